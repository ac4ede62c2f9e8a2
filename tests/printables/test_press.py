"""The press: problems in Dutch for whatever goes wrong, and the cache for what went well."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.printables import weasy
from build_tools.printables.expected import Expected
from build_tools.printables.press import Work, press, survey
from build_tools.printables.weasy import MissingLibraryError, Rendered
from build_tools.records.problems import Problem

Document = Callable[..., str]
Expect = Callable[..., Expected]


def _texts(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{problem.code} {problem.origin.file}: {problem.message}" for problem in problems]


def test_a_sound_work_is_printed_with_its_facts_and_picture(look: Path, document: Document, expected: Expect) -> None:
    body = "<h1>Proef</h1><p style='break-before: page'>Tweede bladzijde</p>"

    printed = press(Work("downloads/proef.pdf", document(body), expected()), look)

    assert printed.problems == ()
    assert printed.pdf.startswith(b"%PDF-1.7")
    assert printed.kept is not None
    assert printed.kept.pages == 2
    assert printed.kept.picture.startswith(b"RIFF")
    assert printed.kept.size == (340, 480)
    assert {path.rpartition(".")[2] for path in printed.kept.files} == {"css", "woff2"}
    assert press(Work("downloads/proef.pdf", document(body), expected(), picture=False), look).kept == replace(
        printed.kept, picture=b"", size=(0, 0)
    )


def test_a_fault_in_the_result_is_a_problem_and_is_not_kept(look: Path, document: Document, expected: Expect) -> None:
    work = Work("downloads/proef.pdf", document("<h1>Proef</h1>"), expected(headings=(("weg", "Weg"),)))

    for _ in range(2):
        printed = press(work, look)
        assert printed.pdf == b""
        assert _texts(printed.problems) == ["HB402 downloads/proef.pdf: ‘Weg’ ontbreekt (weg)."]
        assert all(problem.stops and problem.advice for problem in printed.problems)


def test_what_weasyprint_complains_about_is_a_problem_in_a_dutch_frame(look: Path, document: Document, expected: Expect) -> None:
    work = Work("downloads/proef.pdf", document('<h1>Proef</h1><a href="#weg">x</a><a href="#weg">y</a>'), expected())

    assert _texts(press(work, look).problems)[0] == (
        "HB401 downloads/proef.pdf: De opmaak gaf een waarschuwing: ‘No anchor #weg for internal URI reference’."
    )


def test_a_file_from_outside_is_a_problem_with_its_address(look: Path, document: Document, expected: Expect) -> None:
    work = Work("downloads/proef.pdf", document('<h1>Proef</h1><img src="https://example.com/x.png" alt="x">'), expected())

    assert _texts(press(work, look).problems) == [
        "HB401 downloads/proef.pdf: Het bestand ‘https://example.com/x.png’ mag niet mee: dat adres ligt buiten het project."
    ]


def test_missing_libraries_are_a_problem_with_advice(look: Path, expected: Expect, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Rendered:
        raise MissingLibraryError("cannot load library 'libpango'\nAdditionally, a long story")

    monkeypatch.setattr(weasy, "render", fail)

    work = Work("downloads/proef.pdf", "<h1>x</h1>", expected())
    (problem,) = press(work, look).problems

    assert survey(work, look).problems == (problem,)
    assert str(problem) == (
        "downloads/proef.pdf [HB401] Er ontbreekt een bibliotheek voor het maken van pdf’s (‘cannot load library 'libpango'’). "
        "Installeer Pango 1.44 of nieuwer; het README zegt hoe."
    )


def test_a_survey_finds_what_print_finds_and_draws_nothing(look: Path, document: Document, expected: Expect) -> None:
    body = "<h1 id='a'>Proef</h1><p id='b' style='break-before: page'>Tweede bladzijde</p>"
    work = Work("downloads/proef.pdf", document(body), expected(), picture=False, loose=True)

    seen, printed = survey(work, look).kept, press(work, look).kept

    assert seen is not None
    assert printed is not None
    assert (seen.pages, seen.anchors) == (printed.pages, printed.anchors) == (2, {"a": 0, "b": 1})
    assert (seen.pdf, printed.pdf) == (b"", b"")
    assert (bool(seen.quire), bool(printed.quire)) == (False, True)


def test_a_leaf_tells_of_a_figure_without_words(look: Path, document: Document, expected: Expect) -> None:
    body = "<h1 id='a'>Proef</h1><p style='break-before: page'><img src='overrides/assets/images/logo.svg' alt='' width='20'></p>"
    work = Work("boek.pdf#proef", document(body), expected(headings=(("weg", "Wat pas in het boek staat"),)), picture=False, loose=True)

    *_, told = _texts(press(work, look).problems)

    assert told == "HB402 boek.pdf#proef: Een afbeelding op pagina 2 heeft geen alternatieve tekst (geteld vanaf het begin van ‘proef’)."

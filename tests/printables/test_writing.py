"""Writing many works: all or nothing, from the cache where nothing changed, side by side with the same bytes."""

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from build_tools.printables import crew as module
from build_tools.printables import writing
from build_tools.printables.anchors import Website
from build_tools.printables.crew import Pace, Task
from build_tools.printables.expected import Expected
from build_tools.printables.press import Pages, Printed, Work, press
from build_tools.printables.printable import Printable, Series
from build_tools.printables.progress import Lines
from build_tools.printables.writing import Outcome, Shop, write
from build_tools.records.drukwerk import Afdeling, Zijden
from build_tools.records.handbook import Handbook

PROJECT = Path(__file__).parents[2]
Document = Callable[..., str]
_leave = cast("Callable[..., Printed]", os._exit)
"""A process of the crew does not know the functions of a test."""


def _work(name: str, html: str, title: str = "Proef", **more: object) -> Printable:
    expected = Expected(title, (), typefaces=("Atkinson", "Bricolage"))
    path = f"downloads/{name}.pdf"
    return Printable(
        path=path,
        titel=name,
        afdeling=Afdeling.KAARTEN,
        hoe="Print.",
        make=lambda *_: Work(path, html, expected),
        **more,  # type: ignore[arg-type]
    )


class Trial:
    """A print shop with a project folder of its own; a test tells which works there are."""

    def __init__(self, root: Path, handbook: Handbook, website: Website) -> None:
        """Open it."""
        self.root = root
        self.shop = Shop(handbook, website, root)
        self.works: tuple[Printable, ...] = ()

    def plan(self, *works: Printable) -> None:
        """Let these be all works, of records that have changed."""
        self.works = works
        uitgave = self.shop.handbook.uitgave
        changed = uitgave.model_copy(update={"ondertitel": f"{uitgave.ondertitel} {len(uitgave.ondertitel)}"})
        self.shop = replace(self.shop, handbook=replace(self.shop.handbook, uitgave=changed))

    def write(self, folder: str, pace: Pace | None = None) -> Outcome:
        """Write into a folder below the project."""
        return write(self.works, self.shop, self.root / folder, pace or Pace(processes=1))

    def files(self, folder: str) -> dict[str, bytes]:
        """Return what stands in a folder."""
        return {path.name: path.read_bytes() for path in sorted((self.root / folder).rglob("*")) if path.is_file()}


@pytest.fixture
def shop(look: Path, mini: Handbook, website: Website) -> Trial:
    return Trial(look, mini, website)


def test_works_are_written_below_the_site(shop: Trial, document: Document) -> None:
    pages = document("<h1>Proef</h1><p style='break-before: page'>2</p><p style='break-before: page'>3</p>")
    shop.plan(_work("een", document("<h1>Proef</h1>")), _work("drie", pages, zijden=Zijden.LANG))

    outcome = shop.write("site")

    assert outcome.problems == ()
    assert [(one.werk.titel, one.paginas, one.vellen, one.beeld) for one in outcome.downloads] == [
        ("een", 1, 1, "downloads/een.webp"),
        ("drie", 3, 2, "downloads/drie.webp"),
    ]
    written = shop.files("site/downloads")
    assert [one.bytes for one in outcome.downloads] == [len(written["een.pdf"]), len(written["drie.pdf"])]
    assert written["een.webp"].startswith(b"RIFF")


def test_when_one_is_wrong_nothing_is_written(shop: Trial, document: Document) -> None:
    shop.plan(_work("fout", document("<h1>Proef</h1>", title="Anders")), _work("goed", document("<h1>Proef</h1>")))

    outcome = shop.write("leeg")

    assert [(problem.code, problem.origin.file) for problem in outcome.problems] == [("HB402", "downloads/fout.pdf")]
    assert outcome.downloads == ()
    assert not (shop.root / "leeg").exists()


def test_side_by_side_gives_the_bytes_of_one_after_the_other_and_of_the_cache(shop: Trial, document: Document) -> None:
    shop.plan(*(_work(f"w{number}", document(f"<h1>Proef</h1><p>{'tekst ' * number}</p>")) for number in range(1, 4)))

    side_by_side = shop.write("a", Pace(processes=2))
    from_the_cache = shop.write("b")
    shutil.rmtree(shop.root / ".cache")
    one_after_the_other = shop.write("c")

    assert side_by_side == from_the_cache == one_after_the_other
    assert shop.files("a") == shop.files("b") == shop.files("c")
    assert len(shop.files("a")) == 6


def test_only_what_changed_is_rendered(shop: Trial, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered: list[str] = []

    def counted(work: Work, root: Path) -> Printed:
        rendered.append(work.path)
        return press(work, root)

    monkeypatch.setattr(module, "press", counted)
    said: list[str] = []
    pace = Pace(Lines(said.append), processes=1)
    shop.plan(_work("a", document("<h1>Proef</h1>")), _work("b", document("<h1>Proef</h1>")))
    shop.write("site", pace)
    said.clear()
    shop.write("site", pace)
    assert said == []
    shop.plan(_work("a", document("<h1>Proef</h1>")), _work("b", document("<h1>Proef</h1><p>meer</p>")))
    shop.write("site", pace)

    assert sorted(rendered) == ["downloads/a.pdf", "downloads/b.pdf", "downloads/b.pdf"]
    assert said == ["Pdf’s maken: 1. Wat niet veranderd is, blijft zoals het was.", "Pdf 1 van 1 klaar: b."]


def test_a_process_that_is_killed_ends_in_a_message(shop: Trial, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the system does when memory is full; what stood in the site stays."""
    shop.plan(_work("a", document("<h1>Proef</h1>")), _work("b", document("<h1>Proef</h1>")))
    assert shop.write("site").problems == ()
    before = shop.files("site")
    shutil.rmtree(shop.root / ".cache")
    monkeypatch.setattr(writing.Task, "of", lambda title, work, root: Task(title, len(work.html), _leave, (1,)))  # noqa: ARG005

    outcome = shop.write("site", Pace(processes=2))

    assert [(problem.code, problem.origin.file) for problem in outcome.problems] == [("HB401", "downloads")]
    assert "het geheugen vol" in outcome.problems[0].message
    assert (outcome.downloads, outcome.files) == ((), {})
    assert shop.files("site") == before


def test_a_work_of_which_nothing_changed_is_not_even_set(shop: Trial, document: Document) -> None:
    shop.plan(_work("a", document("<h1>Proef</h1>")))
    shop.write("eerst")
    shop.works = (replace(shop.works[0], make=_refuse),)

    assert shop.write("weer").problems == ()
    assert shop.files("eerst") == shop.files("weer")


def _refuse(*_: object) -> Work:
    raise AssertionError("this work was set")


def test_a_work_whose_html_is_the_same_is_not_rendered(shop: Trial, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.plan(_work("a", document("<h1>Proef</h1>")))
    shop.write("eerst")
    shop.plan(*shop.works)
    monkeypatch.setattr(module, "press", _refuse)
    shop.write("weer")
    shop.works = (replace(shop.works[0], make=_refuse),)  # its new stamp is known by now
    shop.write("nog eens")

    assert shop.files("eerst") == shop.files("weer") == shop.files("nog eens")


def test_a_work_whose_look_changed_is_rendered_again(shop: Trial, document: Document) -> None:
    (shop.root / "overrides").unlink()
    shutil.copytree(PROJECT / "overrides", shop.root / "overrides")
    shop.plan(_work("a", document("<h1>Proef</h1>")))
    shop.write("eerst")
    tokens = shop.root / "overrides/assets/stylesheets/tokens.css"
    tokens.write_text(tokens.read_text(encoding="utf-8").replace("--hb-druk-h1: 26pt", "--hb-druk-h1: 30pt"), encoding="utf-8")
    shop.write("weer")

    assert shop.files("eerst") != shop.files("weer")


def test_two_builds_at_once_share_one_cache(shop: Trial, document: Document) -> None:
    shop.plan(*(_work(f"w{number}", document(f"<h1>Proef</h1><p>{number}</p>")) for number in range(3)))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda name: shop.write(name, Pace(processes=2)), ("a", "b")))
    kept = sorted((shop.root / ".cache").rglob("*.*"))

    assert shop.files("a") == shop.files("b")
    assert len(shop.files("a")) == 6
    assert {path.suffix for path in kept if path.is_file()} == {".werk", ".sleutel"}


def _booklets(of: str) -> Series:
    """Two booklets of two pages each."""

    def one(number: int) -> Printable:
        return Printable(
            path=f"downloads/boekje-{number}.pdf", titel=f"Boekje {number}", afdeling=Afdeling.HANDBOEK, hoe="Vouw.", make=made
        )

    def made(_handbook: Handbook, _website: Website, booklet: Printable) -> Work:
        number = int(booklet.titel[-1])
        expected = Expected(booklet.titel, (), typefaces=("Atkinson", "Bricolage"), numbered=False)
        return Work(booklet.path, "", expected, of=Pages(of, 2 * number - 2, 2 * number))

    return Series(
        path="downloads/boekje.pdf",
        titel="Boekje",
        afdeling=Afdeling.HANDBOEK,
        zijden=Zijden.KORT,
        hoe="Vouw.",
        of=of,
        divide=lambda _series, _handbook, kept: map(one, range(1, kept.pages // 2 + 1)),
    )


def test_booklets_are_made_of_the_finished_work_and_kept(shop: Trial, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = document("<h1>Proef</h1>" + "".join(f"<p style='break-before: page'>{number}</p>" for number in range(2, 6)))
    shop.plan(_booklets("downloads/boek.pdf"), _work("boek", pages))

    outcome = shop.write("site")

    assert outcome.problems == ()
    assert [(one.werk.titel, one.paginas) for one in outcome.downloads] == [("Boekje 1", 2), ("Boekje 2", 2), ("boek", 5)]
    assert outcome.files.keys() == {f"downloads/{name}.{kind}" for name in ("boekje-1", "boekje-2", "boek") for kind in ("pdf", "webp")}
    monkeypatch.setattr(writing, "fold", None)
    assert shop.write("site") == outcome


def test_booklets_of_what_is_wrong_are_not_made(shop: Trial, document: Document) -> None:
    shop.plan(_booklets("downloads/boek.pdf"), _work("boek", document("<h1>Proef</h1>", title="Anders")))

    outcome = shop.write("site")

    assert [(problem.code, problem.origin.file) for problem in outcome.problems] == [("HB402", "downloads/boek.pdf")]


def test_a_series_is_not_set_itself(shop: Trial) -> None:
    series = _booklets("downloads/boek.pdf")

    with pytest.raises(TypeError, match="divided"):
        series.make(shop.shop.handbook, shop.shop.website, series)

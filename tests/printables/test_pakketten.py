"""Packages for a session: as many of everything as the print plan says, in the order of the print jobs, with a front that is true."""

import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from build_tools.printables.anchors import Website
from build_tools.printables.crew import Pace
from build_tools.printables.pakketten import Sessie, package, plan
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.printable import Bundle
from build_tools.printables.tree import parse, text_of
from build_tools.printables.writing import Shop, print_works, write
from build_tools.records.drukwerk import Download, Papier, Zijden
from build_tools.records.handbook import Handbook
from build_tools.records.printplan import GROEPSGROOTTES, printplan

ROWS = {
    "draaiboek-verkennen": "draaiboek",
    "concepten-dubbelzijdig": "concepten",
    "groepen-dubbelzijdig": "groepen",
    "oogstformulier": "oogstformulier",
    "afspraken": "afspraken",
    "stembriefje": "stembriefje",
    "evaluatie": "evaluatie",
    "hulpkaart": "hulpkaart",
    "van-idee-naar-afspraak": "canvas",
}
"""Part -> the row of the print plan that counts it."""
Small = tuple[Bundle, bytes, dict[str, Download]]


def _session(handbook: Handbook, people: int, *numbers: int) -> Sessie:
    concepts = tuple(concept for concept in handbook.concepten if not numbers or concept.nummer in numbers)
    return Sessie(handbook.draaiboeken["verkennen"], people, concepts)


@pytest.mark.parametrize("people", GROEPSGROOTTES)
def test_a_package_holds_what_the_print_plan_says(people: int, handboek: Handbook) -> None:
    bundle = package(handboek, _session(handboek, people))
    counts = {Path(part.werk.path).stem: part.aantal for part in bundle.parts}
    plan_ = printplan(handboek, people)
    sheets = {"concepten-dubbelzijdig": 5, "groepen-dubbelzijdig": 2}

    assert {name: count * sheets.get(name, 1) for name, count in counts.items() if name in ROWS} == {
        name: plan_.regel(soort).vellen for name, soort in ROWS.items()
    }
    assert counts[f"tafelbord-{plan_.tafels}"] == 1
    assert counts["poster-concepten"] + counts["poster-tijdlijn"] == plan_.regel("posters").vellen
    assert counts["concepten-grote-letter"] == 1


def test_parts_stand_in_the_order_of_the_print_jobs(handboek: Handbook) -> None:
    kinds = [(part.werk.papier, part.werk.zijden) for part in package(handboek, _session(handboek, 15)).parts]

    assert list(dict.fromkeys(kinds)) == [(Papier.A4, Zijden.LANG), (Papier.A4, Zijden.ENKEL), (Papier.A3, Zijden.ENKEL)]
    assert [kind for number, kind in enumerate(kinds) if number and kind != kinds[number - 1]] == list(dict.fromkeys(kinds))[1:]


def test_a_worksheet_that_the_script_does_not_use_stays_out(handboek: Handbook) -> None:
    bundle = package(handboek, _session(handboek, 15))
    used = {str(ref) for stap in handboek.draaiboeken["verkennen"].stappen for ref in stap.werkbladen}

    assert "van-concept-naar-test" not in used
    assert not [part for part in bundle.parts if "van-concept-naar-test" in part.werk.path]


def test_packages_stand_ready_for_every_script_and_five_sizes(handboek: Handbook) -> None:
    assert [work.path for work in plan(handboek)] == [
        f"downloads/pakketten/{script}-{people}-mensen.pdf" for script in ("verkennen", "uitwerken", "testen") for people in GROEPSGROOTTES
    ]


@pytest.mark.parametrize(
    ("script", "numbers", "decks"), [("verkennen", (), 3), ("uitwerken", (), 1), ("testen", (), 1), ("testen", (2, 7), 3)]
)
def test_each_table_gets_a_deck_when_it_chooses_and_of_few_cards(
    script: str, numbers: tuple[int, ...], decks: int, handboek: Handbook
) -> None:
    concepts = tuple(concept for concept in handboek.concepten if not numbers or concept.nummer in numbers)
    bundle = package(handboek, Sessie(handboek.draaiboeken[script], 15, concepts))

    assert [part.aantal for part in bundle.parts if part.werk.titel == "Conceptkaarten, dubbelzijdig"] == [decks]


@pytest.mark.parametrize("script", ["verkennen", "uitwerken", "testen"])
def test_a_package_holds_every_worksheet_of_its_script(script: str, handboek: Handbook) -> None:
    draaiboek = handboek.draaiboeken[script]
    used = {str(ref) for stap in draaiboek.stappen for ref in stap.werkbladen}
    parts = {Path(part.werk.path).stem: part for part in package(handboek, Sessie(draaiboek, 25, tuple(handboek.concepten))).parts}

    assert used - set(parts) == set()
    assert f"draaiboek-{script}" in parts
    assert {stem for stem in parts if stem.startswith("draaiboek-")} == {f"draaiboek-{script}", f"draaiboek-{script}-grote-letter"}


def test_no_number_of_people_stands_where_a_page_number_stands(handboek: Handbook, website: Website) -> None:
    bundle = package(handboek, _session(handboek, 20))
    html = bundle.make(handboek, website, Bundle(**{**vars(bundle), "lengths": {part.werk.path: 2 for part in bundle.parts}})).html

    assert 'data-titel="Sessiepakket Verkennen"' in html


@pytest.mark.parametrize(("script", "ballots"), [("verkennen", True), ("uitwerken", False), ("testen", False)])
def test_the_front_names_what_lies_in_this_package_and_nothing_else(
    script: str, ballots: bool, handboek: Handbook, website: Website
) -> None:
    bundle = package(handboek, Sessie(handboek.draaiboeken[script], 5, tuple(handboek.concepten)))
    html = bundle.make(handboek, website, Bundle(**{**vars(bundle), "lengths": {part.werk.path: 2 for part in bundle.parts}})).html
    words = text_of(parse(html))
    sheets = {sheet.titel: sheet.id for sheet in handboek.werkbladen if sheet.soort.value in {"canvas", "leeg_beeld"}}
    used = {str(ref) for stap in handboek.draaiboeken[script].stappen for ref in stap.werkbladen}

    assert "aan één tafel" in words
    assert {titel for titel in sheets if f"‘{titel}’" in words} == {titel for titel, name in sheets.items() if name in used}
    assert ("een stembriefje" in words) == ("een doos met een gleuf" in words) == ballots
    assert ("liggen op tafel" in words) == (script == "verkennen")


@pytest.mark.parametrize(("people", "skips"), [(5, True), (15, False), (25, False)])
def test_the_front_tells_how_the_session_runs_with_so_many_people(people: int, skips: bool, handboek: Handbook, website: Website) -> None:
    script = handboek.draaiboeken["verkennen"]
    bundle = package(handboek, _session(handboek, people))
    html = bundle.make(handboek, website, Bundle(**{**vars(bundle), "lengths": {part.werk.path: 2 for part in bundle.parts}})).html
    run = script.verloop(people)

    assert (len(run) < len(script.stappen)) is skips
    assert sum(length for _, length, _ in run) == script.minuten
    assert [begin for begin, _, _ in run] == [sum(length for _, length, _ in run[:index]) for index in range(len(run))]
    for begin, length, stap in run:
        assert f'<tr><td>{begin}–{begin + length}</td><th scope="row">{stap.wat}</th>' in html


def test_signs_tell_for_which_tables_they_are(handboek: Handbook) -> None:
    titles = [
        part.werk.titel
        for people in (5, 15)
        for part in package(handboek, _session(handboek, people)).parts
        if "tafelbord" in part.werk.path
    ]

    assert titles == ["Tafelbordje", "Tafelbordje 1 tot en met 3"]


def test_chosen_concepts_make_their_own_deck(handboek: Handbook, website: Website) -> None:
    bundle = package(handboek, _session(handboek, 15, 2, 7, 11))
    deck = next(part.werk for part in bundle.parts if "onderdelen/concepten" in part.werk.path)
    large = next(part.werk for part in bundle.parts if "onderdelen/grote-letter" in part.werk.path)
    wanted = {handboek.concepten[name].titel for name in ("vaste-vragen", "weet-wat-je-doet", "praktijktest-met-gesprek")}

    assert bundle.path == "downloads/pakketten/verkennen-15-mensen-concepten-2-7-11.pdf"
    for work in (deck, large):
        titles = {title for _, title in work.make(handboek, website, work).expected.headings}
        assert titles - {"Zo lees je een kaart"} == wanted


@pytest.fixture(scope="module")
def small(handboek: Handbook, website: Website, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Small:
    """A real package for one table with two concepts, really printed, and what the site tells of it and its parts."""
    root = tmp_path_factory.mktemp("pakket")
    (root / "overrides").symlink_to(project / "overrides")
    bundle = package(handboek, _session(handboek, 5, 1, 15))
    parts = [part.werk for part in bundle.parts]
    shop = Shop(handboek, website, root)
    outcome = write([bundle, *parts], shop, root / "uit", Pace(processes=2))
    assert [str(problem) for problem in outcome.problems] == []
    assert print_works([bundle], shop).downloads == outcome.downloads[:1]  # out of the cache
    return bundle, (root / "uit" / bundle.path).read_bytes(), {one.werk.path: one for one in outcome.downloads}


def test_the_file_holds_every_copy_in_order(small: Small) -> None:
    bundle, pdf, printed = small
    file = PdfFile(pdf)
    assert len(file.pages) == 2 + sum(part.aantal * printed[part.werk.path].paginas for part in bundle.parts)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = 2
        for part in bundle.parts:
            size = (420, 297) if part.werk.papier is Papier.A3 else (210, 297)
            for number in range(page, page + part.aantal * printed[part.werk.path].paginas):
                sides = [round(float(side) / 72 * 25.4) for side in opened.pages[number].mediabox[2:]]  # type: ignore[misc]  # four numbers
                assert sorted(sides) == sorted(size), part.werk.path
            page += part.aantal * printed[part.werk.path].paginas


def test_two_sided_parts_begin_on_a_front(small: Small) -> None:
    bundle, _, printed = small

    assert [part.werk.path for part in bundle.parts if part.werk.zijden is Zijden.LANG and printed[part.werk.path].paginas % 2] == []


def test_the_front_tells_the_pages_and_the_sheets(small: Small) -> None:
    bundle, pdf, printed = small
    words = " ".join(piece.text for piece in PdfFile(pdf).pages[0])
    sheets = sum(
        part.aantal * -(-printed[part.werk.path].paginas // (1 if part.werk.zijden is Zijden.ENKEL else 2)) for part in bundle.parts
    )

    assert f"Dit pakket telt {sheets} vellen" in " ".join(words.split())
    assert printed[bundle.path].vellen == sheets
    ranges = [tuple(map(int, found.split(" tot en met "))) for found in _between(words)]
    assert ranges[0][0] == 3
    assert all(after[0] == before[1] + 1 for before, after in pairwise(ranges))
    assert ranges[-1][1] == len(PdfFile(pdf).pages)


def _between(words: str) -> list[str]:
    tail = " ".join(words.split()).split("Pagina ")[1:]
    return [f"{one.split(' tot en met ')[0]} tot en met {one.split(' tot en met ')[1].split()[0]}" for one in tail if " tot en met " in one]


def test_the_whole_is_tagged(small: Small) -> None:
    bundle, pdf, _ = small
    file = PdfFile(pdf)

    assert file.tagged
    assert file.title == bundle.titel
    assert list(file.silent_figures()) == []


def test_the_front_names_the_concepts_by_their_numbers(handboek: Handbook, website: Website) -> None:
    bundle = package(handboek, _session(handboek, 5, 2, 11))
    lengths = {part.werk.path: 2 for part in bundle.parts}
    html = bundle.make(handboek, website, Bundle(**{**vars(bundle), "lengths": lengths})).html
    (listed,) = [one for one in parse(html.partition("<main")[2].partition(">")[2].partition("</main>")[0]).iter("ul") if one.get("class")]

    assert [text_of(item) for item in listed] == [
        f"{concept.nummer} {concept.titel}" for concept in handboek.concepten if concept.nummer in (2, 11)
    ]


def test_of_each_script_one_package_has_a_picture(handboek: Handbook, website: Website) -> None:
    """The site shows one for each script: that of the smallest group."""
    with_picture = []
    for one in plan(handboek):
        assert isinstance(one, Bundle)
        finished = replace(one, lengths={part.werk.path: 2 for part in one.parts})
        if one.make(handboek, website, finished).picture:
            with_picture.append((one.record, one.deelnemers))

    assert with_picture == [(draaiboek, min(GROEPSGROOTTES)) for draaiboek in handboek.draaiboeken]

"""What a session is printed with: every work has its paper, pages and foot, holds its words, and nothing that it should not."""

import io
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp

from build_tools.pages.addresses import url
from build_tools.pages.plan import page_uris
from build_tools.printables import draaiboeken, large_cards, oogstformulier, posters, printplan, werkbladen
from build_tools.printables.anchors import Website
from build_tools.printables.cards import PER_SHEET, concept_cards, group_cards
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.press import Printed, press
from build_tools.printables.printable import Printable, paper_address
from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import Concept, Schakel
from build_tools.records.drukwerk import Afdeling, Papier
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.printplan import printplan as printplan_of
from build_tools.records.werkblad import WerkbladSoort

PLANS = (large_cards.plan, draaiboeken.plan, werkbladen.plan, posters.plan, oogstformulier.plan, printplan.plan)
SIDES = {Papier.A3: {297, 420}, Papier.A4: {210, 297}}
PAGES = {"draaiboek": 2, "oogstformulier": 2, "tafelbord": werkbladen.TABLES}
"""Works of more than one page, by the beginning of their names; large type takes what it takes."""
Print = Callable[[str], tuple[Printable, Printed]]
All = dict[str, tuple[Printable, Printed]]
Strips = Callable[[bytes], list[list[float]]]


def letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def text_sizes(page: pikepdf.Page) -> Iterator[float]:
    """Yield the size of each piece of text in points, as all matrices around it scale it."""
    size, scale, around, saved = 0.0, 1.0, 1.0, []
    for step in pikepdf.parse_content_stream(page):
        match str(step.operator):
            case "q":
                saved.append(around)
            case "Q":
                around = saved.pop()
            case "cm":
                around *= abs(float(step.operands[3]))
            case "Tf":
                size = float(step.operands[1])
            case "Tm":
                scale = abs(float(step.operands[3]))
            case "TJ":
                yield round(size * scale * around, 1)


def page_texts(pdf: bytes) -> list[str]:
    return [letters("".join(piece.text for piece in page)) for page in PdfFile(pdf).pages]


@pytest.fixture(scope="module")
def everything(handboek: Handbook, website: Website, project: Path, tmp_path_factory: pytest.TempPathFactory) -> All:
    """Return every work of the real handbook by its name, printed once."""
    root = tmp_path_factory.mktemp("sessie")
    (root / "overrides").symlink_to(project / "overrides")
    works = [work for plan in PLANS for work in plan(handboek)]
    return {Path(work.path).stem: (work, press(work.make(handboek, website, work), root)) for work in works}


@pytest.fixture(scope="module")
def printed(everything: All) -> Print:
    """Return a work by its name."""
    return everything.__getitem__


def test_everything_is_printed_and_some_in_large_type_too(everything: All, handboek: Handbook) -> None:
    scripts = {f"draaiboek-{draaiboek.id}" for draaiboek in handboek.draaiboeken}
    sheets = {werkblad.id for werkblad in handboek.werkbladen}
    large = scripts | {"concepten"} | {werkblad.id for werkblad in handboek.werkbladen if werkblad.soort is WerkbladSoort.CANVAS}

    others = {"poster-concepten", "poster-tijdlijn", "poster-legenda", "oogstformulier", "printplan"}
    assert everything.keys() == scripts | sheets | others | {f"{name}-grote-letter" for name in large}
    assert {name for name, (work, _) in everything.items() if work.groot} == {f"{name}-grote-letter" for name in large}
    assert {werkblad.soort for werkblad in handboek.werkbladen} == set(WerkbladSoort)


def test_every_work_is_right(everything: All) -> None:
    """Nothing to complain about: typefaces, safe margin, alternatives, headings, numbers (they are read back after printing)."""
    assert [str(problem) for _, result in everything.values() for problem in result.problems] == []


def test_every_work_has_its_paper_and_pages(everything: All) -> None:
    wrong = {}
    for name, (work, result) in everything.items():
        with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
            sizes = {frozenset(round(float(side) / 72 * 25.4) for side in page.trimbox[2:]) for page in pdf.pages}
            pages = next((pages for start, pages in PAGES.items() if name.startswith(start)), 1)
            if sizes != {frozenset(SIDES[work.papier])} or (len(pdf.pages) != pages and not work.groot):
                wrong[name] = sizes, len(pdf.pages)

    assert wrong == {}


def test_every_list_holds_items_and_every_table_rows(everything: All) -> None:
    """What a stylesheet does to a list must not take its tags away (PDF/UA-1; ISO 32000-1, 14.8.4.3)."""
    allowed = {"/L": {"/LI", "/L", "/Caption"}, "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}, "/TR": {"/TH", "/TD"}}
    wrong = []
    for name, (_, result) in everything.items():
        with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
            for item in pdf.objects:
                kind = str(item.get("/S", "")) if isinstance(item, pikepdf.Dictionary) else ""
                children: Any = item.get("/K", ()) if kind in allowed else ()
                inside = {str(child.S) for child in children if isinstance(child, pikepdf.Dictionary) and "/S" in child}
                wrong += [(name, kind, other) for other in sorted(inside - allowed.get(kind, inside))]

    assert wrong == []


def test_every_sheet_has_a_strip_of_fifty_millimetres(everything: All, strips: Strips) -> None:
    found = {name: strips(result.pdf) for name, (_, result) in everything.items()}

    assert [name for name, pages in found.items() if [page for page in pages if 50.6 not in page]] == []  # with the width of its lines


def test_every_sheet_tells_what_it_is(everything: All, handboek: Handbook, website: Website) -> None:
    missing = []
    for name, (work, result) in everything.items():
        for number, text in enumerate(pages := page_texts(result.pdf), 1):
            foot = [f"editie {handboek.uitgave.editie}", f"example.org/{paper_address(work, website).rstrip('/')}", "werkversie"]
            if name not in ("hulpkaart", "tafelbord"):
                foot += [work.titel, f"{number} van {len(pages)}", "50 mm? Dan klopt de maat"]
            missing += [(name, number, words) for words in foot if letters(words) not in text]

    assert missing == []


@pytest.mark.parametrize("large", ["", "-grote-letter"])
def test_a_script_holds_every_sentence_and_minute(printed: Print, handboek: Handbook, large: str) -> None:
    for draaiboek in handboek.draaiboeken:
        text = "".join(page_texts(printed(f"draaiboek-{draaiboek.id}{large}")[1].pdf))
        for stap, begin in zip(draaiboek.stappen, draaiboek.begintijden, strict=True):
            for words in (stap.wat, *stap.zeg, *stap.doe, f"{begin}–{begin + stap.minuten}"):
                assert letters(words) in text
        for moment in draaiboek.als_het_schuurt:
            assert letters(moment.zeg) in text
        for variant in draaiboek.varianten:
            assert letters(" ".join(variant.anders)) in text


def test_the_scripts_last_ninety_minutes_for_every_group(handboek: Handbook) -> None:
    for draaiboek in handboek.draaiboeken:
        assert draaiboek.minuten == 90
        for minuten in ([stap.minuten for stap in draaiboek.stappen], *(variant.minuten for variant in draaiboek.varianten)):
            assert sum(minuten) == 90
        covered = {
            number
            for bereik in (draaiboek.mensen, *(variant.mensen for variant in draaiboek.varianten))
            for number in range(bereik.min, bereik.max + 1)
        }
        assert covered == set(range(5, 26))


def test_a_worksheet_holds_its_words_and_no_data(printed: Print, handboek: Handbook) -> None:
    titles = [letters(concept.titel) for concept in handboek.concepten]
    for werkblad in handboek.werkbladen:
        text = "".join(page_texts(printed(werkblad.id)[1].pdf))
        for vak in (*werkblad.vakken, *werkblad.strook):
            assert letters(vak.titel) in text
            assert letters(vak.tekst or "") in text
            assert all(letters(keuze) in text for keuze in vak.keuzes)
        assert [title for title in titles if title in text] == []


def test_help_is_four_to_a_sheet_and_without_telephone_numbers(printed: Print, handboek: Handbook) -> None:
    (card,) = (werkblad for werkblad in handboek.werkbladen if werkblad.soort is WerkbladSoort.HULPKAART)
    text = page_texts(printed(card.id)[1].pdf)[0]

    assert text.count(letters(card.titel)) == 4
    assert letters("discriminatie.nl") in text
    assert not any(len(run) > 5 for run in "".join(character if character.isdigit() else " " for character in text).split())


def test_ballots_are_all_alike(printed: Print) -> None:
    (page,) = PdfFile(printed("stembriefje")[1].pdf).pages
    ballots: dict[tuple[int, int], list[tuple[str, int, int]]] = {}
    for piece in page:
        if 70 < piece.y < 780:
            column, row = int(piece.left > 297), int((780 - piece.y) // (64.5 / 25.4 * 72))
            place = round(piece.left - column * 94 / 25.4 * 72), round(780 - piece.y - row * 64.5 / 25.4 * 72)
            ballots.setdefault((column, row), []).append((piece.text, *place))

    assert len(ballots) == 8
    assert all(ballot == ballots[0, 0] for ballot in ballots.values())


def test_the_upper_half_of_a_table_sign_stands_on_its_head(printed: Print) -> None:
    for number, page in enumerate(PdfFile(printed("tafelbord")[1].pdf).pages, 1):
        numbers = [piece for piece in page if piece.text.strip() == str(number)]

        assert [piece.y > 421 for piece in numbers] == [True, False]
        assert [piece.right < piece.left for piece in numbers] == [True, False]


def test_the_form_asks_what_the_records_ask(printed: Print, handboek: Handbook) -> None:
    """Names, titles and explanations are those of the models, and nothing that a concept must have is forgotten."""
    text = "".join(page_texts(printed("oogstformulier")[1].pdf))
    asked = {model: {name for names in lines for name in names} for model, lines in oogstformulier.FORM}
    for model, names in asked.items():
        for name in names:
            info = model.model_fields[name]
            assert all(letters(words) in text for words in (name, info.title or "", info.description or "")), name
    for groep in handboek.groepen:
        assert text.count(letters(groep.titel)) >= 3
    required = {name for name, info in Concept.model_fields.items() if info.is_required()}

    assert required - asked[Concept] == {"id", "nummer", "icoon", "herkomst"}
    assert all(letters(schakel.label) in text for schakel in Schakel)


def test_scales_on_the_form_tell_their_ends(handboek: Handbook) -> None:
    fields = {veld.naam: veld for _, lines in oogstformulier.form_fields(handboek) for line in lines for veld in line}

    assert [kolom.keuzes for kolom in fields["inspanning"].kolommen] == [("1–5",), ("1–2",), (), ()]
    assert [kolom.keuzes for kolom in fields["duur"].kolommen] == [(), (), ()]


def test_a_canvas_in_large_type_is_read_part_by_part(printed: Print, handboek: Handbook) -> None:
    """On A3 the parts stand beside each other; below each other, what belongs to one part follows itself."""
    werkblad = handboek.werkbladen["van-concept-naar-test"]
    text = "".join(page_texts(printed("van-concept-naar-test-grote-letter")[1].pdf))
    boxes = [letters(f"{kolom}: {vak.titel}") for n, kolom in enumerate(werkblad.kolommen) for vak in werkblad.vakken[n::3]]
    places = [text.find(box) for box in boxes]

    assert -1 not in places
    assert places == sorted(places)


def test_posters_show_their_figures_whole(printed: Print, handboek: Handbook) -> None:
    (concepts,) = page_texts(printed("poster-concepten")[1].pdf)
    (line,) = page_texts(printed("poster-tijdlijn")[1].pdf)
    (legend,) = page_texts(printed("poster-legenda")[1].pdf)

    assert [concept.titel for concept in handboek.concepten if letters(concept.titel) not in concepts] == []
    assert [track.titel for track in handboek.tracks if letters(track.titel) not in line] == []
    assert [groep.titel for groep in handboek.groepen if letters(groep.titel) not in legend] == []
    assert all(letters(trede.uitleg) in legend for trede in TREDEN)


@pytest.mark.parametrize("name", ["poster-concepten", "poster-tijdlijn", "poster-legenda"])
def test_posters_are_lines_and_letters_so_that_they_can_grow(printed: Print, name: str) -> None:
    with pikepdf.open(io.BytesIO(printed(name)[1].pdf)) as pdf:
        assert pdf.pages[0].get_images() == {}
        sizes = [float(step.operands[1]) for step in pikepdf.parse_content_stream(pdf.pages[0]) if str(step.operator) == "Tf"]

    assert max(sizes) >= 60


def test_works_without_records_stay_away(handboek: Handbook) -> None:
    bare = replace(handboek, records={soort: Collection([]) for soort in handboek.records})

    assert list(draaiboeken.plan(bare)) == []
    assert list(werkbladen.plan(bare)) == []
    assert [work.path for work in posters.plan(bare)] == ["downloads/poster-legenda.pdf"]


def test_a_concept_in_large_type_is_one_page(printed: Print, handboek: Handbook) -> None:
    pages = page_texts(printed("concepten-grote-letter")[1].pdf)

    assert len(pages) == len(handboek.concepten)
    for text, concept in zip(pages, handboek.concepten, strict=True):
        assert all(letters(words) in text for words in (concept.titel, concept.kern, concept.aanpak[0].stap, concept.eerste_stap or ""))


def test_large_type_is_large(everything: All) -> None:
    """Everything but the foot is 18 points or more."""
    for name, (work, result) in everything.items():
        if work.groot:
            with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
                sizes = Counter(size for page in pdf.pages for size in text_sizes(page))
            small = {size for size, _ in sizes.items() if size < 18}
            assert small <= {9.0}, (name, sizes)


def test_canvases_can_be_read_on_half_their_paper(everything: All) -> None:
    """Every prompt is 12 points or more on A3; only the foot and the badge of a working version are smaller."""
    for name, (work, result) in everything.items():
        if work.afdeling is Afdeling.CANVASSEN and not work.groot:
            with pikepdf.open(io.BytesIO(result.pdf)) as pdf:
                assert {size for size in text_sizes(pdf.pages[0]) if size < 12} <= {8.0, 8.5}, name


def test_the_plan_counts_the_sheets_that_there_are(handboek: Handbook, website: Website) -> None:
    rows = {regel.wat: regel.vellen for regel in printplan_of(handboek, 5).regels}

    assert rows["Kaarten met concepten"] == len(concept_cards(handboek, website)) / PER_SHEET
    assert rows["Groepskaarten"] == len(group_cards(handboek, website)) / PER_SHEET


def test_codes_lead_to_pages_of_the_site(printed: Print, handboek: Handbook) -> None:
    """Every code decodes from the page at 150 dots to the inch."""
    uris = {url(uri) for uri in page_uris(handboek)}
    for name, number in {"hulpkaart": 4, "tafelbord": 2, "poster-concepten": 1, "poster-tijdlijn": 1, "poster-legenda": 1}.items():
        page = pypdfium2.PdfDocument(printed(name)[1].pdf)[0]
        codes = zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil().convert("L"))

        assert len(codes) == number, name
        assert {code.text.removeprefix("https://example.org/") for code in codes} <= uris


@pytest.mark.parametrize(("turns", "sheets"), [(2, 2), (4, 3)])
def test_more_concepts_take_a_larger_poster_and_no_smaller_letters(
    turns: int, sheets: int, project: Path, handboek: Handbook, website: Website
) -> None:
    found = tuple(handboek.concepten)
    more = [
        one.model_copy(update={"id": f"{one.id}-{turn}", "nummer": turn * len(found) + one.nummer, "verwant": ()})
        for turn in range(turns)
        for one in found
    ]
    many = replace(handboek, records={**handboek.records, "concept": Collection(more)})
    many = replace(many, records={**many.records, "track": Collection(())})
    poster = next(work for work in posters.plan(many) if work.path.endswith("poster-concepten.pdf"))
    done = press(poster.make(many, website, poster), project)

    assert done.problems == ()
    texts = page_texts(done.pdf)
    assert len(texts) == sheets
    assert [titel for titel in {letters(one.titel) for one in found} if "".join(texts).count(titel) != turns] == []

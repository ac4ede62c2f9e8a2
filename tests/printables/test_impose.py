"""The booklet: folded and stapled it reads from the first page to the last, its tags and goals still lead there, its sheets have names."""

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from build_tools.printables import weasy
from build_tools.printables.binding import Sheet, bind
from build_tools.printables.cache import Kept
from build_tools.printables.expected import Expected
from build_tools.printables.folding import fold
from build_tools.printables.gathering import gather
from build_tools.printables.impose import impose, names, sides
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.press import Pages, Work
from build_tools.printables.readback import faults

PAGES = 10
"""Pages of the small book: two stay empty, before its last page."""
Side = tuple[int | None, int | None]


def unfolded(found: Sequence[Side]) -> list[int | None]:
    """Return the pages as a reader turns them: sheets folded into one another."""
    sheets = list(zip(found[::2], found[1::2], strict=True))
    order = [page for front, back in sheets for page in (front[1], back[0])]
    return order + [page for front, back in reversed(sheets) for page in (back[1], front[0])]


@pytest.mark.parametrize("pages", [*range(1, 40), 63, 64])
def test_folded_sheets_read_in_order(pages: int) -> None:
    order = unfolded(sides(pages))

    assert [page for page in order if page is not None] == list(range(pages))
    assert len(order) % 4 == 0
    assert len(order) - pages < 4
    assert order[-1] == pages - 1


@pytest.fixture(scope="module")
def book(project: Path) -> bytes:
    """Return a small tagged book: a heading on every page, a link from the first to the last, and front matter."""
    style = '<link rel="stylesheet" href="overrides/assets/stylesheets/print.css">'
    last = f'<p>Zie <a href="#p{PAGES}">het eind</a> en <a href="https://example.org/">het web</a>.</p>'
    pages = (f'<h1 id="p{number}">Bladzijde {number}</h1>{last if number == 1 else ""}<p>Tekst.</p>' for number in range(1, PAGES + 1))
    body = "".join(f'<section style="break-before: page">{page}</section>' for page in pages)
    html = f'<!doctype html><html lang="nl"><head><title>Proef</title>{style}</head><body>{body}</body></html>'
    return bind([Sheet(gather(weasy.render(html, project).pdf))], front=2)


def folded(book: bytes, pages: int, root: Path, title: str = "Proef als boekje", headings: int = PAGES) -> bytes:
    wanted = Expected(
        title,
        tuple((f"p{number}", f"Bladzijde {number}") for number in range(1, headings + 1)),
        typefaces=("Atkinson", "Bricolage"),
        numbered=False,
    )
    of = Pages("downloads/boek.pdf", 0, pages)
    made = fold(Work("downloads/boekje.pdf", "", wanted, of=of), of, Kept(book, pages), root)
    assert [str(problem) for problem in made.problems] == []
    return made.pdf


@pytest.fixture(scope="module")
def booklet(book: bytes, project: Path) -> bytes:
    return folded(book, PAGES, project)


@pytest.fixture
def opened(booklet: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(booklet)) as pdf:
        yield pdf


def test_a_booklet_read_in_folded_order_gives_all_pages(booklet: bytes) -> None:
    """By the words and where they stand on the paper."""
    found: list[Side] = []
    for page in PdfFile(booklet).pages:
        halves: list[int | None] = [None, None]
        for piece in page:
            if piece.text.startswith("Bladzijde"):
                halves[int(piece.left > 421)] = int(piece.text.split()[1])
        found.append((halves[0], halves[1]))

    assert unfolded(found) == [*range(1, PAGES), None, None, PAGES]


def test_sheets_are_a4_lying_and_hold_two_pages_of_a5(opened: pikepdf.Pdf) -> None:
    sizes = {tuple(round(float(side) / 72 * 25.4) for side in page.trimbox) for page in opened.pages}

    assert sizes == {(0, 0, 297, 210)}
    assert len(opened.pages) == 6


def test_it_is_right_when_read_back(booklet: bytes) -> None:
    headings = tuple((f"p{number}", f"Bladzijde {number}") for number in range(1, PAGES + 1))

    assert faults(booklet, Expected("Proef als boekje", headings, typefaces=("Atkinson", "Bricolage"), numbered=False)) == ()


def test_the_tags_find_their_content_and_keep_the_order_of_the_book(opened: pikepdf.Pdf) -> None:
    """Every marked content has its element, in a form that stands on the sheet which the element names."""
    root: Any = opened.Root
    sheets = {page.obj.objgen: {form.objgen for form in page.obj.Resources.XObject.values()} for page in opened.pages}
    parents = pikepdf.NumberTree(root.StructTreeRoot.ParentTree)
    kinds: list[str] = []
    content = 0

    def walk(element: Any) -> None:
        nonlocal content
        kinds.append(str(element.get("/S", "")))
        for child in element.get("/K", ()):
            if child.get("/Type") == "/MCR":
                assert child.Stm.objgen in sheets[child.Pg.objgen]
                assert parents[int(child.Stm.StructParents)][int(child.MCID)].objgen == element.objgen
                content += 1
            elif child.get("/Type") == "/OBJR":
                assert child.Obj.objgen in {annotation.objgen for annotation in child.Pg.Annots}
            else:
                walk(child)

    walk(root.StructTreeRoot)

    assert kinds.count("/H1") == PAGES
    assert kinds.count("/Link") == 1
    assert content > 2 * PAGES
    assert {int(page.obj.StructParents) for page in opened.pages}.isdisjoint(int(form.StructParents) for form in _forms(opened))


def _forms(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages:
        resources: Any = page.obj.Resources
        yield from (form for form in resources.XObject.values() if "/StructParents" in form)


def test_no_number_of_marked_content_is_on_a_sheet_twice(opened: pikepdf.Pdf) -> None:
    for page in opened.pages:
        resources: Any = page.obj.Resources
        numbers = [
            int(step.operands[1]["/MCID"])
            for form in resources.XObject.values()
            for step in pikepdf.parse_content_stream(form)
            if str(step.operator) == "BDC" and "/MCID" in step.operands[1]
        ]

        assert sorted(set(numbers)) == sorted(numbers)


def test_a_link_to_the_web_lies_on_its_words_and_one_to_a_page_is_left_out(booklet: bytes, opened: pikepdf.Pdf) -> None:
    annotations = [(number, annotation) for number, page in enumerate(opened.pages) for annotation in page.obj.get("/Annots", ())]
    [(number, link)] = annotations
    left, one, right, other = map(float, link.Rect)
    bottom, top = sorted((one, other))
    words = [piece.text for piece in PdfFile(booklet).pages[number] if left - 1 < piece.left < right and bottom - 1 < piece.y < top]

    assert str(link.A.URI) == "https://example.org/"
    assert "".join(words).strip() == "het web"
    assert PdfFile(booklet).links == ()


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [("", "vel 1/3, voor", "vel 3/3, achter"), ("boekje 2/3", "boekje 2/3, vel 1/3, voor", "boekje 2/3, vel 3/3, achter")],
)
def test_every_side_has_a_name(name: str, first: str, last: str) -> None:
    found = names(PAGES, name)

    assert (found[0], found[-1]) == (first, last)
    assert len(found) == len(set(found)) == len(sides(PAGES))


def test_the_name_of_a_side_stands_on_it_and_is_its_bookmark(booklet: bytes, opened: pikepdf.Pdf) -> None:
    texts = [" ".join(piece.text for piece in page) for page in PdfFile(booklet).pages]
    with opened.open_outline() as outline:
        goals: list[Any] = [(item.title, item.destination) for item in outline.root]

    assert [title for title, _ in goals] == list(names(PAGES))
    assert [goal[0].objgen for _, goal in goals] == [page.obj.objgen for page in opened.pages]
    assert [title for (title, _), text in zip(goals, texts, strict=True) if title not in text] == []


def test_title_claim_and_language_stay(opened: pikepdf.Pdf) -> None:
    root: Any = opened.Root
    metadata = root.Metadata.read_bytes()

    assert b'pdfuaid:part="1"' in metadata or b"<pdfuaid:part>1" in metadata
    assert b"Proef als boekje" in metadata
    assert str(opened.docinfo.Title) == "Proef als boekje"
    assert str(root.Lang) == "nl"
    assert bool(root.MarkInfo.Marked)
    assert "/PageLabels" not in root


def test_the_same_book_gives_the_same_bytes(book: bytes, booklet: bytes, project: Path) -> None:
    assert folded(book, PAGES, project) == booklet


def test_a_book_without_tags_and_goals_is_imposed_too(look: Path, document: Callable[..., str]) -> None:
    with pikepdf.open(io.BytesIO(weasy.render(document("<p>Eén bladzijde.</p>"), look).pdf)) as pdf:
        root: Any = pdf.Root
        for name in ("/StructTreeRoot", "/Outlines", "/Names", "/PageLabels"):
            if name in root:
                del root[name]
        out = io.BytesIO()
        pdf.save(out)
    marks = weasy.render(document('<p>Voor</p><p style="break-before: page">Achter</p>'), look).pdf
    texts = ["".join(piece.text for piece in page) for page in PdfFile(impose(out.getvalue(), "Los", marks, names(1))).pages]

    assert "Eén bladzijde." in texts[0]
    assert "Achter" in texts[1]

"""The booklets of the book: as few as can be, nothing left out, no spread cut in two; each tells which pages it holds."""

from pathlib import Path

import pytest

from build_tools.printables.anchors import Website, anchor_of
from build_tools.printables.bookbinder import print_book
from build_tools.printables.booklet import MOST, Booklet, divided, plan
from build_tools.printables.cache import Kept
from build_tools.printables.folding import fold
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Series
from build_tools.records.drukwerk import BOEK, Zijden
from build_tools.records.handbook import Handbook


@pytest.mark.parametrize("pages", [*range(1, 70), 110, 125, 126, 127, 128, 162, 163, 500])
def test_the_booklets_hold_all_pages_in_order(pages: int) -> None:
    found = divided(pages)

    assert [page for one in found for page in range(one.start, one.stop)] == list(range(pages))
    assert [(one.number, one.count) for one in found] == [(number, len(found)) for number in range(1, len(found) + 1)]


@pytest.mark.parametrize("pages", [*range(1, 70), 110, 125, 126, 127, 128, 162, 163, 500])
def test_no_booklet_is_too_thick_and_no_spread_is_cut(pages: int) -> None:
    found = divided(pages)
    sheets = [-(-_whole(one) // 4) for one in found]

    assert max(sheets) <= MOST
    assert max(sheets) - min(sheets) <= 1
    assert all(one.start % 2 for one in found[1:])  # counted from 0, a left page is odd
    assert all(_whole(one) % 4 == 0 for one in found[:-1])
    assert 4 * MOST * (len(found) - 1) - 2 * max(0, len(found) - 2) < pages or len(found) == 1


def _whole(one: Booklet) -> int:
    """Return the pages of a booklet with its own front and back."""
    return one.stop - one.start + (one.number > 1) + (one.number < one.count)


@pytest.fixture(scope="module")
def book(small_book: Work, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Kept:
    root = tmp_path_factory.mktemp("boek")
    (root / "overrides").symlink_to(project / "overrides")
    printed = print_book(small_book, root)
    assert printed.kept is not None
    return printed.kept


@pytest.fixture
def booklets(book: Kept, mini: Handbook, monkeypatch: pytest.MonkeyPatch) -> list[Printable]:
    """Return the booklets of the small book, of few sheets each."""
    monkeypatch.setattr("build_tools.printables.booklet.divided", lambda pages: divided(pages, 4))
    [series] = plan(mini)
    assert isinstance(series, Series)
    assert series.of == BOEK
    return list(series.divide(series, mini, book))


def test_each_booklet_is_a_file_that_tells_its_pages_and_how_to_print_it(book: Kept, booklets: list[Printable]) -> None:
    labels = PdfFile(book.pdf).labels

    assert len(booklets) > 2
    assert [one.path for one in booklets] == [f"downloads/handboek-boekje-{number}.pdf" for number in range(1, len(booklets) + 1)]
    assert [one.titel.rpartition(", ")[2] for one in booklets] == [
        f"{number} van {len(booklets)}" for number in range(1, len(booklets) + 1)
    ]
    assert {one.zijden for one in booklets} == {Zijden.KORT}
    for one, cut in zip(booklets, divided(book.pages, 4), strict=True):
        assert one.hoe.startswith(f"Bladzijde {labels[cut.start]} tot en met {labels[cut.stop - 1]}. Print op A4, dubbelzijdig")


def test_the_only_booklet_is_no_number_one_of_one(book: Kept, mini: Handbook, website: Website) -> None:
    [series] = plan(mini)
    assert isinstance(series, Series)
    [one] = series.divide(series, mini, Kept(book.pdf, 60, anchors=book.anchors))
    work = one.make(mini, website, one)

    assert one.titel == series.titel
    assert work.leaves == ()
    assert work.of is not None
    assert (work.of.start, work.of.stop, work.of.name) == (0, 60, "")


def test_the_booklets_folded_read_as_the_book(
    book: Kept, booklets: list[Printable], mini: Handbook, website: Website, project: Path
) -> None:
    """By the words at the head of each page, and by what the own fronts and backs say."""
    pages = ["".join(piece.text for piece in page) for page in PdfFile(book.pdf).pages]
    found: list[str] = []
    for number, printable in enumerate(booklets, 1):
        work = printable.make(mini, website, printable)
        assert work.of is not None
        made = fold(work, work.of, book, project)
        assert [str(problem) for problem in made.problems] == []
        order = _turned(made.pdf)
        if number > 1:
            front = order.pop(0)
            assert f"Boekje {number} van {len(booklets)}" in front
            assert f"Bladzijde {_label(book, work.of.start)} tot en met {_label(book, work.of.stop - 1)}" in front
        if number < len(booklets):
            assert f"Lees verder in boekje {number + 1}, bij bladzijde {_label(book, work.of.stop)}." in order.pop()
        found += order

    assert [text for text in found if text] == [text for text in pages if text]


def test_the_front_names_what_is_in_the_booklet(book: Kept, booklets: list[Printable], mini: Handbook, website: Website) -> None:
    """A part is named with its page; one that began in the booklet before it goes on."""
    fronts = []
    for printable in booklets[1:]:
        work = printable.make(mini, website, printable)
        fronts += [(work.of, leaf.html) for leaf in work.leaves if leaf.front]
    concept = next(iter(mini.concepten))
    page = book.anchors[anchor_of(concept)]

    assert len(fronts) == len(booklets) - 1
    assert any("(vervolg)" in html for _, html in fronts)
    for of, html in fronts:
        assert of is not None
        line = f"<li><span>{_label(book, page)}</span> Concept {concept.nummer}: {concept.titel}</li>"
        assert (line in html) is (of.start <= page < of.stop)


def test_a_booklet_keeps_only_its_own_headings(booklets: list[Printable], mini: Handbook, website: Website) -> None:
    wanted = [heading for one in booklets for heading in one.make(mini, website, one).expected.headings]

    assert wanted == [(anchor_of(concept), concept.titel) for concept in mini.concepten]


def _label(book: Kept, page: int) -> str:
    return PdfFile(book.pdf).labels[page]


def _turned(pdf: bytes) -> list[str]:
    """Return the text of the pages of a booklet, as a reader turns them; without the names of the sides, which stand in the fold."""
    halves = []
    for page in PdfFile(pdf).pages:
        text = [piece for piece in page if not (piece.y < 40 and "vel " in piece.text and 380 < piece.left < 440)]
        halves.append(["".join(piece.text for piece in text if (piece.left > 420.9) is right) for right in (False, True)])
    sheets = list(zip(halves[::2], halves[1::2], strict=True))
    order = [page for front, back in sheets for page in (front[1], back[0])]
    return order + [page for front, back in reversed(sheets) for page in (back[1], front[0])]

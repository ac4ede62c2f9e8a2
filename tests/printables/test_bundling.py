"""Several finished works behind a front: in order, as often as asked, tagged as a whole."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from build_tools.printables.bundling import Piece, press_bundle
from build_tools.printables.cache import Kept
from build_tools.printables.expected import Expected
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.press import Work, press

Document = Callable[..., str]
Expect = Callable[..., Expected]


@pytest.fixture
def made(look: Path, document: Document, expected: Expect) -> Callable[..., Kept]:
    """Print a body."""

    def kept(body: str) -> Kept:
        printed = press(Work("downloads/deel.pdf", document(body), expected(numbered=False)), look)
        assert printed.kept is not None, printed.problems
        return printed.kept

    return kept


def test_pieces_follow_the_front_as_often_as_asked(look: Path, document: Document, expected: Expect, made: Callable[..., Kept]) -> None:
    two = made('<h1>Twee</h1><p style="break-before: page"><a href="https://example.org/">verder</a></p>')
    table = made('<h1>Tabel</h1><table><tr><th scope="col">a</th></tr><tr><td>b</td></tr></table>')
    front = Work("downloads/pakket.pdf", document("<h1>Voorop</h1>"), expected(numbered=False))

    printed = press_bundle(front, [Piece(two, 2), Piece(table, 1)], look)

    assert printed.problems == ()
    assert printed.kept is not None
    file = PdfFile(printed.kept.pdf)
    words = ["".join(piece.text for piece in page) for page in file.pages]
    assert [next(word for word in ("Voorop", "Twee", "verder", "Tabel") if word in text) for text in words] == [
        "Voorop",
        "Twee",
        "verder",
        "Twee",
        "verder",
        "Tabel",
    ]
    assert file.tagged
    assert file.title == "Proef"
    assert file.labels == tuple(str(number) for number in range(1, 7))
    assert printed.kept.pages == 6
    assert set(two.files) | set(table.files) <= set(printed.kept.files)


def test_copies_share_what_is_drawn_and_keep_their_own_tags(
    look: Path, document: Document, expected: Expect, made: Callable[..., Kept]
) -> None:
    two = made(f'<h1>Twee</h1><p>{"Woorden. " * 300}</p><p style="break-before: page">verder</p>')
    front = Work("downloads/pakket.pdf", document("<h1>Voorop</h1>"), expected(numbered=False))
    printed = press_bundle(front, [Piece(two, 3)], look)
    assert printed.kept is not None

    with pikepdf.open(io.BytesIO(printed.kept.pdf)) as pdf:
        pages = [page.obj for page in pdf.pages]

        assert [page.Contents.objgen for page in pages[3:]] == [page.Contents.objgen for page in pages[1:3]] * 2
        assert len({page.Contents.objgen for page in pages}) == 3
        assert len({int(page.StructParents) for page in pages}) == 7


def test_a_front_that_is_wrong_makes_no_bundle(look: Path, document: Document, expected: Expect, made: Callable[..., Kept]) -> None:
    front = Work("downloads/pakket.pdf", document("<h1>Voorop</h1>"), expected(headings=(("weg", "Weg"),), numbered=False))

    printed = press_bundle(front, [Piece(made("<h1>Deel</h1>"), 1)], look)

    assert printed.kept is None
    assert [problem.origin.file for problem in printed.problems] == ["downloads/pakket.pdf"]

"""Leaves as quires: what is kept is what was gathered, and what is bound is what the leaves were."""

import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from build_tools.printables import weasy
from build_tools.printables.binding import Sheet, bind
from build_tools.printables.gathering import gather
from build_tools.printables.packing import packed, unpacked
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.quire import First

BODY = """<h1 id="{0}">Blad {0}</h1><p>Woorden met 100 % en <a href="#{0}-twee">verder</a>, <a href="boek:a">A</a>
en <a href="https://example.org/?a=%20(x)">ver weg</a>.</p>
<svg role="img" viewBox="0 0 9 9"><title>Een (rond) 50 %</title><circle r="4"/></svg>
<table><tr><th scope="col">Kop</th></tr><tr><td>Cel</td></tr></table><h2 id="{0}-twee" style="break-before: page">Twee é ’</h2>"""


@pytest.fixture(scope="module")
def pdfs(project: Path) -> tuple[bytes, ...]:
    """Return three leaves as WeasyPrint writes them."""
    head = '<title>Proef</title><link rel="stylesheet" href="overrides/assets/stylesheets/print.css">'
    html = f'<!doctype html><html lang="nl"><head>{head}</head><body>{BODY}</body></html>'
    return tuple(weasy.render(html.replace("{0}", name), project).pdf for name in "abc")


@pytest.fixture(scope="module")
def quires(pdfs: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return the same leaves, gathered."""
    return tuple(map(gather, pdfs))


@pytest.fixture
def bound(quires: tuple[bytes, ...]) -> Iterator[pikepdf.Pdf]:
    """Return the leaves bound, the second one twice, with one page before page 1."""
    sheets = [Sheet(quires[0]), Sheet(quires[1], below=True), Sheet(quires[1], quiet=True), Sheet(quires[2])]
    with pikepdf.open(io.BytesIO(bind(sheets, 1))) as pdf:
        yield pdf


def _tags(element: Any, pages: dict[Any, int]) -> Any:
    """Return an element with all below it, as plain values; pages are numbers."""
    children = element.get("/K", ())
    listed = list(children) if isinstance(children, pikepdf.Array) else [children]
    below = [
        int(child) if not isinstance(child, pikepdf.Dictionary) else "link" if child.get("/Type") == "/OBJR" else _tags(child, pages)
        for child in listed
    ]
    page = pages[element.Pg.objgen] if "/Pg" in element else None
    return [str(element.S), str(element.get("/Alt", "")), page, below]


def _pages(pdf: pikepdf.Pdf) -> dict[Any, int]:
    return {page.objgen: number for number, page in enumerate(pdf.pages)}


def test_a_quire_is_kept_as_it_is(quires: tuple[bytes, ...]) -> None:
    for quire in quires:
        assert packed(unpacked(quire)) == quire


def test_a_leaf_is_gathered_alike_each_time(pdfs: tuple[bytes, ...], quires: tuple[bytes, ...]) -> None:
    assert tuple(map(gather, pdfs)) == quires


def test_a_bound_file_is_sound_and_the_same_each_time(quires: tuple[bytes, ...], bound: pikepdf.Pdf) -> None:
    assert bound.check_pdf_syntax() == []
    assert bind([Sheet(one) for one in quires], 0) == bind(iter([Sheet(one) for one in quires]), 0)


def test_the_tags_of_a_leaf_stay_as_they_were(pdfs: tuple[bytes, ...], quires: tuple[bytes, ...]) -> None:
    with pikepdf.open(io.BytesIO(pdfs[1])) as leaf, pikepdf.open(io.BytesIO(bind([Sheet(quires[0]), Sheet(quires[1])], 0))) as book:
        before: Any = leaf.Root
        after: Any = book.Root
        own = {page: number - 2 for page, number in _pages(book).items()}
        whole, part = _tags(before.StructTreeRoot.K[0], _pages(leaf)), _tags(after.StructTreeRoot.K.K[1], own)

    assert part[1:] == whole[1:]
    assert (whole[0], part[0]) == ("/Document", "/Part")


def test_links_goals_and_bookmarks_lead_to_the_pages_of_the_book(bound: pikepdf.Pdf) -> None:
    out = io.BytesIO()
    bound.save(out)
    file = PdfFile(out.getvalue())

    assert file.labels == ("i", *map(str, range(1, 8)))
    assert file.destinations == {"a": 0, "a-twee": 1, "b": 4, "b-twee": 5, "c": 6, "c-twee": 7}
    assert {link.target for link in file.links if link.page == 6} == {"c-twee", "a"}
    with bound.open_outline() as outline:
        assert [[item.title, [child.title for child in item.children]] for item in outline.root] == [
            ["Blad a", ["Twee é ’", "Blad b"]],
            ["Blad c", ["Twee é ’"]],
        ]


def test_an_address_of_the_web_stays(bound: pikepdf.Pdf) -> None:
    found = [str(note.A.URI) for page in bound.pages for note in page.obj.get("/Annots", ()) if "/A" in note]

    assert found == ["https://example.org/?a=%20(x)"] * 4


def test_copies_have_tags_of_their_own_and_share_what_is_drawn(bound: pikepdf.Pdf) -> None:
    pages = [page.obj for page in bound.pages]

    assert [page.Contents.objgen for page in pages[2:4]] == [page.Contents.objgen for page in pages[4:6]]
    assert len({page.Contents.objgen for page in pages}) == 6
    assert len({int(page.StructParents) for page in pages}) == 8


def test_a_bound_book_can_be_bound_again(quires: tuple[bytes, ...]) -> None:
    once = bind([Sheet(one) for one in quires], 0)
    again = bind([Sheet(gather(once))], 0)
    first, second = PdfFile(once), PdfFile(again)

    assert (first.pages, first.links, first.destinations) == (second.pages, second.links, second.destinations)
    assert unpacked(gather(once)).own.size > First.PAGE + 6


def test_who_reads_pages_need_not_unpack_tags(quires: tuple[bytes, ...]) -> None:
    content = bind([Sheet(one) for one in quires], 0)
    starts = [found.end() for found in re.finditer(rb"/Type/ObjStm[^\n]*\nstream\n", content)]
    unpacked_streams = [zlib.decompressobj().decompress(content[start:]) for start in starts]
    with_pages = [one for one in unpacked_streams if b"/Type/Page/" in one or b"/Type/Page>" in one]

    assert len(with_pages) == len(quires)
    assert [one for one in with_pages if b"/StructElem" in one] == []


def test_nothing_cannot_be_bound() -> None:
    with pytest.raises(ValueError, match="nothing"):
        bind([], 0)


def test_a_bookmark_that_is_closed_stays_closed(pdfs: tuple[bytes, ...]) -> None:
    with pikepdf.open(io.BytesIO(pdfs[0])) as leaf:
        with leaf.open_outline() as outline:
            outline.root[0].is_closed = True
        out = io.BytesIO()
        leaf.save(out)

    with pikepdf.open(io.BytesIO(bind([Sheet(gather(out.getvalue()))], 0))) as pdf:
        root: Any = pdf.Root
        assert (int(root.Outlines.Count), int(root.Outlines.First.Count)) == (1, -1)


@pytest.mark.parametrize("spoil", ["/Font", "/ToUnicode"])
def test_a_font_that_cannot_be_united_stays_with_its_leaf(pdfs: tuple[bytes, ...], quires: tuple[bytes, ...], spoil: str) -> None:
    with pikepdf.open(io.BytesIO(pdfs[0])) as leaf:
        for item in leaf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0":
                if spoil == "/Font":
                    item.Subtype = pikepdf.Name("/Type1")
                else:
                    del item["/ToUnicode"]
        out = io.BytesIO()
        leaf.save(out)

    with pikepdf.open(io.BytesIO(bind([Sheet(quires[1]), Sheet(gather(out.getvalue()))], 0))) as pdf:
        fonts = [{font.objgen for font in page.obj.Resources.Font.values()} for page in pdf.pages]
        assert fonts[0].isdisjoint(fonts[2])


def test_a_place_that_is_no_page_and_point_is_refused(pdfs: tuple[bytes, ...]) -> None:
    with pikepdf.open(io.BytesIO(pdfs[0])) as leaf:
        root: Any = leaf.Root
        root.Names.Dests.Names[1] = pikepdf.Array([])
        out = io.BytesIO()
        leaf.save(out)

    with pytest.raises(ValueError, match="no page"):
        gather(out.getvalue())


def test_leaves_without_anything_to_join_are_bound_too(project: Path) -> None:
    plain = ["", "<p>Alleen tekst.</p>"]
    leaves = [weasy.render(f'<html lang="nl"><head><title>Proef</title></head><body>{body}</body></html>', project) for body in plain]
    for some in ([0], [1], [0, 1, 0]):
        bound = bind([Sheet(gather(leaves[number].pdf)) for number in some], 0)
        with pikepdf.open(io.BytesIO(bound)) as pdf:
            assert pdf.check_pdf_syntax() == []
            assert len(pdf.pages) == len(some)
            assert "/Names" not in pdf.Root


def test_a_sign_that_no_typeface_has_stops_no_binding(project: Path) -> None:
    html = '<html lang="nl"><head><title>Proef</title></head><body><p>{}</p></body></html>'
    leaves = [weasy.render(html.format(text), project) for text in ("Woorden \U000f1234", "Meer woorden")]
    assert leaves[0].complaints

    bound = bind([Sheet(gather(leaf.pdf)) for leaf in leaves], 0)

    with pikepdf.open(io.BytesIO(bound)) as pdf:
        assert pdf.check_pdf_syntax() == []

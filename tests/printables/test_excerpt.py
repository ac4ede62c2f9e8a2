"""An excerpt of a tagged PDF: those pages alone, with their text and structure, and nothing that points at a page that is gone."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from build_tools.printables import weasy
from build_tools.printables.excerpt import excerpt
from build_tools.printables.pdf_file import PdfFile

_PAGES = 5
_HTML = """<!doctype html>
<html lang="nl"><head><title>Proef</title>
<link rel="stylesheet" href="overrides/assets/stylesheets/print.css">
<style>
  h1, h2 { break-before: page }
  thead { display: table-row-group }
  td { height: 100mm }
  .hoog { display: block; height: 190mm }
</style></head><body>
<h1 id="een">Eerste deel</h1><p>Lees verder bij <a href="#twee">het tweede deel</a>.</p>
<h2 id="twee">Tweede deel</h2><p>Terug naar <a href="#een">het begin</a>.</p>
<ul><li class="hoog">Het eerste punt</li><li class="hoog">Het tweede punt</li></ul>
<h2 id="drie">Derde deel</h2>
<table><thead><tr><th>Vraag</th></tr></thead>
<tbody><tr><td>Eerste rij</td></tr><tr><td>Tweede rij</td></tr><tr><td>Derde rij</td></tr></tbody></table>
</body></html>"""


@pytest.fixture(scope="module")
def printed(project: Path) -> bytes:
    """Return the tagged PDF from which is taken: three parts, the second with a list over two pages, the third a table over two."""
    rendered = weasy.render(_HTML, project)
    assert rendered.complaints == ()
    return rendered.pdf


def test_the_pages_stay_as_they_were(printed: bytes) -> None:
    whole = PdfFile(printed).pages

    assert len(whole) == _PAGES
    for start, stop in [(0, 1), (1, 3), (2, 4), (0, _PAGES)]:
        assert PdfFile(excerpt(printed, start, stop)).pages == whole[start:stop]


def test_the_structure_holds_what_stands_on_those_pages(printed: bytes) -> None:
    """Of a list or a table that began before, the half that is there keeps its place in it."""
    assert _roles(excerpt(printed, 0, 1)) == ["Document", "H1", "P", "Link"]
    assert _roles(excerpt(printed, 2, 3)) == ["Document", "L", "LI", "LBody"]
    assert _roles(excerpt(printed, 4, 5)) == ["Document", "Table", "TBody", "TR", "TD"]
    assert _roles(excerpt(printed, 0, _PAGES)) == _roles(printed)


def test_all_that_is_marked_on_a_page_has_its_element(printed: bytes) -> None:
    """By the parent tree: each key of a page or a link leads to elements of the structure (ISO 32000-1, 14.7.4.4).

    The number at the foot of a page is an artifact: its element stands outside, one for each page, as in what WeasyPrint writes.
    """
    assert _outside(printed) == _PAGES
    for start, stop in [(0, 1), (1, 3), (2, 4), (4, 5)]:
        taken = excerpt(printed, start, stop)
        with pikepdf.open(io.BytesIO(taken)) as pdf:
            root: Any = pdf.Root
            nums = root.StructTreeRoot.ParentTree.Nums

            assert sorted(map(int, nums[::2])) == sorted(_keys(pdf))
        assert _outside(taken) == stop - start


def test_no_element_names_a_page_that_is_gone(printed: bytes) -> None:
    for start, stop in [(0, 1), (1, 3), (2, 4), (4, 5)]:
        with pikepdf.open(io.BytesIO(excerpt(printed, start, stop))) as pdf:
            pages = {page.obj.objgen for page in pdf.pages}
            named = {element.Pg.objgen for element in _elements(pdf.Root.StructTreeRoot) if "/Pg" in element}

            assert named == pages


def test_goals_on_other_pages_are_forgotten(printed: bytes) -> None:
    assert PdfFile(excerpt(printed, 0, 1)).destinations == {"een": 0}
    assert PdfFile(excerpt(printed, 1, 4)).destinations == {"twee": 0, "drie": 2}
    assert PdfFile(excerpt(printed, 2, 3)).destinations == {}


def test_no_cell_names_a_heading_that_is_gone(printed: bytes) -> None:
    """The head of a table that goes on stands on the first of its pages."""
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        head = next(str(element.ID) for element in _elements(pdf.Root.StructTreeRoot) if "/ID" in element)
        *_, last = (element for element in _elements(pdf.Root.StructTreeRoot) if element.get("/S") == "/TD")
        last.A.Headers = pikepdf.Array([pikepdf.String(head)])
        changed = io.BytesIO()
        pdf.save(changed)

    assert _headers(excerpt(changed.getvalue(), 3, 5)) == [[head], [head], [head]]
    assert _headers(excerpt(changed.getvalue(), 4, 5)) == [[]]


def test_there_are_no_bookmarks(printed: bytes) -> None:
    assert _bookmarks(printed) == 1
    assert _bookmarks(excerpt(printed, 0, 3)) == 0


def test_the_same_pages_give_the_same_bytes(printed: bytes) -> None:
    assert excerpt(printed, 1, 4) == excerpt(printed, 1, 4)


def _roles(content: bytes) -> list[str]:
    """Return the kinds of the elements, from the top down; those of plain text left out."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        kinds = [str(element.get("/S", "")).removeprefix("/") for element in _elements(pdf.Root.StructTreeRoot)]
    return [kind for kind in kinds if kind not in ("", "Span")]


def _outside(content: bytes) -> int:
    """Return how many elements the parent tree leads to that do not stand in the structure."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        root: Any = pdf.Root
        inside = {element.objgen for element in _elements(root.StructTreeRoot)}
        values = list(root.StructTreeRoot.ParentTree.Nums)[1::2]
        parents = [one for value in values for one in (value if isinstance(value, pikepdf.Array) else [value]) if one is not None]
        return len({one.objgen for one in parents} - inside)


def _headers(content: bytes) -> list[list[str]]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        cells = [element for element in _elements(pdf.Root.StructTreeRoot) if element.get("/S") == "/TD"]
        return [[str(name) for name in cell.A.Headers] for cell in cells]


def _bookmarks(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_outline() as outline:
        return len(outline.root)


def _keys(pdf: pikepdf.Pdf) -> Iterator[int]:
    for page in pdf.pages:
        found: Any = page.obj
        yield int(found.StructParents)
        yield from (int(annotation.StructParent) for annotation in found.get("/Annots", ()))


def _elements(element: Any) -> Iterator[Any]:
    children = element.get("/K", ())
    yield element
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield from _elements(child)

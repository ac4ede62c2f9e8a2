"""Takes some pages out of a tagged PDF, with what belongs to them: structure, goals, links. pikepdf loads with this module.

In: a PDF as `binding` or WeasyPrint writes it. Out: a PDF of those pages alone. What stood half on other pages keeps its half;
bookmarks are left out, and a link to a page that is gone leads nowhere: what is made of the pages must take it away.
"""

import io
from collections.abc import Collection, Iterator
from typing import Any, TypeAlias

import pikepdf

Key: TypeAlias = tuple[int, int]


def excerpt(content: bytes, start: int, stop: int) -> bytes:
    """Return the pages from `start` up to `stop`, counted from 0, as a PDF."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = frozenset(page.obj.objgen for page in list(pdf.pages)[start:stop])
        root: Any = pdf.Root
        structure = root.StructTreeRoot
        _prune(structure, pages)
        _forget_cells(structure)
        del pdf.pages[stop:]
        del pdf.pages[:start]
        owned = frozenset(_owned(pdf))
        kept = [pair for pair in pikepdf.NumberTree(structure.ParentTree).items() if pair[0] in owned]
        structure.ParentTree = pdf.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array([one for pair in kept for one in pair])))
        _forget_goals(root, pages)
        with pdf.open_outline() as outline:
            outline.root.clear()
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _prune(element: Any, pages: Collection[Key]) -> bool:
    """Take away what stands on no page that stays, and tell whether anything is left."""
    page = element.get("/Pg")
    stays = page is not None and page.objgen in pages
    children = _children(element)
    kept = [child for child in children if _stays(child, pages, stays=stays)]
    if page is not None and not stays:
        del element.Pg
    if kept and len(kept) < len(children):
        element.K = pikepdf.Array(kept)
    return bool(kept)


def _stays(child: Any, pages: Collection[Key], *, stays: bool) -> bool:
    if not isinstance(child, pikepdf.Dictionary):
        return stays
    if child.get("/Type") in ("/MCR", "/OBJR"):
        return child.Pg.objgen in pages if "/Pg" in child else stays
    return _prune(child, pages)


def _children(element: Any) -> list[Any]:
    children = element.get("/K", ())
    return list(children) if isinstance(children, pikepdf.Array) else [children] if isinstance(children, int | pikepdf.Dictionary) else []


def _forget_cells(structure: Any) -> None:
    """Let no cell of a table name a heading that is gone; the list of names is left out."""
    if "/IDTree" in structure:
        del structure.IDTree
    elements = list(_elements(structure))
    names = {str(element.ID) for element in elements if "/ID" in element}
    for element in elements:
        attributes = element.get("/A")
        for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
            if isinstance(one, pikepdf.Dictionary) and "/Headers" in one:
                one.Headers = pikepdf.Array([name for name in one.Headers if str(name) in names])


def _elements(structure: Any) -> Iterator[Any]:
    waiting = [structure]
    while waiting:
        element = waiting.pop()
        waiting += [child for child in _children(element) if isinstance(child, pikepdf.Dictionary) and "/S" in child]
        yield element


def _owned(pdf: pikepdf.Pdf) -> Iterator[int]:
    """Yield the keys by which pages and links find their place in the structure."""
    for page in pdf.pages:
        if "/StructParents" in page.obj:
            yield int(page.obj.StructParents)
        annotations: Any = page.obj.get("/Annots", ())
        yield from (int(annotation.StructParent) for annotation in annotations if "/StructParent" in annotation)


def _forget_goals(root: Any, pages: Collection[Key]) -> None:
    names = root.get("/Names", {}).get("/Dests")
    kept: list[Any] = []
    for name, goal in pikepdf.NameTree(names).items() if names is not None else ():
        target: Any = goal
        if target[0].objgen in pages:
            kept += [pikepdf.String(str(name)), goal]
    if names is not None:
        root.Names.Dests = pikepdf.Dictionary(Names=pikepdf.Array(kept))

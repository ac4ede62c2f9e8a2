"""Imposes a book as a booklet: two pages beside each other on every side, so that the folded sheets read in order.

In: a tagged PDF, and a mark for each side. Out: a PDF of sheets with the same tags, goals and links to the web: each page becomes
a form that keeps its marked content (ISO 32000-1, 14.7.4.2), so the reading order stays that of the book. Sheets are made to be
printed: links from page to page are left out, and bookmarks name sheets. pikepdf loads with this module.
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, TypeAlias

import pikepdf

_FORM = "/Boekpagina"
_MARK = "/Vel"
_NUMBERED = re.compile(rb"/MCID (\d+)>>")
"""Marked content as WeasyPrint writes it; text never looks like this, since it stands in hexadecimal."""
_TAGGING = frozenset({"BDC", "BMC", "EMC"})
Key: TypeAlias = tuple[int, int]


@dataclass(frozen=True)
class _Placed:
    """Where a page of the book went: its sheet side, the form that holds it, and how its coordinates move there.

    `shift` was added to the numbers of its marked content: a reader that knows no forms finds no number twice on a sheet.
    """

    page: Any
    form: Any
    shift: int
    scale: float
    x: float
    y: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page on its sheet."""
        return x * self.scale + self.x, y * self.scale + self.y


def sides(pages: int) -> tuple[tuple[int | None, int | None], ...]:
    """Return for each side of paper the pages at its left and right, counted from 0; nothing where it stays empty.

    Fronts and backs alternate, the outermost sheet first. Pages are filled up to a multiple of four before the last one, which is
    the back.
    """
    return tuple(_folded([*range(pages - 1), *[None] * (-pages % 4), pages - 1]))


def names(pages: int, name: str = "") -> tuple[str, ...]:
    """Return what each side of `sides` is called: «boekje 1/3, vel 2/14, achter», where `name` is «boekje 1/3»."""
    before = f"{name}, " if name else ""
    sheets = ceil(pages / 4)
    return tuple(f"{before}vel {sheet}/{sheets}, {side}" for sheet in range(1, sheets + 1) for side in ("voor", "achter"))


def _folded(order: Sequence[int | None]) -> Iterator[tuple[int | None, int | None]]:
    last = len(order) - 1
    for sheet in range(0, len(order) // 2, 2):
        yield order[last - sheet], order[sheet]
        yield order[sheet + 1], order[last - sheet - 1]


def impose(content: bytes, title: str, marks: bytes, named: Sequence[str]) -> bytes:
    """Return the booklet of a book; its sheets are as large as the pages of the book were, lying.

    `marks` has a page as large as a sheet for each side, on which the name of the side stands; `named` are those names.
    """
    with pikepdf.open(io.BytesIO(content)) as pdf:
        placed = _place(pdf)
        gone = _move_annotations(pdf, placed)
        _move_tags(pdf, placed, gone)
        _move_goals(pdf, placed)
        del pdf.pages[: len(placed)]
        _mark(pdf, marks)
        with pdf.open_outline() as outline:
            outline.root[:] = [pikepdf.OutlineItem(name, number, "Fit") for number, name in enumerate(named)]
        root: Any = pdf.Root
        if "/PageLabels" in root:
            del root["/PageLabels"]
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["dc:title"] = title
        pdf.docinfo["/Title"] = title
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _place(pdf: pikepdf.Pdf) -> Mapping[Key, _Placed]:
    """Add the sides of the sheets behind the pages of the book, and return where each page went."""
    pages = list(pdf.pages)
    left, bottom, right, top = (float(side) for side in pages[0].trimbox)
    wide, high = top - bottom, right - left
    scale = wide / 2 / (right - left)
    placed: dict[Key, _Placed] = {}
    for pair in sides(len(pages)):
        sheet = pdf.add_blank_page(page_size=(wide, high))
        sheet.obj.TrimBox = sheet.obj.MediaBox
        sheet.obj.Tabs = pikepdf.Name("/S")
        drawn, shift = b"", 0
        forms = pikepdf.Dictionary()
        for place, number in enumerate(pair):
            if number is not None:
                page = pages[number]
                x0, y0 = (float(side) for side in page.trimbox[:2])
                form, used = _form(pdf, page, shift)
                one = _Placed(sheet.obj, form, shift, scale, place * wide / 2 - x0 * scale, -y0 * scale)
                shift = used
                placed[page.obj.objgen] = one
                forms[f"{_FORM}{place}"] = one.form
                drawn += f"q {scale:.6f} 0 0 {scale:.6f} {one.x:.3f} {one.y:.3f} cm {_FORM}{place} Do Q\n".encode()
        sheet.obj.Resources = pikepdf.Dictionary(XObject=forms)
        sheet.obj.Contents = pdf.make_stream(drawn)
    return placed


def _form(pdf: pikepdf.Pdf, page: pikepdf.Page, shift: int) -> tuple[Any, int]:
    """Return what stands on a page as a form, with the first number of marked content that is free then.

    It takes over the key of its marked content, whose numbers go up by `shift`.
    """
    page.contents_coalesce()
    source: Any = page.obj
    drawn = _NUMBERED.sub(lambda found: b"/MCID %d>>" % (int(found[1]) + shift), source.Contents.read_bytes())
    free = max((int(found[1]) + 1 for found in _NUMBERED.finditer(drawn)), default=shift)
    form = pdf.make_stream(drawn)
    form.Type, form.Subtype = pikepdf.Name("/XObject"), pikepdf.Name("/Form")
    form.BBox, form.Resources = page.trimbox, source.Resources
    for name in ("/StructParents", "/Group"):
        if name in source:
            form[name] = source[name]
    return form, free


def _mark(pdf: pikepdf.Pdf, marks: bytes) -> None:
    """Put the name of each side on it, as an artifact: no part of the book."""
    with pikepdf.open(io.BytesIO(marks)) as named:
        for sheet, mark in zip(pdf.pages, named.pages, strict=True):
            mark.contents_coalesce()
            drawn = [step for step in pikepdf.parse_content_stream(mark) if str(step.operator) not in _TAGGING]
            form: Any = pdf.make_stream(pikepdf.unparse_content_stream(drawn))
            form.Type, form.Subtype = pikepdf.Name("/XObject"), pikepdf.Name("/Form")
            form.BBox = pikepdf.Array(list(mark.mediabox))
            form.Resources = pdf.copy_foreign(named.make_indirect(mark.obj.Resources))
            resources: Any = sheet.obj.Resources
            resources.XObject[_MARK] = form
            sheet.contents_add(f"/Artifact BMC\nq {_MARK} Do Q\nEMC\n".encode())
            sheet.contents_coalesce()


def _move_annotations(pdf: pikepdf.Pdf, placed: Mapping[Key, _Placed]) -> frozenset[Key]:
    """Put links to the web on their sheets, in the order of the book; return the links to other pages, which are left out."""
    gone: set[Key] = set()
    for page in list(pdf.pages)[: len(placed)]:
        spot = placed[page.obj.objgen]
        annotations: Any = page.obj.get("/Annots", ())
        for annotation in annotations:
            if "/URI" not in annotation.get("/A", {}):
                gone.add(annotation.objgen)
                continue
            annotation.Rect = pikepdf.Array(_moved(spot, annotation.Rect))
            if "/QuadPoints" in annotation:
                annotation.QuadPoints = pikepdf.Array(_moved(spot, annotation.QuadPoints))
            if "/P" in annotation:
                annotation.P = spot.page
            if "/Annots" not in spot.page:
                spot.page.Annots = pikepdf.Array()
            spot.page.Annots.append(annotation)
    return frozenset(gone)


def _moved(spot: _Placed, numbers: Any) -> list[Any]:
    """Return pairs of coordinates on the sheet."""
    values = [float(number) for number in numbers]
    points = (spot.at(x, y) for x, y in zip(values[::2], values[1::2], strict=True))
    return [pikepdf.Object.parse(f"{number:.3f}".encode()) for point in points for number in point]


def _move_tags(pdf: pikepdf.Pdf, placed: Mapping[Key, _Placed], gone: frozenset[Key]) -> None:
    """Let every structure element find its content in the form on the sheet; the sheets themselves have none."""
    root: Any = pdf.Root
    if "/StructTreeRoot" not in root:
        return
    owners = pikepdf.NumberTree(root.StructTreeRoot.ParentTree)
    for spot in placed.values():
        if spot.shift and "/StructParents" in spot.form:
            key = int(spot.form.StructParents)
            owners[key] = pikepdf.Array([*[None] * spot.shift, *owners[key]])
    following = max(owners, default=-1) + 1
    for key, sheet in enumerate(pdf.pages[len(placed) :], following):
        sheet.obj.StructParents = key
        owners[key] = pikepdf.Array()
    root.StructTreeRoot.ParentTreeNextKey = following + len(pdf.pages) - len(placed)
    waiting = [root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        page = element.get("/Pg")
        children = element.get("/K", ())
        listed = list(children) if isinstance(children, pikepdf.Array) else [children]
        there = [child for child in listed if not _leads_to(child, gone)]
        if len(there) < len(listed):
            element.S = pikepdf.Name("/Span")
        kept = [_child(child, page, placed) for child in there]
        waiting += [child for child in kept if isinstance(child, pikepdf.Dictionary) and "/S" in child]
        if kept:
            element.K = pikepdf.Array(kept)
        if page is not None:
            element.Pg = placed[page.objgen].page


def _child(child: Any, page: Any, placed: Mapping[Key, _Placed]) -> Any:
    """Return a child of a structure element as it must be on the sheet."""
    if isinstance(child, int):
        spot = placed[page.objgen]
        return pikepdf.Dictionary(Type=pikepdf.Name("/MCR"), Pg=spot.page, Stm=spot.form, MCID=child + spot.shift)
    if child.get("/Type") in ("/MCR", "/OBJR"):
        spot = placed[child.get("/Pg", page).objgen]
        child.Pg = spot.page
        if child.Type == "/MCR":
            child.Stm = spot.form
            child.MCID = int(child.MCID) + spot.shift
    return child


def _leads_to(child: Any, gone: frozenset[Key]) -> bool:
    return isinstance(child, pikepdf.Dictionary) and child.get("/Type") == "/OBJR" and child.Obj.objgen in gone


def _move_goals(pdf: pikepdf.Pdf, placed: Mapping[Key, _Placed]) -> None:
    """Let named goals lead to the sheets."""
    root: Any = pdf.Root
    if "/Dests" in root.get("/Names", {}):
        for goal in pikepdf.NameTree(root.Names.Dests).values():
            _move_goal(goal, placed)


def _move_goal(goal: Any, placed: Mapping[Key, _Placed]) -> None:
    """Move a goal that names a page and a point on it; a name is moved in the list of names."""
    if isinstance(goal, pikepdf.Array) and isinstance(goal[0], pikepdf.Dictionary) and goal[0].objgen in placed:
        spot = placed[goal[0].objgen]
        goal[0] = spot.page
        if goal[1] == "/XYZ":
            goal[2], goal[3] = _moved(spot, (goal[2], goal[3]))

"""Binds printed leaves into one PDF: pages, links, bookmarks, page labels and the structure for screen readers.

In: PDFs as WeasyPrint writes them, in order. Out: one PDF, with the same bytes for the same leaves. What is joined is described
in ISO 32000-1: name trees 7.9.6, outlines 12.3.3, page labels 12.4.2, structure 14.7.4.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from build_tools.printables.leaves import FAR
from build_tools.printables.typefaces import unite_typefaces


@dataclass(frozen=True)
class Sheet:
    """A printed leaf: its PDF, whether its bookmarks stand under the last one of the leaf before it, or are left out.

    `cells` tells that there may be tables in it.
    """

    pdf: bytes
    below: bool = False
    quiet: bool = False
    cells: bool = True


def bind(sheets: Sequence[Sheet], front: int) -> bytes:
    """Return one PDF; the first `front` pages are numbered i, ii, …, those behind them from 1."""
    whole = pikepdf.open(io.BytesIO(sheets[0].pdf))
    binder = _Binder(whole)
    for number, sheet in enumerate(sheets[1:], 1):
        with pikepdf.open(io.BytesIO(sheet.pdf)) as leaf:
            if sheet.cells:  # looking at every element takes a third of the time
                _mark_cells(leaf, f"b{number}-")
            binder.add(leaf, below=sheet.below, quiet=sheet.quiet)
    binder.finish(front)
    unite_typefaces(whole)
    out = io.BytesIO()
    whole.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    whole.close()
    return out.getvalue()


class _Binder:
    """Adds leaves to an open PDF."""

    def __init__(self, whole: pikepdf.Pdf) -> None:
        self._whole = whole
        self._root: Any = whole.Root
        structure = self._root.StructTreeRoot
        self._document: Any = _document(structure)
        self._parents: list[Any] = list(structure.ParentTree.Nums)
        self._next = _beyond(self._parents)
        self._names: dict[str, Any] = _names(self._root)
        with whole.open_outline() as outline:
            self._bookmarks = [_Bookmark.of(item) for item in outline.root]
        _near(whole)

    def add(self, leaf: pikepdf.Pdf, *, below: bool, quiet: bool = False) -> None:
        """Add the pages of a leaf with all that belongs to them."""
        root: Any = leaf.Root
        _near(leaf)
        nums = list(root.StructTreeRoot.ParentTree.Nums)
        self._shift(leaf)
        with leaf.open_outline() as outline:
            marks = [_Bookmark.of(item) for item in outline.root]
        document = _document(root.StructTreeRoot)
        del document["/P"]  # else the whole tree would come along, and the catalogue with it
        for page in leaf.pages:
            self._whole.pages.append(page)
        copied: Any = self._whole.copy_foreign(leaf.make_indirect(document))
        copied.S = pikepdf.Name.Part
        copied.P = self._document
        self._document.K.append(copied)
        for key, value in zip(nums[::2], nums[1::2], strict=True):
            self._parents += [int(key) + self._next, self._whole.copy_foreign(leaf.make_indirect(value))]
        self._next += _beyond(nums)
        for name, target in _names(root).items():
            self._names[name] = self._whole.copy_foreign(leaf.make_indirect(target))
        moved = [] if quiet else [mark.moved(self._whole, leaf) for mark in marks]
        if below and self._bookmarks:
            self._bookmarks[-1].below.extend(moved)
        else:
            self._bookmarks.extend(moved)

    def _shift(self, leaf: pikepdf.Pdf) -> None:
        """Renumber the keys by which pages and links find their place in the structure."""
        for page in leaf.pages:
            if "/StructParents" in page.obj:
                page.obj.StructParents = int(page.obj.StructParents) + self._next
            for annotation in page.obj.get("/Annots", ()):
                if "/StructParent" in annotation:
                    annotation.StructParent = int(annotation.StructParent) + self._next

    def finish(self, front: int) -> None:
        """Write down what has been gathered."""
        pdf = self._whole
        self._root.StructTreeRoot.ParentTree = pdf.make_indirect(pikepdf.Dictionary(Nums=pikepdf.Array(self._parents)))
        names: list[Any] = []
        for name in sorted(self._names, key=str.encode):
            names += [pikepdf.String(name), self._names[name]]
        self._root.Names = pikepdf.Dictionary(Dests=pdf.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array(names))))
        labels = [0, pikepdf.Dictionary(S=pikepdf.Name.r), front, pikepdf.Dictionary(S=pikepdf.Name.D)]
        self._root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(labels[0 if front else 2 :]))
        with pdf.open_outline() as outline:
            outline.root.clear()
            outline.root.extend(bookmark.item() for bookmark in self._bookmarks)


@dataclass(frozen=True)
class _Bookmark:
    """A bookmark with those below it; `target` is an explicit destination."""

    title: str
    target: Any
    closed: bool
    below: list["_Bookmark"]

    @classmethod
    def of(cls, item: pikepdf.OutlineItem) -> "_Bookmark":
        return cls(item.title, item.destination, item.is_closed, [cls.of(child) for child in item.children])

    def moved(self, whole: pikepdf.Pdf, leaf: pikepdf.Pdf) -> "_Bookmark":
        target = whole.copy_foreign(leaf.make_indirect(self.target))
        return _Bookmark(self.title, target, self.closed, [child.moved(whole, leaf) for child in self.below])

    def item(self) -> pikepdf.OutlineItem:
        item = pikepdf.OutlineItem(self.title, self.target)
        item.is_closed = self.closed
        item.children.extend(child.item() for child in self.below)
        return item


def _document(structure: Any) -> Any:
    """Return the one element that holds all others."""
    return structure.K[0] if isinstance(structure.K, pikepdf.Array) else structure.K


def _beyond(nums: Sequence[Any]) -> int:
    """Return the first key that a number tree does not use."""
    return max((int(key) for key in nums[::2]), default=-1) + 1


def _names(root: Any) -> dict[str, Any]:
    tree = root.get("/Names", {}).get("/Dests")
    return {} if tree is None else {str(name): target for name, target in pikepdf.NameTree(tree).items()}


def _near(pdf: pikepdf.Pdf) -> None:
    """Make links to other leaves what they are: links inside the book, said as WeasyPrint says them."""
    for page in pdf.pages:
        annotations: Any = page.obj.get("/Annots", ())
        for annotation in annotations:
            address = str(annotation.get("/A", {}).get("/URI", ""))
            if address.startswith(FAR):
                anchor = address.removeprefix(FAR)
                del annotation["/A"]
                annotation.Dest = pikepdf.String(anchor)
                annotation.Contents = pikepdf.String(anchor)


def _mark_cells(leaf: pikepdf.Pdf, mark: str) -> None:
    """Put `mark` before the names of the cells of tables, so that no other leaf has them: WeasyPrint numbers them anew each time."""
    for element in _elements(leaf):
        if "/ID" in element:
            element.ID = pikepdf.String(mark + str(element.ID))
        attributes = element.get("/A")
        listed = attributes if isinstance(attributes, pikepdf.Array) else [attributes]
        for one in listed:
            if isinstance(one, pikepdf.Dictionary) and "/Headers" in one:
                one.Headers = pikepdf.Array([pikepdf.String(mark + str(name)) for name in one.Headers])


def _elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the structure elements of a document."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/StructElem":
            yield item

"""A finished PDF as facts: labels of pages, destinations, links, text, figures.

In: the bytes of a PDF. Out: plain values, so that `readback` can judge without knowing how a PDF is built.
"""

import hashlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf

from build_tools.printables.cache import Texts
from build_tools.printables.pdf_text import Font, Piece, pieces

Box = tuple[float, float, float, float]
_NOT_SHARED = (0, 0)
"""How pikepdf numbers an object that stands inside another one."""


@dataclass(frozen=True)
class Link:
    """A link inside the document: on which page (from 0), where, and to which destination."""

    page: int
    box: Box
    target: str


class PdfFile:
    """An open PDF; pages are counted from 0."""

    def __init__(self, content: bytes, known: Texts | None = None) -> None:
        """Open the file; `known` holds pages that were read before, and need not be read again when they are still the same."""
        self._known = known or {}
        self._drawn: dict[Any, bytes] = {}
        self._pdf = pikepdf.open(io.BytesIO(content))
        self._root: Any = self._pdf.Root
        self._index: dict[Any, int] = {page.objgen: number for number, page in enumerate(self._pdf.pages)}

    @property
    def title(self) -> str:
        """The title, when a reader shows it in place of the file's name."""
        preferences = self._root.get("/ViewerPreferences", {})
        return str(self._pdf.docinfo.get("/Title", "")) if preferences.get("/DisplayDocTitle", False) else ""

    @property
    def language(self) -> str:
        """The language of the document."""
        return str(self._root.get("/Lang", ""))

    @property
    def tagged(self) -> bool:
        """Tell whether there is a structure for screen readers."""
        return bool(self._root.get("/MarkInfo", {}).get("/Marked", False)) and "/StructTreeRoot" in self._root

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The label of each page, as a reader shows it."""
        return tuple(page.label for page in self._pdf.pages)

    @cached_property
    def pages(self) -> tuple[tuple[Piece, ...], ...]:
        """The text of each page, in the order in which it was written; copies of a page are read once."""
        fonts: dict[Any, Font] = {}
        read = {digest: tuple(map(Piece._make, text)) for digest, text in self._known.items()}
        for page, digest in zip(self._pdf.pages, self.digests, strict=True):
            if digest not in read:
                read[digest] = tuple(pieces(page, fonts))
        return tuple(read[digest] for digest in self.digests)

    @cached_property
    def digests(self) -> tuple[str, ...]:
        """The digest of all that each page draws, by which it is known again in a book."""
        return tuple(self._digest(page) for page in self._pdf.pages)

    def _digest(self, page: Any) -> str:
        """Return the digest of all that a page draws: its own content and that of its forms, and how large the page is."""
        resources = page.obj.get("/Resources", {})
        shared = page.obj.Resources.objgen if resources else _NOT_SHARED
        if shared == _NOT_SHARED or shared not in self._drawn:  # all pages of a leaf share one list of forms
            self._drawn[shared] = b"".join(_digest_of(form) for form in _forms(resources))
        own = repr(_box(page.mediabox)).encode() + _digest_of(page.obj.Contents)
        return hashlib.sha256(own + self._drawn[shared]).hexdigest()

    @cached_property
    def trims(self) -> tuple[Box, ...]:
        """What is left of each page after cutting."""
        return tuple(_box(page.trimbox) for page in self._pdf.pages)

    @cached_property
    def destinations(self) -> dict[str, int]:
        """The page of each named destination."""
        names = self._root.get("/Names", {}).get("/Dests")
        if names is None:
            return {}
        return {str(name): self._index[target[0].objgen] for name, target in pikepdf.NameTree(names).items()}

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links inside the document."""
        return tuple(self._links())

    def _links(self) -> Iterator[Link]:
        for number, page in enumerate(self._pdf.pages):
            annotations: Any = page.get("/Annots", ())
            for annotation in annotations:
                target = annotation.get("/Dest", annotation.get("/A", {}).get("/D"))
                if annotation.get("/Subtype") == "/Link" and target is not None:
                    yield Link(number, _box(annotation.Rect), str(target))

    def text_in(self, link: Link) -> str:
        """Return the text that a link covers, from left to right."""
        return " ".join(piece.text.strip() for piece in sorted(self.under(link), key=lambda piece: (-round(piece.y), piece.left)))

    def under(self, link: Link) -> list[Piece]:
        """Return the pieces of text that a link covers."""
        left, bottom, right, top = link.box
        on_lines = [piece for piece in self.pages[link.page] if bottom - 1 <= piece.y <= top + 1]
        return [piece for piece in on_lines if left - 1 <= (piece.left + piece.right) / 2 <= right + 1]

    def silent_figures(self) -> Iterator[int]:
        """Yield the page of each figure without an alternative text."""
        root = self._root.get("/StructTreeRoot")
        waiting = [root] if root is not None else []
        while waiting:
            element = waiting.pop()
            if element.get("/S") == "/Figure" and not str(element.get("/Alt", "")).strip():
                yield self._index[element.Pg.objgen]
            children = element.get("/K", ())
            listed = children if isinstance(children, pikepdf.Array) else [children]
            waiting.extend(child for child in listed if isinstance(child, pikepdf.Dictionary))


def _digest_of(stream: Any) -> bytes:
    return hashlib.sha256(stream.read_raw_bytes()).digest()


def _forms(resources: Any) -> Iterator[Any]:
    """Yield the forms that are drawn with these resources, and those inside them."""
    forms: Any = resources.get("/XObject", {})
    for name in sorted(forms.keys()):
        yield forms[name]
        yield from _forms(forms[name].get("/Resources", {}))


def _box(numbers: Any) -> Box:
    x1, y1, x2, y2 = (float(number) for number in numbers)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)

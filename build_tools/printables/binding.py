"""Binds printed leaves into one PDF: pages, links, bookmarks, page labels and the structure for screen readers.

In: leaves as packed quires, in order. Out: one PDF, with the same bytes for the same leaves. A leaf is written and forgotten; only
what is joined stays: names, bookmarks, typefaces. Described in ISO 32000-1: pages 7.7.3, page labels 12.4.2, structure 14.7.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_tools.printables.joints import Mark, goal, references, write_branches, write_names, write_outline
from build_tools.printables.packing import unpacked
from build_tools.printables.pdf_writer import PdfWriter
from build_tools.printables.quire import Face, First, Part, Quire
from build_tools.printables.serial import cell
from build_tools.printables.typefaces import Typeface


@dataclass(frozen=True)
class Sheet:
    """A leaf as a packed quire, and whether its bookmarks stand under the last one of the leaf before it, or are left out."""

    quire: bytes
    below: bool = False
    quiet: bool = False


def bind(sheets: Iterable[Sheet], front: int) -> bytes:
    """Return one PDF; the first `front` pages are numbered i, ii, …, those behind them from 1. Copies of a leaf share what is drawn."""
    binder = _Binder()
    for sheet in sheets:
        binder.add(sheet)
    return binder.finish(front)


class _Binder:
    """Writes leaves, and keeps what is joined."""

    def __init__(self) -> None:
        self._out = PdfWriter()
        self._pages, self._structure, self._document = (self._out.reserve() for _ in range(3))
        self._cover: tuple[Part, list[bytes], int] | None = None
        self._leaves: list[int] = []
        self._count = self._keys = 0
        self._goals: dict[str, bytes] = {}
        self._cells: list[tuple[str, bytes]] = []
        self._marks: list[Mark] = []
        self._drawn: dict[bytes, int] = {}
        self._typefaces: dict[str, tuple[int, Typeface]] = {}

    def add(self, sheet: Sheet) -> None:
        """Write the pages of a leaf with all that belongs to them."""
        quire = unpacked(sheet.quire)
        own, cover = self._out.reserve(quire.own.size), 0 if self._cover else self._out.reserve(quire.cover.size)
        known = self._drawn.get(sheet.quire)
        drawn = self._out.reserve(quire.drawn.size) if known is None else known
        faces = [self._face(face) for face in quire.faces]
        bases = (own, drawn, cover, self._keys, len(self._leaves), self._pages, self._document, *faces)
        if known is None:
            self._drawn[sheet.quire] = drawn
            self._write(quire.drawn, quire.drawn.filled(bases), drawn)
        self._write(quire.own, quire.own.filled(bases), own)
        self._cover = self._cover or (quire.cover, quire.cover.filled(bases), cover)
        self._join(quire, own, sheet)

    def _face(self, face: Face) -> int:
        """Return the number of a typeface of the book."""
        if face.name not in self._typefaces:
            self._typefaces[face.name] = self._out.reserve(Typeface.SIZE), Typeface(face)
        number, typeface = self._typefaces[face.name]
        typeface.add(face)
        return number

    def _join(self, quire: Quire, own: int, sheet: Sheet) -> None:
        """Keep what a leaf has in common with the others."""
        self._goals.update({name: goal(place, own) for name, place in quire.goals.items()})
        self._cells += [(cell(len(self._leaves), name), b"%d 0 R" % (own + place)) for name, place in quire.cells]
        marks = [] if sheet.quiet else [Mark.of(bookmark, own) for bookmark in quire.bookmarks]
        under = self._marks[-1].below if sheet.below and self._marks else self._marks
        under.extend(marks)
        self._leaves.append(own)
        self._count += quire.pages
        self._keys += quire.keys

    def _write(self, part: Part, texts: Sequence[bytes], first: int) -> None:
        start = 0
        for size in part.groups:
            self._out.plain(first + start, texts[start : start + size])
            start += size
        for number, (text, data) in enumerate(zip(texts[start:], part.data, strict=True), first + start):
            self._out.stream(number, text, data)

    def finish(self, front: int) -> bytes:
        """Write down what has been kept, and return the file."""
        if self._cover is None:
            raise ValueError("nothing to bind")
        for number, typeface in self._typefaces.values():
            plain, data = typeface.objects(number)
            self._out.plain(number, plain)
            for place, (text, content) in enumerate(data, number + len(plain)):
                self._out.deflated(place, text, content)
        parts, tags = (references([leaf + place for leaf in self._leaves]) for place in (First.TREE, First.DOCUMENT))
        parents = write_branches(self._out, [leaf + First.PARENTS for leaf in self._leaves])
        cells = b"/IDTree %d 0 R" % write_names(self._out, self._cells) if self._cells else b""
        self._out.plain(
            self._pages,
            [
                b"<</Type/Pages/Count %d/Kids[%b]>>" % (self._count, parts),
                b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d%b>>"
                % (self._document, parents, self._keys, cells),
                b"<</Type/StructElem/S/Document/P %d 0 R/K[%b]>>" % (self._structure, tags),
            ],
        )
        part, (catalogue, *others), first = self._cover
        self._write(part, [catalogue.removesuffix(b">>") + self._joined(front), *others], first)
        return self._out.finish(first, first + 1)

    def _joined(self, front: int) -> bytes:
        """Return what the catalogue tells of the whole."""
        roman = b"0<</S/r>>" if front else b""
        entries = b"/Pages %d 0 R/StructTreeRoot %d 0 R/PageLabels<</Nums[%b%d<</S/D>>]>>" % (self._pages, self._structure, roman, front)
        if self._goals:
            entries += b"/Names<</Dests %d 0 R>>" % write_names(self._out, [*self._goals.items()])
        return entries + b"/Outlines %d 0 R>>" % write_outline(self._out, self._marks)

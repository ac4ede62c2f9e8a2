"""Makes a quire of a printed leaf: what belongs to the leaf alone becomes text with holes, what a book joins is listed.

In: a tagged PDF as WeasyPrint or `binding` writes it. Out: a packed `Quire`. Links to other leaves become links inside the book. Described
in ISO 32000-1: pages 7.7.3, trees 7.9.6 and 7.9.7, outlines 12.3.3, structure 14.7. pikepdf loads with this module.
"""

import io
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pikepdf

from build_tools.printables.leaves import FAR
from build_tools.printables.packing import packed
from build_tools.printables.quire import Bookmark, Count, First, Goal, Hole, Part, Quire
from build_tools.printables.serial import CELL, Serial, referred
from build_tools.printables.typefaces import face_of, is_face

_JOINED = ("/Names", "/Outlines", "/PageLabels", "/Pages", "/StructTreeRoot")
"""What of a catalogue a book has once for all leaves."""
_LENGTH = re.compile(rb"/Length \d+(?: 0 R)? ")
_SEEN: Hole = (Count.OWN, -1)
"""The hole of an object that is not numbered yet."""
_GOAL = re.compile(rb"\[ (\d+) 0 R (.*) \]", re.DOTALL)


def gather(pdf: bytes) -> bytes:
    """Return the quire of a leaf, packed."""
    with pikepdf.open(io.BytesIO(pdf)) as leaf:
        _near(leaf)
        return packed(_Gatherer(leaf).quire())


class _Gatherer:
    """Sorts the objects of an open PDF, which it changes a little."""

    def __init__(self, leaf: pikepdf.Pdf) -> None:
        self._leaf = leaf
        self._root: Any = leaf.Root
        self._pages: list[Any] = [page.obj for page in leaf.pages]
        structure = self._root.StructTreeRoot
        self._document = structure.K[0] if isinstance(structure.K, pikepdf.Array) else structure.K
        self._document.S = pikepdf.Name.Part
        self._parents: dict[int, Any] = dict(pikepdf.NumberTree(structure.ParentTree).items())
        self._texts: dict[int, bytes] = {}
        self._data: dict[int, bytes] = {}
        self._faces: list[Any] = []
        self._cells: list[tuple[str, int]] = []
        self._holes: dict[int, Hole] = {_number(page.Parent): (Count.OWN, First.TREE) for page in self._pages}
        self._holes[_number(structure)] = (Count.WHOLE, 0)
        self._holes[_number(self._document)] = (Count.OWN, First.DOCUMENT)
        self._holes.update({_number(page): (Count.OWN, place) for place, page in enumerate(self._pages, First.PAGE)})

    def quire(self) -> Quire:
        """Return all of it."""
        shown = [page[key].unparse() for page in self._pages for key in ("/Contents", "/Resources") if key in page]
        drawn = self._sorted(Count.DRAWN, 0, shown)
        pages = [page.unparse(resolved=True) for page in self._pages]
        document = self._document.unparse(resolved=True)
        parents = [(key, value.unparse(resolved=isinstance(value, pikepdf.Array))) for key, value in self._parents.items()]
        own = self._sorted(Count.OWN, First.PAGE + len(pages), pages, [document, *(value for _, value in parents)])
        catalogue = pikepdf.Dictionary({key: value for key, value in self._root.items() if key not in _JOINED})
        covers = [catalogue.unparse(), self._leaf.docinfo.unparse(resolved=True)]
        cover = self._sorted(Count.COVER, len(covers), covers)
        serial = Serial(self._holes.__getitem__)
        tags = [serial.text(document), _number_tree(serial, parents)]
        tree = [self._tree(serial), *map(serial.text, pages)]
        covering = Serial(self._holes.__getitem__)
        return Quire(
            own=self._part(serial, (tags, tree), own),
            drawn=self._part(Serial(self._holes.__getitem__), (), drawn),
            cover=self._part(covering, ([*map(covering.text, covers)],), cover),
            pages=len(pages),
            keys=max(self._parents, default=-1) + 1,
            goals=dict(self._goals()),
            bookmarks=tuple(self._bookmarks(self._root.get("/Outlines", {}).get("/First"))),
            cells=tuple(sorted((name, self._holes[number][1]) for name, number in self._cells)),
            faces=tuple(map(face_of, self._faces)),
        )

    def _sorted(self, count: Count, first: int, *groups: Iterable[bytes]) -> list[list[int]]:
        """Find all objects that groups of texts lead to, and number them from `first`; return them by group, and those with data last."""
        found: list[list[int]] = []
        for roots in groups:
            found.append([])
            waiting = [number for root in roots for number in referred(root)]
            while waiting:
                new = [number for number in dict.fromkeys(waiting) if number not in self._holes and self._read(number)]
                self._holes.update(dict.fromkeys(new, _SEEN))
                found[-1] += new
                waiting = [number for one in new for number in referred(self._texts[one])]
        plain = [[number for number in group if number not in self._data] for group in found]
        order = [*plain, [number for group in found for number in group if number in self._data]]
        numbers = (number for group in order for number in group)
        self._holes.update({number: (count, place) for place, number in enumerate(numbers, first)})
        return order

    def _read(self, number: int) -> bool:
        """Read an object; a typeface is set apart, since all leaves share it."""
        thing: Any = self._leaf.get_object(number, 0)
        if is_face(thing):
            self._holes[number] = (Count.FACE + len(self._faces), 0)
            self._faces.append(thing)
            return False
        if isinstance(thing, pikepdf.Stream):
            self._texts[number], self._data[number] = _with_data(thing)
            return True
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem":
            self._cells += [(name, number) for name in _marked(thing)]
        self._texts[number] = thing.unparse(resolved=True)
        return True

    def _part(self, serial: Serial, first: Sequence[Sequence[bytes]], order: Sequence[Sequence[int]]) -> Part:
        plain = [[serial.text(self._texts[number]) for number in group] for group in order[:-1]]
        streams = [(serial.text(self._texts[number]), self._data[number]) for number in order[-1]]
        return Part.of([*first, *plain], streams, serial.holes)

    def _tree(self, serial: Serial) -> bytes:
        """Return the tree of the pages of the leaf."""
        parent = serial.reference(Count.PAGES)
        pages = b" ".join(serial.reference(Count.OWN, First.PAGE + place) for place in range(len(self._pages)))
        return b"<</Type/Pages/Parent %b/Count %d/Kids[%b]>>" % (parent, len(self._pages), pages)

    def _goals(self) -> Iterator[tuple[str, Goal]]:
        names = self._root.get("/Names", {}).get("/Dests")
        for name, goal in pikepdf.NameTree(names).items() if names is not None else ():
            yield str(name), self._goal(goal)

    def _goal(self, goal: Any) -> Goal:
        found = _GOAL.fullmatch(goal.unparse(resolved=True))
        if found is None:
            raise ValueError(f"no page and point: {goal!r}")
        return Goal(self._holes[int(found[1])][1], found[2].decode("ascii"))

    def _bookmarks(self, item: Any) -> Iterator[Bookmark]:
        """Yield a bookmark and those that follow it."""
        while item is not None:
            below = tuple(self._bookmarks(item.get("/First")))
            yield Bookmark(item.Title.unparse().decode("latin-1"), self._goal(item.Dest), int(item.get("/Count", 0)) < 0, below)
            item = item.get("/Next")


def _number_tree(serial: Serial, pairs: Sequence[tuple[int, bytes]]) -> bytes:
    """Return the keys of the structure of a leaf, with the tags that they lead to."""
    limits = b" ".join(serial.hole(Count.KEY, key) for key, _ in (*pairs[:1], *pairs[-1:]))
    nums = b" ".join(serial.hole(Count.KEY, key) + b" " + serial.text(value) for key, value in pairs)
    return b"<</Limits[%b]/Nums[%b]>>" % (limits, nums)


def _with_data(stream: Any) -> tuple[bytes, bytes]:
    """Return the dictionary of an object with data, without its length, and the data, packed."""
    text, data = _LENGTH.sub(b"", stream.stream_dict.unparse(), count=1), stream.read_raw_bytes()
    if "/Filter" in stream:
        return text, data
    return text.removesuffix(b">>") + b"/Filter /FlateDecode >>", zlib.compress(data)


def _number(thing: Any) -> int:
    number: int = thing.objgen[0]
    return number


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


def _marked(element: Any) -> Iterator[str]:
    """Mark the names of the cells of tables, so that no other leaf has them: WeasyPrint numbers them anew each time.

    Yield the name of the element, when it is such a cell.
    """
    attributes = element.get("/A")
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(one, pikepdf.Dictionary) and "/Headers" in one:
            one.Headers = pikepdf.Array([pikepdf.String(CELL + str(name)) for name in one.Headers])
    if "/ID" in element:
        name = str(element.ID)
        element.ID = pikepdf.String(CELL + name)
        yield name

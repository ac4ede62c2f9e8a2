"""What a bound book has once for all its leaves: trees of names and of keys, and bookmarks, as objects of a PDF.

In: names and bookmarks as they were gathered, leaf by leaf. Out: objects in a `PdfWriter`, and the numbers by which the catalogue finds
them. Described in ISO 32000-1: trees 7.9.6 and 7.9.7, outlines 12.3.3.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from build_tools.printables.pdf_writer import PdfWriter
from build_tools.printables.quire import Bookmark, Goal

_TOGETHER = 64
"""So many names stand together in a tree."""


def string(text: str) -> bytes:
    """Return a text as it stands in a PDF."""
    return b"<%b>" % _raw(text).hex().encode()


def _raw(text: str) -> bytes:
    return text.encode("ascii") if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")


def goal(place: Goal, own: int) -> bytes:
    """Return a destination; `own` is the number of the first of the leaf's own objects."""
    return b"[%d 0 R %b]" % (own + place.page, place.rest.encode())


def write_names(out: PdfWriter, names: Sequence[tuple[str, bytes]]) -> int:
    """Write a tree of names, each with what it leads to, and return its number."""
    pairs = [(string(name), value) for name, value in sorted(names, key=lambda pair: _raw(pair[0]))]
    branches = [pairs[start : start + _TOGETHER] for start in range(0, len(pairs), _TOGETHER)]
    objects = [
        b"<</Limits[%b%b]/Names[%b]>>" % (branch[0][0], branch[-1][0], b"".join(b"%b%b" % pair for pair in branch)) for branch in branches
    ]
    first = out.reserve(len(objects))
    out.plain(first, objects)
    return write_branches(out, range(first, first + len(objects)))


def write_branches(out: PdfWriter, branches: Sequence[int]) -> int:
    """Write the root of a tree with these branches, and return its number."""
    root = out.reserve()
    out.plain(root, [b"<</Kids[%b]>>" % references(branches)])
    return root


def references(numbers: Sequence[int]) -> bytes:
    """Return references to objects."""
    return b" ".join(b"%d 0 R" % number for number in numbers)


@dataclass
class Mark:
    """A bookmark of the book: its title and destination as they stand in the file, and those below it."""

    title: bytes
    goal: bytes
    closed: bool
    below: list["Mark"] = field(default_factory=list)

    @classmethod
    def of(cls, bookmark: Bookmark, own: int) -> "Mark":
        """Return the bookmark of a leaf, whose own objects begin at the number `own`."""
        below = [cls.of(one, own) for one in bookmark.below]
        return cls(bookmark.title.encode("latin-1"), goal(bookmark.goal, own), bookmark.closed, below)

    @property
    def count(self) -> int:
        """How many bookmarks one sees below it; less than nothing when one first has to open it."""
        shown = _shown(self.below)
        return -shown if self.closed else shown


def _shown(marks: Sequence[Mark]) -> int:
    return sum(1 + max(0, mark.count) for mark in marks)


def write_outline(out: PdfWriter, marks: Sequence[Mark]) -> int:
    """Write bookmarks, and return the number of the list of them."""
    root = out.reserve()
    objects: dict[int, bytes] = {}
    ends = _outlined(out, marks, root, objects)
    out.plain(root, [b"<</Type/Outlines%b/Count %d>>" % (ends, _shown(marks))])
    first = min(objects, default=0)
    out.plain(first, [objects[number] for number in sorted(objects)])
    return root


def _outlined(out: PdfWriter, marks: Sequence[Mark], parent: int, objects: dict[int, bytes]) -> bytes:
    """Add bookmarks to `objects`, and return how their parent tells of the first and the last of them."""
    if not marks:
        return b""
    first = out.reserve(len(marks))
    last = first + len(marks) - 1
    for number, mark in enumerate(marks, first):
        near = (b"/Prev %d 0 R" % (number - 1) if number > first else b"") + (b"/Next %d 0 R" % (number + 1) if number < last else b"")
        below = _outlined(out, mark.below, number, objects)
        count = b"/Count %d" % mark.count if mark.below else b""
        objects[number] = b"<</Title %b/Dest%b/Parent %d 0 R%b%b%b>>" % (mark.title, mark.goal, parent, near, below, count)
    return b"/First %d 0 R/Last %d 0 R" % (first, last)

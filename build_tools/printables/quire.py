"""A quire: a printed leaf in the form in which it is bound, as text with holes in place of the numbers that only the book knows.

Made once, when a leaf is printed (`gathering`), and kept with it, so that binding a book only fills holes. Objects stand on lines of
their own, and `%d` is a hole; what is counted in a hole is told by its `Count`. `packing` keeps it.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias


class Count(IntEnum):
    """What the number in a hole counts.

    Objects of each part of the leaf, from the first one; keys of the structure; the leaf itself; the tree of all pages; the element
    that holds the leaves; typefaces, from here on.
    """

    OWN = 0
    DRAWN = 1
    COVER = 2
    KEY = 3
    LEAF = 4
    PAGES = 5
    WHOLE = 6
    FACE = 7


class First(IntEnum):
    """The first objects of a leaf's own: the element that holds its tags, its keys of the structure, the tree of its pages, its pages."""

    DOCUMENT = 0
    PARENTS = 1
    TREE = 2
    PAGE = 3


Hole: TypeAlias = tuple[int, int]
"""What is counted (`Count`, or `Count.FACE` and how many-th face of the leaf), and the number within the leaf."""


@dataclass(frozen=True)
class Part:
    """Objects of a leaf, in `text`: plain ones, in `groups` of which so many are read together, then the dictionaries of those with `data`.

    What is counted in the holes of the text is told by `counts` and `numbers`, in order.
    """

    text: bytes
    counts: bytes
    numbers: "array[int]"
    groups: tuple[int, ...]
    data: tuple[bytes, ...] = ()

    @property
    def size(self) -> int:
        """How many objects there are."""
        return sum(self.groups) + len(self.data)

    @classmethod
    def of(cls, groups: Sequence[Sequence[bytes]], streams: Sequence[tuple[bytes, bytes]], holes: Sequence[Hole]) -> "Part":
        """Return a part with these objects, whose holes are listed in order; `streams` are dictionaries with their data."""
        objects = [*(one for group in groups for one in group), *(dictionary for dictionary, _ in streams)]
        counts, numbers = bytes(count for count, _ in holes), array("i", (number for _, number in holes))
        return cls(b"\n".join(objects), counts, numbers, tuple(map(len, groups)), tuple(data for _, data in streams))

    def filled(self, bases: Sequence[int]) -> list[bytes]:
        """Return the objects with their numbers; `bases` tells for each thing that is counted where the leaf begins."""
        if not self.size:
            return []
        numbers = tuple([bases[count] + number for count, number in zip(self.counts, self.numbers, strict=True)])
        return (self.text % numbers).split(b"\n")


@dataclass(frozen=True)
class Goal:
    """A point on a page: the page among the leaf's own objects, and the rest of the destination as it stands in a PDF."""

    page: int
    rest: str


@dataclass(frozen=True)
class Bookmark:
    """A bookmark with those below it; its title as it stands in a PDF."""

    title: str
    goal: Goal
    closed: bool = False
    below: tuple["Bookmark", ...] = ()


@dataclass(frozen=True)
class Face:
    """The part of a typeface that a leaf brings: glyphs with their widths and what they stand for, the program, three dictionaries.

    `box` is the room of all these glyphs: left, bottom, right and top.
    """

    name: str
    widths: Mapping[int, float]
    characters: Mapping[int, str]
    program: bytes
    font: str
    descendant: str
    descriptor: str
    box: tuple[float, ...]


@dataclass(frozen=True)
class Quire:
    """A leaf ready to be bound.

    `own` are pages, links and tags; the first of them are `First`: the tree of its `pages`, the element that holds all its tags, and
    its keys of the structure. `drawn` is what copies of the leaf share: texts and pictures. `cover` is what the file has when this is
    its first leaf: the catalogue, what the file tells about itself, and what those refer to. `goals` are named places, `cells` the
    names of cells of tables with their elements.
    """

    own: Part
    drawn: Part
    cover: Part
    pages: int
    keys: int
    goals: Mapping[str, Goal] = field(default_factory=dict)
    bookmarks: tuple[Bookmark, ...] = ()
    cells: tuple[tuple[str, int], ...] = ()
    faces: tuple[Face, ...] = ()

"""The leaves of a book: documents of their own that are bound into one, so that an edit prints one of them anew.

In: HTML with places for what only the whole book knows: on which page a link leads to, and on which page the leaf begins.
Out: HTML that can be printed by itself. A link to another leaf becomes an address that `binding` makes a link again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from build_tools.printables.tree import classes

FAR = "boek:"
"""How the address of a link to another leaf begins."""
PAGE = "data-p"
"""Attribute of a link behind which its page is printed; it holds the anchor, and in a leaf that is to be printed the page."""
_PLACE = f' {PAGE}="'
_ID = re.compile(r' id="([^"]+)"')
_LEFT, _RIGHT = "links", "rechts"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True)
class Leaf:
    """A part of a book that is printed by itself.

    `side` says on which page it begins, `links` or `rechts`, or nothing when it does not matter; `front` that it stands before
    page 1; `below` that its bookmarks stand under those of the leaf before it.
    """

    name: str
    html: str
    side: str = ""
    front: bool = False
    below: bool = False


NO_LEAF = Leaf("", "")
"""Where there is no leaf."""


@dataclass(frozen=True)
class Place:
    """Where a leaf stands: its first page in the file (from 0), the number of that page, and whether a page for notes goes before it."""

    index: int
    number: int
    notes: bool


def place_all(leaves: Sequence[Leaf], counts: Mapping[str, int]) -> dict[str, Place]:
    """Return where each leaf stands when leaves have this many pages; the first page of a book is a right one."""
    places: dict[str, Place] = {}
    index, first = 0, None
    for leaf in leaves:
        notes = (leaf.side == _LEFT and index % 2 == 0) or (leaf.side == _RIGHT and index % 2 == 1)
        index += notes
        if first is None and not leaf.front:
            first = index
        places[leaf.name] = Place(index, index + 1 if first is None else index - first + 1, notes)
        index += counts.get(leaf.name, 1)
    return places


def label(leaf: Leaf, number: int) -> str:
    """Return how a page is numbered: i, ii, … before page 1."""
    return roman(number) if leaf.front else str(number)


def roman(number: int) -> str:
    """Return a number below 4000 in roman numerals."""
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


@dataclass(frozen=True)
class Draft:
    """A leaf, its place, and the pages of anchors, of which HTML is made when it is wanted: of a large book all fills the memory.

    `unknown` is printed for a page that is not known yet.
    """

    leaf: Leaf
    place: Place
    numbers: Mapping[str, str]
    unknown: str

    def html(self) -> str:
        """Return the leaf ready to be printed."""
        return filled(self.leaf, self.place, self.numbers, self.unknown)


def filled(leaf: Leaf, place: Place, numbers: Mapping[str, str], unknown: str) -> str:
    """Return a leaf ready to be printed: its first page on its own side and with its own number, and the pages behind its links.

    `numbers` gives the page of an anchor, `unknown` what is printed for one that is not known yet.
    """
    before, *pieces = leaf.html.split(_PLACE)
    text = before + "".join(_PLACE + _numbered(piece, numbers, unknown) for piece in pieces)
    head, end, body = text.partition("</head>")
    side = "left" if place.index % 2 else "right"
    style = f"html {{ break-before: {side} }} @page :first {{ counter-reset: page {place.number} }}"
    return f"{head}<style>{style}</style>{end}{body}"


def anchors_in(html: str) -> dict[str, int]:
    """Return where each anchor stands in the text of a leaf."""
    return {found[1]: found.start() for found in _ID.finditer(html)}


def _numbered(piece: str, numbers: Mapping[str, str], unknown: str) -> str:
    anchor, quote, rest = piece.partition('"')
    return f"{numbers.get(anchor, unknown)}{quote}{rest}"


def separate(tree: Element) -> None:
    """Prepare the tree of a leaf, in place: links out of the leaf get a far address, links with a page a place for it."""
    own = {name for element in tree.iter() if (name := element.get("id"))}
    for link in _links(tree):
        anchor = link.get("href", "").removeprefix("#")
        if "hb-pagina" in classes(link):
            link.set(PAGE, anchor)
        if anchor not in own:
            link.set("href", f"{FAR}{anchor}")


def _links(tree: Element) -> Iterator[Element]:
    """Yield the links inside the book."""
    for link in tree.iter("a"):
        if link.get("href", "").startswith("#"):
            yield link

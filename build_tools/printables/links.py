"""Gives each link of a part its target in the book, and prints behind it what a reader on paper needs: a page or an address.

In: the tree of a part whose anchors are already those of the book. Out: the same tree; the style prints `hb-pagina` and
`data-adres`.
"""

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from build_tools.printables.anchors import Anchors, short
from build_tools.printables.tree import HEADINGS, add_class, classes, text_of

PAGED = frozenset({"concept", "track", "sessie", "methode", "fase", "resultaat", "draaiboek", "werkblad", "oproep"})
"""Kinds of records whose page number is printed behind a link."""
_NO_PAGES = frozenset({"hb-merk", "hb-geen-pagina", "hb-bronlijst", "hb-verwijzing", "hb-begrip"})
NEW_PAGE = "hb-nieuwe-pagina"
"""Class of a heading that begins a page."""
_ADDRESSES = "hb-adressen"
"""Class of a block in which the addresses of links to the web are printed."""
_NEAR = 1200
"""So many letters from a link its target is in sight."""


@dataclass(frozen=True)
class _Place:
    """Where something stands in a part: so many letters from its start, below which second heading, after which new page."""

    letters: int = 0
    section: int = 0
    leaf: int = 0

    def after(self, text: str | None) -> "_Place":
        """Return the place behind a text."""
        return replace(self, letters=self.letters + len(text or ""))

    def below(self, heading: str, new_page: bool) -> "_Place":
        """Return the place at a heading."""
        return replace(self, section=self.section + (heading == "h2"), leaf=self.leaf + new_page)

    def sees(self, other: "_Place") -> bool:
        """Tell whether a reader at this place needs no page number to find the other."""
        return self.section == other.section or (self.leaf == other.leaf and abs(self.letters - other.letters) < _NEAR)


@dataclass(frozen=True)
class _Found:
    """A link, its place, the list item or section that it stands in, whether page numbers stay away, and whether addresses are printed."""

    link: Element
    place: _Place
    group: int
    bare: bool
    addresses: bool


@dataclass(frozen=True)
class Linker:
    """Links one part: its `anchor`, the ids that it has of itself (as they were), and where everything in the book stands."""

    anchors: Anchors
    anchor: str
    own: frozenset[str]

    def link(self, root: Element) -> None:
        """Change the links in place.

        The first link to a place gets its page number, in each section and in each item of a list; what is in sight gets none.
        An address of the web is printed once.
        """
        survey = _Survey(root)
        survey.places[self.anchor] = _Place()
        seen: set[tuple[int, str]] = set()
        shown: set[str] = set()
        for one in survey.found:
            href = self.anchors.resolve(one.link.get("href", ""), self._known)
            one.link.set("href", href)
            there = survey.places.get(target := href.removeprefix("#"))
            if href.startswith("#") and not one.bare and self._has_page(target) and (one.group, target) not in seen:
                seen.add((one.group, target))
                if there is None or not one.place.sees(there):
                    add_class(one.link, "hb-pagina")
            elif one.addresses and href.startswith("http") and short(href) not in (text_of(one.link), *shown):
                shown.add(short(href))
                add_class(one.link, "hb-adres")
                one.link.set("data-adres", short(href))

    def _known(self, name: str) -> str | None:
        return f"{self.anchor}-{name}" if name in self.own else None

    def _has_page(self, target: str) -> bool:
        return target.partition("-")[0] in PAGED if target in self.anchors.records else target in self.anchors.numbered


class _Survey:
    """The links of a part in order, and the place of each id."""

    def __init__(self, root: Element) -> None:
        self.found: list[_Found] = []
        self.places: dict[str, _Place] = {}
        self._here = _Place()
        self._group = 0
        self._visit(root, bare=False, addresses=False)

    def _visit(self, element: Element, *, bare: bool, addresses: bool) -> None:
        names = classes(element)
        bare, addresses = bare or bool(_NO_PAGES & names), addresses or _ADDRESSES in names
        if element.tag in HEADINGS[:3]:
            self._here = self._here.below(element.tag, NEW_PAGE in names)
        if element.tag == "li" or element.tag in HEADINGS[:3]:
            self._group += 1
        if name := element.get("id"):
            self.places[name] = self._here
        if element.tag == "a" and element.get("href"):
            self.found.append(_Found(element, self._here, self._group, bare, addresses))
        self._here = self._here.after(element.text)
        for child in element:
            self._visit(child, bare=bare or element.tag in HEADINGS, addresses=addresses)
            self._here = self._here.after(child.tail)
        if element.tag == "li":
            self._group += 1


def split_links(element: Element) -> None:
    """Put each link inside the elements that it holds, in pieces: a link around `em` or `span` has wrong tags."""
    for index in range(len(element) - 1, -1, -1):
        child = element[index]
        if child.tag == "a" and len(child):
            pieces = _pieces(child)
            pieces[-1].tail = child.tail
            element[index : index + 1] = pieces
        else:
            split_links(child)


def _pieces(link: Element) -> list[Element]:
    """Return a link that holds elements as a row of links; only the last one keeps the class and so the page number."""
    pieces: list[Element] = []
    if link.text and link.text.strip():
        pieces.append(_piece(link, link.text))
    for child in link:
        inner = _piece(link, "".join(child.itertext()))
        tail, child.tail, child.text = child.tail, None, None
        for inside in list(child):
            child.remove(inside)
        child.append(inner)
        pieces.append(child)
        if tail and tail.strip():
            pieces.append(_piece(link, tail))
    last = next(piece for piece in reversed(pieces))
    for piece in (last if last.tag == "a" else last[0],):
        if link.get("class"):
            piece.set("class", link.get("class", ""))
    return pieces


def _piece(link: Element, text: str) -> Element:
    piece = Element("a", {name: value for name, value in link.attrib.items() if name not in ("class", "id")})
    piece.text = text
    return piece

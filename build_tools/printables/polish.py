"""Changes the HTML of one part of a printed work, so that it fits a paged, tagged document.

In: the tree of a part as `to_html` gives it, made for a web page. Out: the same tree, with headings at the level of the book,
anchors that are unique in the book, links that lead somewhere, and without what WeasyPrint 70 cannot tag for PDF/UA-1.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from build_tools.printables.anchors import Anchors
from build_tools.printables.tree import HEADINGS, add_class, classes, text_of

WEB_ONLY = frozenset({"hb-scherm", "hb-volgende"})
"""Classes of blocks that only make sense on a screen."""
PAGED = frozenset({"concept", "track", "sessie", "methode", "fase", "resultaat"})
"""Kinds of records whose page number is printed behind a link."""
_NO_PAGES = frozenset({"hb-merk", "hb-geen-pagina", "hb-bronlijst", "hb-verwijzing", "hb-begrip"})
_ONE_LINE = 15
"""So many letters of a hanging heading surely fit on one line; what belongs to a longer one is kept as high as the heading."""
_LOWER = "data-omlaag"
"""Attribute of a wrapper whose headings go down by so many levels: `data-omlaag="1"`."""


@dataclass(frozen=True)
class Polisher:
    """Polishes one part: its `anchor`, by how many levels its headings `shift`, and where everything in the book stands."""

    anchors: Anchors
    anchor: str
    shift: int = 0

    def polish(self, root: Element) -> None:
        """Change the tree in place."""
        _drop(root)
        _pairs(root)
        self._headings(root)
        own = self._ids(root)
        self._links(root, own)
        _split_links(root)
        _hang(root, self.anchor)

    def _headings(self, root: Element) -> None:
        """Move headings down, and close gaps: a level that is skipped breaks PDF/UA."""
        previous = min(self.shift, 5)
        for heading, lower in _shifted(root, self.shift):
            level = min(int(heading.tag[1]) + lower, previous + 1, 6)
            heading.tag = f"h{level}"
            previous = level

    def _ids(self, root: Element) -> frozenset[str]:
        """Put the anchor of the part before every id that is not itself an anchor of a record; return the ids as they were.

        A second heading without an id gets one: the contents point to it.
        """
        own = set()
        for number, element in enumerate(root.iter(), 1):
            name = element.get("id") or (f"kop-{number}" if element.tag == "h2" else None)
            if name and name not in self.anchors.records:
                own.add(name)
                element.set("id", self._own(name))
        return frozenset(own)

    def _own(self, name: str) -> str:
        return f"{self.anchor}-{name}"

    def _links(self, root: Element, own: Collection[str]) -> None:
        """Give each link its target in the book, and mark the first link to a place elsewhere: its page number is printed."""
        seen = {self.anchor}
        for link, bare in _links(root):
            href = self.anchors.resolve(link.get("href", ""), lambda name: self._own(name) if name in own else None)
            link.set("href", href)
            target = href.removeprefix("#")
            if not bare and href.startswith("#") and target not in seen and self._has_page(target):
                add_class(link, "hb-pagina")
                seen.add(target)

    def _has_page(self, target: str) -> bool:
        return target.partition("-")[0] in PAGED if target in self.anchors.records else target in self.anchors.numbered


def _drop(element: Element) -> None:
    """Take out blocks for the screen, and pictures that are only decoration."""
    for child in list(element):
        if WEB_ONLY & classes(child) or (child.tag == "img" and not child.get("alt")):
            _remove(element, child)
        else:
            _drop(child)


def _remove(parent: Element, child: Element) -> None:
    index = list(parent).index(child)
    if child.tail:
        if index:
            parent[index - 1].tail = (parent[index - 1].tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _pairs(root: Element) -> None:
    """Turn the fact bar into a list: between a `dl` and its items PDF/UA allows nothing, and a list keeps each pair together."""
    for pairs in root.iter("dl"):
        if all(child.tag == "div" for child in pairs):
            pairs.tag = "ul"
            for pair in pairs:
                pair.tag = "li"
                for part in pair:
                    if part.tag == "dt":
                        part.set("class", "hb-feiten__naam")
                    part.tag = "div"


def _shifted(element: Element, lower: int) -> Iterator[tuple[Element, int]]:
    """Yield every heading with the number of levels that it goes down."""
    for child in element:
        deeper = lower + int(child.attrib.pop(_LOWER, "0"))
        if child.tag in HEADINGS:
            yield child, deeper
        yield from _shifted(child, deeper)


def _links(element: Element, bare: bool = False) -> Iterator[tuple[Element, bool]]:
    """Yield every link, and whether it stands where no page numbers are printed."""
    for child in element:
        inside = bare or bool(_NO_PAGES & classes(child)) or child.tag in HEADINGS
        if child.tag == "a" and child.get("href"):
            yield child, inside
        yield from _links(child, inside)


def _split_links(element: Element) -> None:
    """Put each link inside the elements that it holds, in pieces: a link around `em` or `span` has wrong tags."""
    for index in range(len(element) - 1, -1, -1):
        child = element[index]
        if child.tag == "a" and len(child):
            pieces = _pieces(child)
            pieces[-1].tail = child.tail
            element[index : index + 1] = pieces
        else:
            _split_links(child)


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


def _hang(root: Element, anchor: str) -> None:
    """Put each third heading and what belongs to it in a section: the heading hangs beside the text.

    The section carries the name of the heading, for the style: `hb-rand--valkuilen`.
    """
    _hang_children(root, anchor)
    for element in root.iter("div"):
        if "hb-stroom" in classes(element):
            _hang_children(element, anchor)


def _hang_children(parent: Element, anchor: str) -> None:
    children = list(parent)
    section: Element | None = None
    for child in children:
        parent.remove(child)
    for child in children:
        if child.tag in ("h1", "h2"):
            section = None
        elif child.tag == "h3":
            section = Element("section", {"class": "hb-rand hb-rand--hoog" if len(text_of(child)) > _ONE_LINE else "hb-rand"})
            if name := child.get("id"):
                add_class(section, f"hb-rand--{name.removeprefix(f'{anchor}-')}")
            parent.append(section)
        (parent if section is None or child.tag == "section" else section).append(child)

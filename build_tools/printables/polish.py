"""Changes the HTML of one part of a printed work, so that it fits a paged, tagged document.

In: the tree of a part as `to_html` gives it, made for a web page. Out: the same tree, with headings at the level of the book,
anchors that are unique in the book, links that lead somewhere, and without what WeasyPrint 70 cannot tag for PDF/UA-1.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from build_tools.printables.anchors import Anchors
from build_tools.printables.links import Linker, split_links
from build_tools.printables.tree import HEADINGS, add_class, classes, text_of

WEB_ONLY = frozenset({"hb-scherm", "hb-volgende"})
"""Classes of blocks that only make sense on a screen."""
_LINE = 16
"""So many letters of a hanging heading surely fit on one line; what belongs to a longer one is kept as high as the heading."""
_HIGH = {1: "hb-rand", 2: "hb-rand hb-rand--hoog"}
_HIGHER = "hb-rand hb-rand--hoger"
_NUMBERED = re.compile(r"\b(artikel|fase|trede|concept|track|hoofdstuk|p\.) (?=\d)", re.IGNORECASE)
"""A word that belongs to the number behind it."""
_OWN_NUMBER = re.compile(r"(?<=^\d) |(?<=^\d\d) ")
"""The space behind the number with which the name of a concept begins."""
_YEAR = re.compile(r" (?=\((?:19|20)\d\d\b|\(z\.d\.)")
"""The space before the year of a source."""
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
        Linker(self.anchors, self.anchor, own).link(root)
        split_links(root)
        _keep_numbers(root)
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
                element.set("id", f"{self.anchor}-{name}")
        return frozenset(own)


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


def _keep_numbers(root: Element) -> None:
    """Keep a number on one line with the word before it: artikel 5, and in a citation Jansen (2020)."""
    for element in root.iter():
        _keep(element, _NUMBERED)
        if element.tag == "a" and element.text:
            element.text = _OWN_NUMBER.sub("\N{NO-BREAK SPACE}", element.text)
        if "hb-verwijzing" in classes(element):
            for inside in element.iter():
                _keep(inside, _YEAR)


def _keep(element: Element, pattern: re.Pattern[str]) -> None:
    element.text = element.text and pattern.sub(_joined, element.text)
    element.tail = element.tail and pattern.sub(_joined, element.tail)


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", "\N{NO-BREAK SPACE}")


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
            section = Element("section", {"class": _HIGH.get(_lines(text_of(child)), _HIGHER)})
            if name := child.get("id"):
                add_class(section, f"hb-rand--{name.removeprefix(f'{anchor}-')}")
            parent.append(section)
        (parent if section is None or child.tag == "section" else section).append(child)


def _lines(text: str) -> int:
    """Return over how many lines a hanging heading is broken, at most."""
    lines, filled = 1, 0
    for word in text.split():
        filled += len(word) + (filled > 0)
        if filled > _LINE and filled > len(word):
            lines, filled = lines + 1, len(word)
    return lines

"""The table of contents, read off the finished parts, so that it can never miss one.

In: parts with their trees, from the contents on. Out: entries in order; the renderer adds the page numbers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from build_tools.printables.parts import Planned
from build_tools.printables.tree import text_of


@dataclass(frozen=True)
class Entry:
    """One line of the contents: its level (1 or 2), text and anchor, and whether it stands before page 1."""

    level: int
    text: str
    anchor: str
    front: bool


def entries(parts: Iterable[tuple[Planned, Element]]) -> Iterator[Entry]:
    """Yield a line for each part, and for each second heading of a chapter itself (not of the pages that it takes up)."""
    for part, tree in parts:
        yield Entry(1 + part.shift, part.label, part.anchor, part.front)
        if not part.shift and not part.front:
            for heading in tree.findall("h2"):
                yield Entry(2, text_of(heading), heading.attrib["id"], part.front)

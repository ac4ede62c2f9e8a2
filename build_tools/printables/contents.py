"""The table of contents, read off the finished parts, so that it can never miss one.

In: parts with their own headings, from the contents on. Out: entries in order, each with those below it; the renderer adds the page
numbers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element

from build_tools.printables.parts import Planned
from build_tools.printables.tree import text_of


@dataclass(frozen=True)
class Entry:
    """One line of the contents: its text and anchor, whether it stands before page 1, and the lines below it."""

    text: str
    anchor: str
    front: bool
    below: tuple["Entry", ...] = ()

    def __iter__(self) -> Iterator["Entry"]:
        """Go through this line and all below it."""
        yield self
        for entry in self.below:
            yield from entry


Own: TypeAlias = tuple[Entry, ...]
"""The lines of the second headings of a part."""


def own_headings(part: Planned, tree: Element) -> Own:
    """Return the second headings of a chapter; not those of pages that it takes up."""
    headings = [] if part.front or part.shift or not part.listed else tree.findall("h2")
    return tuple(Entry(text_of(heading), heading.attrib["id"], front=False) for heading in headings)


def entries(parts: Iterable[tuple[Planned, Own]]) -> Iterator[Entry]:
    """Yield a line for each chapter, with its own second headings and the parts that belong to it.

    A second heading that would stand there alone is left out: it says nothing that the chapter does not say.
    """
    chapters: list[tuple[Entry, Own, list[Entry]]] = []
    for part, own in parts:
        line = Entry(part.label, part.anchor, part.front)
        if part.shift and chapters:
            chapters[-1][2].append(line)
        else:
            chapters.append((line, own, []))
    for chapter, own, belonging in chapters:
        below = (*own, *belonging) if len(own) > 1 or belonging else ()
        yield Entry(chapter.text, chapter.anchor, chapter.front, below)

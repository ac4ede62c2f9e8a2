"""What every figure is: a drawing, a short alternative, a summary and a table.

In: what a figure drew and counted. Out: one frozen value with two wrappers round the same drawing, for web and for print.
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import NamedTuple

from build_tools.records.base import Record

ALT_LIMIT = 250
"""Longest alternative text: what a screen reader says in one breath, and what fits in a PDF's /Alt."""

_ROWS, _LETTERS = 8, 1200
"""Most rows and letters of a table that stands beside its figure on paper."""


class Name(NamedTuple):
    """Words in a table that stand for a record, so that a page can make a link of them."""

    words: str
    record: Record


Cell = str | tuple[Name, ...]
"""What stands in a table: plain text, or the names of one or more records."""


def text_of(cell: Cell) -> str:
    """Return what stands in a cell as plain text."""
    return cell if isinstance(cell, str) else "; ".join(name.words for name in cell)


@dataclass(frozen=True)
class Table:
    """The data of a figure: a caption, one row of headers and the rows, all in Dutch."""

    caption: str
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The rows as plain text."""
        return tuple(tuple(map(text_of, row)) for row in self.rows)

    @property
    def short(self) -> bool:
        """Tell whether there is room for it beside its figure on paper."""
        return len(self.rows) <= _ROWS and sum(len(text) for row in self.texts for text in row) <= _LETTERS

    @property
    def linked(self) -> bool:
        """Tell whether a cell names a record."""
        return any(not isinstance(cell, str) for row in (self.header, *self.rows) for cell in row)

    def __post_init__(self) -> None:
        """Refuse rows that do not have a cell under every header."""
        if any(len(row) != len(self.header) for row in self.rows):
            raise ValueError(f"a row of ‘{self.caption}’ has not as many cells as the header")


class Part(NamedTuple):
    """A drawing that stands on a page of paper: the bare drawing and its alternative."""

    svg: str
    alt: str


@dataclass(frozen=True)
class Visual:
    """One figure: `svg` is the bare drawing, `alt` one line, `summary` its message, `table` the data behind it.

    `narrow` is the same drawing made for a phone; when there is none, a page shows the table there. `parts` is the same drawn for
    paper, when `svg` is too high for a page.
    """

    name: str
    svg: str
    alt: str
    summary: str
    table: Table
    narrow: str = ""
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a figure without words, or with an alternative that is too long."""
        if not self.alt or not self.summary:
            raise ValueError(f"figure {self.name} has no words")
        for alt in (self.alt, *(part.alt for part in self.parts)):
            if len(alt) > ALT_LIMIT:
                raise ValueError(f"figure {self.name} has an alternative of {len(alt)} characters")

    def web(self, caption_id: str) -> str:
        """Return the drawing for a page: an image that is named by the caption with this id; two, of which the style shows one."""
        image = {"role": "img", "aria-labelledby": caption_id}
        if not self.narrow:
            return _wrapped(self.svg, image)
        wide = _wrapped(self.svg, {**image, "class": "hb-figuur__breed"})
        return wide + _wrapped(self.narrow, {**image, "class": "hb-figuur__smal"})

    def printed(self) -> str:
        """Return the drawing for paper, in parts when it is high.

        The alternative is the `<title>`, from which WeasyPrint makes the PDF's /Alt.
        """
        return "".join(_titled(part) for part in self.parts or (Part(self.svg, self.alt),))


def _titled(part: Part) -> str:
    title = ET.Element("title")
    title.text = part.alt
    return _wrapped(part.svg, {}, ET.tostring(title, encoding="unicode"))


def _wrapped(svg: str, attributes: dict[str, str], first: str = "") -> str:
    """Put attributes on the root and an element in front; ET never writes a bare `>` inside a tag."""
    start, _, rest = svg.partition(">")
    words = ET.tostring(ET.Element("svg", attributes), encoding="unicode").removeprefix("<svg").removesuffix("/>").rstrip()
    return f"{start}{words}>{first}{rest}"

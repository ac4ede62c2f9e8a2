"""A small writer of SVG, in the dialect that both the website and the book can show.

In: shapes and measured lines of text. Out: SVG with presentation attributes and literal colours only; no classes, no
`foreignObject`, no `var()`. Escaping is that of ElementTree. Each text carries the box it must stay in, for the tests.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from build_tools.visuals.measure import CAP_HEIGHT, LEADING, Face, Lines
from build_tools.visuals.palette import colour, family

WIDE, NARROW = 720, 320
"""Widths of a drawing: for a page or a sheet of paper, and for a phone."""

Value = str | float
Point = tuple[float, float]


class Box(NamedTuple):
    """A rectangle: its left, its top, its width and its height."""

    x: float
    y: float
    w: float
    h: float


def number(value: float) -> str:
    """Write a number with at most one decimal."""
    text = f"{round(value, 1):.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def path(points: Iterable[Point], *, closed: bool = True) -> str:
    """Write straight lines through points as path data."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if closed else "")


class Drawing:
    """A drawing in the making; `name` makes the ids inside it unique on a page."""

    def __init__(self, name: str, width: float) -> None:
        """Start with an empty sheet of paper; its height is told when it is finished."""
        self.name = name
        self.width = width
        self._defs: dict[str, ET.Element] = {}
        self._body: list[ET.Element] = []
        self._about = ""

    @contextmanager
    def about(self, *numbers: int) -> Iterator[None]:
        """Mark all that is added meanwhile with the numbers of the concepts that it is about, so that a page can bring one out."""
        self._about = " ".join(map(str, numbers))
        yield
        self._about = ""

    def add(self, tag: str, **attributes: Value) -> ET.Element:
        """Add an element; `stroke_width=2` becomes `stroke-width="2"`."""
        element = _element(tag, attributes)
        if self._about:
            element.set("data-over", self._about)
        self._body.append(element)
        return element

    def rect(self, box: Box, **attributes: Value) -> None:
        """Add a rectangle."""
        self.add("rect", x=box.x, y=box.y, width=box.w, height=box.h, **attributes)

    def line(self, start: Point, end: Point, **attributes: Value) -> None:
        """Add a straight line, in ink unless told otherwise."""
        self.add("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **{"stroke": colour("inkt"), **attributes})

    def shape(self, data: str, **attributes: Value) -> None:
        """Add a path."""
        self.add("path", d=data, **attributes)

    def text(self, lines: Lines, box: Box, *, anchor: str = "start", middle: bool = False, fill: str = "") -> None:
        """Set lines in a box: at its left, centre or right (`start`, `middle`, `end`), at its top or in the middle of its height."""
        x = box.x + {"start": 0.0, "middle": box.w / 2, "end": box.w}[anchor]
        top = box.y + (box.h - lines.height) / 2 if middle else box.y
        attributes: dict[str, Value] = {"font_size": lines.size, "fill": fill or colour("inkt")}
        if lines.face is not Face.TEXT:
            attributes["font_weight"] = lines.face.weight
        if lines.face is Face.HEAD:
            attributes["font_family"] = family("letter-kop")
        if anchor != "start":
            attributes["text_anchor"] = anchor
        element = self.add("text", **attributes)
        element.set("data-vak", " ".join(number(side) for side in box))
        for index, line in enumerate(lines.lines):
            baseline = top + lines.size * (index * LEADING + (LEADING + CAP_HEIGHT) / 2)
            tspan = ET.SubElement(element, "tspan", {"x": number(x), "y": number(baseline)})
            tspan.text = line

    def define(self, key: str, tag: str, children: Iterable[ET.Element], **attributes: Value) -> str:
        """Define a pattern or the like once; return the reference to it, for `fill`."""
        name = f"{self.name}-{key}"
        if name not in self._defs:
            element = _element(tag, {"id": name, **attributes})
            element.extend(children)
            self._defs[name] = element
        return f"url(#{name})"

    def finish(self, height: float) -> str:
        """Return the drawing on paper of this height."""
        root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {number(self.width)} {number(height)}"})
        root.set("font-family", family("letter"))
        if self._defs:
            ET.SubElement(root, "defs").extend(self._defs.values())
        root.append(part("rect", width=self.width, height=height, fill=colour("papier")))
        root.extend(self._body)
        return ET.tostring(root, encoding="unicode")


def part(tag: str, **attributes: Value) -> ET.Element:
    """Make an element that is part of another one."""
    return _element(tag, attributes)


def _element(tag: str, attributes: dict[str, Value]) -> ET.Element:
    texts = {name.replace("_", "-"): value if isinstance(value, str) else number(value) for name, value in attributes.items()}
    return ET.Element(tag, {name if name != "viewbox" else "viewBox": value for name, value in texts.items()})

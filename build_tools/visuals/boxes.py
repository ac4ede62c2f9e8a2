"""Reading a drawing back: where every text stands by its measured width, and the box it must stay in.

In: the SVG of a figure. Out: one `Placed` for each text; the tests prove with it that no word leaves its box.
"""

import xml.etree.ElementTree as ET
from typing import NamedTuple

from build_tools.visuals.measure import CAP_HEIGHT, LEADING, Face, width
from build_tools.visuals.palette import family
from build_tools.visuals.svg import Box

_SVG = "{http://www.w3.org/2000/svg}"


class Placed(NamedTuple):
    """A text of a drawing: its words, the box that its lines take, and the box that they must stay in."""

    words: str
    taken: Box
    room: Box

    def inside(self, slack: float = 0.16) -> bool:
        """Tell whether the text stays in its box; `slack` is what rounding to one decimal may cost."""
        return _within(self.taken, self.room, slack)


def boxes(svg: str) -> tuple[Placed, ...]:
    """Return every text of a drawing."""
    return tuple(_placed(text) for text in ET.fromstring(svg).iter(f"{_SVG}text"))  # noqa: S314  # a drawing of our own


def paper(svg: str) -> Box:
    """Return the sheet that a drawing stands on."""
    _, _, wide, high = map(float, svg.partition('viewBox="')[2].partition('"')[0].split())
    return Box(0, 0, wide, high)


def outside(svg: str) -> tuple[str, ...]:
    """Return the words that leave their box, and those whose box leaves the paper."""
    sheet = paper(svg)
    return tuple(placed.words for placed in boxes(svg) if not placed.inside() or not _within(placed.taken, sheet, 0.16))


def overlapping(svg: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of texts that stand on top of each other."""
    found = boxes(svg)
    return tuple((one.words, other.words) for at, one in enumerate(found) for other in found[at + 1 :] if _touch(one.taken, other.taken))


def _placed(text: ET.Element) -> Placed:
    face = Face.HEAD if text.get("font-family") == family("letter-kop") else Face.BOLD if text.get("font-weight") else Face.TEXT
    size = float(text.get("font-size", ""))
    anchor = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    taken: list[Box] = []
    for line in text:
        wide = width(line.text or "", face, size)
        baseline = float(line.get("y", ""))
        taken.append(Box(float(line.get("x", "")) - wide * anchor, baseline - size * (LEADING + CAP_HEIGHT) / 2, wide, size * LEADING))
    left, top = min(box.x for box in taken), min(box.y for box in taken)
    right, foot = max(box.x + box.w for box in taken), max(box.y + box.h for box in taken)
    room = Box(*map(float, text.get("data-vak", "").split()))
    return Placed(" ".join(line.text or "" for line in text), Box(left, top, right - left, foot - top), room)


def _within(inner: Box, outer: Box, slack: float) -> bool:
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.x + inner.w <= outer.x + outer.w + slack
        and inner.y + inner.h <= outer.y + outer.h + slack
    )


def _touch(one: Box, other: Box, slack: float = 0.5) -> bool:
    apart = (
        one.x + one.w <= other.x + slack
        or other.x + other.w <= one.x + slack
        or one.y + one.h <= other.y + slack
        or other.y + other.h <= one.y + slack
    )
    return not apart

"""The line of the internship process from top to foot, the concepts of each link beside it: for a phone, and for many concepts.

In: the links with their concepts. Out: a drawing, or rows of it, since on paper it may be divided over pages.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from build_tools.records.concept import Concept
from build_tools.visuals.dividing import Row, heading
from build_tools.visuals.marks import badge, half_badge
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing, Point, number

_RAIL, _LEFT, _EDGE = 18.0, 40.0, 4.0


class Stop(NamedTuple):
    """What stands on the line, or below it when it is no station: its name and its concepts."""

    label: str
    concepten: Sequence[Concept]
    station: bool = True


class Look(NamedTuple):
    """The sizes of one drawing: its name and width, the room for a name beside the concepts (none: above them), and columns."""

    name: str
    width: float
    label: float
    columns: int

    def column(self, stop: Stop) -> float:
        """Return how wide a column of concepts is."""
        return (self.width - 8 - self.begin(stop)) / self.columns

    @property
    def gap(self) -> float:
        """Return what a column is wider than its titles."""
        return 30.0 if self.columns == 1 else 42.0

    def begin(self, stop: Stop) -> float:
        """Return where the concepts begin."""
        return (_LEFT if stop.station or self.label else 10) + self.label


UPRIGHT = Look("stageproces-smal", NARROW, 0, 1)
BROAD = Look("stageproces", WIDE, 210, 2)


class Line(NamedTuple):
    """Concepts that stand beside each other at a stop; `again` when there are others of the stop above them, `last` of all stops."""

    stop: Stop
    concepten: Sequence[Concept]
    again: bool
    last: bool


def lines_of(stops: Sequence[Stop], look: Look) -> list[Line]:
    """Return what stands at the stops, row by row; a stop without concepts is a row without any."""
    found = []
    for stop in stops:
        starts = range(0, max(1, len(stop.concepten)), look.columns)
        found += [Line(stop, stop.concepten[at : at + look.columns], at > 0, stop is stops[-1]) for at in starts]
    return found


def rows(found: Sequence[Line], look: Look) -> list[Row]:
    """Return the heights of rows."""
    return [Row(_high(line, look) + (0 if line.again else 20 + 4 * (not line.stop.station)), 24.0 * line.again) for line in found]


def draw(found: Sequence[Line], look: Look, title: str = "") -> str:
    """Return the drawing of rows that follow each other."""
    drawing = Drawing(look.name, look.width)
    top = heading(drawing, title) + 2
    groups = [list(group) for _, group in groupby(found, lambda line: line.stop.label)]
    spots = []
    for group in (group for group in groups if group[0].stop.station):
        spots.append((top + 9, bool(group[0].concepten)))
        top = _stop(drawing, group, top, look) + 14
    if spots:
        _rail(drawing, spots, top, ends=not any(line.stop.station for line in found[-1:]) or found[-1].last)
    for group in (group for group in groups if not group[0].stop.station):
        drawing.line((_EDGE, top), (look.width - _EDGE, top), stroke_width=1.5)
        top = _stop(drawing, group, top + 8, look) + 10
    return drawing.finish(top)


def _rail(drawing: Drawing, spots: list[tuple[float, bool]], top: float, *, ends: bool) -> None:
    """Add the line with its stations; with an arrow where it ends, and broken where it goes on in the next part."""
    drawing.line((_RAIL, spots[0][0]), (_RAIL, top - 16), stroke_width=4)
    if ends:
        drawing.shape(f"M{number(_RAIL - 8)} {number(top - 18)}l8 14l8 -14z", fill=colour("inkt"))
    else:
        drawing.line((_RAIL, top - 14), (_RAIL, top), stroke_width=4, stroke_dasharray="4 3")
    for y, some in spots:
        station(drawing, (_RAIL, y), some=some)


def station(drawing: Drawing, middle: Point, *, some: bool) -> None:
    """Add a station: a ring with a dot, or a broken ring when no concept stands there."""
    dash = {} if some else {"stroke_dasharray": "3 3"}
    drawing.add("circle", cx=middle[0], cy=middle[1], r=8, fill=colour("papier"), stroke=colour("inkt"), stroke_width=2.5, **dash)
    if some:
        drawing.add("circle", cx=middle[0], cy=middle[1], r=3.5, fill=colour("inkt"))


def _stop(drawing: Drawing, group: list[Line], top: float, look: Look) -> float:
    """Add the name of a stop and its concepts; return where they end."""
    stop = group[0].stop
    left = _LEFT if stop.station else 10.0
    room = look.label - 20 + _LEFT - left if look.label else look.width - 8 - left
    head = lines(stop.label + " (vervolg)" * group[0].again, Face.BOLD, 14, room)
    drawing.text(head, Box(left, top, room, head.height))
    y = top if look.label else top + head.height + 4
    for line in group:
        high = _high(line, look)
        for place, (concept, words) in enumerate(zip(line.concepten, _titles(line, look), strict=True)):
            x = look.begin(stop) + place * look.column(stop)
            badge(drawing, concept, (x + 11, y + high / 2), 11)
            drawing.text(words, Box(x + 17 + half_badge(concept, 11), y, look.column(stop) - look.gap, high), middle=True)
        y += high if line.concepten else 0
    if not group[0].concepten:
        words = lines("nog geen concept", Face.TEXT, 13, look.column(stop))
        drawing.text(words, Box(look.begin(stop), y, look.column(stop), words.height), fill=colour("grijs"))
        y += words.height
    return max(y, top + head.height)


def _titles(line: Line, look: Look) -> Iterator[Lines]:
    for concept in line.concepten:
        yield lines(concept.titel, Face.TEXT, 13, look.column(line.stop) - look.gap)


def _high(line: Line, look: Look) -> float:
    return max(26, *(words.height + 6 for words in _titles(line, look)), 0)

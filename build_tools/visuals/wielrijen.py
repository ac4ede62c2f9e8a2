"""The rings of the wheel as rows below each group: for a phone, and for more concepts than fit a wheel.

In: the groups with their concepts. Out: a drawing, or rows of it, since on paper it may be divided over pages.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from build_tools.records.concept import Concept
from build_tools.records.groep import Groep
from build_tools.visuals.dividing import Row, heading
from build_tools.visuals.marks import badge, group_mark, half_badge
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing

_STEP = 25

Rings = tuple[tuple[Concept, ...], tuple[Concept, ...]]
"""The concepts meant for a group, and those it takes part in."""


class Band(NamedTuple):
    """Discs that stand beside each other, full or hollow, of a group with these rings.

    `first` of the group, `ends` a ring; `step` is the way from disc to disc.
    """

    groep: Groep
    rings: Rings
    hollow: bool
    concepten: Sequence[Concept]
    first: bool
    ends: bool
    step: float


def span_of(found: Iterable[Concept]) -> float:
    """Return half the width of the widest number."""
    return max((half_badge(concept, 11) for concept in found), default=11)


def bands(pairs: Sequence[tuple[Groep, Rings]], width: float) -> list[Band]:
    """Return the rows, group by group; a group without concepts is an empty row."""
    step = max(float(_STEP), 2 * span_of(concept for _, rings in pairs for ring in rings for concept in ring) + 3)
    across = int((width - 20) / step)
    found = []
    for groep, rings in pairs:
        rows = [(hollow, ring, at) for hollow, ring in enumerate(rings) for at in range(0, len(ring), across)] or [(0, (), 0)]
        for index, (hollow, ring, at) in enumerate(rows):
            ends = at + across >= len(ring)
            found.append(Band(groep, rings, bool(hollow), ring[at : at + across], index == 0, ends, step))
    return found


def rows(found: Sequence[Band]) -> list[Row]:
    """Return the heights of rows."""
    return [Row(_high(band) + 60 * band.first, 60.0 * (not band.first)) for band in found]


def draw(found: Sequence[Band], name: str, width: float, title: str = "") -> str:
    """Return the drawing of rows that follow each other."""
    drawing = Drawing(name, width)
    top = heading(drawing, title) + 2
    for _, group in groupby(found, lambda band: band.groep.id):
        some = list(group)
        top = tallied(drawing, some[0].groep, some[0].rings, Box(10, top, width - 20, 0), again=not some[0].first) + 6
        for band in some:
            for at, concept in enumerate(band.concepten):
                badge(drawing, concept, (10 + (at + 0.5) * band.step - 0.5, top + 12), 11, hollow=band.hollow)
            top += _high(band)
        drawing.line((10, top + 4), (width - 10, top + 4), stroke=colour("zand-diep"), stroke_width=1.5)
        top += 14
    return drawing.finish(key(drawing, Box(10, top, width - 20, 0)))


def _high(band: Band) -> float:
    return (_STEP + 4 * band.ends) if band.concepten else 0


def tallied(drawing: Drawing, groep: Groep, rings: Rings, box: Box, *, again: bool = False) -> float:
    """Add the mark and name of a group, and how many concepts it has; return where they end."""
    meant, joining = rings
    name = lines(groep.titel + " (vervolg)" * again, Face.BOLD, 14, box.w - 40)
    facts = lines(f"voor wie: {len(meant)}, doet mee: {len(joining)}", Face.TEXT, 13, box.w - 40)
    group_mark(drawing, groep, (box.x + 16, box.y + 17), 30)
    drawing.text(name, Box(box.x + 40, box.y, box.w - 40, name.height))
    drawing.text(facts, Box(box.x + 40, box.y + name.height + 1, box.w - 40, facts.height))
    return box.y + max(38, name.height + facts.height)


def key(drawing: Drawing, box: Box) -> float:
    """Add what the discs mean; return where it ends."""
    top, ink = box.y, colour("inkt")
    for hollow, text in ((False, "voor wie: bedoeld voor de groep"), (True, "doet mee: heeft er een rol in")):
        words = lines(text, Face.TEXT, 13, box.w - 40)
        drawing.add("circle", cx=box.x + 16, cy=top + 11, r=9, fill=colour("papier") if hollow else ink, stroke=ink, stroke_width=1.5)
        drawing.text(words, Box(box.x + 40, top, box.w - 40, max(22, words.height)), middle=True)
        top += max(22, words.height) + 8
    words = lines("Het getal is het nummer van het concept.", Face.TEXT, 13, box.w)
    drawing.text(words, Box(box.x, top, box.w, words.height))
    return top + words.height + 10

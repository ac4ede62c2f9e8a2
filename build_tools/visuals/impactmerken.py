"""What every field of effort and impact has: the ground of a place, the mark of a concept with its margin, the words along the axes."""

from collections.abc import Sequence

from build_tools.records.concept import HIGH, LOW, Concept
from build_tools.visuals.marks import badge, half_badge
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing, Point, number

DISC = 11
"""The radius of a disc."""
_TICK = 4
_GAIN = 2
"""From so many points more impact than effort on, a place is marked as much for little."""


def ground(drawing: Drawing, place: tuple[int, int], cell: Box) -> None:
    """Add the cell of an effort and impact: sand where there is much impact for little effort, and a soft line around it."""
    effort, impact = place
    much = impact - effort >= _GAIN
    drawing.rect(cell, fill=colour("zand" if much else "papier"), stroke=colour("zand-diep"))


def mark(drawing: Drawing, concept: Concept, spot: Point) -> None:
    """Add the number of a concept with a tick for each point of margin: left and right for effort, below and above for impact."""
    with drawing.about(concept.nummer):
        _ticks(drawing, concept, spot)
        badge(drawing, concept, spot, DISC)


def _ticks(drawing: Drawing, concept: Concept, spot: Point) -> None:
    x, y = spot
    beside = half_badge(concept, DISC)
    for schatting, across in ((concept.inspanning, True), (concept.impact, False)):
        if schatting is None:
            continue
        low, high = schatting.reach
        for way, points in ((-1, schatting.score - low), (1, high - schatting.score)):
            for point in range(1, points + 1):
                off = way * ((beside if across else DISC) + point * _TICK)
                ends = ((x + off, y - 5), (x + off, y + 5)) if across else ((x - 5, y - off), (x + 5, y - off))
                drawing.line(*ends, stroke_width=1.6)


def axis_words(drawing: Drawing, rows: Sequence[tuple[int, float, float]], columns: tuple[float, float]) -> float:
    """Add the scores and the words along both axes; return where they end.

    `rows` are the scores of impact with the top and foot of their row, from the highest on; `columns` are where the first begins and
    how wide each is.
    """
    (left, wide), foot, top = columns, rows[-1][2], rows[0][1]
    right = left + 5 * wide
    for score in range(LOW, HIGH + 1):
        label = lines(str(score), Face.BOLD, 14, 20)
        drawing.text(label, Box(left + (score - 0.5) * wide - 10, foot + 4, 20, label.height), anchor="middle")
    for score, begin, end in rows:
        label = lines(str(score), Face.BOLD, 14, 20)
        drawing.text(label, Box(left - 24, (begin + end) / 2 - 10, 20, 20), anchor="middle", middle=True)
    ink = colour("inkt")
    drawing.shape(f"M{number(left + 2)} {number(top - 8)}l5 -12l5 12z", fill=ink)
    drawing.text(lines("verwachte impact", Face.TEXT, 14, 150), Box(left + 20, top - 23, 150, 18))
    drawing.shape(f"M{number(right - 12)} {number(foot + 27)}l12 5l-12 5z", fill=ink)
    drawing.text(lines("inspanning", Face.TEXT, 14, 150), Box(right - 168, foot + 23, 150, 18), anchor="end")
    return foot + 46

"""Dividing a drawing that is too high for a page, so that its letters keep their size: which of its rows stand in which part.

In: the height of each row, and a way to draw some of them. Out: a drawing for each part, with a title and an alternative of its own.
All is measured in a drawing that is `WIDE` wide and printed over the width of a page: 1 mm of paper is 4.14 of it.
"""

from collections.abc import Callable, Sequence
from itertools import count
from typing import NamedTuple

from build_tools.visuals.boxes import paper
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.svg import Box, Drawing
from build_tools.visuals.visual import Part
from build_tools.visuals.words import alternative

ENDS, BETWEEN = 745.0, 1020.0
"""Greatest height of the first and the last part, which share a page with words, and of those between them."""
_SHARES = tuple(step / 20 for step in range(10, 20))
"""How much of these heights is tried first, so that the last part is not a single row."""


class Row(NamedTuple):
    """A row of a drawing: its height, and how much more it takes as the first of a part."""

    height: float
    again: float = 0.0


class Rows(NamedTuple):
    """The rows of a drawing, how to draw a run of them below a title, and how to call a run in words.

    `draw` gets the first row, the one after the last, a title and a number that makes the ids in a drawing unique.
    """

    rows: Sequence[Row]
    draw: Callable[[slice, str, int], str]
    called: Callable[[slice], str]


def parts(svg: str, caption: str, rows: Rows, alts: Sequence[str]) -> tuple[Part, ...]:
    """Return the parts of a drawing, none when it fits a page; `alts` are its alternative, which goes with the first part."""
    if paper(svg).h <= ENDS:
        return ()
    extra = paper(rows.draw(slice(0, 0), "x", 0)).h
    runs = divided(rows.rows, extra)
    if len(runs) == 1:
        return (Part(rows.draw(runs[0], "", 0), alternative(alts)),)
    found = []
    for number, run in enumerate(runs, 1):
        short = f"Deel {number} van {len(runs)}"
        title = f"{short}: {rows.called(run)}"
        name = alternative([f"{caption}. {title}."]) or f"{caption}. {short}."  # many long names do not fit an alternative
        words = [name, *(alts if number == 1 else ())]
        found.append(Part(rows.draw(run, title, number), alternative(words)))
    return tuple(found)


def divided(rows: Sequence[Row], extra: float) -> tuple[slice, ...]:
    """Return the runs of rows in as few parts as can be, about equally full; each part takes `extra` besides its rows."""
    for number in count(1):
        limits = [ENDS, *[BETWEEN] * (number - 2), ENDS][:number]
        for share in (*_SHARES, 1.0):
            if runs := _filled(rows, [limit * share for limit in limits], extra):
                return runs
    raise AssertionError


def _filled(rows: Sequence[Row], limits: Sequence[float], extra: float) -> tuple[slice, ...]:
    """Fill parts from the first on, each with at least one row; nothing when rows are left over, or a part is."""
    runs, at = [], 0
    for limit in limits:
        start, high = at, extra
        while at < len(rows) and (at == start or high + rows[at].height <= limit):
            high += rows[at].height + (rows[at].again if at == start else 0)
            at += 1
        runs.append(slice(start, at))
    return tuple(runs) if at == len(rows) and (len(runs) == 1 or runs[-1].start < at) else ()


def heading(drawing: Drawing, title: str) -> float:
    """Add the title of a part; return where it ends, at the top of the sheet when there is none."""
    if not title:
        return 8.0
    words = lines(title, Face.BOLD, 14, drawing.width - 16)
    drawing.text(words, Box(8, 8, drawing.width - 16, words.height))
    return 8 + words.height + 8

"""The field of effort and impact for many concepts: as wide as the page, in rows of discs that can be divided over pages.

In: the concepts by place, and those without an estimate. Out: a drawing, or rows of it. The scores stand along every part.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import ceil
from typing import NamedTuple

from build_tools.records.concept import HIGH, LOW, Concept
from build_tools.visuals.dividing import Row, heading
from build_tools.visuals.impactmerken import axis_words, ground, mark
from build_tools.visuals.marks import badge
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import WIDE, Box, Drawing

_LEFT, _STEP, _ACROSS, _COLUMNS = 36.0, 46.0, 3, 2
_CELL = (WIDE - _LEFT - 8) / HIGH
_PAD = 18.0

Cells = Mapping[tuple[int, int], Sequence[Concept]]
"""Concepts by effort and impact."""


class Band(NamedTuple):
    """A row of discs of one impact, or of concepts without an estimate (impact 0): in each column those that stand beside each other."""

    impact: int
    columns: Sequence[Sequence[Concept]]
    first: bool


def bands(cells: Cells, loose: Sequence[Concept]) -> list[Band]:
    """Return the rows, from the highest impact down; an impact that nobody gave is one empty row."""
    found = []
    for impact in range(HIGH, LOW - 1, -1):
        inside = [cells.get((effort, impact), ()) for effort in range(LOW, HIGH + 1)]
        deep = max(1, *(ceil(len(cell) / _ACROSS) for cell in inside))
        rows = [[cell[at * _ACROSS : (at + 1) * _ACROSS] for cell in inside] for at in range(deep)]
        found += [Band(impact, row, at == 0) for at, row in enumerate(rows)]
    return found + [Band(0, [[one] for one in loose[at : at + _COLUMNS]], at == 0) for at in range(0, len(loose), _COLUMNS)]


def rows(found: Sequence[Band]) -> list[Row]:
    """Return the heights of rows; the axis below the field is counted with its first row."""
    heights = []
    for band in found:
        opening = _PAD if band.impact else 44.0
        heights.append(Row(_high(band) + opening * band.first, opening * (not band.first)))
    return heights


def draw(found: Sequence[Band], name: str, title: str, note: str) -> str:
    """Return the drawing of rows that follow each other, with a note below it."""
    drawing = Drawing(name, WIDE)
    top = heading(drawing, title) + 20
    field = [band for band in found if band.impact]
    edges: list[tuple[int, float, float]] = []
    for impact, inside in groupby(field, lambda band: band.impact):
        some = list(inside)
        high = sum(map(_high, some)) + _PAD
        _row(drawing, some, Box(_LEFT, top, _CELL, high))
        edges.append((impact, top, top + high))
        top += high
    if edges:
        begin = edges[0][1]
        drawing.rect(Box(_LEFT, begin, 5 * _CELL, top - begin), fill="none", stroke=colour("inkt"), stroke_width=1.5)
        top = axis_words(drawing, edges, (_LEFT, _CELL))
    loose = [band for band in found if not band.impact]
    if loose:
        top = _tray(drawing, loose, top + 4)
    words = lines(note, Face.TEXT, 13, WIDE - 20)
    drawing.text(words, Box(10, top + 4, WIDE - 20, words.height))
    return drawing.finish(top + words.height + 14)


def _row(drawing: Drawing, some: list[Band], box: Box) -> None:
    """Add the cells of one impact with their discs; `box` is the first of them."""
    impact = some[0].impact
    for index in range(HIGH):
        cell = box._replace(x=box.x + index * box.w)
        ground(drawing, (LOW + index, impact), cell)
        total = sum(bool(band.columns[index]) for band in some)
        start = box.y + (box.h - total * _STEP) / 2
        for at, band in enumerate(some):
            beside = band.columns[index]
            for place, concept in enumerate(beside):
                x = cell.x + box.w / 2 + (place - (len(beside) - 1) / 2) * (box.w / _ACROSS)
                mark(drawing, concept, (x, start + (at + 0.5) * _STEP))


def _tray(drawing: Drawing, loose: list[Band], top: float) -> float:
    """Add the tray with concepts that lack an estimate; return where it ends."""
    high = sum(map(_high, loose)) + 40
    ink, box = colour("inkt"), Box(8, top, WIDE - 16, high)
    drawing.rect(box, fill=colour("papier"), stroke=ink, stroke_width=1.5, stroke_dasharray="6 4")
    head = lines("Nog niet ingeschat", Face.BOLD, 13, 300)
    drawing.text(head, Box(16, top + 8, 300, head.height))
    y = top + 32
    for band in loose:
        for place, (concept,) in enumerate(band.columns):
            x = 16 + place * _column()
            badge(drawing, concept, (x + 14, y + _high(band) / 2), 11, hollow=True)
            drawing.text(_title(concept), Box(x + 34, y, _column() - 44, _high(band)), middle=True)
        y += _high(band)
    return top + high + 6


def _column() -> float:
    return (WIDE - 32) / _COLUMNS


def _title(concept: Concept) -> Lines:
    return lines(concept.titel, Face.TEXT, 13, _column() - 44)


def _high(band: Band) -> float:
    if band.impact:
        return _STEP
    return max(26.0, *(_title(concept).height + 6 for (concept,) in band.columns), 0)

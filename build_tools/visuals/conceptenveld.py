"""The field of concepts: a tile for each, with its number, icon, title, groups and rung, and a legend below."""

from collections.abc import Sequence
from typing import NamedTuple

from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.dividing import Row, Rows, heading, parts
from build_tools.visuals.marks import group_legend, group_mark, icon, rungs
from build_tools.visuals.measure import Face, Lines, fit, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing
from build_tools.visuals.visual import Name, Part, Table, Visual
from build_tools.visuals.words import alternative, concepts, each, entries, is_are, least, most, span

_GAP, _LEFT = 6, 8
_PAD, _TITLE_TOP, _MARKS = 8, 46, 34

Tiles = tuple[Concept, ...]
"""The concepts that stand beside each other."""


class Look(NamedTuple):
    """The sizes of one drawing: its name and width, and how many tiles stand beside each other."""

    name: str
    width: float
    columns: int

    @property
    def tile(self) -> float:
        """The width of a tile."""
        return (self.width - 2 * _LEFT + _GAP) / self.columns - _GAP


_WIDE = Look("conceptenveld", WIDE, 5)
_NARROW = Look("conceptenveld-smal", NARROW, 2)


def draw(handbook: Handbook) -> Visual | None:
    """Draw all concepts as tiles."""
    if not len(handbook.concepten):
        return None
    wide, narrow = (_sketch(handbook, _rows(handbook, look), look) for look in (_WIDE, _NARROW))
    return Visual(_WIDE.name, wide, alternative(_alt(handbook)), _summary(handbook), _table(handbook), narrow, _parts(handbook, wide))


def _rows(handbook: Handbook, look: Look) -> list[Tiles]:
    tiles = tuple(handbook.concepten)
    return [tiles[first : first + look.columns] for first in range(0, len(tiles), look.columns)]


def _sketch(handbook: Handbook, rows: Sequence[Tiles], look: Look, title: str = "") -> str:
    drawing = Drawing(look.name, look.width)
    top = heading(drawing, title)
    for row in rows:
        height = _high(row, look)
        for column, concept in enumerate(row):
            _tile(drawing, handbook, concept, Box(_LEFT + column * (look.tile + _GAP), top, look.tile, height))
        top += height + _GAP
    return drawing.finish(_legend(drawing, handbook, top + 6))


def _high(row: Tiles, look: Look) -> float:
    return _TITLE_TOP + max(_title(concept, look.tile).height for concept in row) + 6 + _MARKS


def _parts(handbook: Handbook, svg: str) -> tuple[Part, ...]:
    rows = _rows(handbook, _WIDE)

    def draw(run: slice, title: str, number: int) -> str:
        return _sketch(handbook, rows[run], _WIDE._replace(name=f"{_WIDE.name}-deel-{number}"), title)

    def called(run: slice) -> str:
        return span([concept for row in rows[run] for concept in row])

    return parts(svg, "Alle concepten", Rows([Row(_high(row, _WIDE) + _GAP) for row in rows], draw, called), _alt(handbook))


def _title(concept: Concept, tile: float) -> Lines:
    return lines(concept.titel, Face.BOLD, 14, tile - 2 * _PAD)


def _tile(drawing: Drawing, handbook: Handbook, concept: Concept, box: Box) -> None:
    drawing.rect(box, fill=colour("papier"), stroke=colour("inkt"), stroke_width=1.5)
    drawing.rect(Box(box.x, box.y, box.w, 38), fill=colour("zand-diep"), stroke=colour("inkt"), stroke_width=1.5)
    number = fit(str(concept.nummer), Face.HEAD, (40, 34), (24, 14))
    drawing.text(number, Box(box.x + _PAD, box.y + 2, 40, 34), middle=True)
    rungs(drawing, concept.bewijs, (box.x + 56, box.y + 8), 1.15)
    icon(drawing, concept.icoon, (box.x + box.w - _PAD - 26, box.y + 6), 26)
    title = _title(concept, box.w)
    drawing.text(title, Box(box.x + _PAD, box.y + _TITLE_TOP, box.w - 2 * _PAD, title.height))
    groepen = handbook.groepen.pick(concept.voor_wie)
    step = min(27.0, (box.w - 2 * _PAD) / max(1, len(groepen)))
    for index, groep in enumerate(groepen):
        group_mark(drawing, groep, (box.x + _PAD + step * (index + 0.5), box.y + box.h - _MARKS / 2 - 1), step - 1.5)


def _legend(drawing: Drawing, handbook: Handbook, top: float) -> float:
    left = _LEFT + 80.0
    head = lines("Voor wie", Face.BOLD, 13, 90)
    drawing.text(head, Box(_LEFT, top, 90, 26), middle=True)
    foot = top + group_legend(drawing, handbook.groepen, Box(left, top, drawing.width - _LEFT - left, 0))
    drawing.text(lines("Bewijs", Face.BOLD, 13, 90), Box(_LEFT, foot, 90, 26), middle=True)
    x = left
    for trede, words in enumerate(TREDEN):
        if x + 124 > drawing.width:
            x, foot = left, foot + 26
        rungs(drawing, trede, (x, foot + 4))
        drawing.text(lines(words.naam, Face.TEXT, 13, 94), Box(x + 30, foot, 94, 26), middle=True)
        x += 124
    return foot + 34


def _per_group(handbook: Handbook) -> list[tuple[str, int]]:
    return [(groep.meervoud, len(handbook.concepten_voor(groep))) for groep in handbook.groepen]


def _alt(handbook: Handbook) -> list[str]:
    counts = listed(f"{number or 'geen'} voor {name}" for name, number in _per_group(handbook))
    return [f"Overzicht van {concepts(len(handbook.concepten))}, elk met de groepen voor wie het is en de trede van bewijs.", counts + "."]


def _summary(handbook: Handbook) -> str:
    per_group = _per_group(handbook)
    many, few = most(per_group), least(per_group)
    first = f"De meeste concepten zijn er voor {listed(many[0])} {each(*many)}"
    first += f", de minste voor {listed(few[0])} {each(*few)}." if few[1] < many[1] else "."
    reached = [concept.bewijs for concept in handbook.concepten]
    supported, tested = sum(bewijs >= 2 for bewijs in reached), sum(bewijs >= 3 for bewijs in reached)
    second = f"{supported or 'Geen'} van de {concepts(len(reached))} {is_are(max(supported, 1))} onderbouwd met een bron"
    return f"{first} {second}; {tested or 'geen'} {is_are(max(tested, 1))} zelf uitgeprobeerd."


def _table(handbook: Handbook) -> Table:
    rows = tuple(
        (
            entries([concept]),
            tuple(Name(groep.titel, groep) for groep in handbook.groepen.pick(concept.voor_wie)),
            f"{concept.bewijs} {TREDEN[concept.bewijs].naam}",
        )
        for concept in handbook.concepten
    )
    return Table("Alle concepten", ("Concept", "Voor wie", "Bewijs"), rows)

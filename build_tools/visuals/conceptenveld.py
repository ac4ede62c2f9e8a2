"""The field of concepts: a tile for each, with its number, icon, title, groups and rung, and a legend below."""

from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.marks import group_legend, group_mark, icon, rungs
from build_tools.visuals.measure import Face, fit, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing
from build_tools.visuals.visual import Name, Table, Visual
from build_tools.visuals.words import alternative, concepts, each, entries, is_are, least, most

WIDTH = 720
COLUMNS = 5
_TILE, _GAP, _LEFT = 136, 6, 8
_PAD, _TITLE_TOP, _MARKS = 8, 46, 34


def draw(handbook: Handbook) -> Visual | None:
    """Draw all concepts as tiles."""
    tiles = tuple(handbook.concepten)
    if not tiles:
        return None
    drawing = Drawing("conceptenveld", WIDTH)
    top = 8.0
    for first in range(0, len(tiles), COLUMNS):
        row = tiles[first : first + COLUMNS]
        height = _TITLE_TOP + max(_title_height(concept) for concept in row) + 6 + _MARKS
        for column, concept in enumerate(row):
            _tile(drawing, handbook, concept, Box(_LEFT + column * (_TILE + _GAP), top, _TILE, height))
        top += height + _GAP
    foot = _legend(drawing, handbook, top + 6)
    return Visual(drawing.name, drawing.finish(foot), alternative(_alt(handbook)), _summary(handbook), _table(handbook))


def _title_height(concept: Concept) -> float:
    return lines(concept.titel, Face.BOLD, 14, _TILE - 2 * _PAD).height


def _tile(drawing: Drawing, handbook: Handbook, concept: Concept, box: Box) -> None:
    drawing.rect(box, fill=colour("papier"), stroke=colour("inkt"), stroke_width=1.5)
    drawing.rect(Box(box.x, box.y, box.w, 38), fill=colour("zand-diep"), stroke=colour("inkt"), stroke_width=1.5)
    number = fit(str(concept.nummer), Face.HEAD, (40, 34), (24, 14))
    drawing.text(number, Box(box.x + _PAD, box.y + 2, 40, 34), middle=True)
    rungs(drawing, concept.bewijs, (box.x + 56, box.y + 8), 1.15)
    icon(drawing, concept.icoon, (box.x + box.w - _PAD - 26, box.y + 6), 26)
    title = lines(concept.titel, Face.BOLD, 14, _TILE - 2 * _PAD)
    drawing.text(title, Box(box.x + _PAD, box.y + _TITLE_TOP, _TILE - 2 * _PAD, title.height))
    groepen = handbook.groepen.pick(concept.voor_wie)
    step = min(27.0, (_TILE - 2 * _PAD) / max(1, len(groepen)))
    for index, groep in enumerate(groepen):
        group_mark(drawing, groep, (box.x + _PAD + step * (index + 0.5), box.y + box.h - _MARKS / 2 - 1), step - 1.5)


def _legend(drawing: Drawing, handbook: Handbook, top: float) -> float:
    head = lines("Voor wie", Face.BOLD, 13, 90)
    drawing.text(head, Box(_LEFT, top, 90, 26), middle=True)
    foot = top + group_legend(drawing, handbook.groepen, Box(_LEFT + 80, top, WIDTH - 2 * _LEFT - 80, 0))
    drawing.text(lines("Bewijs", Face.BOLD, 13, 90), Box(_LEFT, foot, 90, 26), middle=True)
    for trede, words in enumerate(TREDEN):
        left = _LEFT + 80 + trede * 124
        rungs(drawing, trede, (left, foot + 4))
        drawing.text(lines(words.naam, Face.TEXT, 13, 94), Box(left + 30, foot, 94, 26), middle=True)
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

"""Sources and concepts: a row for each concept, a column for each kind of insight, a square for each source it rests on.

The fill of a square tells what the source is used for; only a full one supports the approach itself.
"""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from build_tools.records.bron import Bron, SoortInzicht
from build_tools.records.concept import Concept, Waarvoor
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.dividing import Row, Rows, heading, parts
from build_tools.visuals.marks import badge
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing
from build_tools.visuals.visual import Name, Part, Table, Visual
from build_tools.visuals.words import alternative, concepts, count, entry, is_are, numbers, span

_LEFT, _SIDE, _STEP = 8, 14, 18


class Look(NamedTuple):
    """The sizes of one drawing: its name and width, and the room for a title beside the squares (none: above them)."""

    name: str
    width: float
    label: float


_WIDE = Look("bronnen-concepten", WIDE, 262)
_NARROW = Look("bronnen-concepten-smal", NARROW, 0)
_ORDER = (Waarvoor.AANPAK, Waarvoor.KNELPUNT, Waarvoor.VOORBEELD, Waarvoor.KANTTEKENING)
_UNKNOWN = "Niet benoemd"

Uses = dict[str, list[Waarvoor]]
Filled = tuple[Concept, list[list[Waarvoor]]]
"""A concept with its sources, a list for each column."""


class _Size(NamedTuple):
    """The sizes of a row: its title, the squares beside each other, the height of the title, of all, and where the squares begin."""

    title: Lines
    per_row: int
    head: float
    height: float
    first: float


def draw(handbook: Handbook) -> Visual | None:
    """Draw what each concept rests on."""
    if not len(handbook.concepten) or not _used(handbook):
        return None
    found = tuple(handbook.concepten)
    wide, narrow = (_sketch(handbook, found, look) for look in (_WIDE, _NARROW))
    return Visual(_WIDE.name, wide, alternative(_alt(handbook)), _summary(handbook), _table(handbook), narrow, _parts(handbook, wide))


def _parts(handbook: Handbook, svg: str) -> tuple[Part, ...]:
    found, columns = tuple(handbook.concepten), _columns(handbook)

    def draw_part(run: slice, title: str, number: int) -> str:
        return _sketch(handbook, found[run], _WIDE._replace(name=f"{_WIDE.name}-deel-{number}"), title)

    def high(concept: Concept) -> float:
        row = concept, list(_cells(handbook, concept).values())
        return _sized(row, _column(columns, _WIDE), _WIDE).height

    rows = Rows([Row(high(concept)) for concept in found], draw_part, lambda run: span(found[run]))
    return parts(svg, "Bronnen bij de concepten", rows, _alt(handbook))


def _column(columns: list[str], look: Look) -> float:
    return (look.width - 2 * _LEFT - look.label) / len(columns)


def _sketch(handbook: Handbook, found: Sequence[Concept], look: Look, title: str = "") -> str:
    drawing = Drawing(look.name, look.width)
    columns = _columns(handbook)
    wide = _column(columns, look)
    heads = [lines(name, Face.BOLD, 13, wide - 6) for name in columns]
    begin = heading(drawing, title)
    top = begin + 8 + max(head.height for head in heads)
    for index, head in enumerate(heads):
        drawing.text(head, Box(_LEFT + look.label + index * wide + 6, begin, wide - 6, head.height))
    drawing.line((_LEFT, top), (look.width - _LEFT, top), stroke_width=1.5)
    for index, concept in enumerate(found):
        cells = _cells(handbook, concept)
        row = concept, [cells.get(name, []) for name in columns]
        top += _row(drawing, row, Box(_LEFT, top, wide, 0), look, shaded=index % 2 == 0)
    drawing.line((_LEFT, top), (look.width - _LEFT, top), stroke_width=1.5)
    return drawing.finish(_legend(drawing, top + 8))


def _sized(row: Filled, column: float, look: Look) -> _Size:
    """Return the sizes of a row in columns of this width."""
    concept, cells = row
    title = lines(concept.titel, Face.TEXT, 13.5, (look.label or look.width - 2 * _LEFT) - 42)
    per_row = max(1, int((column - 8) / _STEP))
    deep = max((ceil(len(cell) / per_row) for cell in cells), default=0)
    head = max(30, title.height + 10)
    if look.label:
        height = max(head, deep * _STEP + 12)
        return _Size(title, per_row, height, height, (height - deep * _STEP) / 2 + 2)
    return _Size(title, per_row, head, head + max(1, deep) * _STEP + 6, head + 2)


def _row(drawing: Drawing, row: Filled, box: Box, look: Look, *, shaded: bool) -> float:
    """Add a concept with a square for each source; `box` begins where the row does and is as wide as a column. Return its height."""
    concept, cells = row
    room = (look.label or look.width - 2 * _LEFT) - 42
    title, per_row, head, height, first = _sized(row, box.w, look)
    if shaded:
        drawing.rect(Box(_LEFT, box.y, look.width - 2 * _LEFT, height), fill=colour("zand"))
    middle = Box(_LEFT + 36, box.y, room, head)
    badge(drawing, concept, (_LEFT + 17, box.y + middle.h / 2), 11)
    drawing.text(title, middle, middle=True)
    left = _LEFT + look.label + 6
    if not concept.bronnen:
        words = lines("nog geen bron", Face.TEXT, 13, look.width - left - _LEFT)
        drawing.text(words, Box(left, box.y + first - 2, look.width - left - _LEFT, words.height))
    for place, cell in enumerate(cells):
        for at, waarvoor in enumerate(cell):
            down, across = divmod(at, per_row)
            square(drawing, waarvoor, (left + place * box.w + across * _STEP, box.y + first + down * _STEP))
    return height


def _insight(bron: Bron) -> str:
    return bron.soort_inzicht.label if bron.soort_inzicht else _UNKNOWN


def _columns(handbook: Handbook) -> list[str]:
    """Return the kinds of insight, and one more when a used source has none."""
    known = [soort.label for soort in SoortInzicht]
    return known + [_UNKNOWN] * any(_insight(bron) == _UNKNOWN for bron in _used(handbook))


def _cells(handbook: Handbook, concept: Concept) -> Uses:
    """Return what the sources of a concept are used for, by kind of insight; the approach first."""
    cells: Uses = {}
    for item in sorted(concept.bronnen, key=lambda item: (_ORDER.index(item.waarvoor), item.bron)):
        cells.setdefault(_insight(handbook.bronnen[item.bron]), []).append(item.waarvoor)
    return cells


def square(drawing: Drawing, waarvoor: Waarvoor, corner: tuple[float, float]) -> None:
    """Add the sign of what a source is used for."""
    ink, (x, y) = colour("inkt"), corner
    full = waarvoor is Waarvoor.AANPAK
    drawing.rect(Box(x, y, _SIDE, _SIDE), fill=ink if full else colour("papier"), stroke=ink, stroke_width=1.5)
    if waarvoor is Waarvoor.VOORBEELD:
        drawing.add("circle", cx=x + _SIDE / 2, cy=y + _SIDE / 2, r=3, fill=ink)
    if waarvoor is Waarvoor.KANTTEKENING:
        drawing.line((x, y + _SIDE), (x + _SIDE, y), stroke_width=1.5)


def _legend(drawing: Drawing, top: float) -> float:
    drawing.text(lines("Bron voor:", Face.BOLD, 13, 80), Box(_LEFT + 4, top, 80, 24), middle=True)
    x = _LEFT + 90.0
    for waarvoor in _ORDER:
        words = lines(waarvoor.label.lower(), Face.TEXT, 13, 120)
        if x + 22 + words.width > drawing.width - _LEFT:
            x, top = _LEFT + 90.0, top + 24
        square(drawing, waarvoor, (x, top + 5))
        drawing.text(words, Box(x + 22, top, words.width + 1, 24), middle=True)
        x += words.width + 48
    return top + 32


def _used(handbook: Handbook) -> list[Bron]:
    used = {item.bron for concept in handbook.concepten for item in concept.bronnen}
    return [bron for bron in handbook.bronnen if bron.id in used]


def _of(bron: Bron, handbook: Handbook) -> list[tuple[Concept, list[Waarvoor]]]:
    """Return the concepts that use a source, with what for."""
    pairs = [(concept, [item.waarvoor for item in concept.bronnen if item.bron == bron.id]) for concept in handbook.concepten]
    return [(concept, uses) for concept, uses in pairs if uses]


def _unsupported(handbook: Handbook) -> list[Concept]:
    return [concept for concept in handbook.concepten if all(item.waarvoor is not Waarvoor.AANPAK for item in concept.bronnen)]


def _gaps(handbook: Handbook) -> str:
    gaps = _unsupported(handbook)
    return f"Zonder bron voor de aanpak: {numbers(gaps)}." if gaps else "Elk concept heeft een bron voor de aanpak."


def _alt(handbook: Handbook) -> list[str]:
    used = _used(handbook)
    return [f"Overzicht van {count(len(used), 'bron', 'bronnen')} bij {concepts(len(handbook.concepten))}.", _gaps(handbook)]


def _summary(handbook: Handbook) -> str:
    used = _used(handbook)
    first = f"{len(used)} van de {count(len(handbook.bronnen), 'bron', 'bronnen')} {is_are(len(used))} bij een concept gebruikt."
    totals = [(bron, len(_of(bron, handbook))) for bron in used]
    top = max(number for _, number in totals)
    names = [f"‘{bron.title}’" for bron, number in totals if number == top]
    shown = listed(names) if len(names) < 3 else f"{len(names)} bronnen"
    second = f"Het vaakst gebruikt: {shown}, bij {concepts(top)}."
    return f"{first} {second} {_gaps(handbook)}"


def _table(handbook: Handbook) -> Table:
    rows = []
    for bron in _used(handbook):
        users = [(concept, f"{concept.nummer} ({listed(use.label.lower() for use in uses)})") for concept, uses in _of(bron, handbook)]
        rows.append((entry(bron), _insight(bron), str(len(users)), tuple(Name(words, concept) for concept, words in users)))
    return Table("Bronnen bij de concepten", ("Bron", "Soort inzicht", "Aantal concepten", "Concepten en waarvoor"), tuple(rows))

"""The wheel of groups: a sector for each, with inside the mark, around it the concepts meant for it and those it takes part in.

Every concept is a disc with its number, full for whom it is meant and open for who takes part: numbers are counted, not areas.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, pi, sin

from build_tools.records.concept import Concept
from build_tools.records.groep import Groep
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals import wielrijen
from build_tools.visuals.dividing import Rows, parts
from build_tools.visuals.marks import badge, group_area, group_mark
from build_tools.visuals.measure import Face, fit
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing, Point, number
from build_tools.visuals.visual import Cell, Name, Part, Table, Visual
from build_tools.visuals.wielrijen import Rings, key, span_of, tallied
from build_tools.visuals.words import alternative, concepts, count, each, entry, least, most, sentence

_HUB = 84
_SIDE = 244
"""Largest radius with which the words still stand beside the wheel."""
_BLANK_BORDER, _BLANK_RIM = 192.0, 270.0
"""On the blank wheel: the radius of the border between the rings, and of the rim."""


@dataclass(frozen=True)
class _Wheel:
    """The sizes of a wheel: the angle of a sector, the radius of a disc, and of the border between the rings and the rim."""

    turn: float
    disc: float
    border: float
    rim: float


def draw(handbook: Handbook) -> Visual | None:
    """Draw all groups with their concepts."""
    groepen = tuple(handbook.groepen)
    if not groepen:
        return None
    rings = [(handbook.concepten_voor(groep), handbook.concepten_with(groep)) for groep in groepen]
    pairs = list(zip(groepen, rings, strict=True))
    words = alternative(_alt(handbook)), _summary(handbook), _table(handbook)
    wide, narrow = _round(pairs), wielrijen.draw(wielrijen.bands(pairs, NARROW), "stakeholderwiel-smal", NARROW)
    return Visual("stakeholderwiel", wide, *words, narrow, _parts(handbook, pairs, wide))


def _parts(handbook: Handbook, pairs: list[tuple[Groep, Rings]], svg: str) -> tuple[Part, ...]:
    bands = wielrijen.bands(pairs, WIDE)

    def draw_part(run: slice, title: str, number: int) -> str:
        return wielrijen.draw(bands[run], f"stakeholderwiel-deel-{number}", WIDE, title)

    def called(run: slice) -> str:
        return listed(dict.fromkeys(band.groep.meervoud for band in bands[run]))

    return parts(svg, "Groepen en concepten", Rows(wielrijen.rows(bands), draw_part, called), _alt(handbook))


def _round(pairs: list[tuple[Groep, Rings]]) -> str:
    """Return the wheel, with what it means beside it, or below it when it is large; rows when it would be larger than the sheet."""
    numbers = [concept for _, rings in pairs for ring in rings for concept in ring]
    wheels = [_sized([rings for _, rings in pairs], disc) for disc in ((12.0, 11.5, 11.0) if span_of(numbers) == 11 else (15.0,))]
    fitting = [wheel for most in (_SIDE, WIDE / 2 - 8) for wheel in wheels if wheel.rim <= most]
    if not fitting:
        return wielrijen.draw(wielrijen.bands(pairs, WIDE), "stakeholderwiel", WIDE)
    drawing, wheel = Drawing("stakeholderwiel", WIDE), fitting[0]
    beside = wheel.rim <= _SIDE
    middle = (wheel.rim + 8 if beside else WIDE / 2, wheel.rim + 8)
    drawing.add("circle", cx=middle[0], cy=middle[1], r=wheel.rim, fill=colour("zand"), stroke=colour("inkt"), stroke_width=1.5)
    drawing.add("circle", cx=middle[0], cy=middle[1], r=wheel.border, fill=colour("papier"), stroke=colour("inkt"), stroke_dasharray="3 3")
    for index, (groep, rings) in enumerate(pairs):
        angle = index * wheel.turn
        _hub(drawing, groep, middle, angle, wheel)
        for hollow, (found, inner) in enumerate(zip(rings, (_HUB, wheel.border), strict=True)):
            for concept, spot in zip(found, _spots(len(found), inner, middle, angle, wheel), strict=True):
                badge(drawing, concept, spot, wheel.disc, hollow=bool(hollow))
    foot = 2 * wheel.rim + 16
    left, top = (foot + 14, 24.0) if beside else (10.0, foot)
    for groep, rings in pairs:
        top = tallied(drawing, groep, rings, Box(left, top, WIDE - left - 8, 0)) + 14
    return drawing.finish(max(foot, key(drawing, Box(left, top, WIDE - left - 8, 0))))


def draw_blank(handbook: Handbook) -> Visual | None:
    """Draw the wheel without a concept: the groups, a ring for whom it is meant for and a ring for who takes part."""
    groepen = tuple(handbook.groepen)
    if not groepen:
        return None
    drawing = Drawing("stakeholderwiel-leeg", 2 * _BLANK_RIM + 16)
    wheel = _Wheel(2 * pi / len(groepen), 0, _BLANK_BORDER, _BLANK_RIM)
    middle = (wheel.rim + 8, wheel.rim + 8)
    ink = colour("inkt")
    drawing.add("circle", cx=middle[0], cy=middle[1], r=wheel.rim, fill=colour("papier"), stroke=ink, stroke_width=1.5)
    drawing.add("circle", cx=middle[0], cy=middle[1], r=wheel.border, fill="none", stroke=ink, stroke_dasharray="4 4")
    room = 1.8 * (_HUB + 40) * sin(min(wheel.turn, pi) / 2)  # nine tenths of the way to the next name
    for index, groep in enumerate(groepen):
        angle = index * wheel.turn
        _hub(drawing, groep, middle, angle, wheel)
        words = fit(groep.titel, Face.BOLD, (min(150.0, room), 38), (15, 8))
        x, y = _at(middle, _HUB + 8 + (words.width * abs(sin(angle)) + words.height * abs(cos(angle))) / 2, angle)
        box = Box(x - words.width / 2, y - words.height / 2, words.width, words.height)
        drawing.rect(box, fill=colour("papier"))  # a long name reaches the ring
        drawing.text(words, box, anchor="middle", middle=True)
    names = listed(groep.titel for groep in groepen)
    alt = alternative(
        [f"Leeg wiel met {count(len(groepen), 'groep', 'groepen')} en twee ringen om in te schrijven.", f"De groepen: {names}."]
    )
    summary = f"De groepen zijn {names}. De binnenste ring is voor wie het bedoeld is, de buitenste voor wie meedoet."
    table = Table("Groepen in het wiel", ("Groep",), tuple((groep.titel,) for groep in groepen))
    return Visual(drawing.name, drawing.finish(2 * wheel.rim + 16), alt, summary, table)


def _sized(rings: list[Rings], disc: float) -> _Wheel:
    turn = 2 * pi / len(rings)
    border = max(_ring_end(len(meant), _HUB, turn, disc) for meant, _ in rings)
    return _Wheel(turn, disc, border, max(_ring_end(len(joining), border, turn, disc) for _, joining in rings))


def _rows(total: int, inner: float, turn: float, disc: float) -> list[tuple[float, int]]:
    """Spread discs over rows in a sector, from the inside out; return the radius of each row and how many stand in it."""
    rows: list[tuple[float, int]] = []
    radius = inner + disc + 6
    while total > 0:
        room = max(1, int((turn * radius - 6) / (2 * disc + 2)))
        rows.append((radius, min(room, total)))
        total -= room
        radius += 2 * disc + 3
    return rows


def _ring_end(total: int, inner: float, turn: float, disc: float) -> float:
    rows = _rows(max(1, total), inner, turn, disc)
    return rows[-1][0] + disc + 6


def _at(middle: Point, radius: float, angle: float) -> Point:
    """Return the point at an angle, clockwise from the top."""
    return middle[0] + radius * sin(angle), middle[1] - radius * cos(angle)


def _hub(drawing: Drawing, groep: Groep, middle: Point, angle: float, wheel: _Wheel) -> None:
    begin, end = angle - wheel.turn / 2, angle + wheel.turn / 2
    halves = (begin, angle, end)
    (x, y), *arcs = (_at(middle, _HUB, at) for at in halves)
    bows = "".join(f"A{_HUB} {_HUB} 0 0 1 {number(to[0])} {number(to[1])}" for to in arcs)
    group_area(drawing, groep, f"M{number(middle[0])} {number(middle[1])}L{number(x)} {number(y)}{bows}Z")
    drawing.line(_at(middle, _HUB, begin), _at(middle, wheel.rim, begin), stroke_width=1.5)
    size = min(38.0, wheel.turn * 30)
    spot = _at(middle, 55, angle)
    drawing.add("circle", cx=spot[0], cy=spot[1], r=size * 0.66, fill=colour("papier"))
    group_mark(drawing, groep, spot, size)


def _spots(total: int, inner: float, middle: Point, angle: float, wheel: _Wheel) -> list[Point]:
    """Return where the discs of a sector stand, row by row."""
    spots = []
    for radius, inside in _rows(total, inner, wheel.turn, wheel.disc):
        step = (2 * wheel.disc + 2) / radius
        spots += [_at(middle, radius, angle + (index - (inside - 1) / 2) * step) for index in range(inside)]
    return spots


def _counts(handbook: Handbook) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    meant = [(groep.meervoud, len(handbook.concepten_voor(groep))) for groep in handbook.groepen]
    joining = [(groep.meervoud, len(handbook.concepten_with(groep))) for groep in handbook.groepen]
    return meant, joining


def _alt(handbook: Handbook) -> list[str]:
    meant, joining = _counts(handbook)
    per_group = (f"{name} {number} en {other}" for (name, number), (_, other) in zip(meant, joining, strict=True))
    size = f"Wiel met {count(len(meant), 'groep', 'groepen')} en {concepts(len(handbook.concepten))}."
    return [size, f"Aantal concepten als doelgroep en als meedoener: {listed(per_group)}."]


def _summary(handbook: Handbook) -> str:
    meant, joining = _counts(handbook)
    many, few, active = most(meant), least(meant), most(joining)
    first = f"De meeste concepten zijn bedoeld voor {listed(many[0])} {each(*many)}"
    first += f", de minste voor {listed(few[0])} {each(*few)}." if few[1] < many[1] else "."
    second = sentence(f"{listed(active[0])} doen het vaakst mee {each(*active)}")
    idle = [name for name, total in joining if not total]
    third = f"Nergens als meedoener genoemd: {listed(idle)}." if idle else "Elke groep doet ergens mee."
    return f"{first} {second} {third}" if active[1] else f"{first} {third}"


def _numbers(found: Iterable[Concept]) -> Cell:
    return tuple(Name(str(concept.nummer), concept) for concept in found) or "geen"


def _table(handbook: Handbook) -> Table:
    rows = []
    for groep in handbook.groepen:
        meant, joining = handbook.concepten_voor(groep), handbook.concepten_with(groep)
        rows.append((entry(groep), str(len(meant)), _numbers(meant), str(len(joining)), _numbers(joining)))
    header = ("Groep", "Bedoeld voor", "Nummers", "Doet mee in", "Nummers van meedoen")
    return Table("Groepen en concepten", header, tuple(rows))

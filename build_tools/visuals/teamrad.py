"""The wheel of a design team: a seat for each member round a table, and an empty seat for each group that should be there."""

from math import cos, pi, sin
from typing import NamedTuple

from build_tools.records.groep import Groep
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.records.track import Track
from build_tools.visuals.marks import group_mark
from build_tools.visuals.measure import Face, fit, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, count, inside

_TABLE, _SEATS, _SEAT = 64, 98, 32
_MIDDLE = 140
_LIST = 288


class Look(NamedTuple):
    """The sizes of one drawing: its name and width, where the middle of the table is, and where the list begins (left of it: below it)."""

    name: str
    width: float
    middle: float
    list: float


class Seat(NamedTuple):
    """A seat at the table: for which group, and who sits there; an empty one has no words."""

    groep: Groep
    wie: str
    rol: str

    @property
    def empty(self) -> bool:
        """Tell whether nobody sits there."""
        return not self.rol


def seats_of(handbook: Handbook, track: Track) -> tuple[Seat, ...]:
    """Return the seats of a team, then an empty one for each group that belongs in every team and is not in this one."""
    taken = []
    for member in track.team:
        partner = handbook.partners[member.partner].naam if member.partner else ""
        taken.append(Seat(handbook.groepen[member.groep], partner, member.rol))
    present = {seat.groep.id for seat in taken}
    empty = [Seat(groep, "", "") for groep in handbook.groepen if groep.kern_van_ontwerpteam and groep.id not in present]
    return tuple(taken + empty)


def draw(handbook: Handbook, track: Track) -> Visual | None:
    """Draw the team of a track; nothing when there is not even an empty seat."""
    seats = seats_of(handbook, track)
    if not seats:
        return None
    name = f"teamrad-{track.id}"
    wide = _sketch(track, seats, Look(name, WIDE, _MIDDLE, _LIST))
    narrow = _sketch(track, seats, Look(f"{name}-smal", NARROW, NARROW / 2, 8))
    return Visual(name, wide, alternative(_alt(track, seats)), _summary(handbook, seats), _table(track, seats), narrow)


def _sketch(track: Track, seats: tuple[Seat, ...], look: Look) -> str:
    drawing = Drawing(look.name, look.width)
    middle = (look.middle, _MIDDLE)
    size = min(1.0, 2 * pi * _SEATS / (len(seats) * (2 * _SEAT + 6)))
    drawing.add("circle", cx=middle[0], cy=middle[1], r=_TABLE, fill=colour("zand-diep"), stroke=colour("inkt"), stroke_width=2)
    words = fit(track.titel, Face.BOLD, (1.6 * _TABLE, 1.2 * _TABLE), (15, 12.5))
    drawing.text(words, Box(middle[0] - 0.8 * _TABLE, middle[1] - 0.6 * _TABLE, 1.6 * _TABLE, 1.2 * _TABLE), anchor="middle", middle=True)
    foot = middle[1] + _TABLE + 10.0
    for index, seat in enumerate(seats):
        angle = 2 * pi * index / len(seats)
        spot = (middle[0] + _SEATS * sin(angle), middle[1] - _SEATS * cos(angle))
        _seat(drawing, seat, spot, size)
        foot = max(foot, spot[1] + _SEAT * size + 10)
    below = look.list < look.middle
    end = _list(drawing, seats, Box(look.list, foot if below else 16, look.width - look.list, 0))
    return drawing.finish(max(foot, end))


def _seat(drawing: Drawing, seat: Seat, spot: tuple[float, float], size: float) -> None:
    dash = {"stroke_dasharray": "5 4"} if seat.empty else {}
    radius = _SEAT * size
    drawing.add("circle", cx=spot[0], cy=spot[1], r=radius, fill=colour("papier"), stroke=colour("inkt"), stroke_width=2, **dash)
    if seat.empty:
        letter = lines(seat.groep.herkenning.letter, Face.TEXT, round(radius * 0.8, 1), 2 * radius)
        drawing.text(letter, Box(spot[0] - radius, spot[1] - radius, 2 * radius, 2 * radius), anchor="middle", middle=True)
    else:
        group_mark(drawing, seat.groep, spot, radius * 1.25)


def _list(drawing: Drawing, seats: tuple[Seat, ...], box: Box) -> float:
    """Add who sits on each seat; return where the list ends."""
    room, top = box.w - 50, box.y
    for seat in seats:
        name = lines(f"{seat.groep.titel}: {seat.wie}" if seat.wie else seat.groep.titel, Face.BOLD, 14, room)
        role = lines("Lege stoel: deze groep hoort in elk ontwerpteam." if seat.empty else seat.rol, Face.TEXT, 13, room)
        _seat(drawing, seat, (box.x + 21, top + 21), 0.64)
        drawing.text(name, Box(box.x + 46, top, room, name.height))
        drawing.text(role, Box(box.x + 46, top + name.height + 2, room, role.height))
        top += max(46, name.height + role.height + 14)
    return top + 4


def _missing(seats: tuple[Seat, ...]) -> str:
    empty = [inside(seat.groep.titel) for seat in seats if seat.empty]
    if not empty:
        return "Elke groep die in een ontwerpteam hoort, heeft een stoel."
    return f"{'Lege stoel' if len(empty) == 1 else 'Lege stoelen'} voor {listed(empty)}."


def _counted(seats: tuple[Seat, ...]) -> str:
    present = [inside(seat.groep.titel) for seat in seats if not seat.empty]
    numbers = [(name, present.count(name)) for name in dict.fromkeys(present)]
    return listed(name if number == 1 else f"{name} ({number})" for name, number in numbers)


def _alt(track: Track, seats: tuple[Seat, ...]) -> list[str]:
    return [
        f"Ontwerpteam van {track.titel}, met {count(len(seats), 'stoel', 'stoelen')} om een tafel.",
        f"Bezet door {_counted(seats) or 'niemand'}.",
        _missing(seats),
    ]


def _summary(handbook: Handbook, seats: tuple[Seat, ...]) -> str:
    named = {seat.groep.id for seat in seats}
    others = [inside(groep.titel) for groep in handbook.groepen if groep.id not in named]
    taken = sum(not seat.empty for seat in seats)
    first = f"Aan tafel: {_counted(seats)} ({count(taken, 'stoel', 'stoelen')})." if taken else "Aan tafel zit nog niemand."
    third = f" Niet in dit team genoemd: {listed(others)}." if others else ""
    return f"{first} {_missing(seats)}{third}"


def _table(track: Track, seats: tuple[Seat, ...]) -> Table:
    rows = tuple((seat.groep.titel, seat.wie or ("lege stoel" if seat.empty else "niet openbaar"), seat.rol or "geen") for seat in seats)
    return Table(f"Ontwerpteam van {track.titel}", ("Groep", "Wie", "Rol"), rows)

"""HB208: how much room each text has on its A6 card, and which text does not fit (ux.md c.3 and f.4; records.md b.13, row 8).

In: the whole Handbook. Out: problems that name the field and the surplus. Measured with the typefaces of the card itself, in the
room that the styles of `print/werk/kaartje.css` leave; a test keeps the two together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from build_tools.prose.context import ProseContext
from build_tools.prose.plain import PlainText
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook, key_of
from build_tools.records.kinds import kind_of
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.text import Proza
from build_tools.records.walk import Path
from build_tools.shelf import Notes
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import tokens

MM = 72 / 25.4
"""One millimetre in points."""


@dataclass(frozen=True)
class Room:
    """The room of one field on the card of its kind.

    `field` is the value or list of the record, `part` the value inside each item, `items` how many items the card shows; `size`
    is the token of the type size, `width` in millimetres, `rows` the number of lines for each text, `together` that for all items.
    """

    soort: str
    field: str
    side: str
    face: Face
    size: str
    width: float
    rows: int
    part: str = ""
    items: int = 1
    together: int = 99


FULL = 89.0
"""The width of a card between its safe margins, in millimetres."""
BESIDE = 75.0
"""What is left beside the column with number and marks."""
STEPS = 4
"""So many steps of a concept stand on its card."""
METHOD_STEPS = 7
"""So many steps of a way of working."""
MATERIALS = 4
"""So many things to lay ready."""
ROOMS: tuple[Room, ...] = (
    Room("concept", "titel", "voorkant", Face.HEAD, "druk-kaart-titel", BESIDE, 3),
    Room("concept", "kern", "voorkant", Face.TEXT, "druk-kaart-kern", BESIDE, 6),
    Room("concept", "titel", "achterkant", Face.HEAD, "druk-kaart-kop", FULL - 12, 2),
    Room("concept", "aanpak", "achterkant", Face.TEXT, "druk-kaart", FULL - 6, 2, part="stap", items=STEPS, together=6),
    Room("concept", "eerste_stap", "achterkant", Face.TEXT, "druk-kaart", FULL - 8, 4),
    Room("concept", "gespreksvragen", "achterkant", Face.TEXT, "druk-kaart", FULL - 32, 3),
    Room("methode", "titel", "voorkant", Face.HEAD, "druk-kaart-titel", FULL - 18, 2),
    Room("methode", "wat", "voorkant", Face.TEXT, "druk-kaart-kern", FULL, 3),
    Room("methode", "openingsvraag", "voorkant", Face.TEXT, "druk-kaart-kern", FULL - 8, 3),
    Room("methode", "ruimte_en_materiaal", "voorkant", Face.TEXT, "druk-kaart", FULL - 5, 2, items=MATERIALS),
    Room("methode", "titel", "achterkant", Face.HEAD, "druk-kaart-kop", FULL, 1),
    Room("methode", "stappen", "achterkant", Face.TEXT, "druk-kaart", FULL - 20, 5, "stap", METHOD_STEPS, together=17),
    Room("groep", "titel", "voorkant", Face.HEAD, "druk-kaart-titel", FULL, 2),
    Room("groep", "omvat", "voorkant", Face.TEXT, "druk-kaart-kern", FULL - 5, 2, items=5, together=7),
)
"""Every text of a record on a card. What comes after the shown items stands on the website and in the book only."""


def check_cards(handbook: Handbook, notes: Notes | None = None) -> Iterator[Problem]:
    """Report each text of a public record that its card cannot hold; a field that stands on both sides is told once.

    `notes` keep how much room each text takes.
    """
    notes = notes or Notes()
    plain = PlainText(ProseContext.of(handbook, lambda record: "/".join(key_of(record))))
    for record in filter(is_public, handbook):
        told: set[Path] = set()
        for room in _rooms(kind_of(record).soort):
            left = room.together
            for path, text in _shown(record, room):
                words = plain.of(text) if isinstance(text, Proza) else text
                used, over = notes.of(partial(measured, words, room, left), "kaart", words, repr(room), str(left))
                left -= used
                if over and path not in told:
                    told.add(path)
                    yield Problem("HB208", handbook.place_of(record).at(*path), *_told(over, len(words), room))


def measured(text: str, room: Room, left: int = 99) -> tuple[int, int]:
    """Return how many lines a text takes, and how many characters fall outside the room or the lines that are left of it."""
    size = float(tokens()[room.size].removesuffix("pt"))
    rows = lines(text, room.face, size, room.width * MM).lines
    allowed = max(0, min(room.rows, left))
    if len(rows) <= allowed:
        return len(rows), 0
    return allowed, max(1, len(text) - sum(len(line) + 1 for line in rows[:allowed]))


def _told(over: int, length: int, room: Room) -> tuple[str, str]:
    """Return the message and the advice; what comes before a text may have taken all the room."""
    if over == length:
        message = f"Op de {room.side} van de kaart is hier geen plek meer: de teksten ervoor vullen hem."
        return message, "Maak de teksten ervoor korter, of deze."
    signs = "1 teken" if over == 1 else f"{over} tekens"
    message = f"De tekst is {signs} te lang voor de {room.side} van de kaart: {length}, en er passen er hier ongeveer {length - over}."
    return message, "Maak de tekst korter."


@cache
def _rooms(soort: str) -> tuple[Room, ...]:
    return tuple(room for room in ROOMS if room.soort == soort)


def _shown(record: Record, room: Room) -> Iterator[tuple[Path, str]]:
    value = getattr(record, room.field)
    items = list(enumerate(value[: room.items])) if isinstance(value, tuple) else [(None, value)]
    for index, item in items:
        text = getattr(item, room.part, None) if room.part else item
        if text is not None:
            steps = (room.field, index, room.part)
            yield tuple(step for step in steps if step is not None and step != ""), text

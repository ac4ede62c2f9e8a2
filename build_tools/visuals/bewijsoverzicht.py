"""The evidence ladder with all concepts on it: five rungs, the highest on top, and the empty ones in sight."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.dividing import Row, Rows, heading, parts
from build_tools.visuals.marks import badge, half_badge, rungs
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing
from build_tools.visuals.visual import Part, Table, Visual
from build_tools.visuals.words import alternative, concepts, each, entries, most

_LEFT, _INDENT = 8, 10


class Look(NamedTuple):
    """The sizes of one drawing: its name and width, the room for the name of a rung beside its concepts (none: above them), and columns."""

    name: str
    width: float
    label: float
    columns: int


class Place(NamedTuple):
    """Concepts that stand beside each other on a rung; `again` when there are others of the rung above them."""

    trede: int
    concepten: list[Concept]
    again: bool


_WIDE = Look("bewijsoverzicht", WIDE, 214, 2)
_NARROW = Look("bewijsoverzicht-smal", NARROW, 0, 1)


def draw(handbook: Handbook) -> Visual | None:
    """Draw all concepts on the rung that they have reached."""
    if not len(handbook.concepten):
        return None
    wide, narrow = (_sketch(_places(handbook, look), look) for look in (_WIDE, _NARROW))
    return Visual(_WIDE.name, wide, alternative(_alt(handbook)), _summary(handbook), _table(handbook), narrow, _parts(handbook, wide))


def _places(handbook: Handbook, look: Look) -> list[Place]:
    """Return the rows of concepts from the highest rung down; an empty rung is a row without any."""
    places = []
    for trede in range(len(TREDEN) - 1, -1, -1):
        found = _on(handbook, trede)
        places += [Place(trede, found[at : at + look.columns], again=at > 0) for at in range(0, max(1, len(found)), look.columns)]
    return places


def _sketch(places: Sequence[Place], look: Look, title: str = "") -> str:
    drawing = Drawing(look.name, look.width)
    top = heading(drawing, title)
    for _, rows in groupby(places, lambda place: place.trede):
        top += _rung(drawing, list(rows), top, look) + 6
    return drawing.finish(top + 2)


def _parts(handbook: Handbook, svg: str) -> tuple[Part, ...]:
    places = _places(handbook, _WIDE)

    def draw_part(run: slice, title: str, number: int) -> str:
        return _sketch(places[run], _WIDE._replace(name=f"{_WIDE.name}-deel-{number}"), title)

    def called(run: slice) -> str:
        rungs = sorted({place.trede for place in places[run]}, reverse=True)
        return f"trede {listed(map(str, rungs))}"

    column = (WIDE - _LEFT - _begin(_WIDE, 0)) / _WIDE.columns
    highs = [max([26.0, *(_title(concept, column).height + 6 for concept in place.concepten)]) for place in places]
    rows = [Row(high + 28 * (not place.again), 28.0 * place.again) for place, high in zip(places, highs, strict=True)]
    return parts(svg, "De bewijsladder", Rows(rows, draw_part, called), _alt(handbook))


def _begin(look: Look, left: float) -> float:
    """Return where the concepts of a rung begin, which itself begins at `left`."""
    return _LEFT + look.label + 40 if look.label else left + 12


def _title(concept: Concept, column: float) -> Lines:
    return lines(concept.titel, Face.TEXT, 13, column - 40)


def _on(handbook: Handbook, trede: int) -> list[Concept]:
    return [concept for concept in handbook.concepten if concept.bewijs == trede]


def _rung(drawing: Drawing, places: list[Place], top: float, look: Look) -> float:
    """Add one rung, which begins further to the left the lower it is; return its height."""
    trede, again = places[0].trede, places[0].again
    found = [concept for place in places for concept in place.concepten]
    left = _LEFT + trede * _INDENT
    room = (look.label or look.width - 2 * _LEFT) - trede * _INDENT - 56
    name = lines(f"{trede} {TREDEN[trede].naam.capitalize()}{' (vervolg)' * again}", Face.BOLD, 14.5, room)
    begin = _begin(look, left)
    column = (look.width - _LEFT - begin) / look.columns
    texts = [_title(concept, column) for concept in found]
    rows = [max(26.0, *(text.height + 6 for text in texts[at : at + look.columns])) for at in range(0, len(texts), look.columns)]
    first = 8.0 if look.label else max(48, name.height + 16) - 4
    height = max(48, name.height + 16, first + (sum(rows) or 30 * (not look.label)) + 8)
    ground = {"fill": colour("zand")} if found else {"fill": colour("papier"), "stroke_dasharray": "6 4"}
    drawing.rect(Box(left, top, look.width - _LEFT - left, height), stroke=colour("inkt"), stroke_width=1.5, **ground)
    rungs(drawing, trede, (left + 12, top + 12), 1.25)
    drawing.text(name, Box(left + 54, top + (48 - name.height) / 2 if name.height < 32 else top + 8, room, name.height))
    y = top + first
    for at, (concept, text) in enumerate(zip(found, texts, strict=True)):
        row, place = divmod(at, look.columns)
        x = begin + place * column
        badge(drawing, concept, (x + 11, y + rows[row] / 2), 11)
        drawing.text(text, Box(x + 17 + half_badge(concept, 11), y, column - 40, rows[row]), middle=True)
        y += rows[row] * (place == look.columns - 1)
    if not found:
        box = Box(begin, top, column, height) if look.label else Box(begin, y, column, 26)
        drawing.text(lines("nog geen concept", Face.TEXT, 13, column), box, middle=True)
    return height


def _counts(handbook: Handbook) -> list[tuple[str, int]]:
    return [(f"trede {trede} ({words.naam})", len(_on(handbook, trede))) for trede, words in enumerate(TREDEN)]


def _most(handbook: Handbook) -> str:
    names, number = most(_counts(handbook))
    return f"De meeste concepten staan op {listed(names)}: {each(names, number).strip('()')}."


def _gaps(handbook: Handbook) -> str:
    empty = [name for name, number in _counts(handbook) if not number]
    return f"Nog leeg: {listed(empty)}." if empty else "Op elke trede staat minstens één concept."


def _alt(handbook: Handbook) -> list[str]:
    return [f"Bewijsladder met {concepts(len(handbook.concepten))} op vijf treden.", _most(handbook), _gaps(handbook)]


def _summary(handbook: Handbook) -> str:
    return f"{_most(handbook)} {_gaps(handbook)} Een hogere trede zegt hoe goed iets is onderzocht, niet hoe goed het werkt."


def _table(handbook: Handbook) -> Table:
    rows = []
    for trede, words in enumerate(TREDEN):
        found = _on(handbook, trede)
        rows.append((f"{trede} {words.naam}", words.uitleg, str(len(found)), entries(found)))
    return Table("Concepten per trede van de bewijsladder", ("Trede", "Betekenis", "Aantal", "Concepten"), tuple(rows))

"""The portrait of one concept: for whom and with whom, where in the internship chain, how much effort, and how far along.

The same grid for every concept, so that a reader who covers the text still sees what differs between two of them.
"""

from collections.abc import Iterator, Sequence

from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import HIGH, LOW, Concept, Rol, Schakel, Schatting
from build_tools.records.groep import Groep
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.marks import group_mark, rungs
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.stageproces import STATIONS
from build_tools.visuals.svg import Box, Drawing, Value, number
from build_tools.visuals.visual import Name, Table, Visual
from build_tools.visuals.words import alternative, named

WIDTH = 720
_LEFT, _RIGHT = 6, 6
_ROOM = WIDTH - _LEFT - _RIGHT
_PER_ROW = 6
_MARK, _RING = 54, 24
_SMALL, _SIZE = 13.5, 15
_SQUARE, _STEP = 30, 36


def draw(handbook: Handbook, concept: Concept) -> Visual:
    """Draw the portrait of a concept."""
    drawing = Drawing(f"conceptbeeld-{concept.id}", WIDTH)
    foot = _heading(drawing, "Voor wie, en wie doet mee", 4)
    groepen = tuple(handbook.groepen)
    for first in range(0, len(groepen), _PER_ROW):
        foot = _groups(drawing, concept, groepen[first : first + _PER_ROW], foot)
    foot = _chain(drawing, concept, _heading(drawing, "Waar in het stageproces", foot + 10))
    foot = _foot(drawing, concept, foot + 14)
    return Visual(drawing.name, drawing.finish(foot), alternative(_alt(handbook, concept)), _summary(concept), _table(handbook, concept))


def _heading(drawing: Drawing, text: str, top: float) -> float:
    """Add a small heading on a line; return where what it heads may begin."""
    words = lines(text, Face.BOLD, _SIZE, _ROOM)
    drawing.line((_LEFT, top), (WIDTH - _RIGHT, top), stroke_width=1.2)
    drawing.text(words, Box(_LEFT, top + 6, _ROOM, words.height))
    return top + words.height + 14


def _groups(drawing: Drawing, concept: Concept, groepen: Sequence[Groep], top: float) -> float:
    """Add a column for each group: a mark for whom it is, a ring for the others, with the name and the role below."""
    column = _ROOM / len(groepen)
    names = [lines(groep.titel, _face(concept, groep), _SIZE, column - 8) for groep in groepen]
    roles = [lines(_role(concept, groep), Face.TEXT, _SMALL, column - 8) for groep in groepen]
    high = max(name.height + role.height for name, role in zip(names, roles, strict=True))
    for index, (groep, name, role) in enumerate(zip(groepen, names, roles, strict=True)):
        left = _LEFT + index * column
        middle = (left + column / 2, top + _MARK / 2)
        if groep.id in concept.voor_wie:
            group_mark(drawing, groep, middle, _MARK)
        else:
            _ring(drawing, groep, middle, taking_part=_rol(concept, groep) is not None)
        fill = "" if groep.id in concept.voor_wie or _rol(concept, groep) else colour("grijs")
        drawing.text(name, Box(left + 4, top + _MARK + 6, column - 8, name.height), anchor="middle", fill=fill)
        drawing.text(role, Box(left + 4, top + _MARK + 8 + name.height, column - 8, role.height), anchor="middle", fill=fill)
    return top + _MARK + 8 + high + 6


def _ring(drawing: Drawing, groep: Groep, middle: tuple[float, float], *, taking_part: bool) -> None:
    """Add the place of a group for which the concept is not meant: closed when it takes part, open when it does not."""
    look: dict[str, Value] = {} if taking_part else {"stroke_dasharray": "4 4"}
    tone = colour("inkt" if taking_part else "grijs")
    drawing.add("circle", cx=middle[0], cy=middle[1], r=_RING - 4, fill=colour("papier"), stroke=tone, stroke_width=1.6, **look)
    letter = lines(groep.herkenning.letter, Face.BOLD, 17, 2 * _RING)
    drawing.text(letter, Box(middle[0] - _RING, middle[1] - _RING, 2 * _RING, 2 * _RING), anchor="middle", middle=True, fill=tone)


def _face(concept: Concept, groep: Groep) -> Face:
    return Face.BOLD if groep.id in concept.voor_wie else Face.TEXT


def _rol(concept: Concept, groep: Groep) -> Rol | None:
    return next((deelname.rol for deelname in concept.wie_doet_mee if deelname.groep == groep.id), None)


def _role(concept: Concept, groep: Groep) -> str:
    """Return what a group has to do with the concept, in a word or two."""
    rol = _rol(concept, groep)
    if groep.id in concept.voor_wie:
        return f"voor wie, {rol.label.lower()}" if rol else "voor wie"
    return rol.label.lower() if rol else "doet niet mee"


def _chain(drawing: Drawing, concept: Concept, top: float) -> float:
    """Add the chain with the stations at which the concept acts; return where it ends."""
    whole = Schakel.HELE_KETEN in concept.schakel
    column, rail, ink = (_ROOM - 14) / len(STATIONS), top + 14, colour("inkt")
    drawing.line((_LEFT + column / 2, rail), (WIDTH - _RIGHT - 14, rail), stroke_width=9 if whole else 3)
    drawing.shape(f"M{WIDTH - _RIGHT - 15} {number(rail - 8)}l14 8l-14 8z", fill=ink)
    tallest = 0.0
    for index, schakel in enumerate(STATIONS):
        here = whole or schakel in concept.schakel
        middle = _LEFT + (index + 0.5) * column
        drawing.add("circle", cx=middle, cy=rail, r=13 if here else 6, fill=ink if here else colour("papier"), stroke=ink, stroke_width=2)
        if here:
            drawing.shape(f"M{number(middle - 5.5)} {number(rail)}l4 4.5l7 -8.5", fill="none", stroke=colour("papier"), stroke_width=2.6)
        words = lines(schakel.label, Face.BOLD if here else Face.TEXT, _SMALL, column - 4)
        box = Box(middle - column / 2 + 2, rail + 18, column - 4, words.height)
        drawing.text(words, box, anchor="middle", fill="" if here else colour("grijs"))
        tallest = max(tallest, words.height)
    foot = rail + 18 + tallest
    if not concept.schakel:
        words = lines("Nog geen plek in het stageproces gekozen.", Face.TEXT, _SMALL, _ROOM)
        drawing.text(words, Box(_LEFT, foot + 4, _ROOM, words.height))
        foot += words.height + 4
    return foot


def _foot(drawing: Drawing, concept: Concept, top: float) -> float:
    """Add three panels beside each other: effort, impact, evidence; return where they end."""
    panel = _ROOM / 3
    ends = [
        _scale(drawing, "Inspanning (schatting)", concept.inspanning, Box(_LEFT, top, panel - 20, 0)),
        _scale(drawing, "Impact (schatting)", concept.impact, Box(_LEFT + panel, top, panel - 20, 0)),
        _rung(drawing, concept, Box(_LEFT + 2 * panel, top, panel, 0)),
    ]
    return max(ends) + 8


def _panel(drawing: Drawing, title: str, box: Box, below: Lines) -> float:
    """Add the title of a panel above its signs and the words below them; return where they end."""
    head = lines(title, Face.BOLD, _SIZE, box.w)
    drawing.line((box.x, box.y), (box.x + box.w, box.y), stroke_width=1.2)
    drawing.text(head, Box(box.x, box.y + 6, box.w, head.height))
    top = box.y + 14 + 18.3 + _SQUARE + 8
    drawing.text(below, Box(box.x, top, box.w, below.height))
    return top + below.height


def _scale(drawing: Drawing, title: str, schatting: Schatting | None, box: Box) -> float:
    """Add five squares, filled up to the score; those about which the margin leaves doubt are striped."""
    top, ink = box.y + 14 + 18.3, colour("inkt")
    low, high = schatting.reach if schatting else (0, 0)
    for score in range(LOW, HIGH + 1):
        spot = Box(box.x + (score - 1) * _STEP, top, _SQUARE, _SQUARE)
        look: dict[str, Value] = {"stroke": ink, "stroke_width": 1.6}
        if schatting is None:
            look["stroke_dasharray"] = "4 4"
        drawing.rect(spot, fill=ink if schatting and score <= schatting.score else colour("papier"), **look)
        if schatting and low < score <= high:
            _stripes(drawing, spot, colour("papier") if score <= schatting.score else ink)
    return _panel(drawing, title, box, lines(_score(schatting), Face.TEXT, _SMALL, box.w))


def _stripes(drawing: Drawing, box: Box, tone: str) -> None:
    """Mark a square as possible: three slanting lines."""
    for shift in (8, 16, 24):
        drawing.line((box.x + shift - 5, box.y + box.h - 4), (box.x + shift + 3, box.y + 4), stroke=tone, stroke_width=2)


def _score(schatting: Schatting | None) -> str:
    if schatting is None:
        return "Nog niet ingeschat."
    return f"{schatting.tekst}."


def _rung(drawing: Drawing, concept: Concept, box: Box) -> float:
    rungs(drawing, concept.bewijs, (box.x, box.y + 14 + 18.3), 1.76)
    words = lines(f"Trede {concept.bewijs} van {len(TREDEN) - 1}: {TREDEN[concept.bewijs].naam}.", Face.TEXT, _SMALL, box.w)
    return _panel(drawing, "Bewijs", box, words)


def _where(concept: Concept) -> str:
    if Schakel.HELE_KETEN in concept.schakel:
        return "de hele keten"
    return listed(schakel.label.lower() for schakel in STATIONS if schakel in concept.schakel) or "nog geen schakel"


def _for_whom(handbook: Handbook, concept: Concept) -> str:
    return listed(groep.titel.lower() for groep in handbook.groepen.pick(concept.voor_wie))


def _partners(handbook: Handbook, concept: Concept) -> Iterator[str]:
    for deelname in concept.wie_doet_mee:
        yield f"{handbook.groepen[deelname.groep].titel} ({deelname.rol.label.lower()})"


def _alt(handbook: Handbook, concept: Concept) -> list[str]:
    return [
        f"Concept {concept.nummer} in beeld. Voor {_for_whom(handbook, concept)}.",
        f"Plek in het stageproces: {_where(concept)}.",
        f"Bewijs: trede {concept.bewijs}, {TREDEN[concept.bewijs].naam}.",
    ]


def _summary(concept: Concept) -> str:
    effort, impact = concept.inspanning, concept.impact
    first = f"Dit concept werkt aan {_where(concept)} en staat op trede {concept.bewijs}: {TREDEN[concept.bewijs].naam}."
    if effort is None or impact is None:
        return f"{first} Inspanning en impact zijn nog niet allebei ingeschat."
    gain = impact.score - effort.score
    message = "meer impact dan inspanning" if gain > 0 else "meer inspanning dan impact" if gain < 0 else "evenveel impact als inspanning"
    more, less = max(impact.score, effort.score), min(impact.score, effort.score)
    return f"{first} De schatting is {message} ({more} tegen {less} van {HIGH})."


def _table(handbook: Handbook, concept: Concept) -> Table:
    rows = (
        ("Voor wie", tuple(Name(groep.titel, groep) for groep in handbook.groepen.pick(concept.voor_wie))),
        ("Wie doet mee", listed(_partners(handbook, concept)) or "niet ingevuld"),
        ("Schakel", listed(schakel.label for schakel in concept.schakel) or "niet gekozen"),
        ("Inspanning", _score(concept.inspanning).rstrip(".")),
        ("Verwachte impact", _score(concept.impact).rstrip(".")),
        ("Bewijs", f"{concept.bewijs} {TREDEN[concept.bewijs].naam}"),
    )
    return Table(named(concept), ("Kenmerk", "Waarde"), rows)

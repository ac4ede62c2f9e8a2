"""The field of effort and impact: each concept at its two estimates, with ticks for the margin, and a tray for the others.

An estimate is an expectation and no proof: the figure says so, and the table says who made it and when.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from build_tools.records.concept import HIGH, LOW, Concept, Schatting
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals import impactrijen
from build_tools.visuals.boxes import paper
from build_tools.visuals.dividing import ENDS, Rows, parts
from build_tools.visuals.impactmerken import axis_words, ground, mark
from build_tools.visuals.marks import badge
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing
from build_tools.visuals.visual import Part, Table, Visual
from build_tools.visuals.words import MANY, alternative, concepts, count, entries, is_are, named, numbers

_LEFT, _TOP = 36, 28
_STEP = 42
_NOTE = "1 is weinig, 5 is veel. Inspanning en impact zijn schattingen: een verwachting, geen bewijs."
_CORNER = "Het getinte vlak: veel verwachte impact voor weinig inspanning."
_MARGIN = "Elk streepje bij een nummer is een punt dat de schatting lager of hoger kan zijn."
_TITLES = "Het getal is het nummer van het concept; de titel erbij staat in de tabel."

Place = tuple[int, int]
Point = tuple[float, float]


class Look(NamedTuple):
    """The sizes of one drawing: its name and width, the size of a cell, and how many discs stand beside each other in it."""

    name: str
    width: float
    cell: float
    high: float
    across: int


_WIDE = Look("inspanning-impact", WIDE, 84, 76, 2)
_NARROW = Look("inspanning-impact-smal", NARROW, 55, 34, 1)


def draw(handbook: Handbook) -> Visual | None:
    """Draw all concepts by their estimates."""
    found = tuple(handbook.concepten)
    if not found:
        return None
    wide, narrow = (_sketch(found, look) for look in (_WIDE, _NARROW))
    if paper(wide).h > ENDS:
        wide = impactrijen.draw(_bands(found), _WIDE.name, "", _note(found, named=False))
    return Visual(_WIDE.name, wide, alternative(_alt(found)), _summary(found), _table(found), narrow, _parts(found, wide))


def _bands(found: tuple[Concept, ...]) -> list[impactrijen.Band]:
    return impactrijen.bands(_cells(found), [concept for concept in found if _place(concept) is None])


def _parts(found: tuple[Concept, ...], svg: str) -> tuple[Part, ...]:
    bands, note = _bands(found), _note(found, named=False)

    def draw_part(run: slice, title: str, number: int) -> str:
        return impactrijen.draw(bands[run], f"{_WIDE.name}-deel-{number}", title, note)

    def called(run: slice) -> str:
        scores = sorted({band.impact for band in bands[run]}, reverse=True)
        estimated = [f"verwachte impact {listed(map(str, filter(None, scores)))}"] * any(scores)
        return listed([*estimated, *["nog niet ingeschat"] * (0 in scores)])

    return parts(svg, "Inspanning en verwachte impact", Rows(impactrijen.rows(bands), draw_part, called), _alt(found))


def _note(found: tuple[Concept, ...], *, named: bool) -> str:
    """Return what the signs mean; without the titles beside the field, also where these are."""
    return " ".join([_NOTE, _CORNER, *[_MARGIN] * _has_margin(found), *[_TITLES] * (not named)])


def _sketch(found: tuple[Concept, ...], look: Look) -> str:
    drawing = Drawing(look.name, look.width)
    cells = _cells(found)
    edges = _edges(cells, look)
    _field(drawing, edges, look)
    for place, inside in cells.items():
        for concept, spot in zip(inside, _spots(place, len(inside), edges, look), strict=True):
            mark(drawing, concept, spot)
    foot = _axis_words(drawing, edges, look)
    beside = _LEFT + 5 * look.cell + 24
    if look.width - beside > 200:
        foot = max(foot, _names(drawing, found, Box(beside, 8, look.width - beside, 0)))
    else:
        foot = _names(drawing, found, Box(10, foot + 4, look.width - 20, 0))
    loose = [concept for concept in found if _place(concept) is None]
    if loose:
        foot = _tray(drawing, loose, foot + 4, look)
    words = lines(_note(found, named=True), Face.TEXT, 13, look.width - 20)
    drawing.text(words, Box(10, foot + 4, look.width - 20, words.height))
    return drawing.finish(foot + words.height + 14)


def draw_blank(handbook: Handbook) -> Visual:  # noqa: ARG001  # the scale is the same in every handbook
    """Draw the field without a concept, to lay numbers on; it is as wide as the field of the filled figure."""
    edges = _edges({}, _WIDE)
    drawing = Drawing("inspanning-impact-leeg", _LEFT + 5 * _WIDE.cell + 10)
    _field(drawing, edges, _WIDE)
    for box, words, anchor in _corners(edges[-1]):
        drawing.text(Lines(words, Face.TEXT, 14), box, anchor=anchor)
    foot = _axis_words(drawing, edges, _WIDE)
    scores = tuple((str(score),) for score in range(LOW, HIGH + 1))
    alt = "Leeg veld van vijf bij vijf vakken: van links naar rechts meer inspanning, van onder naar boven meer verwachte impact."
    table = Table("Scores op beide assen: 1 is weinig, 5 is veel", ("Score",), scores)
    return Visual(drawing.name, drawing.finish(foot), alt, _NOTE, table)


def _corners(end: float) -> Iterator[tuple[Box, tuple[str, str], str]]:
    """Yield what the four corners of the field mean, each in a box at its corner, and the side at which the words stand."""
    left, right, wide, high = _LEFT + 5, _LEFT + 5 * _WIDE.cell - 125, 120, 36
    top, foot = _TOP + 4, end - 40
    yield Box(left, top, wide, high), ("weinig werk,", "veel impact"), "start"
    yield Box(right, top, wide, high), ("veel werk,", "veel impact"), "end"
    yield Box(left, foot, wide, high), ("weinig werk,", "weinig impact"), "start"
    yield Box(right, foot, wide, high), ("veel werk,", "weinig impact"), "end"


def _place(concept: Concept) -> Place | None:
    if concept.inspanning is None or concept.impact is None:
        return None
    return concept.inspanning.score, concept.impact.score


def _has_margin(found: tuple[Concept, ...]) -> bool:
    estimates = (estimate for concept in found if _place(concept) for estimate in (concept.inspanning, concept.impact))
    return any(estimate is not None and estimate.spreiding for estimate in estimates)


def _cells(found: tuple[Concept, ...]) -> dict[Place, list[Concept]]:
    cells: dict[Place, list[Concept]] = {}
    for concept in found:
        place = _place(concept)
        if place:
            cells.setdefault(place, []).append(concept)
    return cells


def _edges(cells: dict[Place, list[Concept]], look: Look) -> list[float]:
    """Return the heights between the rows, from the highest impact down; with more in a cell than fits, its row grows.

    On a wide drawing all rows stay equal.
    """
    highs = []
    for impact in range(HIGH, LOW - 1, -1):
        fullest = max((len(inside) for (_, score), inside in cells.items() if score == impact), default=0)
        highs.append(max(look.high, ceil(fullest / look.across) * _STEP + 6))
    if look.across > 1:
        highs = [max(highs)] * len(highs)
    return [_TOP + sum(highs[:index]) for index in range(len(highs) + 1)]


def _spots(place: Place, total: int, edges: list[float], look: Look) -> list[Point]:
    """Return where the discs of a cell stand, row by row; never one on another."""
    effort, impact = place
    middle = _LEFT + (effort - 0.5) * look.cell, (edges[HIGH - impact] + edges[HIGH - impact + 1]) / 2
    rows = ceil(total / look.across)
    spots = []
    for index in range(total):
        row, column = divmod(index, look.across)
        beside = min(look.across, total - row * look.across)
        spots.append((middle[0] + (column - (beside - 1) / 2) * (_STEP - 2), middle[1] + (row - (rows - 1) / 2) * _STEP))
    return spots


def _field(drawing: Drawing, edges: list[float], look: Look) -> None:
    """Add the cells; those with much impact for little effort have a ground."""
    for effort in range(LOW, HIGH + 1):
        for index, (top, foot) in enumerate(pairwise(edges)):
            ground(drawing, (effort, HIGH - index), Box(_LEFT + (effort - 1) * look.cell, top, look.cell, foot - top))
    drawing.rect(Box(_LEFT, _TOP, 5 * look.cell, edges[-1] - _TOP), fill="none", stroke=colour("inkt"), stroke_width=1.5)


def _axis_words(drawing: Drawing, edges: list[float], look: Look) -> float:
    rows = [(HIGH - index, top, foot) for index, (top, foot) in enumerate(pairwise(edges))]
    return axis_words(drawing, rows, (_LEFT, look.cell))


def _names(drawing: Drawing, found: tuple[Concept, ...], box: Box) -> float:
    """Add the numbers and titles of the concepts in the field; return where the list ends."""
    top = box.y
    for concept in found:
        if _place(concept) is None:
            continue
        words = lines(concept.titel, Face.TEXT, 13, box.w - 38)
        with drawing.about(concept.nummer):
            badge(drawing, concept, (box.x + 11, top + 12), 11)
            drawing.text(words, Box(box.x + 30, top, box.w - 38, max(24, words.height)), middle=True)
        top += max(26, words.height + 5)
    return top


def _tray(drawing: Drawing, loose: list[Concept], top: float, look: Look) -> float:
    """Add the tray with the concepts that lack an estimate; return where it ends."""
    head = lines("Nog niet ingeschat", Face.BOLD, 13, 140)
    beside = look.width > 400
    left, y = (164.0, top + 5) if beside else (28.0, top + head.height + 14)
    room = look.width - left - 34
    texts = [lines(concept.titel, Face.TEXT, 13, room) for concept in loose]
    height = y - top + sum(max(26, words.height + 4) for words in texts) + 5
    drawing.rect(
        Box(8, top, look.width - 16, height), fill=colour("papier"), stroke=colour("inkt"), stroke_width=1.5, stroke_dasharray="6 4"
    )
    drawing.text(head, Box(16, top + 8, 140, head.height))
    for concept, words in zip(loose, texts, strict=True):
        with drawing.about(concept.nummer):
            badge(drawing, concept, (left, y + 12), 11, hollow=True)
            drawing.text(words, Box(left + 18, y, room, max(24, words.height)), middle=True)
        y += max(26, words.height + 4)
    return top + height + 6


def _best(found: tuple[Concept, ...]) -> list[Concept]:
    """Return the concepts with most impact for their effort."""
    gains = {concept.id: place[1] - place[0] for concept in found if (place := _place(concept))}
    return [concept for concept in found if concept.id in gains and gains[concept.id] == max(gains.values())]


def _alt(found: tuple[Concept, ...]) -> list[str]:
    loose = [concept for concept in found if _place(concept) is None]
    field = f"Veld van inspanning en verwachte impact met {concepts(len(found) - len(loose))}; schattingen van 1 tot 5."
    return [field, _message(found), *([f"Nog niet ingeschat: {numbers(loose)}."] if loose else [])]


def _message(found: tuple[Concept, ...]) -> str:
    best = _best(found)
    if not best:
        return "Nog geen enkel concept is op beide ingeschat."
    some = numbers(best) if len(best) > MANY else f"concepten {numbers(best)}"
    which = f"concept {named(best[0])}" if len(best) == 1 else some
    return f"De meeste verwachte impact voor de inspanning: {which}."


def _summary(found: tuple[Concept, ...]) -> str:
    cells = _cells(found)
    parts = [_message(found)]
    full = max((len(inside) for inside in cells.values()), default=0)
    if full > 1:
        places = [f"inspanning {effort} met impact {impact}" for (effort, impact), inside in cells.items() if len(inside) == full]
        spot = "De drukste plek is" if len(places) == 1 else "De drukste plekken zijn"
        parts.append(f"{spot} {listed(places[:3])}: {'elk ' if len(places) > 1 else ''}{concepts(full)}.")
    loose = sum(_place(concept) is None for concept in found)
    missing = f"{count(loose, 'concept', 'concepten')} {is_are(loose)} nog niet ingeschat"
    parts.append(f"Het zijn schattingen, geen bewijs; {missing if loose else 'elk concept is ingeschat'}.")
    return " ".join(parts)


def _cell(schatting: Schatting | None) -> tuple[str, str]:
    if schatting is None:
        return "niet ingeschat", ""
    low, high = schatting.reach
    return str(schatting.score) + (f" ({low} tot {high})" if schatting.spreiding else ""), f"{schatting.door}, {schatting.periode}"


def _table(found: tuple[Concept, ...]) -> Table:
    rows = []
    for concept in found:
        effort, impact = _cell(concept.inspanning), _cell(concept.impact)
        makers = listed(dict.fromkeys(maker for _, maker in (effort, impact) if maker)) or "niemand"
        rows.append((entries([concept]), effort[0], impact[0], makers))
    return Table(
        "Inspanning en verwachte impact, geschat van 1 (weinig) tot 5 (veel)",
        ("Concept", "Inspanning", "Impact", "Geschat door"),
        tuple(rows),
    )

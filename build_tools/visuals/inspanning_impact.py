"""The field of effort and impact: each concept at its two estimates, with whiskers for the margin, and a tray for the others.

An estimate is an expectation and no proof: the figure says so, and the table says who made it and when.
"""

from collections.abc import Iterator
from math import ceil

from build_tools.records.concept import Concept, Schatting
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.marks import badge
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing, Value, number
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, concepts, count, entries, is_are, named, numbers

WIDTH = 720
LOW, HIGH = 1, 5
_LEFT, _TOP, _WIDE, _HIGH = 36, 28, 82, 70
_LIST_LEFT = _LEFT + 5 * _WIDE + 24
_DISC = 11
_SLANTED = 4
"""So many discs stand on a slant in one cell; more stand in rows."""
_NOTE = "Inspanning en impact zijn schattingen: een verwachting, geen bewijs."
_MARGIN = " Een streep door een concept toont de marge van de schatting."

Place = tuple[int, int]


def draw(handbook: Handbook) -> Visual | None:
    """Draw all concepts by their estimates."""
    found = tuple(handbook.concepten)
    if not found:
        return None
    drawing = Drawing("inspanning-impact", WIDTH)
    cells = _cells(found)
    tallest = max((len(cell) for cell in cells.values()), default=0)
    high = max(_HIGH, 26 * ceil(tallest / 3) + 16)
    _field(drawing, high)
    spots = _spots(cells, high)
    for concept, spot in spots:
        _whiskers(drawing, concept, spot, high)
    for concept, spot in spots:
        badge(drawing, concept, spot, _DISC)
    foot = max(_axis_words(drawing, high), _names(drawing, found))
    loose = [concept for concept in found if _place(concept) is None]
    if loose:
        foot = _tray(drawing, loose, foot + 4)
    words = lines(f"1 is weinig, 5 is veel. {_NOTE}{_MARGIN if _has_margin(found) else ''}", Face.TEXT, 13, WIDTH - 20)
    drawing.text(words, Box(10, foot + 4, WIDTH - 20, words.height))
    foot += words.height + 14
    return Visual(drawing.name, drawing.finish(foot), alternative(_alt(found)), _summary(found), _table(found))


def draw_blank(handbook: Handbook) -> Visual:  # noqa: ARG001  # the scale is the same in every handbook
    """Draw the field without a concept, to lay numbers on; it is as wide as the field of the filled figure."""
    right = _LEFT + 5 * _WIDE
    drawing = Drawing("inspanning-impact-leeg", right + 10)
    _field(drawing, _HIGH)
    for box, words, anchor in _corners():
        drawing.text(lines(words, Face.TEXT, 10, box.w), box, anchor=anchor, fill=colour("grijs"))
    foot = _axis_words(drawing, _HIGH)
    scores = tuple((str(score),) for score in range(LOW, HIGH + 1))
    alt = "Leeg veld van vijf bij vijf vakken: van links naar rechts meer inspanning, van onder naar boven meer verwachte impact."
    table = Table("Scores op beide assen: 1 is weinig, 5 is veel", ("Score",), scores)
    return Visual(drawing.name, drawing.finish(foot), alt, f"1 is weinig, 5 is veel. {_NOTE}", table)


def _corners() -> Iterator[tuple[Box, str, str]]:
    """Yield what the four corners of the field mean, each in a box at its corner, and the side at which the words stand."""
    left, right, wide = _LEFT + 4, _LEFT + 5 * _WIDE - 124, 120
    top, foot = _TOP + 5, _TOP + 5 * _HIGH - 17
    yield Box(left, top, wide, 14), "weinig werk, veel impact", "start"
    yield Box(right, top, wide, 14), "veel werk, veel impact", "end"
    yield Box(left, foot, wide, 14), "weinig werk, weinig impact", "start"
    yield Box(right, foot, wide, 14), "veel werk, weinig impact", "end"


def _place(concept: Concept) -> Place | None:
    if concept.inspanning is None or concept.impact is None:
        return None
    return concept.inspanning.score, concept.impact.score


def reach(schatting: Schatting) -> tuple[int, int]:
    """Return the lowest and highest score that an estimate allows, never beyond the scale."""
    margin = schatting.spreiding or 0
    return max(LOW, schatting.score - margin), min(HIGH, schatting.score + margin)


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


def _spots(cells: dict[Place, list[Concept]], high: float) -> list[tuple[Concept, tuple[float, float]]]:
    """Return where each disc stands: inside its cell; never one on another."""
    spots = []
    for (effort, impact), inside in cells.items():
        middle = (_LEFT + (effort - 0.5) * _WIDE, _TOP + (HIGH - impact + 0.5) * high)
        offsets = _slanted(len(inside)) if len(inside) <= _SLANTED else _stacked(len(inside))
        spots += [(concept, (middle[0] + x, middle[1] + y)) for concept, (x, y) in zip(inside, offsets, strict=True)]
    return spots


def _slanted(total: int) -> list[tuple[float, float]]:
    """Return places on a slant, so that whiskers of the same cell lie beside each other."""
    return [((index - (total - 1) / 2) * 17, (index - (total - 1) / 2) * 16) for index in range(total)]


def _stacked(total: int) -> list[tuple[float, float]]:
    """Return places in rows of three."""
    rows = ceil(total / 3)
    return [((index % 3 - (min(3, total - index // 3 * 3) - 1) / 2) * 25, (index // 3 - (rows - 1) / 2) * 26) for index in range(total)]


def _field(drawing: Drawing, high: float) -> None:
    grid = {"stroke": colour("zand-diep")}
    for step in range(1, 5):
        drawing.line((_LEFT + step * _WIDE, _TOP), (_LEFT + step * _WIDE, _TOP + 5 * high), **grid)
        drawing.line((_LEFT, _TOP + step * high), (_LEFT + 5 * _WIDE, _TOP + step * high), **grid)
    drawing.rect(Box(_LEFT, _TOP, 5 * _WIDE, 5 * high), fill="none", stroke=colour("inkt"), stroke_width=1.5)


def _axis_words(drawing: Drawing, high: float) -> float:
    """Add the scores and the words along both axes; return where they end."""
    foot = _TOP + 5 * high
    for score in range(LOW, HIGH + 1):
        label = lines(str(score), Face.BOLD, 14, 20)
        drawing.text(label, Box(_LEFT + (score - 0.5) * _WIDE - 10, foot + 4, 20, label.height), anchor="middle")
        drawing.text(label, Box(_LEFT - 24, _TOP + (HIGH - score + 0.5) * high - 10, 20, 20), anchor="middle", middle=True)
    ink, right = colour("inkt"), _LEFT + 5 * _WIDE
    drawing.shape(f"M{_LEFT + 2} 20l5 -12l5 12z", fill=ink)
    drawing.text(lines("verwachte impact", Face.TEXT, 13, 150), Box(_LEFT + 20, 6, 150, 16))
    drawing.shape(f"M{right - 12} {number(foot + 27)}l12 5l-12 5z", fill=ink)
    drawing.text(lines("inspanning", Face.TEXT, 13, 150), Box(right - 168, foot + 24, 150, 16), anchor="end")
    return foot + 46


def _whiskers(drawing: Drawing, concept: Concept, spot: tuple[float, float], high: float) -> None:
    x, y = spot
    look: dict[str, Value] = {"stroke": colour("grijs"), "stroke_width": 1.2}
    if concept.inspanning and concept.inspanning.spreiding:
        ends = [x + (score - concept.inspanning.score) * _WIDE for score in reach(concept.inspanning)]
        drawing.line((ends[0], y), (ends[1], y), **look)
        for end in ends:
            drawing.line((end, y - 3.5), (end, y + 3.5), **look)
    if concept.impact and concept.impact.spreiding:
        ends = [y - (score - concept.impact.score) * high for score in reach(concept.impact)]
        drawing.line((x, ends[0]), (x, ends[1]), **look)
        for end in ends:
            drawing.line((x - 3.5, end), (x + 3.5, end), **look)


def _names(drawing: Drawing, found: tuple[Concept, ...]) -> float:
    """Add the numbers and titles of the concepts in the field; return where the list ends."""
    top = 8.0
    room = WIDTH - _LIST_LEFT - 34
    for concept in found:
        if _place(concept) is None:
            continue
        words = lines(concept.titel, Face.TEXT, 13, room)
        badge(drawing, concept, (_LIST_LEFT + 10, top + 12), 10)
        drawing.text(words, Box(_LIST_LEFT + 28, top, room, max(24, words.height)), middle=True)
        top += max(26, words.height + 5)
    return top


def _tray(drawing: Drawing, loose: list[Concept], top: float) -> float:
    """Add the tray with the concepts that lack an estimate; return where it ends."""
    head = lines("Nog niet ingeschat", Face.BOLD, 13, 140)
    room = WIDTH - 190
    texts = [lines(concept.titel, Face.TEXT, 13, room) for concept in loose]
    height = sum(max(26, words.height + 4) for words in texts) + 10
    drawing.rect(Box(8, top, WIDTH - 16, height), fill=colour("papier"), stroke=colour("inkt"), stroke_width=1.5, stroke_dasharray="6 4")
    drawing.text(head, Box(16, top + 8, 140, head.height))
    y = top + 5
    for concept, words in zip(loose, texts, strict=True):
        badge(drawing, concept, (164, y + 12), 10, hollow=True)
        drawing.text(words, Box(180, y, room, max(24, words.height)), middle=True)
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
    which = f"concept {named(best[0])}" if len(best) == 1 else f"concepten {numbers(best)}"
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
    low, high = reach(schatting)
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

"""The strip of the internship process: eight stations on a line, with the concepts that act there as cards above it."""

from collections.abc import Sequence

from build_tools.records.concept import Concept, Schakel
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals import stagelijn
from build_tools.visuals.boxes import paper
from build_tools.visuals.dividing import ENDS, Rows, parts
from build_tools.visuals.marks import badge, half_badge
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.stagelijn import BROAD, UPRIGHT, Stop, lines_of, rows, station
from build_tools.visuals.svg import WIDE, Box, Drawing, number
from build_tools.visuals.visual import Part, Table, Visual
from build_tools.visuals.words import alternative, concepts, entries, inside, is_are

STATIONS: tuple[Schakel, ...] = tuple(schakel for schakel in Schakel if schakel is not Schakel.HELE_KETEN)
_COLUMN, _CARD = 89, 84
_LEFT = 4
_ROOM, _TALLY = 146, 46
"""On the blank sheet: the height of the room for cards, and of the room for tally marks."""


def draw(handbook: Handbook) -> Visual:
    """Draw all links of the internship chain with their concepts."""
    words = alternative(_alt(handbook)), _summary(handbook), _table(handbook)
    wide = _lying(handbook)
    if paper(wide).h > ENDS:  # the names of the links would be far from their concepts
        wide = stagelijn.draw(lines_of(_stops(handbook), BROAD), BROAD)
    narrow = stagelijn.draw(lines_of(_stops(handbook), UPRIGHT), UPRIGHT)
    return Visual("stageproces", wide, *words, narrow, _parts(handbook, wide))


def _lying(handbook: Handbook) -> str:
    """Return the line from left to right, with the concepts as cards above it."""
    drawing = Drawing("stageproces", WIDE)
    per_station: dict[Schakel, tuple[Concept, ...]] = {schakel: handbook.concepten_in(schakel) for schakel in STATIONS}
    columns = {schakel: [_card_height(concept) for concept in found] for schakel, found in per_station.items()}
    top = 4 + max([34, *(sum(heights) + 6 * len(heights) for heights in columns.values())])
    for index, schakel in enumerate(STATIONS):
        left, foot = _LEFT + index * _COLUMN, top
        for concept, height in zip(per_station[schakel], columns[schakel], strict=True):
            foot -= height + 6
            _card(drawing, concept, Box(left, foot, _CARD, height))
        if not per_station[schakel]:
            words = lines("nog geen concept", Face.TEXT, 12.5, _CARD)
            drawing.text(words, Box(left, top - 6 - words.height, _CARD, words.height), anchor="middle", fill=colour("grijs"))
    foot = _stations(drawing, per_station, top)
    foot = _bar(drawing, "In de hele keten", handbook.concepten_in(Schakel.HELE_KETEN), foot)
    loose = _loose(handbook)
    if loose:
        foot = _bar(drawing, "Nog zonder schakel", loose, foot, dashed=True)
    return drawing.finish(foot)


def _stops(handbook: Handbook) -> list[Stop]:
    """Return the links of the chain, then what stands below the line."""
    loose = _loose(handbook)
    below = [Stop("In de hele keten", handbook.concepten_in(Schakel.HELE_KETEN), station=False)]
    below += [Stop("Nog zonder schakel", loose, station=False)] * bool(loose)
    return [*(Stop(schakel.label, handbook.concepten_in(schakel)) for schakel in STATIONS), *below]


def _parts(handbook: Handbook, svg: str) -> tuple[Part, ...]:
    found = lines_of(_stops(handbook), BROAD)

    def draw_part(run: slice, title: str, number: int) -> str:
        return stagelijn.draw(found[run], BROAD._replace(name=f"{BROAD.name}-deel-{number}"), title)

    def called(run: slice) -> str:
        return listed(dict.fromkeys(inside(line.stop.label) for line in found[run]))

    return parts(svg, "Het stageproces", Rows(rows(found, BROAD), draw_part, called), _alt(handbook))


def _loose(handbook: Handbook) -> list[Concept]:
    return [concept for concept in handbook.concepten if not concept.schakel]


def draw_blank(handbook: Handbook) -> Visual:  # noqa: ARG001  # the links are the same in every handbook
    """Draw all links of the chain with room to lay cards and to write: a sheet to work on."""
    drawing = Drawing("stageproces-leeg", WIDE)
    empty: dict[Schakel, tuple[Concept, ...]] = dict.fromkeys(STATIONS, ())
    for index in range(len(STATIONS)):
        drawing.rect(Box(_LEFT + index * _COLUMN, 4, _CARD, _ROOM), fill=colour("papier"), stroke=colour("inkt"), stroke_dasharray="4 4")
    foot = _stations(drawing, empty, _ROOM + 12)
    for index in range(len(STATIONS)):
        drawing.rect(Box(_LEFT + index * _COLUMN, foot, _CARD, _TALLY), fill=colour("papier"), stroke=colour("grijs"), stroke_width=1)
    foot += _TALLY + 10
    drawing.rect(Box(_LEFT, foot, WIDE - 2 * _LEFT, _TALLY), fill=colour("papier"), stroke=colour("inkt"), stroke_dasharray="4 4")
    drawing.text(lines("In de hele keten", Face.BOLD, 13, 150), Box(14, foot, 150, _TALLY), middle=True)
    alt = f"Lege strook met {len(STATIONS)} schakels van het stageproces, met ruimte om kaarten te leggen en te schrijven."
    summary = f"De schakels zijn {listed(schakel.label for schakel in STATIONS)}. Onderaan is ruimte voor de hele keten."
    table = Table("Schakels van het stageproces", ("Schakel",), tuple((schakel.label,) for schakel in Schakel))
    return Visual(drawing.name, drawing.finish(foot + _TALLY + 4), alt, summary, table)


def _card_height(concept: Concept) -> float:
    return 30 + lines(concept.titel, Face.TEXT, 12.5, _CARD - 8).height


def _card(drawing: Drawing, concept: Concept, box: Box) -> None:
    drawing.rect(box, fill=colour("zand"), stroke=colour("inkt"), stroke_width=1.2)
    badge(drawing, concept, (box.x + 15, box.y + 14), 11)
    words = lines(concept.titel, Face.TEXT, 12.5, _CARD - 8)
    drawing.text(words, Box(box.x + 4, box.y + 27, _CARD - 8, words.height))


def _stations(drawing: Drawing, per_station: dict[Schakel, tuple[Concept, ...]], top: float) -> float:
    rail = top + 10
    drawing.line((_LEFT, rail), (WIDE - 14, rail), stroke_width=4)
    drawing.shape(f"M{WIDE - 16} {number(rail - 8)}l14 8l-14 8z", fill=colour("inkt"))
    tallest = 0.0
    for index, schakel in enumerate(STATIONS):
        middle = _LEFT + index * _COLUMN + _CARD / 2
        station(drawing, (middle, rail), some=bool(per_station[schakel]))
        words = lines(schakel.label, Face.BOLD, 13, _CARD)
        drawing.text(words, Box(middle - _CARD / 2, rail + 14, _CARD, words.height), anchor="middle")
        tallest = max(tallest, words.height)
    return rail + 14 + tallest + 12


def _bar(drawing: Drawing, label: str, found: Sequence[Concept], top: float, *, dashed: bool = False) -> float:
    """Add a bar over the whole width with concepts in it, line by line; return where it ends."""
    head = lines(label, Face.BOLD, 13, 150)
    left, x, y = 14.0 + 150, 14.0 + 150, top + 6
    placed: list[tuple[Concept, Box]] = []
    for concept in found:
        words = lines(concept.titel, Face.TEXT, 12.5, WIDE - 30 - left)
        wide = words.width + 1 + half_badge(concept, 11) - 11
        if x > left and x + 28 + wide > WIDE - 12:
            x, y = left, y + 30
        placed.append((concept, Box(x, y, wide, max(26, words.height))))
        x += 28 + wide + 16
        y += max(0, words.height - 26)
    height = max(38, y + 32 - top)
    look = {"fill": colour("papier"), "stroke_dasharray": "6 4"} if dashed else {"fill": colour("zand")}
    drawing.rect(Box(_LEFT, top, WIDE - 2 * _LEFT, height), stroke=colour("inkt"), stroke_width=1.5, **look)
    drawing.text(head, Box(14, top + 6, 150, 26), middle=True)
    for concept, box in placed:
        badge(drawing, concept, (box.x + 11, box.y + 13), 11)
        words = lines(concept.titel, Face.TEXT, 12.5, WIDE - 30 - left)
        drawing.text(words, Box(box.x + 15 + half_badge(concept, 11), box.y, box.w, box.h), middle=True)
    if not found:
        words = lines("geen concept", Face.TEXT, 12.5, 200)
        drawing.text(words, Box(left, top + 6, 200, 26), middle=True, fill=colour("grijs"))
    return top + height + 8


def _counts(handbook: Handbook) -> list[tuple[Schakel, int]]:
    return [(schakel, len(handbook.concepten_in(schakel))) for schakel in STATIONS]


def _most(handbook: Handbook) -> str:
    counts = _counts(handbook)
    most = max(total for _, total in counts)
    if not most:
        return "Geen concept hoort bij één schakel."
    where = [f"‘{schakel.label}’" for schakel, total in counts if total == most]
    return f"De meeste concepten horen bij {listed(where)} ({'elk ' if len(where) > 1 else ''}{most})."


def _gaps(handbook: Handbook) -> str:
    empty = [f"‘{schakel.label}’" for schakel, total in _counts(handbook) if not total]
    return f"Nog geen concept bij {listed(empty)}." if empty else "Bij elke schakel is er minstens één concept."


def _alt(handbook: Handbook) -> list[str]:
    return [
        f"Lijn met {len(STATIONS)} schakels van het stageproces en {concepts(len(handbook.concepten))}.",
        _most(handbook),
        _gaps(handbook),
    ]


def _summary(handbook: Handbook) -> str:
    whole = len(handbook.concepten_in(Schakel.HELE_KETEN))
    loose = sum(not concept.schakel for concept in handbook.concepten)
    last = f"Voor de hele keten {is_are(whole)} er {concepts(whole)}"
    if loose:
        last += f"; {concepts(loose)} {is_are(loose)} nog zonder schakel"
    return f"{_most(handbook)} {_gaps(handbook)} {last}."


def _table(handbook: Handbook) -> Table:
    rows = [(schakel.label, handbook.concepten_in(schakel)) for schakel in Schakel]
    rows.append(("Zonder schakel", tuple(concept for concept in handbook.concepten if not concept.schakel)))
    cells = tuple((label, str(len(found)), entries(found)) for label, found in rows)
    return Table("Concepten per schakel van het stageproces", ("Schakel", "Aantal", "Concepten"), cells)

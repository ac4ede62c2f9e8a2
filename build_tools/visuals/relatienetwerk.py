"""The network of concepts: all in one column by number, with an arc for each relation and a style of line for each kind of it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from build_tools.records.concept import Concept, Relatie
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.boxes import paper
from build_tools.visuals.dividing import Row, Rows, divided, heading, parts
from build_tools.visuals.marks import badge
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing, Value, number
from build_tools.visuals.visual import Part, Table, Visual
from build_tools.visuals.words import MANY, alternative, concepts, count, each, entries, named, numbers, sentence, span

_ROW, _PORT = 34, 8


class Look(NamedTuple):
    """The sizes of one drawing: its name and width, where the column of numbers stands, and the size of the letters."""

    name: str
    width: float
    node: float
    size: float


_WIDE = Look("relatienetwerk", WIDE, 340, 14)
_NARROW = Look("relatienetwerk-smal", NARROW, 184, 13)
_STYLES: dict[Relatie, dict[str, Value]] = {
    Relatie.VERSTERKT: {"stroke_width": 2.2},
    Relatie.VOORAF_AAN: {"stroke_width": 2.2, "stroke_dasharray": "9 5"},
    Relatie.ALTERNATIEF_VOOR: {"stroke_width": 2.8, "stroke_dasharray": "0.1 6", "stroke_linecap": "round"},
    Relatie.ONDERDEEL_VAN: {"stroke_width": 4.5},
}
"""The line of each kind of relation; all in ink."""


class Link(NamedTuple):
    """One relation, read from the concept that stores it."""

    van: Concept
    relatie: Relatie
    naar: Concept


class _Row(NamedTuple):
    """A row: the lines of the title, those of what else is told, and its height."""

    title: Lines
    told: Lines | None
    high: float


def links_of(handbook: Handbook) -> tuple[Link, ...]:
    """Return every relation once, by the number of the concept that stores it."""
    found = handbook.concepten
    return tuple(Link(concept, item.relatie, found[item.concept]) for concept in found for item in concept.verwant)


def draw(handbook: Handbook) -> Visual | None:
    """Draw all concepts and the relations between them."""
    links = links_of(handbook)
    if not len(handbook.concepten):
        return None
    wide, narrow = (_sketch(handbook, tuple(handbook.concepten), look) for look in (_WIDE, _NARROW))
    return Visual(_WIDE.name, wide, alternative(_alt(handbook)), _summary(handbook), _table(links), narrow, _parts(handbook, wide))


def _parts(handbook: Handbook, svg: str) -> tuple[Part, ...]:
    """Return the network in parts: a relation with a concept in another part is told in words, which takes room of its own."""
    found = tuple(handbook.concepten)

    def draw_part(run: slice, title: str, number: int) -> str:
        return _sketch(handbook, found[run], _WIDE._replace(name=f"{_WIDE.name}-deel-{number}"), title)

    extra = paper(draw_part(slice(0, 0), "x", 0)).h
    highs = {concept.id: 0.0 for concept in found}
    runs: tuple[slice, ...] = ()
    while (divided_now := divided([Row(high) for high in highs.values()], extra)) != runs:
        runs = divided_now
        for run in runs:
            words = _elsewhere(links_of(handbook), found[run])
            highs |= {one.id: max(highs[one.id], _row(one, words.get(one.id, ""), _WIDE).high) for one in found[run]}
    rows = Rows([Row(high) for high in highs.values()], draw_part, lambda run: span(found[run]))
    return parts(svg, "Verbanden tussen concepten", rows, _alt(handbook))


def _elsewhere(links: tuple[Link, ...], found: Sequence[Concept]) -> dict[str, str]:
    """Return, for each of these concepts, its relations with others in words."""
    here = {concept.id for concept in found}
    words: dict[str, list[str]] = {}
    for link in links:
        if link.van.id in here and link.naar.id not in here:
            words.setdefault(link.van.id, []).append(f"{link.relatie.label} {link.naar.nummer}")
        if link.naar.id in here and link.van.id not in here:
            words.setdefault(link.naar.id, []).append(f"{link.van.nummer} {link.relatie.label} {link.naar.nummer}")
    return {name: sentence("; ".join(told)) for name, told in words.items()}


def _row(concept: Concept, words: str, look: Look) -> _Row:
    """Return the words of a row and its height; `words` are below the title."""
    room = look.node - 40
    title = lines(concept.titel, Face.TEXT, look.size, room)
    told = lines(words, Face.TEXT, 12.5, room) if words else None
    return _Row(title, told, max(_ROW, title.height + (told.height if told else 0) + 8))


def _sketch(handbook: Handbook, found: Sequence[Concept], look: Look, heading_: str = "") -> str:
    drawing = Drawing(look.name, look.width)
    all_links, tied = links_of(handbook), _degrees(handbook)
    words = _elsewhere(all_links, found)
    room = look.node - 34
    rows: dict[str, Box] = {}
    top = heading(drawing, heading_) + 2
    for concept in found:
        title, told, high = _row(concept, words.get(concept.id, ""), look)
        box = Box(12, top, room, high)
        with drawing.about(concept.nummer):
            badge(drawing, concept, (look.node, box.y + box.h / 2), 12, hollow=not tied[concept.id])
            drawing.text(title, Box(6, box.y, room, high - (told.height if told else 0)), anchor="end", middle=True)
            if told:
                drawing.text(told, Box(6, box.y + high - told.height - 4, room, told.height), anchor="end", fill=colour("grijs"))
        rows[concept.id] = box
        top += box.h
    links = tuple(link for link in all_links if link.van.id in rows and link.naar.id in rows)
    ports = list(_ports(links, rows))
    longest = max((abs(end - begin) for _, (begin, end) in ports), default=1.0)
    for link, ends in ports:
        with drawing.about(link.van.nummer, link.naar.nummer):
            _arc(drawing, link.relatie, ends, look, longest)
    return drawing.finish(_legend(drawing, all_links, top + 10, look, loose=not all(tied.values())))


def _ports(links: tuple[Link, ...], rows: dict[str, Box]) -> Iterator[tuple[Link, tuple[float, float]]]:
    """Yield each relation with the heights at which its arc leaves and arrives: several arcs of a concept lie below each other.

    Those that go up lie above those that go down, and a long one always outside a short one, so that they need not cross.
    """
    middles = {name: box.y + box.h / 2 for name, box in rows.items()}
    heights: dict[tuple[str, int], float] = {}
    touching: dict[str, list[tuple[float, int]]] = {name: [] for name in rows}
    for at, link in enumerate(links):
        touching[link.van.id].append((middles[link.naar.id], at))
        touching[link.naar.id].append((middles[link.van.id], at))
    for name, box in rows.items():
        ends = touching[name]
        above = sorted((end for end in ends if end[0] < middles[name]), reverse=True)
        below = sorted((end for end in ends if end[0] >= middles[name]), reverse=True)
        step = min(_PORT, (box.h - 10) / max(1, len(ends) - 1))
        for place, (_, at) in enumerate([*above, *below]):
            heights[name, at] = middles[name] + (place - (len(ends) - 1) / 2) * step
    for at, link in enumerate(links):
        yield link, (heights[link.van.id, at], heights[link.naar.id, at])


def _arc(drawing: Drawing, relatie: Relatie, ends: tuple[float, float], look: Look, longest: float) -> None:
    """Add an arc at the right of the column, wider for a longer way; with an arrow at its end unless both sides are the same."""
    begin, end = ends
    start = look.node + 14
    way = abs(end - begin)
    wide = min(20 + 1.1 * way, 30 + (look.width - start - 40) * way / longest)
    data = f"M{number(start)} {number(begin)}A{number(wide)} {number(way / 2)} 0 0 {int(end > begin)} {number(start)} {number(end)}"
    _line(drawing, data, relatie)
    if relatie is not Relatie.ALTERNATIEF_VOOR:
        drawing.shape(f"M{number(start - 3)} {number(end)}l10 -4v8z", fill=colour("inkt"))


def _line(drawing: Drawing, data: str, relatie: Relatie) -> None:
    drawing.shape(data, fill="none", stroke=colour("inkt"), **_STYLES[relatie])
    if relatie is Relatie.ONDERDEEL_VAN:
        drawing.shape(data, fill="none", stroke=colour("papier"), stroke_width=1.6)


def _legend(drawing: Drawing, links: tuple[Link, ...], top: float, look: Look, *, loose: bool) -> float:
    x, y = 12.0, top
    used = {link.relatie for link in links}
    for relatie in filter(used.__contains__, Relatie):
        words = lines(relatie.label, Face.TEXT, 13, 200)
        if x > 12 and x + 62 + words.width > look.width - 12:
            x, y = 12.0, y + 28
        _line(drawing, f"M{number(x)} {number(y + 12)}h46", relatie)
        if relatie is not Relatie.ALTERNATIEF_VOOR:
            drawing.shape(f"M{number(x + 54)} {number(y + 12)}l-10 -4v8z", fill=colour("inkt"))
        drawing.text(words, Box(x + 62, y, words.width + 1, 24), middle=True)
        x += 62 + words.width + 22
    y += 28 if used else 0
    if loose:
        words = lines("concept zonder verband met een ander concept", Face.TEXT, 13, look.width - 54)
        drawing.add("circle", cx=24, cy=y + 12, r=9, fill=colour("papier"), stroke=colour("inkt"), stroke_width=1.5)
        drawing.text(words, Box(42, y, look.width - 54, max(24, words.height)), middle=True)
        y += max(28, words.height + 4)
    return y + 4


def _degrees(handbook: Handbook) -> dict[str, int]:
    return {concept.id: len(handbook.verbanden_of(concept)) for concept in handbook.concepten}


def _alt(handbook: Handbook) -> list[str]:
    links = links_of(handbook)
    size = f"Netwerk van {concepts(len(handbook.concepten))} met {count(len(links), 'verband', 'verbanden')}."
    return [size, _message(handbook), _gaps(handbook)]


def _message(handbook: Handbook) -> str:
    degrees = _degrees(handbook)
    top = max(degrees.values())
    if not top:
        return "Geen concept heeft een verband met een ander."
    central = [concept for concept in handbook.concepten if degrees[concept.id] == top]
    if len(central) == 1:
        return f"Concept {named(central[0])} heeft de meeste verbanden ({top})."
    if len(central) > MANY:
        return f"{concepts(len(central))} hebben de meeste verbanden (elk {top})."
    return f"Concepten {numbers(central)} hebben de meeste verbanden {each([concept.id for concept in central], top)}."


def _gaps(handbook: Handbook) -> str:
    degrees = _degrees(handbook)
    loose = [concept for concept in handbook.concepten if not degrees[concept.id]]
    return f"Zonder verband: {numbers(loose)}." if loose else "Elk concept heeft een verband met een ander."


def _summary(handbook: Handbook) -> str:
    links = links_of(handbook)
    kinds = [(relatie.label, sum(link.relatie is relatie for link in links)) for relatie in Relatie]
    counted = listed(f"‘{label}’ {number}" for label, number in kinds if number)
    first = f"Er {'is' if len(links) == 1 else 'zijn'} {count(len(links), 'verband', 'verbanden')}" + (f": {counted}." if counted else ".")
    return f"{first} {_message(handbook)} {_gaps(handbook)}"


def _table(links: tuple[Link, ...]) -> Table:
    rows = tuple((entries([link.van]), link.relatie.label, entries([link.naar])) for link in links)
    return Table("Verbanden tussen concepten", ("Concept", "Verband", "Met concept"), rows)

"""The network of concepts: all in one column by number, with an arc for each relation and a style of line for each kind of it."""

from typing import NamedTuple

from build_tools.records.concept import Concept, Relatie
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.marks import badge
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing, Value
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, concepts, count, each, entries, named, numbers

WIDTH = 720
_NODE_X, _ROW, _TOP = 340, 34, 10
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


def links_of(handbook: Handbook) -> tuple[Link, ...]:
    """Return every relation once, by the number of the concept that stores it."""
    found = handbook.concepten
    return tuple(Link(concept, item.relatie, found[item.concept]) for concept in found for item in concept.verwant)


def draw(handbook: Handbook) -> Visual | None:
    """Draw all concepts and the relations between them."""
    found, links = tuple(handbook.concepten), links_of(handbook)
    if not found:
        return None
    drawing = Drawing("relatienetwerk", WIDTH)
    tied = _degrees(handbook)
    titles = [lines(concept.titel, Face.TEXT, 14, _NODE_X - 40) for concept in found]
    heights = [max(_ROW, title.height + 8) for title in titles]
    places = {concept.id: _TOP + sum(heights[:index]) + heights[index] / 2 for index, concept in enumerate(found)}
    longest = max((abs(places[link.naar.id] - places[link.van.id]) for link in links), default=1.0)
    for link in links:
        _arc(drawing, link.relatie, places[link.van.id], places[link.naar.id], longest)
    for concept, title, height in zip(found, titles, heights, strict=True):
        y = places[concept.id]
        badge(drawing, concept, (_NODE_X, y), 12, hollow=not tied[concept.id])
        drawing.text(title, Box(12, y - height / 2, _NODE_X - 34, height), anchor="end", middle=True)
    foot = _legend(drawing, links, _TOP + sum(heights) + 10, bool(any(not degree for degree in tied.values())))
    return Visual(drawing.name, drawing.finish(foot), alternative(_alt(handbook)), _summary(handbook), _table(links))


def _arc(drawing: Drawing, relatie: Relatie, begin: float, end: float, longest: float) -> None:
    """Add an arc at the right of the column, wider for a longer way; with an arrow at its end unless both sides are the same."""
    sweep = 1 if end > begin else 0
    wide = min(40 + 290 * abs(end - begin) / longest, 20 + 1.2 * abs(end - begin))
    start = _NODE_X + 14
    ry = abs(end - begin) / 2
    data = f"M{start} {begin:.1f}A{wide:.1f} {ry:.1f} 0 0 {sweep} {start} {end:.1f}"
    drawing.shape(data, fill="none", stroke=colour("inkt"), **_STYLES[relatie])
    if relatie is Relatie.ONDERDEEL_VAN:
        drawing.shape(data, fill="none", stroke=colour("papier"), stroke_width=1.6)
    if relatie is not Relatie.ALTERNATIEF_VOOR:
        drawing.shape(f"M{start - 3} {end:.1f}l11 -5v10z", fill=colour("inkt"))


def _legend(drawing: Drawing, links: tuple[Link, ...], top: float, loose: bool) -> float:
    x, y = 12.0, top
    used = {link.relatie for link in links}
    for relatie in Relatie:
        if relatie not in used:
            continue
        words = lines(relatie.label, Face.TEXT, 13, 200)
        if x + 62 + words.width > WIDTH - 12:
            x, y = 12.0, y + 28
        drawing.shape(f"M{x:.1f} {y + 12:.1f}h46", fill="none", stroke=colour("inkt"), **_STYLES[relatie])
        if relatie is Relatie.ONDERDEEL_VAN:
            drawing.shape(f"M{x:.1f} {y + 12:.1f}h46", fill="none", stroke=colour("papier"), stroke_width=1.6)
        if relatie is not Relatie.ALTERNATIEF_VOOR:
            drawing.shape(f"M{x + 54:.1f} {y + 12:.1f}l-11 -5v10z", fill=colour("inkt"))
        drawing.text(words, Box(x + 60, y, words.width + 1, 24), middle=True)
        x += 62 + words.width + 22
    if loose:
        y = y + 28 if used else y
        drawing.add("circle", cx=24, cy=y + 12, r=9, fill=colour("papier"), stroke=colour("inkt"), stroke_width=1.5)
        drawing.text(lines("concept zonder verband met een ander concept", Face.TEXT, 13, 400), Box(42, y, 400, 24), middle=True)
    return y + 32


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

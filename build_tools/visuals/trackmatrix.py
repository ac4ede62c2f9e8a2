"""The matrix of concepts and tracks: a full, half or open disc for how central a concept is, a letter for each step of a track."""

from collections.abc import Sequence
from typing import NamedTuple

from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.records.track import Ontwerpstap, Track, TrackRol
from build_tools.visuals.dividing import Row, Rows, heading, parts
from build_tools.visuals.marks import badge
from build_tools.visuals.measure import Face, Lines, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing, Point
from build_tools.visuals.visual import Part, Table, Visual
from build_tools.visuals.words import MANY, alternative, concepts, count, each, entries, entry, most, numbers, span

_LEFT = 8
_MOST = 560
"""Greatest height of the rows of all concepts; the head and the legend take the rest of a page."""


class Look(NamedTuple):
    """The sizes of one drawing: its name and width, the room for titles, and whether a track is named by its number alone."""

    name: str
    width: float
    label: float
    short: bool


_WIDE = Look("trackmatrix", WIDE, 300, short=False)
_NARROW = Look("trackmatrix-smal", NARROW, 172, short=True)
_FITS = {TrackRol.KERN: "past het best", TrackRol.BOUWSTEEN: "sluit deels aan", TrackRol.RAAKVLAK: "ligt dichtbij"}
"""The words for a role that the editors of a working version chose."""

Roles = dict[tuple[str, str], TrackRol]


def draw(handbook: Handbook) -> Visual | None:
    """Draw which concept belongs to which track."""
    if not len(handbook.tracks) or not len(handbook.concepten):
        return None
    wide, narrow = (_sketch(handbook, _shown(handbook), look) for look in (_WIDE, _NARROW))
    return Visual(_WIDE.name, wide, alternative(_alt(handbook)), _summary(handbook), _table(handbook), narrow, _parts(handbook, wide))


def _shown(handbook: Handbook) -> tuple[Concept, ...]:
    """Return the concepts that are drawn: all, or of more than fit a page only those of a track."""
    found = tuple(handbook.concepten)
    tied = tuple(concept for concept in found if handbook.tracks_of(concept))
    return tied if tied and sum(_high(_title(concept, _WIDE)) for concept in found) > _MOST else found


def _parts(handbook: Handbook, svg: str) -> tuple[Part, ...]:
    found = _shown(handbook)

    def draw_part(run: slice, title: str, number: int) -> str:
        return _sketch(handbook, found[run], _WIDE._replace(name=f"{_WIDE.name}-deel-{number}"), title)

    rows = Rows([Row(_high(_title(concept, _WIDE))) for concept in found], draw_part, lambda run: span(found[run]))
    return parts(svg, "Concepten en tracks", rows, _alt(handbook))


def _title(concept: Concept, look: Look) -> Lines:
    return lines(concept.titel, Face.TEXT, 13.5, look.label - 40)


def _high(title: Lines) -> float:
    return max(30, title.height + 10)


def _sketch(handbook: Handbook, found: Sequence[Concept], look: Look, title: str = "") -> str:
    drawing = Drawing(look.name, look.width)
    tracks, roles = tuple(handbook.tracks), _roles(handbook)
    column = (look.width - 2 * _LEFT - look.label) / len(tracks)
    top = heading(drawing, title)
    top = _numbers(drawing, tracks, column, look) if look.short else _header(drawing, tracks, column, look, top)
    for index, concept in enumerate(found):
        words = _title(concept, look)
        height = _high(words)
        with drawing.about(concept.nummer):
            if index % 2 == 0:
                drawing.rect(Box(_LEFT, top, look.width - 2 * _LEFT, height), fill=colour("zand"))
            badge(drawing, concept, (_LEFT + 15, top + height / 2), 11)
            drawing.text(words, Box(_LEFT + 32, top, look.label - 40, height), middle=True)
            for place, track in enumerate(tracks):
                disc(drawing, roles.get((concept.id, track.id)), (_LEFT + look.label + (place + 0.5) * column, top + height / 2))
        top += height
    drawing.line((_LEFT, top), (look.width - _LEFT, top), stroke_width=1.5)
    top = _names(drawing, tracks, top + 8, look) if look.short else top + 8
    return drawing.finish(_legend(drawing, handbook, top, look))


def _roles(handbook: Handbook) -> Roles:
    return {(concept.id, track.id): rol for concept in handbook.concepten for track, rol in handbook.tracks_of(concept)}


def _header(drawing: Drawing, tracks: tuple[Track, ...], column: float, look: Look, top: float) -> float:
    """Add the title of each track with its steps; return where they end."""
    titles = [lines(track.titel, Face.BOLD, 13.5, column - 10) for track in tracks]
    height = max(title.height for title in titles)
    for place, (track, title) in enumerate(zip(tracks, titles, strict=True)):
        left = _LEFT + look.label + place * column
        drawing.text(title, Box(left + 5, top, column - 10, height), anchor="middle", middle=True)
        taken = {stap.stap for stap in track.stappen}
        for index, step in enumerate(Ontwerpstap):
            done = step in taken
            size = min(22.0, column / 3 - 3)
            box = Box(left + column / 2 + (index - 1.5) * (size + 3) + 1.5, top + 6 + height, size, 22)
            ground = {"fill": colour("inkt")} if done else {"fill": colour("papier"), "stroke_dasharray": "3 2"}
            drawing.rect(box, stroke=colour("inkt"), stroke_width=1.5, **ground)
            letter = lines(step.label[:1], Face.BOLD, 13, size)
            drawing.text(letter, box, anchor="middle", middle=True, fill=colour("papier" if done else "inkt"))
    return _rule(drawing, top + 6 + height + 22 + 8, look)


def _numbers(drawing: Drawing, tracks: tuple[Track, ...], column: float, look: Look) -> float:
    """Add the number of each track; return where they end."""
    for place, track in enumerate(tracks):
        _number(drawing, track, (_LEFT + look.label + (place + 0.5) * column, 21))
    drawing.text(lines("Track", Face.BOLD, 13.5, look.label - 40), Box(_LEFT, 8, look.label - 14, 26), anchor="end", middle=True)
    return _rule(drawing, 42, look)


def _number(drawing: Drawing, track: Track, middle: Point) -> None:
    box = Box(middle[0] - 13, middle[1] - 13, 26, 26)
    drawing.rect(box, fill=colour("papier"), stroke=colour("inkt"), stroke_width=1.5)
    drawing.text(lines(str(track.nummer), Face.BOLD, 14, 26), box, anchor="middle", middle=True)


def _names(drawing: Drawing, tracks: tuple[Track, ...], top: float, look: Look) -> float:
    """Add the numbers of the tracks with their titles; return where they end."""
    room = look.width - 2 * _LEFT - 38
    for track in tracks:
        title = lines(track.titel, Face.TEXT, 13.5, room)
        height = max(30, title.height + 4)
        _number(drawing, track, (_LEFT + 14, top + height / 2))
        drawing.text(title, Box(_LEFT + 36, top, room, height), middle=True)
        top += height
    return top + 6


def _rule(drawing: Drawing, y: float, look: Look) -> float:
    drawing.line((_LEFT, y), (look.width - _LEFT, y), stroke_width=1.5)
    return y


def disc(drawing: Drawing, rol: TrackRol | None, middle: tuple[float, float]) -> None:
    """Add the sign of a role: a full, half or open disc; a dash for none."""
    ink, (x, y) = colour("inkt"), middle
    if rol is None:
        drawing.line((x - 4, y), (x + 4, y), stroke=colour("grijs"), stroke_width=1.2)
        return
    drawing.add("circle", cx=x, cy=y, r=9, fill=ink if rol is TrackRol.KERN else colour("papier"), stroke=ink, stroke_width=2)
    if rol is TrackRol.BOUWSTEEN:
        drawing.shape(f"M{x:.1f} {y - 9:.1f}a9 9 0 0 0 0 18z", fill=ink)


def _word(concept: Concept, rol: TrackRol) -> str:
    return _FITS[rol] if concept.werkversie else rol.label.lower()


def _legend(drawing: Drawing, handbook: Handbook, top: float, look: Look) -> float:
    chosen = {concept.werkversie for concept in handbook.concepten}
    begin = _LEFT + 14.0
    x = begin
    for rol in TrackRol:
        text = " of ".join([rol.label.lower()] * (False in chosen) + [_FITS[rol]] * (True in chosen))
        words = lines(text, Face.TEXT, 13, 230)
        if x > begin and x + 20 + words.width > look.width - _LEFT:
            x, top = begin, top + 26
        disc(drawing, rol, (x, top + 12))
        drawing.text(words, Box(x + 16, top, words.width + 1, 24), middle=True)
        x += words.width + 52
    missing = len(handbook.concepten) - len(_shown(handbook))
    left = f"Nog {concepts(missing)} {'hoort' if missing == 1 else 'horen'} bij geen track."
    steps = "Stappen van een track: C concept, P prototype, T test. Een stap die nog niet is gezet, heeft een stippellijn."
    whose = "Welke werkversie bij welke track past, koos de redactie."
    note = " ".join([left] * bool(missing) + [steps] * (not look.short) + [whose] * (True in chosen))
    if not note:
        return top + 34
    words = lines(note, Face.TEXT, 13, look.width - 2 * _LEFT - 8)
    drawing.text(words, Box(_LEFT + 4, top + 28, look.width - 2 * _LEFT - 8, words.height))
    return top + 28 + words.height + 8


def _counts(handbook: Handbook) -> list[tuple[str, int]]:
    return [(track.titel, len(track.concepten)) for track in handbook.tracks]


def _loose(handbook: Handbook) -> list[Concept]:
    return [concept for concept in handbook.concepten if not handbook.tracks_of(concept)]


def _gaps(handbook: Handbook) -> str:
    loose = _loose(handbook)
    if not loose:
        return "Elk concept hoort bij minstens één track."
    return f"{concepts(len(loose))} {'hoort' if len(loose) == 1 else 'horen'} bij geen track{_which(loose)}."


def _which(found: list[Concept]) -> str:
    return f": {numbers(found)}" if len(found) <= MANY else ""


def _alt(handbook: Handbook) -> list[str]:
    per_track = listed(f"{title} {number}" for title, number in _counts(handbook))
    return [
        f"Matrix van {concepts(len(handbook.concepten))} en {count(len(handbook.tracks), 'track', 'tracks')}.",
        f"Aantal concepten: {per_track}.",
        _gaps(handbook),
    ]


def _summary(handbook: Handbook) -> str:
    names, number = most(_counts(handbook))
    first = f"De meeste concepten horen bij {listed(names)} {each(names, number)}."
    several = [concept for concept in handbook.concepten if len(handbook.tracks_of(concept)) > 1]
    second = "Geen enkel concept hoort bij meer dan één track."
    if several:
        verb = "hoort" if len(several) == 1 else "horen"
        second = f"{concepts(len(several))} {verb} bij meer dan één track{_which(several)}."
    return f"{first} {second} {_gaps(handbook)}"


def _table(handbook: Handbook) -> Table:
    roles = _roles(handbook)
    rows = tuple(
        (
            entries([concept]),
            *(_word(concept, rol) if (rol := roles.get((concept.id, track.id))) else "geen" for track in handbook.tracks),
        )
        for concept in handbook.concepten
    )
    return Table("Concepten en tracks", ("Concept", *map(entry, handbook.tracks)), rows)

"""The matrix of concepts and tracks: a full, half or open disc for how central a concept is, a letter for each step of a track."""

from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.records.track import Ontwerpstap, Track, TrackRol
from build_tools.visuals.marks import badge
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, concepts, count, each, entries, entry, most, numbers

WIDTH = 720
_LEFT, _LABEL = 8, 300
_FITS = {TrackRol.KERN: "past het best", TrackRol.BOUWSTEEN: "sluit deels aan", TrackRol.RAAKVLAK: "ligt dichtbij"}
"""The words for a role that the editors of a working version chose."""

Roles = dict[tuple[str, str], TrackRol]


def draw(handbook: Handbook) -> Visual | None:
    """Draw which concept belongs to which track."""
    tracks = tuple(handbook.tracks)
    if not tracks or not len(handbook.concepten):
        return None
    drawing = Drawing("trackmatrix", WIDTH)
    roles = _roles(handbook)
    column = (WIDTH - 2 * _LEFT - _LABEL) / len(tracks)
    top = _header(drawing, tracks, column)
    for index, concept in enumerate(handbook.concepten):
        title = lines(concept.titel, Face.TEXT, 13.5, _LABEL - 44)
        height = max(30, title.height + 10)
        if index % 2 == 0:
            drawing.rect(Box(_LEFT, top, WIDTH - 2 * _LEFT, height), fill=colour("zand"))
        badge(drawing, concept, (_LEFT + 17, top + height / 2), 11)
        drawing.text(title, Box(_LEFT + 36, top, _LABEL - 44, height), middle=True)
        for place, track in enumerate(tracks):
            disc(drawing, roles.get((concept.id, track.id)), (_LEFT + _LABEL + (place + 0.5) * column, top + height / 2))
        top += height
    drawing.line((_LEFT, top), (WIDTH - _LEFT, top), stroke_width=1.5)
    foot = _legend(drawing, handbook, top + 8)
    return Visual(drawing.name, drawing.finish(foot), alternative(_alt(handbook)), _summary(handbook), _table(handbook))


def _roles(handbook: Handbook) -> Roles:
    return {(concept.id, track.id): rol for concept in handbook.concepten for track, rol in handbook.tracks_of(concept)}


def _header(drawing: Drawing, tracks: tuple[Track, ...], column: float) -> float:
    titles = [lines(track.titel, Face.BOLD, 13.5, column - 10) for track in tracks]
    height = max(title.height for title in titles)
    for place, (track, title) in enumerate(zip(tracks, titles, strict=True)):
        left = _LEFT + _LABEL + place * column
        drawing.text(title, Box(left + 5, 8, column - 10, height), anchor="middle", middle=True)
        taken = {stap.stap for stap in track.stappen}
        for index, step in enumerate(Ontwerpstap):
            done = step in taken
            size = min(22.0, column / 3 - 3)
            box = Box(left + column / 2 + (index - 1.5) * (size + 3) + 1.5, 14 + height, size, 22)
            look = {"fill": colour("inkt")} if done else {"fill": colour("papier"), "stroke_dasharray": "3 2"}
            drawing.rect(box, stroke=colour("inkt"), stroke_width=1.5, **look)
            letter = lines(step.label[:1], Face.BOLD, 13, size)
            drawing.text(letter, box, anchor="middle", middle=True, fill=colour("papier" if done else "inkt"))
    foot = 14 + height + 22 + 8
    drawing.line((_LEFT, foot), (WIDTH - _LEFT, foot), stroke_width=1.5)
    return foot


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


def _legend(drawing: Drawing, handbook: Handbook, top: float) -> float:
    chosen = {concept.werkversie for concept in handbook.concepten}
    x = _LEFT + 14.0
    for rol in TrackRol:
        text = " of ".join([rol.label.lower()] * (False in chosen) + [_FITS[rol]] * (True in chosen))
        words = lines(text, Face.TEXT, 13, 200)
        disc(drawing, rol, (x, top + 12))
        drawing.text(words, Box(x + 16, top, words.width + 1, 24), middle=True)
        x += words.width + 52
    steps = "Stappen van een track: C concept, P prototype, T test. Een stap die nog niet is gezet, heeft een stippellijn."
    note = f"{steps} Welke werkversie bij welke track past, koos de redactie." if True in chosen else steps
    words = lines(note, Face.TEXT, 13, WIDTH - 2 * _LEFT - 8)
    drawing.text(words, Box(_LEFT + 4, top + 28, WIDTH - 2 * _LEFT - 8, words.height))
    return top + 28 + words.height + 8


def _counts(handbook: Handbook) -> list[tuple[str, int]]:
    return [(track.titel, len(track.concepten)) for track in handbook.tracks]


def _loose(handbook: Handbook) -> list[Concept]:
    return [concept for concept in handbook.concepten if not handbook.tracks_of(concept)]


def _gaps(handbook: Handbook) -> str:
    loose = _loose(handbook)
    if not loose:
        return "Elk concept hoort bij minstens één track."
    return f"{concepts(len(loose))} {'hoort' if len(loose) == 1 else 'horen'} bij geen track: {numbers(loose)}."


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
        second = f"{concepts(len(several))} {verb} bij meer dan één track: {numbers(several)}."
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

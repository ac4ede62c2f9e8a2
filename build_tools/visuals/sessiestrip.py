"""The strip of a session: its programme as a bar in proportion to the minutes, with who talks with whom and who was there."""

from collections.abc import Sequence

from build_tools.records.handbook import Handbook
from build_tools.records.methode import Deelnamevorm
from build_tools.records.sessie import Aanwezig, Programmadeel, Sessie
from build_tools.records.text import listed
from build_tools.visuals.marks import group_mark
from build_tools.visuals.measure import Face, fit, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, count

_LEFT, _BAR, _TEXT = 8, 44, 118
_PEOPLE = {Deelnamevorm.ALLEEN: (1, 1), Deelnamevorm.DUO: (2, 1), Deelnamevorm.GROEPJE: (2, 2), Deelnamevorm.ALLEN: (4, 2)}
"""The people in the sign of a way of taking part: so many beside each other, in so many rows."""


def draw(handbook: Handbook, sessie: Sessie) -> Visual | None:
    """Draw the programme of a session; nothing when it has none."""
    if not sessie.programma:
        return None
    name = f"sessiestrip-{sessie.id}"
    wide, narrow = _sketch(handbook, sessie, name, WIDE), _sketch(handbook, sessie, f"{name}-smal", NARROW)
    return Visual(name, wide, alternative(_alt(sessie)), _summary(handbook, sessie), _table(sessie), narrow)


def _sketch(handbook: Handbook, sessie: Sessie, name: str, width: float) -> str:
    drawing = Drawing(name, width)
    time_bar(drawing, [item.minuten for item in sessie.programma], Box(_LEFT, 8, width - 2 * _LEFT, _BAR))
    programme = _programme if width == WIDE else _programme_below
    return drawing.finish(_people(drawing, handbook, sessie, programme(drawing, sessie, _BAR + 18)))


def time_bar(drawing: Drawing, minutes: Sequence[int], box: Box) -> None:
    """Add a bar in proportion to the minutes; each part has its number, as far as there is room for it."""
    x = box.x
    for index, length in enumerate(minutes):
        wide = box.w * length / sum(minutes)
        part = Box(x, box.y, wide, box.h)
        drawing.rect(part, fill=colour("papier" if index % 2 else "zand-diep"), stroke=colour("inkt"), stroke_width=1.5)
        words = fit(str(index + 1), Face.BOLD, (max(1, wide - 2), box.h), (15, 9))
        if words.width <= wide - 2:
            drawing.text(words, part, anchor="middle", middle=True)
        x += wide


def _programme(drawing: Drawing, sessie: Sessie, top: float) -> float:
    """Add the parts of the programme, each on a line; return where they end."""
    room = drawing.width - _LEFT - _TEXT - 200
    for index, item in enumerate(sessie.programma):
        words = lines(item.wat, Face.TEXT, 14, room)
        height = max(26, words.height + 6)
        _minutes(drawing, index, item, Box(_LEFT, top, 100, height))
        drawing.text(words, Box(_TEXT, top, room, height), middle=True)
        _sign(drawing, item.werkvorm, (_TEXT + room + 12, top + height / 2))
        drawing.text(lines(item.werkvorm.label, Face.TEXT, 13, 130), Box(_TEXT + room + 66, top, 130, height), middle=True)
        top += height
    return top


def _programme_below(drawing: Drawing, sessie: Sessie, top: float) -> float:
    """Add the parts of the programme, each with its words below its minutes; return where they end."""
    room = drawing.width - 2 * _LEFT - 24
    for index, item in enumerate(sessie.programma):
        words = lines(item.wat, Face.TEXT, 14, room)
        _minutes(drawing, index, item, Box(_LEFT, top, 100, 26))
        _sign(drawing, item.werkvorm, (_LEFT + 116, top + 13))
        drawing.text(lines(item.werkvorm.label, Face.TEXT, 13, 130), Box(_LEFT + 168, top, 130, 26), middle=True)
        drawing.text(words, Box(_LEFT + 24, top + 26, room, words.height))
        top += 26 + words.height + 8
    return top


def _minutes(drawing: Drawing, index: int, item: Programmadeel, box: Box) -> None:
    drawing.text(lines(str(index + 1), Face.BOLD, 14, 24), Box(box.x, box.y, 24, box.h), middle=True)
    drawing.text(lines(f"{item.minuten} min", Face.TEXT, 14, 76), Box(box.x + 24, box.y, 76, box.h), anchor="end", middle=True)


def _sign(drawing: Drawing, werkvorm: Deelnamevorm, place: tuple[float, float]) -> None:
    across, rows = _PEOPLE[werkvorm]
    for row in range(rows):
        for column in range(across):
            drawing.add("circle", cx=place[0] + 5 + column * 12, cy=place[1] + (row - (rows - 1) / 2) * 11, r=4.2, fill=colour("inkt"))


def _people(drawing: Drawing, handbook: Handbook, sessie: Sessie, top: float) -> float:
    """Add a mark for each group that was there, with how many people, when that is known."""
    if not sessie.deelnemers:
        return top + 8
    drawing.line((_LEFT, top + 6), (drawing.width - _LEFT, top + 6), stroke=colour("zand-diep"), stroke_width=1.5)
    top += 12
    for present in sessie.deelnemers:
        groep = handbook.groepen[present.groep]
        words = lines(f"{groep.titel}: {_number(present)}", Face.TEXT, 14, drawing.width - 60)
        height = max(34, words.height + 4)
        group_mark(drawing, groep, (_LEFT + 16, top + height / 2), 28)
        drawing.text(words, Box(_LEFT + 40, top, drawing.width - 60, height), middle=True)
        top += height
    return top + 8


def _number(present: Aanwezig) -> str:
    return "aantal niet openbaar" if present.aantal is None else count(present.aantal, "deelnemer", "deelnemers")


def _longest(sessie: Sessie) -> list[Programmadeel]:
    top = max(item.minuten for item in sessie.programma)
    return [item for item in sessie.programma if item.minuten == top]


def _shares(sessie: Sessie) -> str:
    minutes = {form: sum(item.minuten for item in sessie.programma if item.werkvorm is form) for form in Deelnamevorm}
    return listed(f"{form.label.lower()} {number} minuten" for form, number in minutes.items() if number)


def _alt(sessie: Sessie) -> list[str]:
    parts = count(len(sessie.programma), "onderdeel", "onderdelen")
    longest = _longest(sessie)
    last = f"Het langst duurt: {longest[0].wat} ({longest[0].minuten} minuten)." if len(longest) == 1 else ""
    return [f"Programma van {sessie.titel}: {parts} in {sessie.minuten} minuten.", *filter(None, (last,)), f"Verdeling: {_shares(sessie)}."]


def _summary(handbook: Handbook, sessie: Sessie) -> str:
    longest = _longest(sessie)
    first = f"De sessie duurt {count(sessie.minuten, 'minuut', 'minuten')}: {_shares(sessie)}."
    verb = "duurt" if len(longest) == 1 else "duren"
    second = f"Het langst {verb} {listed(f'‘{item.wat}’' for item in longest)} ({longest[0].minuten} minuten)."
    present = {item.groep for item in sessie.deelnemers}
    missing = [groep.meervoud for groep in handbook.groepen if groep.id not in present]
    if not present:
        third = "Wie er waren, is niet bekend."
    else:
        third = f"Niet genoemd als deelnemer: {listed(missing)}." if missing else "Alle groepen deden mee."
    return f"{first} {second} {third}"


def _table(sessie: Sessie) -> Table:
    rows = tuple((str(at), str(item.minuten), item.wat, item.werkvorm.label) for at, item in enumerate(sessie.programma, 1))
    return Table(f"Programma van {sessie.titel}", ("Nummer", "Minuten", "Wat", "Werkvorm"), rows)

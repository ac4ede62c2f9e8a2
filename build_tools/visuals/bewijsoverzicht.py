"""The evidence ladder with all concepts on it: five rungs, the highest on top, and the empty ones in sight."""

from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.marks import badge, rungs
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, concepts, each, entries, most

WIDTH = 720
_LEFT, _LABEL, _INDENT = 8, 214, 10
_COLUMN = 228


def draw(handbook: Handbook) -> Visual | None:
    """Draw all concepts on the rung that they have reached."""
    if not len(handbook.concepten):
        return None
    drawing = Drawing("bewijsoverzicht", WIDTH)
    top = 8.0
    for trede in range(len(TREDEN) - 1, -1, -1):
        top += _rung(drawing, trede, _on(handbook, trede), top) + 6
    return Visual(drawing.name, drawing.finish(top + 2), alternative(_alt(handbook)), _summary(handbook), _table(handbook))


def _on(handbook: Handbook, trede: int) -> list[Concept]:
    return [concept for concept in handbook.concepten if concept.bewijs == trede]


def _rung(drawing: Drawing, trede: int, found: list[Concept], top: float) -> float:
    """Add one rung, which begins further to the left the lower it is; return its height."""
    words = TREDEN[trede]
    left = _LEFT + trede * _INDENT
    room = _LABEL - trede * _INDENT - 56
    name = lines(f"{trede} {words.naam.capitalize()}", Face.BOLD, 14.5, room)
    texts = [lines(concept.titel, Face.TEXT, 13, _COLUMN - 40) for concept in found]
    pairs = [max(26.0, *(text.height + 6 for text in texts[at : at + 2])) for at in range(0, len(texts), 2)]
    height = max(48, name.height + 16, sum(pairs) + 16)
    look = {"fill": colour("zand")} if found else {"fill": colour("papier"), "stroke_dasharray": "6 4"}
    drawing.rect(Box(left, top, WIDTH - _LEFT - left, height), stroke=colour("inkt"), stroke_width=1.5, **look)
    rungs(drawing, trede, (left + 12, top + 12), 1.25)
    drawing.text(name, Box(left + 54, top + (48 - name.height) / 2 if name.height < 32 else top + 8, room, name.height))
    y = top + 8.0
    for at, (concept, text) in enumerate(zip(found, texts, strict=True)):
        x = _LEFT + _LABEL + 40 + at % 2 * (_COLUMN + 2)
        badge(drawing, concept, (x + 11, y + pairs[at // 2] / 2), 11)
        drawing.text(text, Box(x + 28, y, _COLUMN - 40, pairs[at // 2]), middle=True)
        y += pairs[at // 2] * (at % 2)
    if not found:
        drawing.text(lines("nog geen concept", Face.TEXT, 13, _COLUMN), Box(_LEFT + _LABEL + 40, top, _COLUMN, height), middle=True)
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

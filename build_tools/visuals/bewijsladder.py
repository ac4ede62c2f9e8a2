"""The evidence ladder of one concept: five rungs, the highest on top, filled to the one that the concept has reached.

It is drawn as narrow as a phone, so that it can be small everywhere.
"""

from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing, number
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative

WIDTH = 320
_LEFT, _INDENT, _BAR, _HIGH, _GAP = 8, 9, 156, 30, 5


def draw(_handbook: Handbook, concept: Concept) -> Visual:
    """Draw the ladder of a concept."""
    drawing = Drawing(f"bewijsladder-{concept.id}", WIDTH)
    ink, paper = colour("inkt"), colour("papier")
    for place, trede in enumerate(range(len(TREDEN) - 1, -1, -1)):
        box = Box(_LEFT + trede * _INDENT, 8 + place * (_HIGH + _GAP), _BAR, _HIGH)
        reached, here = trede <= concept.bewijs, trede == concept.bewijs
        dash = {} if reached else {"stroke_dasharray": "5 4"}
        drawing.rect(box, fill=ink if here else colour("zand-diep") if reached else paper, stroke=ink, stroke_width=1.5, **dash)
        name = lines(f"{trede} {TREDEN[trede].naam.capitalize()}", Face.BOLD if reached else Face.TEXT, 15, _BAR - 20)
        drawing.text(name, Box(box.x + 10, box.y, _BAR - 20, _HIGH), middle=True, fill=paper if here else ink)
        if here:
            _flag(drawing, "nu hier", Face.BOLD, box, ink)
        if trede == concept.bewijs + 1:
            _flag(drawing, "volgende stap", Face.TEXT, box, paper)
    svg = drawing.finish(8 + len(TREDEN) * (_HIGH + _GAP) + 3)
    return Visual(drawing.name, svg, alternative(_alt(concept)), _summary(concept), _table(concept))


def _flag(drawing: Drawing, text: str, face: Face, box: Box, fill: str) -> None:
    """Add words at the right of a rung, with an arrow to it."""
    x, y = box.x + box.w + 4, box.y + box.h / 2
    drawing.shape(f"M{number(x)} {number(y)}l8 -6v12z", fill=fill, stroke=colour("inkt"))
    words = lines(text, face, 14, WIDTH - x - 20)
    drawing.text(words, Box(x + 14, box.y, WIDTH - x - 20, box.h), middle=True)


def _alt(concept: Concept) -> list[str]:
    here = f"Bewijsladder van {concept.titel}: trede {concept.bewijs} van 4, {TREDEN[concept.bewijs].naam}."
    return [here, _next(concept)]


def _next(concept: Concept) -> str:
    if concept.bewijs == len(TREDEN) - 1:
        return "Dat is de hoogste trede."
    step = concept.bewijs + 1
    return f"Voor trede {step} ({TREDEN[step].naam}) is nog nodig: {TREDEN[step].vraagt}."


def _summary(concept: Concept) -> str:
    trede = TREDEN[concept.bewijs]
    return f"Dit concept staat op trede {concept.bewijs} van 4: {trede.naam}. {_next(concept)}"


def _table(concept: Concept) -> Table:
    rows = tuple((f"{trede} {words.naam}", words.uitleg, _state(trede, concept)) for trede, words in enumerate(TREDEN))
    return Table(f"Bewijsladder van {concept.titel}", ("Trede", "Betekenis", "Stand"), rows)


def _state(trede: int, concept: Concept) -> str:
    if trede == concept.bewijs:
        return "hier staat dit concept"
    return "bereikt" if trede < concept.bewijs else "nog niet"

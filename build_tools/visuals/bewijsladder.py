"""The evidence ladder of one concept: five steps up, filled to the rung that the concept has reached."""

from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing, number
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import TREDEN, alternative, sentence

WIDTH = 720
_STEP, _GAP, _LOW, _RISE = 138, 5, 44, 15
_FOOT = 136


def draw(_handbook: Handbook, concept: Concept) -> Visual:
    """Draw the ladder of a concept."""
    drawing = Drawing(f"bewijsladder-{concept.id}", WIDTH)
    ink, paper = colour("inkt"), colour("papier")
    for trede, words in enumerate(TREDEN):
        height = _LOW + trede * _RISE
        box = Box(5 + trede * (_STEP + _GAP), _FOOT - height, _STEP, height)
        reached, here = trede <= concept.bewijs, trede == concept.bewijs
        dash = {} if reached else {"stroke_dasharray": "5 4"}
        fill = ink if here else colour("zand-diep") if reached else paper
        drawing.rect(box, fill=fill, stroke=ink, stroke_width=1.5, **dash)
        naam = lines(words.naam.capitalize(), Face.BOLD if reached else Face.TEXT, 15, _STEP - 16)
        label = lines(f"Trede {trede}", Face.TEXT, 12.5, _STEP - 16)
        color = paper if here else ink
        drawing.text(label, Box(box.x + 8, box.y + 5, _STEP - 16, label.height), anchor="middle", fill=color)
        drawing.text(naam, Box(box.x + 8, box.y + 5 + label.height, _STEP - 16, naam.height), anchor="middle", fill=color)
        if here:
            _flag(drawing, "Hier staat dit concept", box, ink)
        if trede == concept.bewijs + 1:
            _flag(drawing, "Volgende stap", box, paper)
    svg = drawing.finish(_FOOT + 5)
    return Visual(drawing.name, svg, alternative(_alt(concept)), _summary(concept), _table(concept))


def _flag(drawing: Drawing, text: str, box: Box, fill: str) -> None:
    middle = box.x + box.w / 2
    words = lines(text, Face.TEXT, 12.5, _STEP)
    drawing.text(words, Box(box.x, box.y - 10 - words.height, _STEP, words.height), anchor="middle")
    drawing.shape(f"M{number(middle - 6)} {number(box.y - 9)}h12l-6 7z", fill=fill, stroke=colour("inkt"))


def _alt(concept: Concept) -> list[str]:
    here = f"Bewijsladder van {concept.titel}: trede {concept.bewijs} van 4, {TREDEN[concept.bewijs].naam}."
    return [here, _next(concept)]


def _next(concept: Concept) -> str:
    if concept.bewijs == len(TREDEN) - 1:
        return "Dat is de hoogste trede."
    return f"Volgende stap: {TREDEN[concept.bewijs + 1].stap}."


def _summary(concept: Concept) -> str:
    trede = TREDEN[concept.bewijs]
    recognised = f" Erkend door {concept.erkenning.door}: {sentence(concept.erkenning.niveau)}" if concept.erkenning else ""
    return f"Dit concept staat op trede {concept.bewijs} van 4: {trede.naam}. {_next(concept)}{recognised}"


def _table(concept: Concept) -> Table:
    rows = tuple((str(trede), words.naam, words.uitleg, _state(trede, concept)) for trede, words in enumerate(TREDEN))
    return Table(f"Bewijsladder van {concept.titel}", ("Trede", "Naam", "Betekenis", "Stand"), rows)


def _state(trede: int, concept: Concept) -> str:
    if trede == concept.bewijs:
        return "hier staat dit concept"
    return "bereikt" if trede < concept.bewijs else "nog niet"

"""The strip of a way of working: its steps as one bar, each as long as the minutes it takes."""

from build_tools.records.handbook import Handbook
from build_tools.records.methode import Methode
from build_tools.records.text import listed
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, count

WIDTH = 720
_LEFT, _TOP, _BAR = 8, 30, 48


def draw(_handbook: Handbook, methode: Methode) -> Visual | None:
    """Draw the steps of a method; nothing when not every step has its minutes."""
    minutes = _minutes(methode)
    if len(minutes) < len(methode.stappen):
        return None
    drawing = Drawing(f"werkvormstrip-{methode.id}", WIDTH)
    total = lines(f"{count(methode.minuten, 'minuut', 'minuten')} in {count(len(minutes), 'stap', 'stappen')}", Face.BOLD, 14, 400)
    drawing.text(total, Box(_LEFT, 6, 400, total.height))
    x = float(_LEFT)
    for index, length in enumerate(minutes):
        box = Box(x, _TOP, (WIDTH - 2 * _LEFT) * length / methode.minuten, _BAR)
        drawing.rect(box, fill=colour("papier" if index % 2 else "zand-diep"), stroke=colour("inkt"), stroke_width=1.5)
        for top, face, text in ((4, Face.BOLD, f"stap {index + 1}"), (23, Face.TEXT, f"{length} min")):
            _label(drawing, face, text, Box(box.x, _TOP + top, box.w, 20))
        x += box.w
    svg = drawing.finish(_TOP + _BAR + 8)
    return Visual(drawing.name, svg, alternative(_alt(methode)), _summary(methode), _table(methode))


def _minutes(methode: Methode) -> list[int]:
    return [stap.minuten for stap in methode.stappen if stap.minuten]


def _label(drawing: Drawing, face: Face, text: str, box: Box) -> None:
    """Add a label, or only its number when there is no room for the word, or nothing when there is none for that either."""
    for words in (text, next(word for word in text.split() if word.isdigit())):
        line = lines(words, face, 13.5, 200)
        if line.width <= box.w - 4:
            drawing.text(line, box, anchor="middle", middle=True)
            return


def _longest(methode: Methode) -> str:
    minutes = _minutes(methode)
    top = max(minutes)
    steps = [str(index) for index, length in enumerate(minutes, 1) if length == top]
    if len(steps) == 1:
        return f"Het langst duurt stap {steps[0]} ({count(top, 'minuut', 'minuten')})."
    return f"Het langst duren stap {listed(steps)} (elk {count(top, 'minuut', 'minuten')})."


def _alt(methode: Methode) -> list[str]:
    size = f"{count(len(methode.stappen), 'stap', 'stappen')} in {count(methode.minuten, 'minuut', 'minuten')}"
    return [f"Tijdbalk van {methode.titel}: {size}.", _longest(methode)]


def _summary(methode: Methode) -> str:
    return f"De stappen duren samen {count(methode.minuten, 'minuut', 'minuten')}. {_longest(methode)}"


def _table(methode: Methode) -> Table:
    rows = tuple((str(index), str(length)) for index, length in enumerate(_minutes(methode), 1))
    return Table(f"Minuten per stap van {methode.titel}", ("Stap", "Minuten"), rows)

"""The strip of a way of working: its steps as one bar, each as long as the minutes it takes."""

from build_tools.records.handbook import Handbook
from build_tools.records.methode import Methode
from build_tools.records.text import listed
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import NARROW, WIDE, Box, Drawing
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, count

_LEFT, _BAR = 8, 48


def draw(_handbook: Handbook, methode: Methode) -> Visual | None:
    """Draw the steps of a method; nothing when not every step has its minutes."""
    if len(_minutes(methode)) < len(methode.stappen):
        return None
    name = f"werkvormstrip-{methode.id}"
    wide, narrow = _sketch(methode, name, WIDE), _sketch(methode, f"{name}-smal", NARROW)
    return Visual(name, wide, alternative(_alt(methode)), _summary(methode), _table(methode), narrow)


def _sketch(methode: Methode, name: str, width: float) -> str:
    drawing = Drawing(name, width)
    minutes = _minutes(methode)
    parts = [(width - 2 * _LEFT) * length / methode.minuten for length in minutes]
    short = any(lines(text, Face.BOLD, 13.5, 200).width > part - 4 for part in parts for text in ("stap 1", "10 min"))
    words = f"{count(methode.minuten, 'minuut', 'minuten')} in {count(len(minutes), 'stap', 'stappen')}"
    words += ": boven de stap, onder de minuten" if short else ""
    total = lines(words, Face.BOLD, 14, width - 2 * _LEFT)
    drawing.text(total, Box(_LEFT, 6, width - 2 * _LEFT, total.height))
    x, top = float(_LEFT), 13 + total.height
    for index, (length, part) in enumerate(zip(minutes, parts, strict=True)):
        box = Box(x, top, part, _BAR)
        drawing.rect(box, fill=colour("papier" if index % 2 else "zand-diep"), stroke=colour("inkt"), stroke_width=1.5)
        _label(drawing, Face.BOLD, str(index + 1) if short else f"stap {index + 1}", Box(box.x, top + 4, box.w, 20))
        _label(drawing, Face.TEXT, str(length) if short else f"{length} min", Box(box.x, top + 23, box.w, 20))
        x += part
    return drawing.finish(top + _BAR + 8)


def _minutes(methode: Methode) -> list[int]:
    return [stap.minuten for stap in methode.stappen if stap.minuten]


def _label(drawing: Drawing, face: Face, text: str, box: Box) -> None:
    """Add a label, when there is room for it."""
    line = lines(text, face, 13.5, 200)
    if line.width <= box.w - 4:
        drawing.text(line, box, anchor="middle", middle=True)


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

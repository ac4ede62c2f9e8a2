"""The strip of a script: its steps as a bar in proportion to the minutes, with the clock below."""

from build_tools.records.draaiboek import Draaiboek
from build_tools.records.handbook import Handbook
from build_tools.records.text import listed
from build_tools.visuals.measure import Face, lines
from build_tools.visuals.palette import colour
from build_tools.visuals.sessiestrip import time_bar
from build_tools.visuals.svg import Box, Drawing
from build_tools.visuals.visual import Table, Visual
from build_tools.visuals.words import alternative, count

WIDTH = 720
_LEFT, _TOP, _BAR = 12, 4, 34
_TICK = 24
"""So many units apart, the times below the bar do not touch."""


def draw(handbook: Handbook, draaiboek: Draaiboek) -> Visual:  # noqa: ARG001  # a script tells all itself
    """Draw the steps of a script."""
    drawing = Drawing(f"draaiboekstrip-{draaiboek.id}", WIDTH)
    bar = Box(_LEFT, _TOP, WIDTH - 2 * _LEFT, _BAR)
    total = sum(stap.minuten for stap in draaiboek.stappen)
    time_bar(drawing, [stap.minuten for stap in draaiboek.stappen], bar)
    last = -_TICK * 1.0
    for minute in (*draaiboek.begintijden, total):
        x = bar.x + bar.w * minute / total
        drawing.line((x, bar.y + bar.h), (x, bar.y + bar.h + 5), stroke=colour("inkt"), stroke_width=1.5)
        if x - last >= _TICK:
            words = lines(str(minute), Face.TEXT, 12, 40)
            drawing.text(words, Box(x - words.width / 2, bar.y + bar.h + 6, words.width, words.height))
            last = x
    return Visual(
        drawing.name, drawing.finish(_TOP + _BAR + 24), alternative(_alt(draaiboek, total)), _summary(draaiboek, total), _table(draaiboek)
    )


def _longest(draaiboek: Draaiboek) -> tuple[list[str], int]:
    longest = max(stap.minuten for stap in draaiboek.stappen)
    return [stap.wat for stap in draaiboek.stappen if stap.minuten == longest], longest


def _alt(draaiboek: Draaiboek, total: int) -> list[str]:
    steps = count(len(draaiboek.stappen), "stap", "stappen")
    names, longest = _longest(draaiboek)
    return [f"Tijdbalk van {draaiboek.titel}: {steps} in {total} minuten.", f"Het langst: {listed(names)} ({longest} minuten)."]


def _summary(draaiboek: Draaiboek, total: int) -> str:
    names, longest = _longest(draaiboek)
    first = f"De sessie duurt {total} minuten en heeft {count(len(draaiboek.stappen), 'stap', 'stappen')}."
    return f"{first} De meeste tijd is voor {listed(f'‘{name}’' for name in names)} ({longest} minuten)."


def _table(draaiboek: Draaiboek) -> Table:
    rows = tuple(
        (str(number), stap.wat, f"{begin}–{begin + stap.minuten}", listed(form.label.lower() for form in stap.deelname))
        for number, (stap, begin) in enumerate(zip(draaiboek.stappen, draaiboek.begintijden, strict=True), 1)
    )
    return Table(f"Stappen van {draaiboek.titel}", ("Nummer", "Stap", "Minuut", "Wie praat met wie"), rows)

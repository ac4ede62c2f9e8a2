"""The signs that mean the same in every figure: the mark of a group, the number of a concept, the rungs, an icon, a legend.

In: a drawing, what to show and where. Out: nothing; the sign is added. Evidence, effort and status are always ink on paper;
only a group has a colour, and always together with its shape, letter and pattern.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from functools import cache

from build_tools.records.concept import Concept
from build_tools.records.groep import Groep, Patroon, Vorm
from build_tools.records.iconen import Icoon
from build_tools.visuals.measure import Face, lines, width
from build_tools.visuals.palette import ASSETS, colour, group_fill, group_ink
from build_tools.visuals.svg import Box, Drawing, Point, Value, number, part, path

_SHAPES: dict[Vorm, tuple[Point, ...]] = {
    Vorm.VIERKANT: ((3, 3), (21, 3), (21, 21), (3, 21)),
    Vorm.DRIEHOEK: ((12, 1.6), (22.6, 21.2), (1.4, 21.2)),
    Vorm.RUIT: ((12, 0.9), (23.1, 12), (12, 23.1), (0.9, 12)),
    Vorm.ZESHOEK: ((22.6, 12), (17.3, 21.2), (6.7, 21.2), (1.4, 12), (6.7, 2.8), (17.3, 2.8)),
}
"""The corners of each shape on a grid of 24, the same as in the marks of the website."""

_PATTERNS: dict[Patroon, tuple[float, str, str]] = {
    Patroon.SCHUIN: (5, "M0 0V5", "rotate(45)"),
    Patroon.STIPPEN: (5, "M2.5 1.4V3.6", ""),
    Patroon.STAAND: (4, "M2 0V4", ""),
    Patroon.RUITEN: (6, "M0 0V6M0 0H6", "rotate(45)"),
}
"""The size, the strokes and the turn of each pattern."""


def group_shape(drawing: Drawing, groep: Groep, middle: Point, size: float) -> None:
    """Add the shape of a group with its colour, pattern and outline."""
    key = groep.herkenning
    outline: dict[str, Value] = {"stroke": colour("inkt"), "stroke_width": max(1.4, size / 16), "stroke_linejoin": "round"}
    for fill in filter(None, (group_fill(key.kleur), _pattern(drawing, groep))):
        attributes = {"fill": fill, **outline}
        if key.vorm is Vorm.CIRKEL:
            drawing.add("circle", cx=middle[0], cy=middle[1], r=size * 9.5 / 24, **attributes)
        else:
            scale = size / 24
            corners = ((middle[0] + (x - 12) * scale, middle[1] + (y - 12) * scale) for x, y in _SHAPES[key.vorm])
            drawing.shape(path(corners), **attributes)


def group_area(drawing: Drawing, groep: Groep, data: str) -> None:
    """Add an area of any outline in the colour and pattern of a group."""
    for fill in filter(None, (group_fill(groep.herkenning.kleur), _pattern(drawing, groep))):
        drawing.shape(data, fill=fill, stroke=colour("inkt"), stroke_width=1.5, stroke_linejoin="round")


def group_mark(drawing: Drawing, groep: Groep, middle: Point, size: float) -> None:
    """Add the mark of a group: its shape with its letter on a plain spot, so that the pattern does not blur the letter."""
    group_shape(drawing, groep, middle, size)
    low = groep.herkenning.vorm is Vorm.DRIEHOEK
    letter = lines(groep.herkenning.letter, Face.BOLD, round(size * (0.5 if low else 0.52), 1), size)
    center = (middle[0], middle[1] + (size * 0.14 if low else 0))
    if groep.herkenning.patroon is not Patroon.EFFEN:
        drawing.add("circle", cx=center[0], cy=center[1], r=letter.size * 0.56, fill=group_fill(groep.herkenning.kleur))
    box = Box(center[0] - size / 2, center[1] - letter.height / 2, size, letter.height)
    drawing.text(letter, box, anchor="middle", fill=group_ink(groep.herkenning.kleur))


def _pattern(drawing: Drawing, groep: Groep) -> str:
    key = groep.herkenning
    if key.patroon is Patroon.EFFEN:
        return ""
    size, strokes, turn = _PATTERNS[key.patroon]
    ink: dict[str, Value] = {"stroke": group_ink(key.kleur), "stroke_width": 1.0, "stroke_opacity": 0.6, "fill": "none"}
    if key.patroon is Patroon.STIPPEN:
        ink |= {"stroke_width": 2.2, "stroke_linecap": "round"}
        strokes = "M2.5 2.5h.01"
    tile: dict[str, Value] = {"width": size, "height": size, "patternUnits": "userSpaceOnUse"}
    if turn:
        tile["patternTransform"] = turn
    children = [part("path", d=strokes, **ink)]
    return drawing.define(f"{key.patroon}-{key.kleur}", "pattern", children, **tile)


def badge(drawing: Drawing, concept: Concept, middle: Point, radius: float = 12, *, hollow: bool = False) -> None:
    """Add the number of a concept in a disc of ink, or in a ring when it is hollow; a disc grows sideways with a long number."""
    ink, paper = colour("inkt"), colour("papier")
    ground: dict[str, Value] = {"fill": paper if hollow else ink, "stroke": ink, "stroke_width": 1.5}
    words = lines(str(concept.nummer), Face.BOLD, radius * 1.15, 100)
    more = half_badge(concept, radius) - radius
    if more:
        words = lines(str(concept.nummer), Face.BOLD, 12.5, 100)
        left, right, top, round_ = middle[0] - more, middle[0] + more, middle[1] - radius, number(radius)
        arc = f"a{round_} {round_} 0 0 1 0 {number(2 * radius)}"
        drawing.shape(f"M{number(left)} {number(top)}H{number(right)}{arc}H{number(left)}{arc.replace('0 0 1 0 ', '0 0 1 0 -')}z", **ground)
    else:
        drawing.add("circle", cx=middle[0], cy=middle[1], r=radius, **ground)
    box = Box(middle[0] - radius - more, middle[1] - radius, (radius + more) * 2, radius * 2)
    drawing.text(words, box, anchor="middle", middle=True, fill=ink if hollow else paper)


def half_badge(concept: Concept, radius: float = 12) -> float:
    """Return half the width of the number of a concept in a disc."""
    if width(str(concept.nummer), Face.BOLD, radius * 1.15) <= radius * 1.7:
        return radius
    return max(radius, width(str(concept.nummer), Face.BOLD, 12.5) / 2 + 3)


def rungs(drawing: Drawing, bewijs: int, corner: Point, scale: float = 1.0) -> None:
    """Add the small ladder: four steps on a grid of 24 by 18, filled up to the rung reached."""
    ink = colour("inkt")
    for step in range(4):
        filled = step < bewijs
        height = 5 + step * 4
        box = Box(corner[0] + (1 + step * 6) * scale, corner[1] + (17 - height) * scale, 4 * scale, height * scale)
        drawing.rect(box, fill=ink if filled else colour("papier"), stroke=ink, stroke_width=1.2)


def icon(drawing: Drawing, icoon: Icoon, corner: Point, size: float, fill: str = "") -> None:
    """Add an icon of the set, its left top at the corner."""
    move = f"translate({number(corner[0])} {number(corner[1])}) scale({size / 24:.3g})"
    drawing.shape(_icon_path(icoon), transform=move, fill=fill or colour("inkt"))


@cache
def _icon_path(icoon: Icoon) -> str:
    root = ET.parse(ASSETS / "images" / "iconen" / f"{icoon.value}.svg").getroot()  # noqa: S314  # a file of our own
    return "".join(element.get("d", "") for element in root.iter() if element.tag.endswith("path"))


def group_legend(drawing: Drawing, groepen: Iterable[Groep], box: Box) -> float:
    """Add the marks of groups with their names, from left to right and line by line; return the height it took."""
    x, top = box.x, box.y
    for groep in groepen:
        words = lines(groep.titel, Face.TEXT, 13, box.w - 30)
        if x > box.x and x + 30 + words.width > box.x + box.w:
            x, top = box.x, top + 30
        group_mark(drawing, groep, (x + 12, top + 13), 25)
        drawing.text(words, Box(x + 30, top, min(words.width + 1, box.w - 30), max(26, words.height)), middle=True)
        x += 30 + words.width + 20
        top += max(0, words.height - 26)
    return top + 30 - box.y

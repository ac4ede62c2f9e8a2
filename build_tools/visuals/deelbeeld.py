"""The picture that goes with a link to a page when someone shares it: title, one sentence, icon or number, and for whom it is.

In: the words of the page and the groups. Out: a drawing of 1200 by 630 and its alternative. The motif is that of the house: a lane
for each group, all from one line; a lane without colour is a group for which the page is not meant.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from build_tools.records.groep import Groep
from build_tools.records.iconen import Icoon
from build_tools.visuals.marks import group_area, group_mark, icon
from build_tools.visuals.measure import Face, fit
from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Box, Drawing
from build_tools.visuals.words import alternative, sentence

WIDTH, HEIGHT = 1200, 630
"""The size that the networks ask for (Open Graph: 1.91 to 1)."""
_LEFT, _TOP, _ROOM = 64, 56, 786
_TILE = 92
_FOOT = 62
_START = 940
"""Where the lanes begin."""
_EDGE, _GAP = 40, 22


@dataclass(frozen=True)
class Opschrift:
    """What the picture says: what kind of page, its title, one sentence, a number and an icon if it has them.

    `groepen` are the ids of the groups for which the page is meant; `None` means everyone.
    """

    soort: str
    titel: str
    zin: str
    nummer: int | None = None
    icoon: Icoon | None = None
    groepen: Collection[str] | None = None


@dataclass(frozen=True)
class Deelbeeld:
    """The drawing and what it shows in words."""

    svg: str
    alt: str


def draw(name: str, opschrift: Opschrift, groepen: Iterable[Groep], foot: str) -> Deelbeeld:
    """Draw the picture of a page; `foot` names the handbook."""
    drawing = Drawing(f"deelbeeld-{name}", WIDTH)
    drawing.rect(Box(0, 0, WIDTH, HEIGHT), fill=colour("zand"))
    _lanes(drawing, tuple(groepen), opschrift.groepen)
    _words(drawing, opschrift, _head(drawing, opschrift))
    _foot(drawing, foot)
    return Deelbeeld(drawing.finish(HEIGHT), alternative((sentence(f"{opschrift.soort}: {opschrift.titel}"), sentence(opschrift.zin))))


def _head(drawing: Drawing, opschrift: Opschrift) -> float:
    """Add number, icon and kind of page; return where the title may begin."""
    left = float(_LEFT)
    if opschrift.nummer is not None:
        number = fit(str(opschrift.nummer), Face.HEAD, (300, _TILE), (96, 40))
        drawing.text(number, Box(left, _TOP, number.width + 1, _TILE), middle=True)
        left += number.width + 28
    if opschrift.icoon is not None:
        _tile(drawing, opschrift.icoon, left)
        left += _TILE + 28
    room = _LEFT + _ROOM - left
    kind = fit(opschrift.soort, Face.BOLD, (room, _TILE), (34, 22))
    drawing.text(kind, Box(left, _TOP, room, _TILE), middle=True, fill=colour("grijs"))
    return _TOP + _TILE + 30


def _tile(drawing: Drawing, icoon: Icoon, left: float) -> None:
    """Add an icon on the tile with one round corner."""
    round_ = 36
    side = _TILE
    data = f"M{left:g} {_TOP}h{side - round_}a{round_} {round_} 0 0 1 {round_} {round_}v{side - round_}h-{side}z"
    drawing.shape(data, fill=colour("zand-diep"))
    icon(drawing, icoon, (left + 16, _TOP + 16), side - 32)


def _words(drawing: Drawing, opschrift: Opschrift, top: float) -> None:
    """Add the title and the sentence, as large as the room allows."""
    room = HEIGHT - _FOOT - 40 - top
    title = fit(opschrift.titel, Face.HEAD, (_ROOM, room * 0.62), (76, 34))
    drawing.text(title, Box(_LEFT, top, _ROOM, title.height))
    top += title.height + 22
    text = fit(opschrift.zin, Face.TEXT, (_ROOM, HEIGHT - _FOOT - 34 - top), (34, 20))
    drawing.text(text, Box(_LEFT, top, _ROOM, text.height))


def _foot(drawing: Drawing, foot: str) -> None:
    """Add the name of the handbook beside its logo."""
    top = HEIGHT - _FOOT - 16
    drawing.shape(f"M{_LEFT} {top}h30a16 16 0 0 1 16 16v30h-46z", fill=colour("accent"))
    for x, y, w, h in ((9, 8, 5, 31), (17, 10, 21, 6), (17, 20, 21, 6), (17, 30, 21, 6)):
        drawing.rect(Box(_LEFT + x, top + y, w, h), fill=colour("papier"))
    name = fit(foot, Face.BOLD, (_ROOM - 64, 46), (25, 16))
    drawing.text(name, Box(_LEFT + 64, top, _ROOM - 64, 46), middle=True, fill=colour("inkt"))


def _lanes(drawing: Drawing, groepen: tuple[Groep, ...], meant: Collection[str] | None) -> None:
    """Add a lane for each group, from the start line over the edge of the paper."""
    ink = colour("inkt")
    step = (HEIGHT - 2 * _EDGE + _GAP) / max(1, len(groepen))
    high = step - _GAP
    for index, groep in enumerate(groepen):
        top = _EDGE + index * step
        data = f"M{_START} {top:.1f}H{WIDTH + 8}V{top + high:.1f}H{_START}Z"
        if meant is None or groep.id in meant:
            group_area(drawing, groep, data)
        else:
            drawing.shape(data, fill=colour("papier"), stroke=ink, stroke_width=1.5)
    drawing.line((_START, 0), (_START, HEIGHT), stroke_width=12)
    size = min(high, 84.0)
    for index, groep in enumerate(groepen):
        if meant is None or groep.id in meant:
            group_mark(drawing, groep, (_START, _EDGE + index * step + high / 2), size)

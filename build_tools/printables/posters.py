"""Posters on A3, which a print shop can enlarge to A1: they are lines and letters, drawn by the figures of the handbook."""

from collections.abc import Callable, Iterator

from markupsafe import Markup

from build_tools.printables.anchors import Website
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import Schakel
from build_tools.records.drukwerk import Afdeling, Papier
from build_tools.records.handbook import Handbook
from build_tools.records.methode import Deelnamevorm
from build_tools.visuals.boxes import paper
from build_tools.visuals.figures import figure

_HOW = "Print op A3, of laat het vergroten tot A2 of A1: lijnen en letters blijven scherp."

_LYING = 470.0
"""Greatest height of a drawing that fits a lying sheet below its head, when it is drawn as wide as `WIDE`."""


def plan(handbook: Handbook) -> Iterator[Printable]:
    """Plan the posters for which there is something to show."""
    if handbook.concepten:
        yield _poster("concepten", "Alle concepten op een rij", _concepts)
    if figure(handbook, "tijdlijn"):
        yield _poster("tijdlijn", "Tijdlijn en aanpak", _timeline)
    yield _poster("legenda", "Zo lees je de tekens", _legend)


def _poster(name: str, title: str, make: Callable[[Handbook, Website, Printable], Work]) -> Printable:
    return Printable(path=f"downloads/poster-{name}.pdf", titel=title, afdeling=Afdeling.POSTERS, papier=Papier.A3, hoe=_HOW, make=make)


def _drawing(handbook: Handbook, name: str) -> Markup:
    visual = figure(handbook, name)
    return Markup(visual.printed() if visual else "")  # noqa: S704  # our own drawing; ElementTree escaped its words


def _concepts(handbook: Handbook, website: Website, printable: Printable) -> Work:
    """Set one lying sheet, or upright ones when the drawing is too high for it."""
    visual = figure(handbook, "conceptenveld")
    high = visual is not None and paper(visual.svg).h > _LYING
    sheet = Sheet("poster-concepten", style="poster" if high else "poster-liggend")
    return set_sheet(printable, handbook, website, sheet, beeld=_drawing(handbook, "conceptenveld"))


def _timeline(handbook: Handbook, website: Website, printable: Printable) -> Work:
    return set_sheet(printable, handbook, website, Sheet("poster-tijdlijn", style="poster"), beeld=_drawing(handbook, "tijdlijn"))


def _legend(handbook: Handbook, website: Website, printable: Printable) -> Work:
    sheet = Sheet("poster-legenda", style="poster")
    return set_sheet(printable, handbook, website, sheet, treden=TREDEN, schakels=tuple(Schakel), vormen=tuple(Deelnamevorm))

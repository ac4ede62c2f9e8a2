"""The scripts in print: two pages of A4 each, and the same in large type."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from build_tools.printables.anchors import Website
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.records.draaiboek import Draaiboek
from build_tools.records.drukwerk import Afdeling, Zijden
from build_tools.records.handbook import Handbook
from build_tools.visuals.figures import figure

_NORMAL = Sheet("draaiboek")
_LARGE = Sheet("draaiboek-groot", style="draaiboek")


def plan(handbook: Handbook) -> Iterator[Printable]:
    """Plan each script, and each again in large type."""
    scripts = [
        Printable(
            path=f"downloads/draaiboek-{draaiboek.id}.pdf",
            titel=f"Draaiboek {draaiboek.titel}",
            afdeling=Afdeling.DRAAIBOEKEN,
            zijden=Zijden.LANG,
            hoe="Print op A4, voor elke begeleider één. Dubbelzijdig is het één vel.",
            record=draaiboek,
            make=_normal,
        )
        for draaiboek in handbook.draaiboeken
    ]
    yield from scripts
    for script in scripts:
        yield replace(
            script,
            path=script.path.replace(".pdf", "-grote-letter.pdf"),
            titel=f"{script.titel} in grote letter",
            hoe="Print op A4, voor wie liever grote letters leest.",
            groot=True,
            make=_large,
        )


def _script(printable: Printable) -> Draaiboek:
    if not isinstance(printable.record, Draaiboek):
        raise TypeError("this work is about a script")
    return printable.record


def _normal(handbook: Handbook, website: Website, printable: Printable) -> Work:
    draaiboek = _script(printable)
    strip = figure(handbook, "draaiboekstrip", draaiboek)
    drawing = Markup(strip.printed() if strip else "")  # noqa: S704  # our own drawing; ElementTree escaped its words
    return set_sheet(printable, handbook, website, _NORMAL, draaiboek=draaiboek, strip=drawing)


def _large(handbook: Handbook, website: Website, printable: Printable) -> Work:
    return set_sheet(printable, handbook, website, _LARGE, draaiboek=_script(printable))

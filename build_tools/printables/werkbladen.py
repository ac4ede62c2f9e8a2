"""The worksheets in print: canvases and blank figures on A3, agreements, ballots, evaluations, cards and signs on A4.

In: the records of worksheets; the kind of each decides its paper and template. Out: one work each, and canvases in large type.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from markupsafe import Markup

from build_tools.printables.anchors import Website
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.records.drukwerk import Afdeling, Papier
from build_tools.records.handbook import Handbook
from build_tools.records.werkblad import Werkblad, WerkbladSoort
from build_tools.visuals.figures import blank_figure

TABLES = 5
"""Signs are made for so many tables: five people at each, twenty-five at most (ux.md c.5)."""
_HELP = "hulp-en-melden/"
_CONCEPTS = "concepten/"


@dataclass(frozen=True)
class _Kind:
    """How a kind of worksheet is set: where it is offered, its paper, sheet, what its template gets, and how to print it."""

    afdeling: Afdeling
    sheet: Sheet
    hoe: str
    papier: Papier = Papier.A4
    context: Mapping[str, object] = field(default_factory=dict)


_A3 = "Print op A3, op 100 %. Op A4 kan ook: alles blijft leesbaar."
_KINDS: Mapping[WerkbladSoort, _Kind] = {
    WerkbladSoort.CANVAS: _Kind(Afdeling.CANVASSEN, Sheet("canvas"), _A3, Papier.A3),
    WerkbladSoort.LEEG_BEELD: _Kind(Afdeling.CANVASSEN, Sheet("leeg-beeld"), _A3, Papier.A3),
    WerkbladSoort.AFSPRAKEN: _Kind(Afdeling.FORMULIEREN, Sheet("afspraken"), "Print op A4, of vergroot naar A3, en hang het op."),
    WerkbladSoort.STEMBRIEFJE: _Kind(
        Afdeling.FORMULIEREN,
        Sheet("stembriefje"),
        "Print op A4 en knip: acht briefjes op een vel.",
        context={"aantal": 8},
    ),
    WerkbladSoort.EVALUATIE: _Kind(
        Afdeling.FORMULIEREN, Sheet("evaluatie"), "Print op A4, liggend, en knip in het midden: twee op een vel.", context={"aantal": 2}
    ),
    WerkbladSoort.HULPKAART: _Kind(
        Afdeling.FORMULIEREN,
        Sheet("hulpkaart", numbered=False),
        "Print op stevig A4, op 100 %, en knip langs de stippellijnen: vier kaarten op een vel.",
        context={"aantal": 4, "meer": _HELP},
    ),
    WerkbladSoort.TAFELBORD: _Kind(
        Afdeling.FORMULIEREN,
        Sheet("tafelbord", numbered=False),
        "Print op stevig A4, voor elke tafel één vel. Vouw het dubbel en zet het neer als een tentje.",
        context={"tafels": tuple(range(1, TABLES + 1)), "meer": _CONCEPTS},
    ),
}


def plan(handbook: Handbook) -> Iterator[Printable]:
    """Plan each worksheet, and each canvas again in large type."""
    for werkblad in handbook.werkbladen:
        kind = _KINDS[werkblad.soort]
        yield Printable(
            path=f"downloads/{werkblad.id}.pdf",
            titel=werkblad.titel,
            afdeling=kind.afdeling,
            papier=kind.papier,
            hoe=kind.hoe,
            record=werkblad,
            make=_set,
        )
    for werkblad in handbook.werkbladen:
        if werkblad.soort is WerkbladSoort.CANVAS:
            yield Printable(
                path=f"downloads/{werkblad.id}-grote-letter.pdf",
                titel=f"{werkblad.titel} in grote letter",
                afdeling=Afdeling.CANVASSEN,
                hoe="Print op A4, voor wie liever grote letters leest.",
                record=werkblad,
                groot=True,
                make=_set_large,
            )


def signs(sign: Printable, tables: int) -> Printable:
    """Return the signs for so many tables."""
    title = sign.titel if tables == 1 else f"{sign.titel} 1 tot en met {tables}"
    return replace(sign, path=f"downloads/onderdelen/tafelbord-{tables}.pdf", titel=title, make=partial(_set_signs, tables))


def _set_signs(tables: int, handbook: Handbook, website: Website, printable: Printable) -> Work:
    kind = _KINDS[WerkbladSoort.TAFELBORD]
    context = {**kind.context, "tafels": tuple(range(1, tables + 1))}
    return set_sheet(printable, handbook, website, kind.sheet, werkblad=_sheet_of(printable), beeld="", **context)


def _sheet_of(printable: Printable) -> Werkblad:
    if not isinstance(printable.record, Werkblad):
        raise TypeError("this work is about a worksheet")
    return printable.record


def _set(handbook: Handbook, website: Website, printable: Printable) -> Work:
    werkblad = _sheet_of(printable)
    kind = _KINDS[werkblad.soort]
    drawing = blank_figure(handbook, werkblad.beeld.value) if werkblad.beeld else None
    beeld = Markup(drawing.printed() if drawing else "")  # noqa: S704  # our own drawing; ElementTree escaped its words
    return set_sheet(printable, handbook, website, kind.sheet, werkblad=werkblad, beeld=beeld, **kind.context)


def _set_large(handbook: Handbook, website: Website, printable: Printable) -> Work:
    return set_sheet(printable, handbook, website, Sheet("canvas", style="canvas-groot"), werkblad=_sheet_of(printable))

"""The print plan, on one page and as a table in the book: for five sizes of group how many sheets of what."""

from collections.abc import Iterator

from build_tools.printables.anchors import Website
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.records.drukwerk import Afdeling, Papier
from build_tools.records.handbook import Handbook
from build_tools.records.printplan import GROEPSGROOTTES, printplan
from build_tools.visuals.visual import Table


def plan(handbook: Handbook) -> Iterator[Printable]:  # noqa: ARG001  # every handbook has a plan
    """Plan the page."""
    yield Printable(
        path="downloads/printplan.pdf",
        titel="Printplan",
        afdeling=Afdeling.FORMULIEREN,
        kort="printplan",
        hoe="Print op A4 en neem het mee naar de printer.",
        make=_set,
    )


def plan_table(handbook: Handbook) -> Table:
    """Return the plan as a table: a row for each thing to print, a column for each size of group."""
    plans = tuple(printplan(handbook, people) for people in GROEPSGROOTTES)
    rows = tuple(
        (
            f"{row.wat} ({row.regel})",
            row.papier.label,
            *(str(plan.regels[number].aantal if row.vellen is None else plan.regels[number].vellen) for plan in plans),
        )
        for number, row in enumerate(plans[0].regels)
    )
    return Table("Vellen papier voor een sessie", ("Wat", "Papier", *(f"{people} mensen" for people in GROEPSGROOTTES)), rows)


def _set(handbook: Handbook, website: Website, printable: Printable) -> Work:
    plans = tuple(printplan(handbook, people) for people in GROEPSGROOTTES)
    return set_sheet(printable, handbook, website, Sheet("printplan"), plannen=plans, papieren=(Papier.A4, Papier.A3))

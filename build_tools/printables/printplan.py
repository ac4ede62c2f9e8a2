"""The print plan on one page: for five sizes of group how many sheets of what."""

from collections.abc import Iterator

from build_tools.printables.anchors import Website
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.records.drukwerk import Afdeling, Papier
from build_tools.records.handbook import Handbook
from build_tools.records.printplan import GROEPSGROOTTES, printplan


def plan(handbook: Handbook) -> Iterator[Printable]:  # noqa: ARG001  # every handbook has a plan
    """Plan the page."""
    yield Printable(
        path="downloads/printplan.pdf",
        titel="Printplan",
        afdeling=Afdeling.FORMULIEREN,
        hoe="Print op A4 en neem het mee naar de printer.",
        make=_set,
    )


def _set(handbook: Handbook, website: Website, printable: Printable) -> Work:
    plans = tuple(printplan(handbook, people) for people in GROEPSGROOTTES)
    return set_sheet(printable, handbook, website, Sheet("printplan"), plannen=plans, papieren=(Papier.A4, Papier.A3))

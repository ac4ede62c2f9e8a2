"""The concepts in large type: what stands on a card, one concept to a page of A4."""

from collections.abc import Iterator

from build_tools.printables.anchors import Website, anchor_of
from build_tools.printables.cardroom import STEPS
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.records.bewijs import TREDEN
from build_tools.records.drukwerk import Afdeling
from build_tools.records.handbook import Handbook


def plan(handbook: Handbook) -> Iterator[Printable]:
    """Plan the set, when there are concepts."""
    if handbook.concepten:
        yield Printable(
            path="downloads/kaarten/concepten-grote-letter.pdf",
            titel="Conceptkaarten in grote letter",
            afdeling=Afdeling.KAARTEN,
            hoe="Print op A4, enkelzijdig: één concept op elk vel. Leg altijd één set op tafel.",
            groot=True,
            make=_set,
        )


def _set(handbook: Handbook, website: Website, printable: Printable) -> Work:
    headings = tuple((anchor_of(concept), concept.titel) for concept in handbook.concepten)
    sheet = Sheet("grote-kaarten", headings=headings)
    return set_sheet(printable, handbook, website, sheet, treden=TREDEN, stappen=STEPS, anker=anchor_of)

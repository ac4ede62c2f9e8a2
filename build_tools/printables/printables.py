"""`PRINTABLES`: every printed work. An entry is a plan: it tells which works there are, given the records."""

import re
from collections.abc import Iterator

from build_tools.printables import (
    booklet,
    cards,
    draaiboeken,
    large_cards,
    loose_concepts,
    oogstformulier,
    pakketten,
    posters,
    printplan,
    werkbladen,
)
from build_tools.printables.anchors import Website
from build_tools.printables.book import make_book
from build_tools.printables.press import Work
from build_tools.printables.printable import Plan, Printable
from build_tools.records.drukwerk import BOEK, Afdeling, Zijden
from build_tools.records.handbook import Handbook

_IN_NAME = re.compile(r"[0-9A-Za-z.]+")
"""What of an edition's number may stand in the name of a file."""


def _set_book(handbook: Handbook, website: Website, printable: Printable) -> Work:
    return make_book(handbook, website, printable.path)


def _book(handbook: Handbook) -> Iterator[Printable]:
    yield Printable(
        path=BOEK,
        bewaar=f"downloads/handboek-{'-'.join(_IN_NAME.findall(handbook.uitgave.editie))}-{handbook.uitgave.datum.begin}.pdf",
        titel=handbook.uitgave.titel,
        afdeling=Afdeling.HANDBOEK,
        zijden=Zijden.LANG,
        hoe="Print op A4, dubbelzijdig, en bind links. De linker- en rechterpagina's horen bij elkaar.",
        make=_set_book,
    )


PRINTABLES: tuple[Plan, ...] = (
    _book,
    booklet.plan,
    cards.plan,
    loose_concepts.plan,
    large_cards.plan,
    draaiboeken.plan,
    werkbladen.plan,
    posters.plan,
    oogstformulier.plan,
    printplan.plan,
    pakketten.plan,
)
"""Every printed work; an entry needs the function that plans it."""


def planned(handbook: Handbook) -> tuple[Printable, ...]:
    """Return every work that these records make, in order; raise `ValueError` when two have the same path."""
    works = tuple(printable for plan in PRINTABLES for printable in plan(handbook))
    if len({work.path for work in works}) != len(works):
        raise ValueError("two printed works have the same path")
    return works

"""Printed matter as pages and lists know it: what it is, on which paper, how to print it, and what came out.

In: nothing. Out: plain frozen values. How a work is set and rendered is the business of `printables`.
"""

from dataclasses import dataclass

from build_tools.records.base import Keuze, Record

BOEK = "downloads/handboek.pdf"
"""The path of the book below the site."""


class Afdeling(Keuze):
    """On which page of the materials a work is offered."""

    HANDBOEK = "handboek", "Handboek"
    KAARTEN = "kaarten", "Kaarten"
    CANVASSEN = "canvassen", "Canvassen"
    POSTERS = "posters", "Posters"
    DRAAIBOEKEN = "draaiboeken", "Draaiboeken"
    FORMULIEREN = "formulieren", "Formulieren"
    PAKKETTEN = "pakketten", "Pakketten voor een sessie"
    CONCEPTEN = "concepten", "Een concept los"


class Papier(Keuze):
    """The paper that a work is made for."""

    A3 = "a3", "A3"
    A4 = "a4", "A4"
    A5 = "a5", "A5"
    A6 = "a6", "A6"


class Zijden(Keuze):
    """How the sheets are printed."""

    ENKEL = "enkel", "enkelzijdig"
    LANG = "lang", "dubbelzijdig, omslaan over de lange kant"
    KORT = "kort", "dubbelzijdig, omslaan over de korte kant"


@dataclass(frozen=True, kw_only=True)
class Drukwerk:
    """One printed work: its path below the site, its title, and how to print it in one or two sentences.

    `record` is what it is about, for a work that exists once for each record; `groot` tells that it is in large print.
    """

    path: str
    titel: str
    afdeling: Afdeling
    papier: Papier = Papier.A4
    zijden: Zijden = Zijden.ENKEL
    hoe: str = ""
    record: Record | None = None
    groot: bool = False


@dataclass(frozen=True)
class Download:
    """A work that was printed: its number of pages, its size in bytes, and the path of a picture of its first page."""

    werk: Drukwerk
    paginas: int
    bytes: int
    beeld: str = ""

    @property
    def vellen(self) -> int:
        """The number of sheets of paper."""
        return self.paginas if self.werk.zijden is Zijden.ENKEL else (self.paginas + 1) // 2

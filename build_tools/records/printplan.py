"""The print plan: what to print for a session of so many people, sheet by sheet (ux.md c.5).

In: the public Handbook and a number of people. Out: rows of counts. With more or fewer concepts the plan stays true.
"""

from dataclasses import dataclass
from math import ceil

from build_tools.records.drukwerk import Papier, Zijden
from build_tools.records.handbook import Handbook

GROEPSGROOTTES = (5, 10, 15, 20, 25)
"""The sizes of group for which everything is ready."""
PER_TAFEL = 5
"""So many people sit at a table."""
_CARDS_PER_SHEET = 4
_EXTRA_CARDS = 3
"""A deck of concepts has two blank cards and a legend more (ux.md c.3)."""
_EXTRA_GROUPS = 2
"""A deck of groups has a card for a board member and a joker more (ux.md c.3)."""


@dataclass(frozen=True)
class Printregel:
    """One thing to print: how many of it, on how many sheets of which paper, printed how; `regel` tells how it is counted.

    Without sheets it differs: large type takes as many as it takes. `soort` names what is printed: a kind of worksheet, or a word.
    """

    soort: str
    wat: str
    aantal: int
    vellen: int | None
    regel: str
    papier: Papier = Papier.A4
    zijden: Zijden = Zijden.ENKEL


@dataclass(frozen=True)
class Printplan:
    """What to print for so many people at so many tables."""

    deelnemers: int
    tafels: int
    begeleiders: int
    regels: tuple[Printregel, ...]

    def regel(self, soort: str) -> Printregel:
        """Return the row of a kind; raise `KeyError` when there is none."""
        return {regel.soort: regel for regel in self.regels}[soort]

    def vellen(self, papier: Papier) -> int:
        """Return how many sheets of a paper it takes, large type left out."""
        return sum(regel.vellen or 0 for regel in self.regels if regel.papier is papier)


def printplan(handbook: Handbook, deelnemers: int, concepten: int | None = None) -> Printplan:
    """Return what to print for a number of people, with so many of the concepts; raise `ValueError` for nobody."""
    if deelnemers < 1:
        raise ValueError("a session needs people")
    tafels = ceil(deelnemers / PER_TAFEL)
    begeleiders = 1 if deelnemers < 15 else 2
    posters = 2 if deelnemers < 20 else 4
    deck = ceil(((len(handbook.concepten) if concepten is None else concepten) + _EXTRA_CARDS) / _CARDS_PER_SHEET)
    groups = ceil((len(handbook.groepen) + _EXTRA_GROUPS) / _CARDS_PER_SHEET)
    a3 = Papier.A3
    regels = (
        Printregel("concepten", "Kaarten met concepten", tafels, deck * tafels, "één set per tafel", zijden=Zijden.LANG),
        Printregel("groepen", "Groepskaarten", tafels, groups * tafels, "één set per tafel", zijden=Zijden.LANG),
        Printregel("canvas", "Canvas", 2 * tafels + 1, 2 * tafels + 1, "twee rondes per tafel en één reserve", papier=a3),
        Printregel("leeg_beeld", "Leeg wiel, veld en strook", 3, 3, "van elk één", papier=a3),
        Printregel("posters", "Posters", posters, posters, "twee, en vier vanaf twintig mensen", papier=a3),
        Printregel("afspraken", "Afspraken", 1, 1, "één, om op te hangen"),
        Printregel("hulpkaart", "Hulpkaarten", deelnemers, ceil(deelnemers / 4), "één per stoel, vier op een vel"),
        Printregel("tafelbord", "Tafelbordjes", tafels, tafels, "één per tafel"),
        Printregel("stembriefje", "Stembriefjes", deelnemers, ceil(deelnemers / 8), "één per persoon, acht op een vel"),
        Printregel("evaluatie", "Evaluaties", deelnemers, ceil(deelnemers / 2), "één per persoon, twee op een vel"),
        Printregel("draaiboek", "Draaiboek", begeleiders, begeleiders, "één per begeleider", zijden=Zijden.LANG),
        Printregel("oogstformulier", "Oogstformulier", tafels, tafels, "één per tafel", zijden=Zijden.LANG),
        Printregel("grote_letter", "Set in grote letter", 1, None, "altijd één: kaarten, canvas en draaiboek"),
    )
    return Printplan(deelnemers, tafels, begeleiders, regels)

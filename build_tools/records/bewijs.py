"""The evidence ladder: how we call its rungs, what each one means and asks; for pages, figures and print alike."""

from typing import NamedTuple


class Trede(NamedTuple):
    """A rung: what we call it, what it means, and what is needed to get on it."""

    naam: str
    uitleg: str
    vraagt: str


TREDEN = (
    Trede("idee", "Het idee is benoemd, nog niet onderbouwd.", "een idee met een naam"),
    Trede("beschreven", "Het probleem is uitgezocht en de aanpak staat op papier.", "een aanpak die op papier staat"),
    Trede("onderbouwd", "Minstens één bron steunt de aanpak. Dat kan ook onderzoek van een ander terrein zijn.", "een bron die de aanpak zelf steunt, en niet alleen het knelpunt"),
    Trede("uitgeprobeerd", "Dit concept is zelf getest in een track.", "een test van dit concept in een track"),
    Trede("geëvalueerd", "Er is een evaluatie van dit concept, met een uitkomst.", "een evaluatie met een uitkomst"),
)
"""The rungs, from 0 to 4 (records.md b.1, `bewijs`)."""

"""Dutch words that the figures share: counts, enumerations, sentences, and the names of the rungs."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.visuals.visual import ALT_LIMIT, Cell, Name


class Trede(NamedTuple):
    """A rung of the evidence ladder: what we call it, what it means, and what is needed to get on it."""

    naam: str
    uitleg: str
    vraagt: str


TREDEN = (
    Trede("idee", "Het idee is benoemd, nog niet onderbouwd.", "een idee met een naam"),
    Trede("beschreven", "Het probleem is uitgezocht en de aanpak staat op papier.", "een aanpak die op papier staat"),
    Trede(
        "onderbouwd",
        "Minstens één bron steunt de aanpak. Dat kan ook onderzoek van een ander terrein zijn.",
        "een bron die de aanpak zelf steunt, en niet alleen het knelpunt",
    ),
    Trede("uitgeprobeerd", "Dit concept is zelf getest in een track.", "een test van dit concept in een track"),
    Trede("geëvalueerd", "Er is een evaluatie van dit concept, met een uitkomst.", "een evaluatie met een uitkomst"),
)
"""The rungs, from 0 to 4."""


def count(number: int, one: str, many: str) -> str:
    """Return ‘1 concept’, ‘2 concepten’, or ‘geen concepten’."""
    return f"{number or 'geen'} {one if number == 1 else many}"


def concepts(number: int) -> str:
    """Return the number of concepts in words."""
    return count(number, "concept", "concepten")


def series(items: Iterable[str], last: str = "en") -> str:
    """Return ‘a, b en c’."""
    words = list(items)
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def numbers(items: Iterable[Concept]) -> str:
    """Return the numbers of concepts as a series, or ‘geen’."""
    return series(str(concept.nummer) for concept in items) or "geen"


def named(concept: Concept) -> str:
    """Return a concept by number and title."""
    return f"{concept.nummer} {concept.titel}"


def entry(record: Record, words: str = "") -> Cell:
    """Return the cell of a record, by its title unless told otherwise."""
    return (Name(words or record.opschrift, record),)


def entries(found: Iterable[Concept]) -> Cell:
    """Return the cell of concepts by number and title, or ‘geen’."""
    return tuple(Name(named(concept), concept) for concept in found) or "geen"


def is_are(number: int) -> str:
    """Return ‘is’ for one and ‘zijn’ for more."""
    return "is" if number == 1 else "zijn"


def sentence(text: str) -> str:
    """Return the text with a capital and a full stop."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def alternative(sentences: Sequence[str]) -> str:
    """Join sentences to an alternative text; those for which there is no room are left to the summary and the table."""
    kept = ""
    for words in sentences:
        longer = f"{kept} {words}".strip()
        if len(longer) <= ALT_LIMIT:
            kept = longer
    return kept


def most(counts: Sequence[tuple[str, int]]) -> tuple[list[str], int]:
    """Return the names that count most, and how many; no names when there is nothing to count."""
    top = max((number for _, number in counts), default=0)
    return [name for name, number in counts if number == top], top


def least(counts: Sequence[tuple[str, int]]) -> tuple[list[str], int]:
    """Return the names that count least, and how many."""
    low = min((number for _, number in counts), default=0)
    return [name for name, number in counts if number == low], low


def each(names: Sequence[str], number: int) -> str:
    """Return a count behind names: ‘(3)’, or ‘(elk 3)’ for several names."""
    return f"({'elk ' if len(names) > 1 else ''}{number})"

"""Dutch words that the figures share: counts, enumerations, sentences."""

from collections.abc import Iterable, Sequence

from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.records.text import listed
from build_tools.visuals.visual import ALT_LIMIT, Cell, Name

MANY = 15
"""So many numbers stand in a sentence at most; the table has them all."""


def count(number: int, one: str, many: str) -> str:
    """Return ‘1 concept’, ‘2 concepten’, or ‘geen concepten’."""
    return f"{number or 'geen'} {one if number == 1 else many}"


def concepts(number: int) -> str:
    """Return the number of concepts in words."""
    return count(number, "concept", "concepten")


def numbers(items: Iterable[Concept]) -> str:
    """Return the numbers of concepts as a series, ‘geen’ without any, and how many they are when nobody would read the series."""
    found = [str(concept.nummer) for concept in items]
    return listed(found) or "geen" if len(found) <= MANY else concepts(len(found))


def span(found: Sequence[Concept]) -> str:
    """Return from which number up to which concepts go, of a run of at least one."""
    first, last = found[0], found[-1]
    return f"concept {first.nummer}" if first is last else f"concept {first.nummer} tot en met {last.nummer}"


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


def inside(title: str) -> str:
    """Return a title as it reads inside a sentence: without its capital, unless that begins an abbreviation."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


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

"""Finds the page of everything in a book of leaves: print, look where all has come to stand, print again what was not true.

In: leaves, a way to print some of them, and what an earlier build found. Out: the printed leaves with page numbers that are all
true, or the problems of leaves. What an earlier build found only saves work: nothing is believed that the printed leaves do not
show.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from build_tools.printables.cache import Kept
from build_tools.printables.leaves import Leaf, Place, filled, label, place_all
from build_tools.printables.press import Printed
from build_tools.records.problems import Problem

UNKNOWN = "888"
"""What is printed for a page that is not known yet: about as wide as most numbers."""
ROUNDS = 6
"""So many times the leaves are printed at most, before their numbers count as restless."""

PrintAll = Callable[[Mapping[str, str]], Mapping[str, Printed]]
"""Prints documents by name; what is the same as before need not be printed again."""


@dataclass(frozen=True)
class Found:
    """Where all came to stand: the number of pages of each leaf, and the page of each anchor as it is printed."""

    counts: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """Return it as text, to be kept."""
        return json.dumps({"aantallen": dict(sorted(self.counts.items())), "nummers": dict(sorted(self.numbers.items()))})

    @classmethod
    def of(cls, text: str) -> "Found":
        """Return what was kept; nothing for a text that is empty or makes no sense."""
        try:
            kept = json.loads(text)
            counts = {str(name): int(count) for name, count in kept["aantallen"].items()}
            return cls(counts, {str(name): str(number) for name, number in kept["nummers"].items()})
        except (ValueError, TypeError, KeyError, AttributeError):
            return cls()


@dataclass(frozen=True)
class Settled:
    """The printed leaves in the order of the book, pages for notes among them, and where all came to stand."""

    leaves: tuple[tuple[Leaf, Kept], ...] = ()
    found: Found = field(default_factory=Found)
    problems: tuple[Problem, ...] = ()


def settle(leaves: Sequence[Leaf], notes: tuple[Leaf, Leaf], print_all: PrintAll, known: Found) -> Settled | None:
    """Print leaves until every page number is true; nothing when that does not come to rest.

    `notes` are the pages for notes that go before a leaf, the first for before page 1 and the second for behind it.
    """
    found = known
    for _ in range(ROUNDS):
        order = tuple(_with_notes(leaves, notes, place_all(leaves, found.counts)))
        printed = print_all({leaf.name: filled(leaf, place, found.numbers, UNKNOWN) for leaf, place in order})
        if problems := [problem for leaf, _ in order for problem in printed[leaf.name].problems]:
            return Settled(problems=tuple(problems))
        kept = {name: one.kept for name, one in printed.items() if one.kept}
        now = _look(leaves, kept)
        if now == found:
            return Settled(tuple((leaf, kept[leaf.name]) for leaf, _ in order), found)
        found = now
    return None


def _with_notes(leaves: Sequence[Leaf], notes: tuple[Leaf, Leaf], places: Mapping[str, Place]) -> Iterator[tuple[Leaf, Place]]:
    """Yield the leaves with their places, and the pages for notes between them."""
    front = True
    for leaf in leaves:
        place = places[leaf.name]
        if place.notes:
            page = notes[0] if front else notes[1]
            number = place.index if front else place.number - 1
            yield Leaf(f"{leaf.name}.notities", page.html, front=front), Place(place.index - 1, number, notes=False)
        yield leaf, place
        front = leaf.front


def _look(leaves: Sequence[Leaf], kept: Mapping[str, Kept]) -> Found:
    """Return where everything stands in the printed leaves."""
    from build_tools.printables.pdf_file import PdfFile  # noqa: PLC0415  # pikepdf loads only when something is printed

    counts = {leaf.name: kept[leaf.name].pages for leaf in leaves}
    places = place_all(leaves, counts)
    numbers: dict[str, str] = {}
    for leaf in leaves:
        for anchor, page in PdfFile(kept[leaf.name].pdf).destinations.items():
            numbers[anchor] = label(leaf, places[leaf.name].number + page)
    return Found(counts, numbers)

"""Finds the page of everything in a book of leaves: survey, print, look where all has come to stand, print again what was not true.

In: leaves, a way to survey and to print some of them, and what an earlier build found. Out: the printed leaves with page numbers
that are all true, or the problems of leaves. A survey, and what an earlier build found, only save work: nothing is believed that
the printed leaves do not show.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from build_tools.printables.cache import Kept
from build_tools.printables.leaves import Draft, Leaf, Place, anchors_in, label, place_all
from build_tools.printables.press import Printed
from build_tools.records.problems import Problem

UNKNOWN = "888"
"""What is printed for a page of which not even a guess can be made: about as wide as most numbers."""
ROUNDS = 6
"""So many times the leaves are printed at most, before their numbers count as restless."""
_ON_A_PAGE = 8000
"""So many characters of HTML make a page, more or less."""

DoAll = Callable[[Mapping[str, Draft]], Mapping[str, Printed]]
"""Prints or surveys leaves by name; what is the same as before need not be done again."""


@dataclass(frozen=True)
class Extent:
    """How many pages a leaf has, and on which of them (from 0) each anchor stands."""

    pages: int
    anchors: Mapping[str, int]


@dataclass(frozen=True)
class Found:
    """Where all came to stand: the extent of each leaf."""

    extents: Mapping[str, Extent] = field(default_factory=dict)

    def places(self, leaves: Sequence[Leaf]) -> dict[str, Place]:
        """Return where each leaf stands."""
        return place_all(leaves, {name: extent.pages for name, extent in self.extents.items()})

    def numbers(self, leaves: Sequence[Leaf]) -> dict[str, str]:
        """Return the page of each anchor as it is printed."""
        places = self.places(leaves)
        return {
            anchor: label(leaf, places[leaf.name].number + page)
            for leaf in leaves
            for anchor, page in self.extents[leaf.name].anchors.items()
        }

    def pages(self, leaves: Sequence[Leaf]) -> dict[str, int]:
        """Return the page of each anchor in the file, counted from 0."""
        places = self.places(leaves)
        return {anchor: places[leaf.name].index + page for leaf in leaves for anchor, page in self.extents[leaf.name].anchors.items()}

    def text(self) -> str:
        """Return it as text, to be kept."""
        return json.dumps({name: [extent.pages, dict(sorted(extent.anchors.items()))] for name, extent in sorted(self.extents.items())})

    @classmethod
    def of(cls, text: str) -> "Found":
        """Return what was kept; nothing for a text that is empty or makes no sense."""
        try:
            kept = {str(name): (int(pages), anchors.items()) for name, (pages, anchors) in json.loads(text).items()}
            return cls({name: Extent(pages, {str(one): int(page) for one, page in anchors}) for name, (pages, anchors) in kept.items()})
        except (ValueError, TypeError, AttributeError):
            return cls()


@dataclass(frozen=True)
class Settled:
    """The printed leaves in the order of the book, pages for notes among them, and where all came to stand."""

    leaves: tuple[tuple[Leaf, Kept], ...] = ()
    found: Found = field(default_factory=Found)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Means:
    """A way to survey leaves, and a way to print them."""

    survey: DoAll
    print_all: DoAll


def settle(leaves: Sequence[Leaf], notes: tuple[Leaf, Leaf], means: Means, known: Found) -> Settled | None:
    """Print leaves until every page number is true; nothing when that does not come to rest.

    `notes` are the pages for notes that go before a leaf, the first for before page 1 and the second for behind it.
    """
    found = _surveyed(leaves, means.survey, known)
    for _ in range(ROUNDS):
        places, numbers = found.places(leaves), found.numbers(leaves)
        order = tuple(_with_notes(leaves, notes, places))
        printed = means.print_all({leaf.name: Draft(leaf, place, numbers, UNKNOWN) for leaf, place in order})
        if problems := [problem for leaf, _ in order for problem in printed[leaf.name].problems]:
            return Settled(problems=tuple(problems))
        kept = {name: one.kept for name, one in printed.items() if one.kept}
        now = Found({leaf.name: _extent(kept[leaf.name]) for leaf in leaves})
        if now == found:
            return Settled(tuple((leaf, kept[leaf.name]) for leaf, _ in order), found)
        found = now
    return None


def _surveyed(leaves: Sequence[Leaf], survey: DoAll, known: Found) -> Found:
    """Return what is known of the leaves, after a survey of those of which nothing is known."""
    strange = [leaf for leaf in leaves if leaf.name not in known.extents]
    guess = Found({leaf.name: known.extents.get(leaf.name) or _guessed(leaf) for leaf in leaves})
    places, numbers = guess.places(leaves), guess.numbers(leaves)
    seen = survey({leaf.name: Draft(leaf, places[leaf.name], numbers, UNKNOWN) for leaf in strange})
    return Found({**guess.extents, **{name: _extent(one.kept) for name, one in seen.items() if one.kept}})


def _guessed(leaf: Leaf) -> Extent:
    """Guess the extent of a leaf from its text: close enough for page numbers as long as the true ones."""
    anchors = {anchor: place // _ON_A_PAGE for anchor, place in anchors_in(leaf.html).items()}
    return Extent(len(leaf.html) // _ON_A_PAGE + 1, anchors)


def _extent(kept: Kept) -> Extent:
    return Extent(kept.pages, kept.anchors)


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

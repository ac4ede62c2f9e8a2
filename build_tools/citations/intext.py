"""Citations in running text: between brackets, or with the author in the sentence.

In come the labels of the sources and what the writer points at; out come parts, each of which knows the source that it should link to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Self

from build_tools.citations.dates import UNDATED
from build_tools.citations.labels import Label
from build_tools.citations.runs import Run, plain

# By CSL's name of the kind of place: how one and how several are written, and what else a writer may type.
_PLACES = {
    "page": ("p.", "pp.", ("blz.", "pag.", "pagina", "pagina's")),
    "chapter": ("hoofdstuk", "hoofdstukken", ("h.", "hfst.", "hfdst.")),
    "paragraph": ("par.", "par.", ("paragraaf", "paragrafen", "§")),
    "article-locator": ("art.", "art.", ("artikel", "artikelen")),
    "figure": ("figuur", "figuren", ("fig.",)),
    "table": ("tabel", "tabellen", ("tab.",)),
    "appendix": ("bijlage", "bijlagen", ("bijl.",)),
}
_SEVERAL = ("-", "–", ",", "&", " en ")


@dataclass(frozen=True, slots=True)
class Cite:
    """One source that is pointed at, with the place in it: `locator` is the number, `label` CSL's name of its kind."""

    id: str
    locator: str | None = None
    label: str = "page"

    @classmethod
    def from_text(cls, key: str, place: str = "") -> Self:
        """Read a place as a writer types it: `p. 12`, `pp. 3-5`, `hoofdstuk 2`, `art. 5` or a bare `12`."""
        typed, _, number = place.strip().partition(" ")
        for label, (one, several, others) in _PLACES.items():
            if number and typed.casefold() in (one, several, *others):
                return cls(key, number.strip(), label)
        return cls(key, place.strip() or None)

    @property
    def place(self) -> str:
        """Return the place as it is printed: `p. 12`, `pp. 12–14`; empty without a locator."""
        if self.locator is None:
            return ""
        one, several, _ = _PLACES.get(self.label, ("", "", ()))
        word = several if any(sign in self.locator for sign in _SEVERAL) else one
        return f"{word} {self.locator.replace('-', '–')}".lstrip()


@dataclass(frozen=True, slots=True)
class CitePart:
    """Runs that belong together; `id` is the source to link them to, or `None` for brackets and signs between."""

    id: str | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in running text, in parts that a template can link."""

    parts: tuple[CitePart, ...]

    @property
    def text(self) -> str:
        """Return the citation as plain text."""
        return "".join(plain(part.runs) for part in self.parts)

    def __str__(self) -> str:
        """Return the plain text."""
        return self.text


def parenthetical(cites: Sequence[tuple[Cite, Label]]) -> Citation:
    """Return `(Visser & Felten, 2018, p. 12; …)`; `cites` stand in the order of the reference list."""
    parts = [CitePart(None, (Run("("),))]
    for place, group in enumerate(_by_author(cites)):
        if place:
            parts.append(CitePart(None, (Run("; "),)))
        parts.extend(_years(group))
    return Citation((*parts, CitePart(None, (Run(")"),))))


def narrative(cite: Cite, label: Label) -> Citation:
    """Return `Visser en Felten (2018, p. 12)`, as one part."""
    details = ", ".join(part for part in (label.dated, cite.place) if part)
    rest = (Run(f" ({details})"),) if details else ()
    return Citation((CitePart(cite.id, _joined(label.author("en"), *rest)),))


def _by_author(cites: Sequence[tuple[Cite, Label]]) -> Iterable[list[tuple[Cite, Label]]]:
    """Put works of the same author together, unless one of them has a place: that would seem to hold for all."""
    for _, group in groupby(cites, key=lambda pair: pair[1].author("&")):
        same = sorted(group, key=lambda pair: (pair[1].year != UNDATED, pair[1].dated))
        if any(cite.place or not label.dated for cite, label in same):
            yield from ([pair] for pair in same)
        else:
            yield same


def _years(group: list[tuple[Cite, Label]]) -> Iterable[CitePart]:
    (cite, label), *others = group
    details = [part for part in (label.dated, cite.place) if part]
    rest = (Run("".join(f", {part}" for part in details)),) if details else ()
    yield CitePart(cite.id, _joined(label.author("&"), *rest))
    for other, other_label in others:
        yield CitePart(None, (Run(", "),))
        yield CitePart(other.id, (Run(other_label.dated),))


def _joined(first: Run, *rest: Run) -> tuple[Run, ...]:
    if rest and not first.italic:
        return (Run(first.text + plain(rest)),)
    return (first, *rest)

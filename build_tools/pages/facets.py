"""The six facets by which concepts can be found: what each asks, its options with counts, and the answers of a concept.

In: the public Handbook. Out: `Facet`s in a fixed order for the filter form, and for each concept the same words for its card.
An option that no concept has is left out, but not where an empty place is news: the rungs of the ladder and the status.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from build_tools.records.bewijs import TREDEN
from build_tools.records.concept import Concept, Schakel
from build_tools.records.handbook import Handbook

_UNKNOWN = "onbekend"


class Optie(NamedTuple):
    """An answer: the word in the address, what a reader sees, and the number of concepts that have it."""

    waarde: str
    label: str
    aantal: int


@dataclass(frozen=True)
class Facet:
    """A question: its name in the address, its title, and its options."""

    naam: str
    titel: str
    opties: tuple[Optie, ...]


class _Question(NamedTuple):
    """How a facet comes out of the records: all options that there are, and those of one concept."""

    naam: str
    titel: str
    options: Callable[[Handbook], Iterable[tuple[str, str]]]
    answers: Callable[[Handbook, Concept], Iterable[str]]
    shows_empty: bool = False


_EFFORTS = (
    ("1", "1 van 5 (weinig)"),
    *((str(score), f"{score} van 5") for score in range(2, 5)),
    ("5", "5 van 5 (veel)"),
    (_UNKNOWN, "Niet geschat"),
)
"""The scores of effort, of which the ends say what they mean."""

_QUESTIONS = (
    _Question(
        "voor-wie",
        "Voor wie",
        lambda handbook: ((groep.id, groep.titel) for groep in handbook.groepen),
        lambda _, concept: concept.voor_wie,
    ),
    _Question(
        "schakel",
        "Moment in de stage",
        lambda _: ((schakel.value, schakel.label) for schakel in Schakel),
        lambda _, concept: (schakel.value for schakel in concept.schakel),
    ),
    _Question(
        "inspanning",
        "Inspanning",
        lambda _: _EFFORTS,
        lambda _, concept: (str(concept.inspanning.score) if concept.inspanning else _UNKNOWN,),
    ),
    _Question(
        "bewijs",
        "Bewijs",
        lambda _: ((str(number), f"{number} {trede.naam}") for number, trede in enumerate(TREDEN)),
        lambda _, concept: (str(concept.bewijs),),
        shows_empty=True,
    ),
    _Question(
        "track",
        "Track",
        lambda handbook: (*((track.id, track.titel) for track in handbook.tracks), ("geen", "Geen track")),
        lambda handbook, concept: [track.id for track, _ in handbook.tracks_of(concept)] or ["geen"],
    ),
    _Question(
        "status",
        "Status",
        lambda _: (("werkversie", "Werkversie"), ("handboek", "Tekst van het handboek")),
        lambda _, concept: ("werkversie" if concept.werkversie else "handboek",),
        shows_empty=True,
    ),
)


def answers(handbook: Handbook, concept: Concept) -> dict[str, tuple[str, ...]]:
    """Return the answers of a concept to every facet, by the facet's name."""
    return {question.naam: tuple(question.answers(handbook, concept)) for question in _QUESTIONS}


def facets(handbook: Handbook) -> tuple[Facet, ...]:
    """Return all facets with their options; the counts are those of all concepts together."""
    given = [answers(handbook, concept) for concept in handbook.concepten]
    return tuple(Facet(question.naam, question.titel, tuple(_options(handbook, question, given))) for question in _QUESTIONS)


def _options(handbook: Handbook, question: _Question, given: list[dict[str, tuple[str, ...]]]) -> Iterable[Optie]:
    for waarde, label in question.options(handbook):
        number = sum(waarde in answer[question.naam] for answer in given)
        if number or question.shows_empty:
            yield Optie(waarde, label, number)

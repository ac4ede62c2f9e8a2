"""Prose and references are texts that know what they are; sorting ignores marks."""

import pytest
from pydantic import TypeAdapter, ValidationError

from build_tools.records import ref
from build_tools.records.kinds import KIND
from build_tools.records.ref import ConceptRef, Ref
from build_tools.records.text import Proza, folded, listed


def test_prose_keeps_its_type_and_loses_the_space_around_it() -> None:
    value = TypeAdapter(Proza).validate_python("  Een *tekst*.\n")
    assert type(value) is Proza
    assert value == "Een *tekst*."


def test_a_reference_keeps_its_kind_and_may_not_be_empty() -> None:
    value = TypeAdapter(ConceptRef).validate_python(" eerste ")
    assert (type(value), value, value.soort) == (ConceptRef, "eerste", "concept")
    with pytest.raises(ValidationError):
        TypeAdapter(ConceptRef).validate_python("  ")


def test_every_reference_points_to_a_kind() -> None:
    kinds = {item.soort for item in vars(ref).values() if isinstance(item, type) and issubclass(item, Ref) and item is not Ref}
    assert kinds <= KIND.keys()
    assert len(kinds) == 12


@pytest.mark.parametrize(
    ("text", "key"),
    [("Émile", "emile"), ("’s Avonds", "s avonds"), ("'t Hart", "t hart"), ("Zó", "zo"), ("STRASSE", "strasse")],
)
def test_folded_ignores_case_marks_and_apostrophes(text: str, key: str) -> None:
    assert folded(text) == key


@pytest.mark.parametrize(
    ("words", "expected"),
    [((), ""), (("een",), "een"), (("een", "twee"), "een en twee"), (("een", "twee", "drie"), "een, twee en drie")],
)
def test_listed_joins_as_in_a_sentence(words: tuple[str, ...], expected: str) -> None:
    assert listed(words) == expected
    assert listed(words, "of") == expected.replace(" en ", " of ")

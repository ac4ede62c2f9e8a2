"""The Dutch words that the messages share."""

import pytest

from build_tools.checks.words import listed, nearest, placed, sentence
from build_tools.records.problems import Origin


@pytest.mark.parametrize(
    ("words", "expected"),
    [((), ""), (("een",), "een"), (("een", "twee"), "een en twee"), (("een", "twee", "drie"), "een, twee en drie")],
)
def test_listed_joins_as_in_a_sentence(words: tuple[str, ...], expected: str) -> None:
    assert listed(words) == expected


def test_sentence_leaves_other_capitals_alone() -> None:
    assert sentence("concept ‘Hulp van A tot Z’") == "Concept ‘Hulp van A tot Z’"


def test_placed_leaves_out_a_line_that_is_not_known() -> None:
    assert placed(Origin("a.md", 4, "titel")) == "a.md:4"
    assert placed(Origin("a.md")) == "a.md"


def test_nearest_names_titles_and_leaves_out_what_is_not_alike() -> None:
    known = {"datalab": "Datalab", "databank": "Databank", "proef": "proef", "verhalen": "Verhalen"}
    assert nearest("datalap", known) == "Bedoelde je ‘datalab’ (Datalab) of ‘databank’ (Databank)?"
    assert nearest("proeff", known) == "Bedoelde je ‘proef’ (proef)?"
    assert nearest("qqq", known) == ""

"""The Dutch words that the messages share."""

from build_tools.checks.words import placed, sentence
from build_tools.records.problems import Origin


def test_sentence_leaves_other_capitals_alone() -> None:
    assert sentence("concept ‘Hulp van A tot Z’") == "Concept ‘Hulp van A tot Z’"


def test_placed_leaves_out_a_line_that_is_not_known() -> None:
    assert placed(Origin("a.md", 4, "titel")) == "a.md:4"
    assert placed(Origin("a.md")) == "a.md"

"""Dutch words: one and many."""

import pytest

from build_tools.visuals import words


@pytest.mark.parametrize(("number", "text"), [(0, "geen concepten"), (1, "1 concept"), (2, "2 concepten")])
def test_counts(number: int, text: str) -> None:
    assert words.concepts(number) == text


def test_most_and_least_name_all_that_share_the_place() -> None:
    counts = [("a", 2), ("b", 0), ("c", 2)]

    assert words.most(counts) == (["a", "c"], 2)
    assert words.least(counts) == (["b"], 0)
    assert words.most([]) == ([], 0)
    assert words.least([]) == ([], 0)
    assert words.each(["a", "c"], 2) == "(elk 2)"
    assert words.each(["b"], 1) == "(1)"


def test_an_alternative_keeps_what_fits() -> None:
    assert words.alternative(["Kort.", "x" * 250, "Ook kort."]) == "Kort. Ook kort."


@pytest.mark.parametrize(
    ("title", "text"),
    [("Student", "student"), ("Maatschappelijke organisatie", "maatschappelijke organisatie"), ("MBO", "MBO"), ("", "")],
)
def test_a_title_inside_a_sentence(title: str, text: str) -> None:
    assert words.inside(title) == text

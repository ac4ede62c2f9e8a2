"""Dividing rows over parts: none lost, none too high, and no part with a lonely row when it can be helped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.visuals.dividing import BETWEEN, ENDS, Row, Rows, divided, parts
from build_tools.visuals.svg import Drawing


def test_rows_that_fit_stay_together() -> None:
    assert divided([Row(100)] * 6, 100) == (slice(0, 6),)
    assert divided([], 100) == (slice(0, 0),)


def test_parts_are_about_equally_full() -> None:
    assert divided([Row(100)] * 8, 100) == (slice(0, 4), slice(4, 8))


def test_a_row_that_is_higher_than_a_page_has_a_part_of_its_own() -> None:
    assert divided([Row(2000), Row(10), Row(2000)], 100) == (slice(0, 1), slice(1, 2), slice(2, 3))


@given(st.lists(st.floats(10, 300), min_size=1, max_size=120), st.floats(0, 200), st.floats(0, 60))
def test_no_row_is_lost_and_no_part_too_high(heights: list[float], extra: float, again: float) -> None:
    rows = [Row(height, again) for height in heights]
    runs = divided(rows, extra)

    assert [at for run in runs for at in range(run.start, run.stop)] == list(range(len(rows)))
    for number, run in enumerate(runs):
        limit = BETWEEN if 0 < number < len(runs) - 1 else ENDS
        high = extra + sum(heights[run]) + (again if run.stop - run.start else 0)
        assert high <= limit + again or run.stop - run.start == 1


@pytest.mark.parametrize("number", [5, 9, 20, 60])
def test_the_last_part_is_not_a_single_row(number: int) -> None:
    runs = divided([Row(130)] * number, 120)

    assert len(runs) == 1 or runs[-1].stop - runs[-1].start > 1


@pytest.mark.parametrize(("name", "expected"), [("kort", "Figuur. Deel 2 van 2: kort."), ("lang " * 60, "Figuur. Deel 2 van 2.")])
def test_each_part_has_an_alternative_however_long_its_name_is(name: str, expected: str) -> None:
    def draw(run: slice, title: str, number: int) -> str:  # noqa: ARG001
        return Drawing("proef", 100).finish(100.0 + 100 * (run.stop - run.start))

    found = parts(draw(slice(0, 8), "", 0), "Figuur", Rows([Row(100)] * 8, draw, lambda _: name), ["Alles samen."])

    assert [part.alt for part in found] == [f"{expected.replace('2 van', '1 van')} Alles samen.", expected]

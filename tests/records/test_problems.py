"""Problems: how they read, how serious they are, and in what order they stand."""

import re
from itertools import permutations

import pytest

from build_tools.records.problems import CODES, Level, Origin, Problem, in_order

UNKNOWN = Problem("HB201", Origin("concepts/07-x.md", 4, "voor_wie.1"), "Groep ‘x’ bestaat niet.", "Bedoelde je ‘y’?")


def test_a_message_has_place_code_what_and_what_now() -> None:
    assert str(UNKNOWN) == "concepts/07-x.md:4 [HB201] veld ‘voor_wie.1’: Groep ‘x’ bestaat niet. Bedoelde je ‘y’?"


def test_what_is_not_known_is_left_out_of_a_message() -> None:
    assert str(Problem("HB003", Origin("a.md"), "Het bestand is leeg.")) == "a.md [HB003] Het bestand is leeg."


@pytest.mark.parametrize(("code", "level", "stops"), [("HB201", "fout", True), ("HB205", "let op", False), ("HB210", "info", False)])
def test_only_a_fout_stops(code: str, level: str, stops: bool) -> None:  # a column of the table
    problem = Problem(code, Origin("a.md"), "x")
    assert (problem.level.value, problem.stops) == (level, stops)


def test_problems_are_sorted_by_place_whatever_order_they_come_in() -> None:
    problems = (
        Problem("HB301", Origin("a.md", 2), "a"),
        Problem("HB201", Origin("a.md", 10), "a"),
        Problem("HB201", Origin("a.md", 10), "b"),
        Problem("HB201", Origin("a.md", 10), "b", "advies"),
        Problem("HB001", Origin("b.md"), "a"),
    )
    assert {in_order(some) for some in permutations(problems)} == {problems}
    assert in_order((*problems, *problems)) == problems


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_permanent_in_form_and_says_what_and_what_now(code: str) -> None:
    assert re.fullmatch(r"HB[0-6]\d\d", code)
    assert CODES[code].level in Level
    assert CODES[code].what.endswith(".")
    assert CODES[code].cure.rstrip('".')  # may end in a quotation mark that is meant
    assert CODES[code].cure.endswith(".")


def test_codes_stand_in_order() -> None:
    assert list(CODES) == sorted(CODES)

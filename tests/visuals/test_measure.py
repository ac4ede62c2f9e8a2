"""Widths, lines and joints: no line is wider than its room, and no letter is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.visuals.measure import Face, fit, lines, width

WORDS = st.text(st.characters(categories=["L", "N", "P", "M", "Zs"]), max_size=80)


def test_wider_letters_are_wider() -> None:
    assert width("iiii", Face.TEXT, 14) < width("mmmm", Face.TEXT, 14)
    assert width("stage", Face.TEXT, 14) < width("stage", Face.BOLD, 14)
    assert width("stage", Face.TEXT, 28) == pytest.approx(2 * width("stage", Face.TEXT, 14))
    assert width("", Face.HEAD, 14) == 0


def test_letters_of_the_wider_subset_are_known() -> None:
    assert 0 < width("ēşğł", Face.TEXT, 10) < 4 * 10
    assert width("漢", Face.TEXT, 10) == 10
    assert width("e\u0316", Face.TEXT, 10) == width("e", Face.TEXT, 10)


def test_a_long_word_is_broken_at_a_joint() -> None:
    assert lines("stagediscriminatie", Face.TEXT, 14, 80).lines == ("stagediscri-", "minatie")
    assert lines("onderwijs/arbeidsmarkt", Face.TEXT, 14, 80).lines[0] == "onderwijs/"
    assert lines("mbo-studenten", Face.TEXT, 14, 70).lines == ("mbo-", "studenten")


def test_whole_words_come_before_large_letters() -> None:
    fitted = fit("Haagse Stagestandaard", Face.BOLD, (90, 60), (16, 9))

    assert fitted.lines == ("Haagse", "Stagestandaard")
    assert 9 <= fitted.size < 16
    assert not fitted.shortened


def test_a_word_is_broken_only_when_no_size_holds_it() -> None:
    fitted = fit("stagebegeleidingsovereenkomst", Face.TEXT, (70, 90), (14, 11))

    assert len(fitted.lines) > 1
    assert fitted.size == 14
    assert not fitted.shortened


def test_what_is_left_out_shows() -> None:
    fitted = fit("een heel lange zin over stages en over kansen", Face.TEXT, (60, 30), (14, 12))

    assert fitted.shortened
    assert fitted.lines[-1].endswith("…")
    assert fitted.height <= 30


def test_no_text_is_one_empty_line() -> None:
    assert lines("  ", Face.TEXT, 14, 50).lines == ("",)
    assert lines("", Face.TEXT, 14, 50).width == 0


@settings(deadline=None)
@given(text=WORDS, room=st.floats(24, 200), size=st.floats(8, 20))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, room: float, size: float) -> None:
    found = lines(text, Face.TEXT, size, room)

    assert found.width <= room
    assert "".join(found.lines).replace(" ", "").replace("-", "") == "".join(text.split()).replace("-", "")


@settings(deadline=None)
@given(text=WORDS, room=st.tuples(st.floats(24, 200), st.floats(20, 90)))
def test_a_fitted_text_fits(text: str, room: tuple[float, float]) -> None:
    found = fit(text, Face.BOLD, room, (16, 10))

    assert found.width <= room[0]
    assert found.height <= room[1]

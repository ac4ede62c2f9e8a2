"""How far the printing is, in words."""

import io
import sys

import pytest

from build_tools.printables.progress import Bar, Lines, Silent, progress, spoken


def test_lines_name_each_work_and_the_time_that_is_left() -> None:
    said: list[str] = []
    times = iter([0.0, 30.0, 60.0])

    with Lines(said.append, lambda: next(times)).over([("Handboek", 300), ("Kaarten", 100)]) as done:
        done("Handboek")
        done("Kaarten")

    assert said == [
        "Pdf’s maken: 2. Wat niet veranderd is, blijft zoals het was.",
        "Pdf 1 van 2 klaar: Handboek, nog ongeveer 10 seconden.",
        "Pdf 2 van 2 klaar: Kaarten.",
    ]


def test_nothing_to_do_says_nothing() -> None:
    said: list[str] = []

    with Lines(said.append).over([]), Bar().over([]) as done, Silent().over([("x", 1)]) as silent:
        done("x")
        silent("x")

    assert said == []


def test_a_bar_is_drawn_where_a_person_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")

    shown = progress(lambda _: None)
    with shown.over([("Handboek", 3), ("Kaarten", 1)]) as done:
        done("Handboek")

    assert isinstance(shown, Bar)
    assert "1 van 2: Handboek" in screen.getvalue()


def test_lines_are_said_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())

    assert isinstance(progress(lambda _: None), Lines)


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "5 seconden"), (22, "20 seconden"), (54, "55 seconden"), (70, "1 minuut"), (150, "2 minuten")]
)
def test_a_time_in_words(seconds: float, words: str) -> None:
    assert spoken(seconds) == words

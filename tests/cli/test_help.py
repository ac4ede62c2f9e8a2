"""`handboek help`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from build_tools.cli.topics import TOPICS
from build_tools.loading import load
from build_tools.records.problems import CODES

Run = Callable[..., Result]
CONCEPT = "concepts/02-tweede-idee.md"


@pytest.mark.parametrize("typed", ["HB020", "hb020", "020", "20", "dubbele-punt", "Dubbele-Punt"])
def test_explains_a_message(run: Run, typed: str) -> None:
    output = run("help", typed).output

    assert CODES["HB020"].what in output
    assert CODES["HB020"].cure in output
    assert 'titel: "Wat werkt: een overzicht"' in output


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_explained(run: Run, code: str) -> None:
    result = run("help", code)

    assert result.exit_code == 0
    assert CODES[code].what in result.output


def test_explains_a_command(run: Run) -> None:
    assert "Gebruik: handboek controleer" in run("help", "controleer").output


def test_lists_everything_that_can_be_explained(run: Run) -> None:
    output = run("help").output

    assert all(word in output for word in (*CODES, *TOPICS))


def with_title(root: Path, lines: str) -> set[str]:
    path = root / CONCEPT
    text = path.read_text(encoding="utf-8").replace("titel: Tweede idee", lines)
    path.write_text(text, encoding="utf-8")
    return {problem.code for problem in load(root).problems}


@pytest.mark.parametrize("name", TOPICS)
def test_the_wrong_example_gives_its_message(name: str, mini_root: Path) -> None:
    assert TOPICS[name].code in with_title(mini_root, TOPICS[name].wrong)


@pytest.mark.parametrize("name", TOPICS)
def test_the_right_example_is_right(name: str, mini_root: Path) -> None:
    assert with_title(mini_root, TOPICS[name].right) == set()

"""What is kept of a YAML text is what reading it gives; a text with a problem is read each time."""

from pathlib import Path

import pytest

from build_tools.loading import yaml_notes
from build_tools.loading.yaml_notes import with_notes
from build_tools.loading.yaml_text import Fields, read_yaml
from build_tools.shelf import Notes, Shelf

NAMES = frozenset({"titel", "lijst", "stap"})
GOOD = [
    "titel: Eén — ‘titel’\nlijst:\n  - stap: a\n    uitleg:\n  -\n  - >-\n    b\n    c\nkern: ~\n",
    "- id: een\n- id: twee\n  lijst: []\n",
    "",
]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are really read."""
    texts: list[str] = []

    def reading(file: str, text: str, names: frozenset[str]) -> Fields:
        texts.append(text)
        return read_yaml(file, text, names)

    monkeypatch.setattr(yaml_notes, "read_yaml", reading)
    return texts


def check(folder: Path, text: str, names: frozenset[str] = NAMES) -> Fields:
    """Read a text as a new check does."""
    notes = Notes(Shelf(folder), "proef")
    fields = with_notes(notes)("x.md", text, names)
    notes.save()
    return fields


@pytest.mark.parametrize("text", GOOD)
def test_a_good_text_is_read_once(tmp_path: Path, read: list[str], text: str) -> None:
    first, second = check(tmp_path, text), check(tmp_path, text)

    assert first == second == read_yaml("x.md", text, NAMES)
    assert read == [text]


@pytest.mark.parametrize("text", ["titel: a: b\n", "titel: a\ntitel: b\n", "titel: [a\n", "titel: a\n---\ntitel: b\n", "&x a: b\n"])
def test_a_text_with_a_problem_is_read_each_time(tmp_path: Path, read: list[str], text: str) -> None:
    first, second = check(tmp_path, text), check(tmp_path, text)

    assert first == second == read_yaml("x.md", text, NAMES)
    assert first.problems
    assert read == [text, text]


def test_another_text_or_other_names_are_read(tmp_path: Path, read: list[str]) -> None:
    for text, names in (("a: b", NAMES), ("a: c", NAMES), ("a: b", NAMES - {"stap"})):
        assert check(tmp_path, text, names) == read_yaml("x.md", text, names)

    assert read == ["a: b", "a: c", "a: b"]


def test_without_notes_each_text_is_read(read: list[str]) -> None:
    for _ in range(2):
        assert with_notes(None)("x.md", GOOD[0], NAMES) == read_yaml("x.md", GOOD[0], NAMES)

    assert len(read) == 2

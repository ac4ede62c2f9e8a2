"""The well-known traps of YAML, each typed into a real record: told at its line, or read as it was typed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from build_tools import pipeline
from build_tools.records.concept import Concept

CONCEPT = "concepts/02-vaste-vragen.md"

TRAPS = {
    "a colon": ("titel", "titel: Wat werkt: een overzicht", "HB020", 0, "dubbele punt"),
    "curly quotes": ("titel", "titel: “Hallo: wereld”", "HB021", 0, "gekrulde aanhalingstekens"),
    "an apostrophe": ("titel", "titel: 's Avonds leren", "HB022", 0, "apostrof"),
    "a hash": ("titel", "titel: Aanpak #1 in Den Haag", "HB023", 0, "opmerking"),
    "a tab": ("titel", "\ttitel: Vragen", "HB024", 0, "tab"),
    "a dash too deep": ("voor_wie", "voor_wie:\n  - student\n   - onderwijs", "HB025", 2, "springt te ver in"),
    "a field twice": ("titel", "titel: Vragen\ntitel: Vragen en zo", "HB026", 1, "staat er twee keer: op regel"),
    "an at sign": ("titel", "titel: @inholland", "HB027", 0, "bijzonder teken: @"),
    "a percent sign": ("titel", "titel: %5", "HB027", 0, "bijzonder teken: %"),
    "a star": ("titel", "titel: *vet*", "HB027", 0, "bijzonder teken: *"),
    "an ampersand": ("titel", "titel: &co", "HB027", 0, "bijzonder teken: &"),
    "an exclamation mark": ("titel", "titel: !nu", "HB027", 0, "bijzonder teken: !"),
    "a misspelt field": ("bronnen", "bronen:\n  - bron: felten2021mbo\n    waarvoor: onderbouwing", "HB101", 0, "Bedoel je ‘bronnen’?"),
    "an unknown id": ("voor_wie", "voor_wie:\n  - studend", "HB201", 1, "student"),
    "a picture that is not there": ("beeld", "beeld:\n  bestand: weg.jpg\n  alt: Zaal\n  rechten: Eigen werk", "HB214", 1, "content/media"),
    "a yes of YAML": ("beeld", "beeld:\n  bestand: a.jpg\n  rechten: Eigen werk\n  mensen: on", "HB105", 3, "Bedoel je ‘ja’?"),
}  # fmt: skip
"""Which field it replaces, what an editor types, the code, on which of the typed lines the message stands, and words of it."""

TYPED = {
    "duur": ("duur: {tekst: 1:30}", lambda concept: concept.duur.tekst, "1:30"),
    "doel": ("doel: 1.10", lambda concept: concept.doel, "1.10"),
    "eerste_stap": ("eerste_stap: 012", lambda concept: concept.eerste_stap, "012"),
    "redactienotitie": ("redactienotitie: on", lambda concept: concept.redactienotitie, "on"),
    "gespreksvragen": ("gespreksvragen: [NO]", lambda concept: list(concept.gespreksvragen), ["NO"]),
    "gewijzigd": ("gewijzigd: 2022-12-15", lambda concept: concept.gewijzigd.tekst, "2022-12-15"),
}
"""What YAML would take for a number, a time or a yes; here it stays what was typed."""


@pytest.fixture
def root(copy: Path) -> Iterator[Path]:
    """The same copy, in which the concept is put back after each test."""
    text = (copy / CONCEPT).read_bytes()
    yield copy
    (copy / CONCEPT).write_bytes(text)


def spoilt(text: str, field: str, typed: str) -> tuple[str, int]:
    """Put typed lines in the place of a field, or at the end of the fields; return the text and the first of their line numbers."""
    lines = text.split("\n")
    end = lines.index("---", 1)
    first = next((number for number in range(1, end) if lines[number].startswith(f"{field}:")), end)
    last = next((number for number in range(first + 1, end) if not lines[number].startswith((" ", "\t"))), end) if first < end else end
    return "\n".join([*lines[:first], typed, *lines[last:]]), first + 1


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_a_trap_is_told_at_its_line(trap: tuple[str, str, str, int, str], root: Path) -> None:
    field, typed, code, offset, words = trap
    path = root / CONCEPT
    text, line = spoilt(path.read_text(encoding="utf-8"), field, typed)
    path.write_text(text, encoding="utf-8")

    reading = pipeline.read(root)
    first, *others = [problem for problem in reading.problems if problem.origin.file == CONCEPT and problem.stops]

    assert reading.stops
    assert (first.code, first.origin.line) == (code, line + offset), [str(problem) for problem in (first, *others)]
    assert words in f"{first.message} {first.advice}"


@pytest.mark.parametrize(("field", "typed", "value", "expected"), [(field, *row) for field, row in TYPED.items()], ids=TYPED)
def test_what_yaml_would_guess_stays_as_typed(field: str, typed: str, value: Callable[[Concept], Any], expected: Any, root: Path) -> None:
    path = root / CONCEPT
    path.write_text(spoilt(path.read_text(encoding="utf-8"), field, typed)[0], encoding="utf-8")

    reading = pipeline.read(root)

    assert [str(problem) for problem in reading.problems if problem.origin.file == CONCEPT and problem.stops] == []
    assert value(reading.handbook.concepten["vaste-vragen"]) == expected

"""From plain fields to a typed record, or to problems in Dutch, each at the line of the very field.

In: a model, the plain data and where it stands. Out: the record, or everything that does not fit. Texts of pydantic are
never shown: `sentences` has the sentences and `advice` says what to do now.
"""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build_tools.loading import shape
from build_tools.loading.advice import about, advice_for, meant_field, unknown_field
from build_tools.loading.sentences import rule_for, sentence
from build_tools.loading.yaml_lines import quoted
from build_tools.records.base import Part
from build_tools.records.handbook import Place
from build_tools.records.problems import Origin, Problem
from build_tools.records.walk import Path

P = TypeVar("P", bound=Part)

_MOST_SUGGESTIONS = 30
_MOST_PROBLEMS = 100
_WHERE: Mapping[str, tuple[str, ...]] = {"csl_datum": ("issued", "accessed"), "spreker": ("weergave",), "actie_link": ("doel",)}
"""For an error of a whole group of fields: the fields that it may be about."""
_OF_TEXT: Mapping[str, str] = {"too_long": "string_too_long", "too_short": "string_too_short"}
"""Pydantic measures our own text types as it measures a list."""


def validate(
    model: type[P], data: Mapping[str, object], place: Place, empty: Mapping[Path, int] | None = None
) -> tuple[P | None, tuple[Problem, ...]]:
    """Make a record of the data; `empty` has the fields that stand there without a value, with their lines."""
    empty = empty or {}
    unknown = [path for path in empty if path and not shape.field_at(model, path)][:_MOST_PROBLEMS]
    problems = [Problem("HB101", Origin(place.file, empty[path], place.at(*path).field), *unknown_field(model, path)) for path in unknown]
    record: P | None = None
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MOST_PROBLEMS]
        misspelt = _misspelt(model, details)
        seen: set[tuple[Path, str]] = set()
        for detail in details:
            path, value = _found(detail, data)
            if detail["type"] == "missing" and path in misspelt:
                continue  # the misspelt field is reported; with its right name nothing is missing
            if detail["type"] == "is_instance_of" or (path, detail["type"]) in seen:
                continue  # one arm of a union, whose other arm tells what is wrong
            seen.add((path, detail["type"]))
            origin = Origin(place.file, empty[path], place.at(*path).field) if path in empty else place.at(*path)
            code, message, advice = _told(model, detail, path, value, is_empty=path in empty)
            if code == "HB101" and len(seen) <= _MOST_SUGGESTIONS:
                message, advice = unknown_field(model, path)
            problems.append(Problem(code, origin, message, advice))
    return (record if not problems else None), tuple(problems)


def _misspelt(model: type[Part], details: list[ErrorDetails]) -> frozenset[Path]:
    """Return the paths at which the misspelt fields were meant to stand."""
    paths = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"][:_MOST_SUGGESTIONS]
    return frozenset((*path[:-1], meant) for path in paths if (meant := meant_field(model, path)))


def _found(detail: ErrorDetails, data: object) -> tuple[Path, object]:
    """Return the path of an error as far as it exists in the data, and what stands there."""
    value, path = data, ()  # type: tuple[object, Path]
    for position, step in enumerate(detail["loc"]):
        inside, found = _step(value, step)
        if not inside:
            is_missing = detail["type"] == "missing" and position == len(detail["loc"]) - 1
            path = (*path, step) if is_missing else path
            break
        value, path = found, (*path, step)
    for name in _WHERE.get(detail["type"], ()):
        inside, found = _step(value, name)
        if inside and not (detail["type"] == "csl_datum" and str(found).replace("-", "").strip().isdigit()):
            return (*path, name), found
    return path, value


def _step(value: object, step: str | int) -> tuple[bool, object]:
    """Go one step further into the data, if there is such a step."""
    if isinstance(value, Mapping) and step in value:
        return True, value[step]
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return True, value[step]
    return False, None


def _told(model: type[Part], detail: ErrorDetails, path: Path, value: object, *, is_empty: bool) -> tuple[str, str, str]:
    """Return code, message and advice for one error."""
    rule = rule_for(_OF_TEXT.get(detail["type"], detail["type"]) if isinstance(value, str) else detail["type"])
    if detail["type"] == "missing" and is_empty:
        return rule.code, "Dit veld is verplicht, maar leeg.", about(model, path)
    if detail["type"] == "string_type" and (line := _cut_at_colon(value)):
        message = "In de tekst staat een dubbele punt. YAML denkt dan dat er een nieuw veld begint."
        return "HB020", message, f"Zo kan het: - {quoted(line)}"
    if rule.code == "HB104" and not str(value).strip():
        return rule.code, "Hier staat geen tekst.", about(model, path)
    advice = about(model, path) if detail["type"] in _WHERE else advice_for(rule.code, model, path, value)
    return rule.code, sentence(rule, value, detail.get("ctx", {})), advice


def _cut_at_colon(value: object) -> str:
    """Return the text of a list item that YAML took for a field, or nothing."""
    if isinstance(value, Mapping) and len(value) == 1:
        [(name, text)] = value.items()
        return f"{name}: {text}" if isinstance(text, str) else ""
    return ""

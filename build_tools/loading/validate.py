"""From plain fields to a typed record, or to problems in Dutch, each at the line of the very field.

In: a model, the plain data and where it stands. Out: the record, or everything that does not fit. Texts of pydantic are
never shown: `sentences` has the sentences, and this module adds what to do now.
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build_tools.loading import shape, suggest
from build_tools.loading.sentences import rule_for, sentence
from build_tools.loading.yaml_lines import quoted
from build_tools.records.base import Part
from build_tools.records.handbook import Place
from build_tools.records.problems import CODES, Problem
from build_tools.records.walk import Path

P = TypeVar("P", bound=Part)

_MOST_SUGGESTIONS = 30
_YES = frozenset(("yes", "y", "true", "on", "1", "j", "waar"))
_NO = frozenset(("no", "n", "false", "off", "0", "onwaar"))
_WHERE: Mapping[str, tuple[str, ...]] = {"csl_datum": ("issued", "accessed"), "spreker": ("weergave",), "actie_link": ("doel",)}
"""For an error of a whole group of fields: the field that it is about."""


def validate(
    model: type[P], data: Mapping[str, object], place: Place, empty: Mapping[Path, int] | None = None
) -> tuple[P | None, tuple[Problem, ...]]:
    """Make a record of the data; `empty` has the fields that stand there without a value, with their lines."""
    empty = empty or {}
    problems = [_unknown(model, path, place) for path in empty if path and not shape.field_at(model, path)]
    record: P | None = None
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        seen: set[tuple[Path, str]] = set()
        for detail in error.errors(include_url=False):
            path, value = _found(detail, data)
            if detail["type"] == "is_instance_of" or (path, detail["type"]) in seen:
                continue  # one arm of a union, whose other arm tells what is wrong
            seen.add((path, detail["type"]))
            problems.append(_problem(model, detail, path, value, place, empty, suggesting=len(seen) <= _MOST_SUGGESTIONS))
    return (record if not problems else None), tuple(problems)


def _found(detail: ErrorDetails, data: object) -> tuple[Path, object]:
    """Return the path of an error as far as it exists in the data, and what stands there."""
    value, path = data, ()  # type: tuple[object, Path]
    for position, step in enumerate(detail["loc"]):
        if isinstance(value, Mapping) and step in value:
            value = value[step]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            if detail["type"] == "missing" and position == len(detail["loc"]) - 1:
                path = (*path, step)
            break
        path = (*path, step)
    for name in _WHERE.get(detail["type"], ()):
        if isinstance(value, Mapping) and name in value and not _is_csl_date(detail["type"], value[name]):
            return (*path, name), value[name]
    return path, value


def _is_csl_date(error_type: str, value: object) -> bool:
    return error_type == "csl_datum" and str(value).replace("-", "").strip().isdigit()


def _problem(
    model: type[Part], detail: ErrorDetails, path: Path, value: object, place: Place, empty: Mapping[Path, int], *, suggesting: bool
) -> Problem:
    if detail["type"] == "extra_forbidden":
        return _unknown(model, path, place, suggesting=suggesting)
    origin = place.at(*path)
    if detail["type"] == "missing" and path in empty:
        line = empty[path]
        return Problem("HB102", type(origin)(origin.file, line, origin.field), "Dit veld is verplicht, maar leeg.", _about(model, path))
    if detail["type"] == "string_type" and (line := _cut_at_colon(value)):
        message = "In de tekst staat een dubbele punt. YAML denkt dan dat er een nieuw veld begint."
        return Problem("HB020", origin, message, f"Zo kan het: - {quoted(line)}")
    rule = rule_for(detail["type"])
    message = sentence(rule, value, detail.get("ctx", {}))
    if rule.code == "HB104" and not str(value).strip():
        message = "Hier staat geen tekst."
    return Problem(rule.code, origin, message, _advice(rule.code, model, path, value))


def _cut_at_colon(value: object) -> str:
    """Return the text of a list item that YAML took for a field, or nothing."""
    if isinstance(value, Mapping) and len(value) == 1:
        [(name, text)] = value.items()
        return f"{name}: {text}" if isinstance(text, str) else ""
    return ""


def _unknown(model: type[Part], path: Path, place: Place, *, suggesting: bool = True) -> Problem:
    name, group = str(path[-1]), shape.group_at(model, path[:-1])
    message = f"Het veld ‘{name[:40]}’ bestaat hier niet."
    if group is None or not suggesting:
        return Problem("HB101", place.at(*path), message, CODES["HB101"].cure)
    near = suggest.nearest(name, shape.fields_of(group))
    inside = next((field for field, inner in shape.groups_of(group) if name in shape.fields_of(inner)), None)
    if inside is not None:
        advice = f"Het hoort in ‘{inside}’: laat de regel verder inspringen."
    elif near is not None:
        advice = f"Bedoel je ‘{near}’?"
    elif len(path) > 1 and name in shape.fields_of(model):
        advice = "Het hoort een niveau hoger: laat de regel minder ver inspringen."
    else:
        advice = f"Hier kunnen deze velden staan: {', '.join(shape.fields_of(group))}."
    return Problem("HB101", place.at(*path), message, advice)


def _about(model: type[Part], path: Path) -> str:
    """Return what the field is, in the words that stand on its declaration."""
    info = shape.field_at(model, path)
    return f"{info.title}: {info.description}" if info else ""


def _advice(code: str, model: type[Part], path: Path, value: object) -> str:
    name = str(path[-1]) if path else ""
    if code == "HB105":
        return _choices(model, path, value)
    if code == "HB109" and isinstance(value, str):
        dash = " Na elk streepje hoort een spatie." if value.startswith("-") else ""
        return f"Zet elke waarde op een eigen regel met een streepje ervoor, bijvoorbeeld: - {value.lstrip('- ')[:40]}{dash}"
    if code == "HB109":
        return CODES[code].cure
    if code == "HB110" and isinstance(value, list | dict):
        bracket = " Begint de tekst met een haak? Zet er dan rechte dubbele aanhalingstekens om."
        return f"Schrijf één waarde achter de dubbele punt.{bracket}"
    if code == "HB111" and isinstance(value, str):
        return _first_field(model, path, value)
    if code == "HB112" and name == "id" and isinstance(value, str) and suggest.as_id(value):
        return f"Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: {suggest.as_id(value)}"
    if code in ("HB102", "HB104", "HB112", "HB114"):
        return _about(model, path)
    return CODES[code].cure if code not in ("HB107", "HB115") else ""


def _choices(model: type[Part], path: Path, value: object) -> str:
    choices = shape.choices_at(model, path)
    if not choices:
        return CODES["HB105"].cure
    all_of_them = f"Kies uit: {suggest.enumerated(choice.value for choice in choices)}."
    near = _near_choice(str(value), {choice.value: choice.label for choice in choices})
    return f"Bedoel je ‘{near}’? {all_of_them}" if near else all_of_them


def _near_choice(typed: str, choices: Mapping[str, str]) -> str | None:
    if "ja" in choices and typed.casefold().strip() in _YES | _NO:
        return "ja" if typed.casefold().strip() in _YES else "nee"
    by_label = {suggest.plain(label): value for value, label in choices.items()}
    return by_label.get(suggest.plain(typed)) or suggest.nearest(typed, choices)


def _first_field(model: type[Part], path: Path, value: str) -> str:
    group = shape.group_at(model, path)
    names = list(_required(group)) if group else []
    if not names:
        return CODES["HB111"].cure
    dash = "- " if path and isinstance(path[-1], int) else ""
    return f"De velden zijn: {', '.join(shape.fields_of(group)) if group else ''}. Bijvoorbeeld: {dash}{names[0]}: {value[:40]}"


def _required(group: type[Part]) -> Iterator[str]:
    return (name for name, info in shape.fields_of(group).items() if info.is_required())

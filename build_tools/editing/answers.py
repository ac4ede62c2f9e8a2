"""What an editor types as the answer to a question about a field, read and judged.

In: a model, a field, what was typed, and the ids that exist. Out: the value, or a Dutch sentence that says what does not fit. A
choice may be typed as its number in the list that was shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from build_tools.loading.source import INVISIBLE
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import Value
from build_tools.records.base import Part
from build_tools.records.described import Described, described
from build_tools.records.explained import Ids
from build_tools.records.handbook import Place


class Choice(NamedTuple):
    """One thing to choose: what stands in the file, and what it means."""

    value: str
    label: str


@dataclass(frozen=True)
class Answer:
    """A value, or what is wrong with what was typed."""

    value: Value = ""
    wrong: str = ""


def choices_of(field: Described, ids: Ids) -> tuple[Choice, ...]:
    """Return what can be chosen: the closed list of the field, or the ids of the kind that it refers to."""
    if field.refers_to:
        return tuple(Choice(name, title) for name, title in ids.get(field.refers_to, {}).items())
    return tuple(Choice(choice.value, choice.label) for choice in field.choices)


def read(model: type[Part], field: Described, typed: str, choices: Sequence[Choice]) -> Answer:
    """Read the answer to a question about a field that holds one value, or a list of choices with commas between them."""
    if INVISIBLE.search(typed):
        return Answer(wrong="In dit antwoord staat een onzichtbaar teken. Typ het opnieuw.")
    typed = typed.strip()
    value: Value = typed
    if field.many and choices:
        value = [_chosen(part.strip(), choices) for part in typed.split(",") if part.strip()]
    elif field.many:
        value = [typed]
    elif choices:
        value = _chosen(typed, choices)
    known = {choice.value for choice in choices}
    unknown = [one for one in (value if isinstance(value, list) else [value]) if one not in known]
    wrong = f"‘{unknown[0]}’ staat niet in de lijst." if unknown and field.refers_to else _wrong(model, field, value)
    return Answer(wrong=wrong) if wrong else Answer(value)


def _chosen(typed: str, choices: Sequence[Choice]) -> str:
    """Return the value that was meant by a number, a value or a label."""
    if typed.isdecimal() and 1 <= int(typed) <= len(choices):
        return choices[int(typed) - 1].value
    return next((choice.value for choice in choices if typed.casefold() in (choice.value.casefold(), choice.label.casefold())), typed)


def _wrong(model: type[Part], field: Described, value: Value) -> str:
    """Return what the model says about this value, in the words of the check."""
    _, problems = validate(model, {field.name: value}, Place("", {}))
    own = [problem for problem in problems if problem.origin.field.split(".")[0] == field.name and problem.code != "HB202"]
    return f"{own[0].message} {own[0].advice}".strip() if own else ""


def required(model: type[Part], also: Sequence[str] = ()) -> tuple[Described, ...]:
    """Return the fields of a model that have to be filled in, and those of `also`."""
    return tuple(field for field in described(model) if field.required or field.name in also)

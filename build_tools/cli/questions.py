"""Asking a person for the fields of a record, in Dutch.

In: a model, its fields and the ids that exist. Out: the answers as plain data. What does not fit is told at once and asked again.
"""

import textwrap
from collections.abc import Sequence

import click

from build_tools.cli.terminal import prompt
from build_tools.editing.answers import Answer, Choice, choices_of, read, required
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import Value
from build_tools.records.base import Part
from build_tools.records.described import Described
from build_tools.records.explained import Ids, explanation
from build_tools.records.handbook import Place

_MOST_LINES = 12
_WIDTH = 78
_DONE = "leeg is klaar"


def ask(model: type[Part], field: Described, ids: Ids) -> Value:
    """Ask for one field; return nothing when it may stay empty and does."""
    choices = choices_of(field, ids)
    click.echo(f"\n{explanation(field)}")
    if field.group is not None:
        return _groups(field.group, ids) if field.many else _group(field.group, ids)
    _show(choices)
    return _texts(model, field) if field.many and not choices else _value(model, field, choices)


def _value(model: type[Part], field: Described, choices: Sequence[Choice]) -> Value:
    text = "Nummers, met een komma ertussen" if field.many else "Nummer" if choices else ""
    while True:
        typed = prompt(text)
        if not typed and not field.required:
            return ""
        answer = read(model, field, typed, choices) if typed else Answer(wrong="Dit is nodig.")
        if not answer.wrong:
            return answer.value
        click.echo(f"  {answer.wrong}")


def _texts(model: type[Part], field: Described) -> list[Value]:
    values: list[Value] = []
    while True:
        typed = prompt(f"{len(values) + 1} ({_DONE})" if values else "1")
        if not typed and (values or not field.required):
            return values
        answer = read(model, field, typed, ()) if typed else Answer(wrong="Dit is nodig.")
        if answer.wrong:
            click.echo(f"  {answer.wrong}")
        else:
            values += answer.value if isinstance(answer.value, list) else [answer.value]


def _group(model: type[Part], ids: Ids) -> Value:
    """Ask for the fields of a group, again while they do not go together."""
    while True:
        answers = {field.name: ask(model, field, ids) for field in required(model)}
        _, problems = validate(model, answers, Place("", {}))
        if not problems:
            return answers
        click.echo(f"  {problems[0].message} {problems[0].advice}")


def _groups(model: type[Part], ids: Ids) -> list[Value]:
    """Ask for groups of fields until there are no more; a group of one field is asked as a list of texts is."""
    fields = required(model)
    if len(fields) == 1 and not choices_of(fields[0], ids):
        click.echo(explanation(fields[0]))
        return [{fields[0].name: value} for value in _texts(model, fields[0])]
    values = [_group(model, ids)]
    while prompt("Nog een? j of n").casefold().startswith("j"):
        values.append(_group(model, ids))
    return values


def _show(choices: Sequence[Choice]) -> None:
    lines = [f"{number:2}  {_named(choice)}" for number, choice in enumerate(choices, 1)]
    if len(lines) > _MOST_LINES:
        numbered = (f"{number}\u00a0{choice.value}" for number, choice in enumerate(choices, 1))
        lines = textwrap.wrap("   ".join(numbered), _WIDTH, break_on_hyphens=False)
    for line in lines:
        click.echo(f"  {line}")


def _named(choice: Choice) -> str:
    return choice.value if choice.label.casefold() == choice.value else f"{choice.value}: {choice.label}"

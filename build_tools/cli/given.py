"""The answers that were given as options: `--titel "Open deur" --voor-wie student --aanpak-stap "Kies een plek"`.

In: a model and what click read. Out: plain data, for the fields of which something was given. What does not fit is a `Misuse`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import click

from build_tools.cli.dutch import Misuse
from build_tools.editing.answers import choices_of, read, required
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import Value
from build_tools.records.base import Part
from build_tools.records.described import Described
from build_tools.records.explained import Ids, explanation
from build_tools.records.handbook import Place


class Leaf(NamedTuple):
    """A field that holds a value: its model, its path, and whether its option may stand more than once."""

    model: type[Part]
    field: Described
    path: tuple[str, ...]
    many: bool

    @property
    def name(self) -> str:
        """The name of the option without its dashes, such as `aanpak-stap`."""
        return "-".join(self.path).replace("_", "-")

    @property
    def option(self) -> click.Option:
        """The option; more than once where the field is a list."""
        return click.Option([f"--{self.name}", self.key], multiple=True, metavar="…", help=explanation(self.field))

    @property
    def key(self) -> str:
        """The name under which click hands the value over."""
        return "veld_" + "_".join(self.path).replace("-", "_")


def leaves(model: type[Part], fields: Sequence[Described], above: tuple[str, ...] = (), *, many: bool = False) -> Iterator[Leaf]:
    """Yield every field that has to be answered, those inside groups too."""
    for field in fields:
        path = (*above, field.name)
        if field.group is not None:
            yield from leaves(field.group, required(field.group), path, many=many or field.many)
        else:
            yield Leaf(model, field, path, many or field.many)


def given(model: type[Part], fields: Sequence[Described], typed: Mapping[str, Sequence[str]], ids: Ids) -> dict[str, Value]:
    """Return the fields that were given as options."""
    answers: dict[str, Value] = {}
    for field in fields:
        own = {leaf: typed[leaf.key] for leaf in leaves(model, [field]) if typed.get(leaf.key)}
        if own:
            answers[field.name] = _groups(field, own, ids) if field.group else _value(*next(iter(own.items())), ids)
    return answers


def _value(leaf: Leaf, typed: Sequence[str], ids: Ids) -> Value:
    choices = choices_of(leaf.field, ids)
    if leaf.field.many and not choices:
        return [one for text in typed for one in _read(leaf, text, ids)]
    return _read(leaf, ",".join(typed) if leaf.field.many else typed[-1], ids)


def _read(leaf: Leaf, text: str, ids: Ids) -> Value:
    answer = read(leaf.model, leaf.field, text, choices_of(leaf.field, ids))
    if answer.wrong:
        raise Misuse(f"Bij --{leaf.name}: {answer.wrong}")
    return answer.value


def _groups(field: Described, own: Mapping[Leaf, Sequence[str]], ids: Ids) -> Value:
    """Put the answers for the fields of a group together; the first of each option belong to each other, and so on."""
    model = next(iter(own)).model
    wanted = tuple(leaves(model, required(model), (field.name,), many=field.many))
    counts = {leaf: len(own.get(leaf, ())) for leaf in wanted}
    if len(set(counts.values())) > 1:
        raise Misuse(f"Geef even vaak: {', '.join(f'--{leaf.name}' for leaf in wanted)}.")
    groups = [{leaf.field.name: _read(leaf, own[leaf][number], ids) for leaf in wanted} for number in range(counts[wanted[0]])]
    for group in groups:
        _, problems = validate(model, group, Place("", {}))
        if problems:
            raise Misuse(f"Bij {field.name}: {problems[0].message} {problems[0].advice}")
    return list(groups) if field.many else groups[-1]

"""A new record as text: every field with a comment that says what it is for, the given ones filled in, the others empty.

In: a kind, the fields that are known, and the ids that exist. Out: lines of YAML. What may stay empty says so; a field with fields
inside it has them below it as a comment, to be uncommented.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from build_tools.editing.scalars import WIDTH, as_yaml
from build_tools.loading.yaml_text import Value
from build_tools.records.base import Record
from build_tools.records.described import Described, described
from build_tools.records.explained import Ids, explanation
from build_tools.records.kinds import Kind

_FIRST, _LAST = ("nummer", "volgnummer", "volgorde"), ("herkomst", "status", "gewijzigd")
"""The given fields that stand above and below the others."""
_REST = "----- Hieronder mag alles leeg blijven. Wat leeg is, laat het handboek weg. -----"
_STEP = 2
_COMMENT = "# "


def scaffold(kind: Kind, data: Mapping[str, Value], ids: Ids) -> list[list[str]]:
    """Return each field of a record as lines, the filled ones first."""
    fields = {field.name: field for field in described(kind.model) if field.name not in ("id", "body")}
    own = [name for name in fields if name not in Record.model_fields]
    filled = [*_FIRST, *(name for name in own if name not in (*_FIRST, *_LAST)), *_LAST]
    empty = [*own, *(name for name in fields if name not in own)]
    return [
        *(list(_field(fields[name], ids, data[name])) for name in filled if name in data),
        _comment(_REST, ""),
        *(list(_field(fields[name], ids, None)) for name in empty if name not in data),
    ]


def _field(field: Described, ids: Ids, value: Value | None) -> Iterator[str]:
    yield from _comment(explanation(field, ids), "")
    if field.group is not None:
        for inner in described(field.group):
            yield from _comment(f"{inner.name}: {explanation(inner, ids)}", "  ")
    yield from written(field.name, value)
    if value is None:
        yield from _form(field)


def _comment(text: str, indent: str) -> list[str]:
    start = _COMMENT + indent
    return textwrap.wrap(text, WIDTH, initial_indent=start, subsequent_indent=start, break_long_words=False, break_on_hyphens=False)


def _form(field: Described) -> Iterator[str]:
    """Yield the form of an empty list or group as comments: without their `# ` they are right YAML."""
    margin = _COMMENT + " " * _STEP
    if field.group is not None:
        names = [inner.name for inner in described(field.group)]
        dash = "- " if field.many else ""
        yield f"{margin}{dash}{names[0]}:"
        yield from (f"{margin}{' ' * len(dash)}{name}:" for name in names[1:])
    elif field.many:
        yield f"{margin}-"


def written(name: str, value: Value | None, indent: int = 0) -> Iterator[str]:
    """Yield a field with its value as lines of YAML."""
    margin = " " * indent
    if not value:
        yield f"{margin}{name}:"
    elif isinstance(value, str):
        yield from f"{margin}{name}: {as_yaml(value, indent + _STEP, indent + len(name) + 2)}".split("\n")
    elif isinstance(value, dict):
        yield f"{margin}{name}:"
        for inner, one in value.items():
            yield from written(inner, one, indent + _STEP)
    else:
        yield f"{margin}{name}:"
        for item in value:
            yield from _item(item, indent + _STEP)


def _item(item: Value, indent: int) -> Iterator[str]:
    if isinstance(item, dict):
        lines = [line for name, one in item.items() for line in written(name, one, indent + _STEP)]
        yield f"{' ' * indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield from f"{' ' * indent}- {as_yaml(str(item), indent + _STEP, indent + _STEP)}".split("\n")

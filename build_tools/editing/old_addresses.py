"""The field `oude_adressen` of a record that gets another address: the old one comes in, the new one goes out.

In: the fields of the record as a YAML node with their places. Out: edits. Nothing but this field changes, and taking an address out
is the exact inverse of putting it in.
"""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

import yaml

from build_tools.editing.layout import Layout

FIELD = "oude_adressen"
_ANCHORS = ("gewijzigd", "status", "herkomst", "titel", "id")
"""A new field comes below the first of these that stands there on one line."""


class Keep(Enum):
    """Which address goes on working after a change: none, one that lasted, or also one that is left for the address before it."""

    NONE = "none"
    LASTING = "lasting"
    ALWAYS = "always"


class Edit(NamedTuple):
    """A piece of the text, from `start` to before `end`, and what comes in its place."""

    start: int
    end: int
    text: str


def moved(layout: Layout, record: yaml.MappingNode, old: str, new: str, keep: Keep) -> Iterator[Edit]:
    """Yield the edits by which `old` becomes an old address (if it is kept) and `new` is none any more.

    An address that was left last is come back to: that undoes a change, and then `old` was only in between.
    """
    value = next((value for name, value in record.value if name.value == FIELD), None)
    leaving = [item for item in value.value if item.value == new] if isinstance(value, yaml.SequenceNode) else []
    is_undone = bool(leaving) and isinstance(value, yaml.SequenceNode) and leaving[0] is value.value[-1]
    keep_old = keep is Keep.ALWAYS or (keep is Keep.LASTING and not is_undone)
    if leaving and keep_old:
        yield Edit(*layout.span(leaving[0]), old)
    elif leaving and isinstance(value, yaml.SequenceNode):
        yield _taken_out(layout, record, value, leaving[0])
    elif keep_old and isinstance(value, yaml.SequenceNode) and value.value:
        yield _put_in(layout, value, old)
    elif keep_old:
        yield _first(layout, record, value, old)


def _put_in(layout: Layout, value: yaml.SequenceNode, old: str) -> Edit:
    """Add an address to those that are there, in their style."""
    _, end = layout.span(value.value[-1])
    if value.flow_style:
        return Edit(end, end, f", {old}")
    start = layout.text.rfind("\n", 0, layout.span(value)[0]) + 1
    below = _line_end(layout.text, end)
    return Edit(below, below, f"{layout.text[start : layout.span(value)[0]]}- {old}{_newline(layout.text)}")


def _first(layout: Layout, record: yaml.MappingNode, value: yaml.Node | None, old: str) -> Edit:
    """Add the first address: behind the empty field, in the empty list, or in a new field."""
    text = layout.text
    if value is not None:
        start, end = layout.span(value)
        if isinstance(value, yaml.SequenceNode):
            return Edit(start, end, f"[{old}]")
        name = next(name for name, one in record.value if one is value)
        below = _line_end(text, layout.span(name)[1])
        return Edit(below, below, f"{_margin(record)}  - {old}{_newline(text)}")
    if record.flow_style:
        end = layout.span(record.value[-1][1])[1]
        return Edit(end, end, f", {FIELD}: [{old}]")
    below = _line_end(text, layout.span(_anchor(record))[1])
    return Edit(below, below, f"{_margin(record)}{FIELD}: [{old}]{_newline(text)}")


def _taken_out(layout: Layout, record: yaml.MappingNode, value: yaml.SequenceNode, item: yaml.Node) -> Edit:
    """Take an address out; a list in brackets that becomes empty goes, with its field."""
    text = layout.text
    start, end = layout.span(item)
    if not value.flow_style:
        return Edit(text.rfind("\n", 0, start) + 1, _line_end(text, end), "")
    if len(value.value) > 1:
        position = value.value.index(item)
        if position:
            return Edit(layout.span(value.value[position - 1])[1], end, "")
        return Edit(start, layout.span(value.value[1])[0], "")
    position = next(number for number, (name, _) in enumerate(record.value) if name.value == FIELD)
    if record.flow_style:
        return Edit(layout.span(record.value[position - 1][1])[1], layout.span(value)[1], "")
    return Edit(text.rfind("\n", 0, start) + 1, _line_end(text, layout.span(value)[1]), "")


def _anchor(record: yaml.MappingNode) -> yaml.Node:
    """Return the value below which a new field comes: one that stands on one line."""
    by_name = {name.value: value for name, value in record.value}
    single = {name: value for name, value in by_name.items() if isinstance(value, yaml.ScalarNode) and _is_on_one_line(value)}
    return next((single[name] for name in _ANCHORS if name in single), None) or next(iter(single.values()))


def _is_on_one_line(value: yaml.Node) -> bool:
    return value.start_mark is not None and value.end_mark is not None and value.start_mark.line == value.end_mark.line


def _margin(record: yaml.MappingNode) -> str:
    return " " * (record.start_mark.column if record.start_mark else 0)


def _line_end(text: str, position: int) -> int:
    """Return the position after the line end that follows."""
    end = text.find("\n", position)
    return len(text) if end < 0 else end + 1


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"

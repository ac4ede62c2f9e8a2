"""Where the parts of a file stand in its text as it is, to the character: the fields and the body.

In: the text of a file without faults, line ends and byte order mark included. Out: spans. Fields are YAML nodes with their place.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from build_tools.records.base import Part
from build_tools.records.described import Described, described

_FENCE = "---"


@dataclass(frozen=True)
class Layout:
    """The text of a file, where its fields begin, their root node, and where the body begins."""

    text: str
    start: int
    node: yaml.Node | None
    body: int

    def span(self, node: yaml.Node) -> tuple[int, int]:
        """Return where a node stands in the text."""
        if node.start_mark is None or node.end_mark is None:  # libyaml always gives both
            raise ValueError(node.tag)
        return self.start + node.start_mark.index, self.start + node.end_mark.index


def layout(text: str, *, has_body: bool) -> Layout:
    """Take the text of a file apart."""
    start, end, body = (0, len(text), len(text)) if not has_body else _fences(text)
    start += text[start:].startswith("\ufeff")
    return Layout(text, start, yaml.compose(text[start:end], yaml.CSafeLoader), body)


def _fences(text: str) -> tuple[int, int, int]:
    """Return where the fields begin and end, and where the body begins."""
    lines = text.splitlines(keepends=True)
    start = len(lines[0])
    position = start
    for line in lines[1:]:
        if line.rstrip() == _FENCE:
            return start, position, position + len(line)
        position += len(line)
    raise ValueError(text[:40])


def values(node: yaml.Node | None, model: type[Part]) -> Iterator[tuple[Described, yaml.ScalarNode]]:
    """Yield every value in the fields of a record with the field it stands in, those inside lists and groups too."""
    if not isinstance(node, yaml.MappingNode):
        return
    fields = {field.name: field for field in described(model)}
    for name, value in node.value:
        field = fields.get(name.value)
        if field is not None:
            for one in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                if field.group is not None:
                    yield from values(one, field.group)
                elif isinstance(one, yaml.ScalarNode):
                    yield field, one

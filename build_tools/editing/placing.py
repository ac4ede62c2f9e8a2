"""Where a new record goes: a file of its own, or the end of the list of its kind, of which no other byte changes.

In: the project, a kind, an id and the lines of the record. Out: `Changes`.
"""

from collections.abc import Sequence
from pathlib import Path

import yaml

from build_tools.editing.changes import Change, Changes
from build_tools.editing.schemas import FOLDER
from build_tools.records.kinds import Kind

_HEAD = "Regels die met # beginnen zijn uitleg. Je mag ze weghalen."
_FOOT = "Onder de volgende regel komt de lange tekst, in Markdown. Die mag leeg blijven."
_EMPTY_LIST = "[]"


class NoRoomError(Exception):
    """A record cannot be added to this file as it is written; `path` is relative to the project."""

    def __init__(self, path: str) -> None:
        """Keep the path."""
        super().__init__(path)
        self.path = path


def placed(root: Path, kind: Kind, name: str, fields: Sequence[Sequence[str]]) -> Changes:
    """Return the change that adds the record with this id and the lines of its fields.

    Raise `FileExistsError` or `NoRoomError` when it cannot be added.
    """
    lines = [line for field in fields for line in field]
    if kind.is_list:
        path = root / kind.place
        before = path.read_bytes() if path.exists() else None
        return Changes.of([Change(kind.place, before, _appended(kind.place, before or b"", [f"id: {name}", *lines]))])
    file = f"{kind.place}/{file_name(kind, name, lines)}"
    if (root / file).exists():
        raise FileExistsError(file)
    text = "\n\n".join([f"# {_HEAD}", *("\n".join(field) for field in fields)]) + "\n"
    if kind.suffix == ".yml":
        text = f"# yaml-language-server: $schema={'../' * (kind.place.count('/') + 1)}{FOLDER}/{kind.soort}.json\n{text}"
    else:
        text = f"---\n{text}\n# {_FOOT}\n---\n"
    return Changes.of([Change(file, None, text.encode())])


def file_name(kind: Kind, name: str, lines: Sequence[str]) -> str:
    """Return the name of the file: the id, with the number before it for a concept."""
    number = next((line.removeprefix("nummer: ") for line in lines if line.startswith("nummer: ")), "")
    return f"{number.zfill(2)}-{name}{kind.suffix}" if kind.soort == "concept" else f"{name}{kind.suffix}"


def _appended(path: str, before: bytes, lines: Sequence[str]) -> bytes:
    """Return the list with one item more, in the style in which it is written."""
    text = before.decode("utf-8")
    newline = "\r\n" if "\r\n" in text else "\n"
    node = yaml.compose(text.removeprefix("\ufeff"), yaml.SafeLoader)
    indent, gap = 0, ""
    if node is None or (isinstance(node, yaml.SequenceNode) and not node.value):
        text = text.replace(_EMPTY_LIST, "", 1).rstrip()
    elif not isinstance(node, yaml.SequenceNode) or node.flow_style or node.start_mark is None:
        raise NoRoomError(path)
    else:
        indent = node.start_mark.column
        gap = newline if len(node.value) > 1 and _has_gap(text, node) else ""
    item = [f"{' ' * indent}- {lines[0]}", *(f"{' ' * indent}  {line}".rstrip() for line in lines[1:])]
    start = text if not text or text.endswith("\n") else text + newline
    return (start + gap + newline.join(item) + newline).encode()


def _has_gap(text: str, node: yaml.SequenceNode) -> bool:
    """Tell whether an empty line stands before the last item."""
    last = node.value[-1].start_mark
    lines = text.splitlines()
    return last is not None and last.line > 0 and not lines[last.line - 1].strip()

"""Another id for a record, everywhere: in its own file, in every reference, link and citation, in the name of the file.

In: the project and what is renamed. Out: `Changes`. Every other byte stays: comments, order, quotes, line ends. Old addresses are
kept, so that no link from elsewhere breaks; there and back again leaves nothing behind.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from build_tools.editing.changes import Change, Changes
from build_tools.editing.layout import Layout, layout, values
from build_tools.editing.mentions import mentions
from build_tools.editing.old_addresses import Edit, Keep, moved
from build_tools.editing.target import Target
from build_tools.loading.files import find_files
from build_tools.records.base import Part
from build_tools.records.described import described
from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Handbook, Key, key_of
from build_tools.records.pagina import Pagina
from build_tools.records.text import Proza
from build_tools.records.uitgave import Uitgave
from build_tools.records.walk import refs

_ID = "id"


def rename(root: Path, target: Target, keep: Keep) -> Changes:
    """Return what has to change; raise `NotPossibleError` when that is not sure. `keep` tells whether the old address goes on working."""
    changes: list[Change] = []
    own = target.handbook.place_of(target.record).file
    for file, model, is_list in _files(root):
        before = (root / file).read_bytes()
        text = before.decode("utf-8")
        if target.old not in text and file != own:
            continue
        parts = layout(text, has_body=file.endswith(".md"))
        edits = list(_edits(parts, model, target, is_list=is_list))
        if file == own:
            edits += _own(parts, target, keep, is_list=is_list)
        after = _applied(text, edits).encode("utf-8")
        new_file = _renamed_file(file, target) if file == own and not is_list else file
        changes += [Change(file, before, after)] if new_file == file else [Change(file, before, None), Change(new_file, None, after)]
    return Changes.of(changes)


def same_meaning(before: Handbook, after: Handbook, target: Target) -> bool:
    """Tell whether everything points to what it pointed to, but for the id of the record."""
    old, new = Key(target.soort, target.old), Key(target.soort, target.new)
    return {tuple(new if key == old else key for key in pair) for pair in graph(before)} == set(graph(after))


def graph(handbook: Handbook) -> Iterator[tuple[Key, Key]]:
    """Yield who points to whom, in a field or in prose."""
    for record in handbook:
        yield from ((key_of(record), Key(ref.soort, ref)) for _, ref in refs(record))
    yield from ((mention.source, mention.target) for mention in handbook.mentions)


def _files(root: Path) -> Iterator[tuple[str, type[Part], bool]]:
    """Yield every file that editors write, with the model of what is in it, and whether that is a list."""
    found = find_files(root)
    yield EDITION_FILE, Uitgave, False
    yield from ((file, kind.model, False) for kind, file in found.records)
    yield from ((file, kind.model, True) for kind, file in found.lists)
    yield from ((file, Pagina, False) for file in found.pages)


def _renamed_file(file: str, target: Target) -> str:
    folder, _, name = file.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    return f"{folder}/{stem.removesuffix(target.old)}{target.new}{dot}{suffix}"


def _items(node: yaml.Node | None, *, is_list: bool) -> list[yaml.Node]:
    return list(node.value) if is_list and isinstance(node, yaml.SequenceNode) else [] if node is None or is_list else [node]


def _edits(parts: Layout, model: type[Part], target: Target, *, is_list: bool) -> Iterator[Edit]:
    """Yield the edits of every reference and mention in a file."""
    for item in _items(parts.node, is_list=is_list):
        for field, node in values(item, model):
            start, end = parts.span(node)
            raw = parts.text[start:end]
            if field.refers_to == target.soort and node.value.strip() == target.old:
                yield _replaced(start, raw, target)
            elif issubclass(field.holds, Proza):
                yield from _mentioned(start, raw, node.value, target)
    if any(field.name == "body" for field in described(model)):
        raw = parts.text[parts.body :]
        yield from _mentioned(parts.body, raw, raw.replace("\r\n", "\n").replace("\r", "\n"), target)


def _mentioned(offset: int, raw: str, text: str, target: Target) -> Iterator[Edit]:
    return (Edit(offset + start, offset + end, target.new) for start, end in mentions(raw, text, target))


def _replaced(offset: int, raw: str, target: Target) -> Edit:
    start = offset + raw.index(target.old)
    return Edit(start, start + len(target.old), target.new)


def _own(parts: Layout, target: Target, keep: Keep, *, is_list: bool) -> Iterator[Edit]:
    """Yield the edits of the record itself: its id where that is written, and its old addresses."""
    for item in _items(parts.node, is_list=is_list):
        if not isinstance(item, yaml.MappingNode):
            continue
        name = next((value for key, value in item.value if key.value == _ID), None)
        if is_list and (name is None or name.value.strip() != target.old):
            continue
        if name is not None:
            start, end = parts.span(name)
            yield _replaced(start, parts.text[start:end], target)
        if target.addresses is not None:
            yield from moved(parts, item, *target.addresses, keep)


def _applied(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made, the last one first."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text

"""YAML that was read before: a text in which nothing was wrong is not read again.

In: a text, and the notes of earlier checks. Out: what `read_yaml` gives. A text with a problem is read each time: it is about to change.
"""

import json
from collections.abc import Callable, Mapping

from build_tools.loading.yaml_text import Fields, read_yaml
from build_tools.records.walk import Path
from build_tools.shelf import Notes

ReadYaml = Callable[[str, str, frozenset[str]], Fields]
"""Reads the text of a file with the names of its fields, as `read_yaml` does."""


def with_notes(notes: Notes | None) -> ReadYaml:
    """Return what reads a text, or knows what is in it."""

    def read(file: str, text: str, names: frozenset[str]) -> Fields:
        fresh: list[Fields] = []

        def plain() -> str:
            fresh.append(read_yaml(file, text, names))
            return _plain(fresh[0])

        kept = notes.of(plain, "yaml", text, *sorted(names)) if notes else ""
        if fresh:
            return fresh[0]
        return _fields(kept) if kept else read_yaml(file, text, names)

    return read


def _plain(fields: Fields) -> str:
    """Return what stands in a text, as text; nothing when there is more to tell of it."""
    if fields.problems or not fields.whole:
        return ""
    return json.dumps([fields.value, _listed(fields.lines), _listed(fields.empty)], ensure_ascii=False, separators=(",", ":"))


def _listed(lines: Mapping[Path, int]) -> list[tuple[str | int, ...]]:
    return [(*path, line) for path, line in lines.items()]


def _fields(plain: str) -> Fields:
    value, *both = json.loads(plain)
    lines, empty = ({tuple(found[:-1]): found[-1] for found in listed} for listed in both)
    return Fields(value, lines, empty)

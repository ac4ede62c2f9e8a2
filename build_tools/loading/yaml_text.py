"""YAML as plain text: every scalar is a `str`, every list a `list`, every group a `dict`, and each path has a line.

YAML never guesses here: `1:30`, `1.10`, `on`, `012` and dates arrive as typed. Tags, anchors, aliases and merge keys are
refused, depth and size are bounded, and a field that stands twice is a problem. What is empty counts as not there. After a
mistake the text is mended as proposed and read again, so that one run tells all mistakes. libyaml does the reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import yaml

from build_tools.loading import yaml_layout, yaml_traps
from build_tools.loading.source import INVISIBLE
from build_tools.loading.yaml_lines import CURLY, Trap
from build_tools.records.problems import CODES, Origin, Problem
from build_tools.records.walk import Path

MAX_DEPTH = 10
"""Groups and lists inside each other; the deepest real field has five."""
MAX_NODES = 20_000
"""Values in one file; the largest real list has some hundreds."""
_MAX_ROUNDS = 30
_MOST_TRAPS = 50
_BLOCKS = (">", "|")

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
_EMPTY = None
"""What an empty value and `~` become: not there."""


@dataclass
class Fields:
    """What stands in a YAML text.

    `value` is nothing when the text is empty or cannot be read; `lines` and `empty` give the line (from 1) of every value
    and of every field without a value; `whole` tells that nothing had to be left out, so that what is missing is missing.
    """

    value: Value | None = None
    lines: dict[Path, int] = field(default_factory=dict)
    empty: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True


def read_yaml(file: str, text: str, names: frozenset[str] = frozenset()) -> Fields:
    """Read a YAML text; `names` are the names of fields, which help to tell a field from running text."""
    lines = text.split("\n")
    found: dict[tuple[int, str], Trap] = {}
    fields, whole = Fields(), True
    for _ in range(_MAX_ROUNDS):
        composer = _Composer(lines, names)
        try:
            fields = composer.compose()
            traps = composer.traps
        except yaml.MarkedYAMLError as error:
            fields, traps = Fields(), [yaml_traps.diagnose(lines, error, names)]
        except _TooMuchError as error:
            fields, traps = Fields(), [Trap(error.line, "HB030", str(error), CODES["HB030"].cure)]
        fresh = [trap for trap in traps if (trap.line, trap.code) not in found]
        found |= {(trap.line, trap.code): trap for trap in fresh}
        repair = {number: line for trap in fresh for number, line in trap.repair.items()}
        if not repair or len(found) >= _MOST_TRAPS:
            break
        whole = whole and all(any(map(str.strip, trap.repair.values())) for trap in fresh if trap.repair)
        for number, line in repair.items():
            lines[number - 1] = line
    fields.whole = whole and not (fields.value is None and found)
    fields.problems = [_problem(file, trap) for trap in found.values() if trap.code != "HB025" or (trap.line, "HB024") not in found]
    return fields


def _problem(file: str, trap: Trap) -> Problem:
    hint = " Hoort de regel bij de lange tekst? Die begint pas onder de tweede regel met ---."
    belongs_below = file.endswith(".md") and trap.code == "HB031" and trap.repair and not any(trap.repair.values())
    return Problem(trap.code, Origin(file, trap.line, trap.field), trap.message, trap.advice + (hint if belongs_below else ""))


class _TooMuchError(Exception):
    """The text is too deep or too large."""

    def __init__(self, line: int, message: str) -> None:
        """Keep the line number and the message."""
        super().__init__(message)
        self.line = line


class _Composer:
    """Builds the plain values of one text out of libyaml's events, without ever going deeper than `MAX_DEPTH`."""

    def __init__(self, lines: Sequence[str], names: frozenset[str]) -> None:
        """Prepare to read the lines."""
        self.lines, self._names = lines, names
        self.traps: list[Trap] = []
        self.fields = Fields()
        self._nodes = 0
        text = "\n".join(lines)
        self._check_scalars = any(sign in text for sign in (" #", "\t#", "- ", *CURLY))
        self._events: Iterator[yaml.Event] = yaml.parse(text, yaml.CSafeLoader)

    def compose(self) -> Fields:
        """Read everything; raise what libyaml raises, or `_TooMuchError`."""
        next(self._events)  # start of the stream
        if isinstance(next(self._events), yaml.DocumentStartEvent):
            value = self._node(next(self._events), (), 0)
            self.fields.value = None if value is _EMPTY else value
            next(self._events)  # end of the document
            following = next(self._events)
            if isinstance(following, yaml.DocumentStartEvent):
                message = "Hier staat een tweede regel met ---; daaronder wordt niets gelezen."
                self._trap(_line(following), "HB031", message, "Haal deze regel weg, of zet de tekst eronder in een eigen bestand.")
        return self.fields

    def _trap(self, line: int, code: str, message: str, advice: str, path: Path = ()) -> None:
        if len(self.traps) < _MOST_TRAPS:
            self.traps.append(Trap(line, code, message, advice, dotted(path)))

    def _node(self, event: yaml.Event, path: Path, depth: int) -> Value | None:
        line = _line(event)
        self._nodes += 1
        if depth > MAX_DEPTH:
            raise _TooMuchError(line, f"Hier zitten meer dan {MAX_DEPTH} lagen in elkaar.")
        if self._nodes > MAX_NODES:
            raise _TooMuchError(line, f"In dit bestand staan meer dan {MAX_NODES} waarden.")
        is_feature = isinstance(event, yaml.NodeEvent) and (event.anchor is not None or getattr(event, "tag", None) is not None)
        if is_feature and len(self.traps) < _MOST_TRAPS:
            column = event.start_mark.column if event.start_mark else 0
            self.traps.append(yaml_traps.feature(self.lines, line, column, dotted(path)))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return ""  # an alias, which was refused above

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> Value | None:
        value: str = event.value
        if event.style:
            if event.style == '"' and (found := INVISIBLE.search(value)):
                message = f"In deze tekst staat een onzichtbaar teken (U+{ord(found[0]):04X})."
                self._trap(_line(event), "HB008", message, "Haal het weg.", path)
            elif event.style in _BLOCKS and (trap := yaml_layout.swallowed(self.lines, event, self._names)):
                self.traps.append(replace(trap, field=dotted(path)))
            return value
        is_suspect = self._check_scalars or _runs_on(event)
        if is_suspect and len(self.traps) < _MOST_TRAPS and (trap := yaml_traps.silent(self.lines, event)):
            self.traps.append(replace(trap, field=dotted(path)))
        return _EMPTY if value in ("", "~") and event.tag is None else value

    def _sequence(self, path: Path, depth: int) -> list[Value]:
        items: list[Value] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            here = (*path, len(items))
            value = self._node(event, here, depth + 1)
            if value is not _EMPTY:
                self.fields.lines[here] = _line(event)
                items.append(value)
        return items

    def _mapping(self, path: Path, depth: int) -> dict[str, Value]:
        group: dict[str, Value] = {}
        seen: dict[str, int] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line = _line(event)
            name = self._name(event, path, depth)
            here = (*path, name) if name is not None else path
            value = self._node(next(self._events), here, depth + 1)
            if name is None:
                continue
            if name in seen:
                message = f"Het veld ‘{name}’ staat er twee keer: op regel {seen[name]} en op regel {line}."
                self._trap(line, "HB026", message, "Haal een van de twee weg.", here)
                continue
            seen[name] = line
            if value is _EMPTY:
                self.fields.empty[here] = line
            else:
                self.fields.lines[here] = line
                group[name] = value
        return group

    def _name(self, event: yaml.Event, path: Path, depth: int) -> str | None:
        """Return the name of a field, or nothing when it is no name at all."""
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag is None:
            if event.value == "<<" and not event.style:
                message = "De naam << voegt in YAML velden samen; dat mag hier niet."
                self._trap(line, "HB029", message, "Schrijf de velden gewoon uit.", path)
                return None
            if event.value[:1] == "\u00a0" and (trap := yaml_layout.tab(self.lines, line)):
                self.traps.append(trap)
            return event.value
        self.traps.append(yaml_traps.strange_name(self.lines, line, dotted(path)))
        self._node(event, path, depth + 1)
        return None


def _runs_on(event: yaml.ScalarEvent) -> bool:
    """Tell whether a value goes on over the next line."""
    return event.start_mark is not None and event.end_mark is not None and event.end_mark.line > event.start_mark.line


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0  # libyaml always gives a mark


def dotted(path: Path) -> str:
    """Return a path as an editor reads it: `aanpak.2.stap`."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)

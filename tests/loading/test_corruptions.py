"""Real files, spoilt in hundreds of ways: loading tells it in Dutch at the right line, and never takes what nobody wrote.

Where a good message stands is worked out from the file as it was: its structure comes from PyYAML, the lines are those that were touched,
and `plain_reading` is what anybody would read in the result. Nothing of that knows what loading makes of it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

import yaml

from build_tools import pipeline
from build_tools.loading import record_files
from build_tools.loading.file_names import FileName
from build_tools.loading.files import find_files
from build_tools.loading.record_files import Outcome
from build_tools.records.base import Part
from build_tools.records.folders import EDITION_FILE, PAGES_FOLDER
from build_tools.records.kinds import KINDS, Kind
from build_tools.records.pagina import Pagina
from build_tools.records.problems import CODES, Problem
from build_tools.records.uitgave import Uitgave
from build_tools.shelf import Notes, Shelf

TOLD = 420
"""So many corruptions that change something, at least; those that come to a plain edit are not among them."""
RIGHT = 0.95
ENGLISH = re.compile(r"\b(did not|could not|not allowed|Input should|Error|Traceback|while parsing|while scanning)\b")
Reader = Callable[[], Outcome[Any]]

_BLOCKS = (">", "|")
_FIELD_LIKE = re.compile(r"(?:-\s+)*(?:[a-zA-Z_][\w-]*:(?:\s|$))|-\s")


@dataclass(frozen=True)
class Entry:
    """A field or a list item of the original: its first and last line (from 1), the line of what holds it, and whether it has a name."""

    first: int
    last: int
    owner: int
    is_field: bool
    is_scalar: bool


@dataclass(frozen=True)
class Original:
    """A file that is right: its path, its text, and where its fields begin and end."""

    file: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file."""
        return tuple(self.text.split("\n"))

    @cached_property
    def start(self) -> int:
        """The line of the first field."""
        return 2 if self.file.endswith(".md") else 1

    @cached_property
    def end(self) -> int:
        """The line after the last field."""
        return self.lines.index("---", 1) + 1 if self.file.endswith(".md") else len(self.lines) + 1

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that has a line of its own."""
        return tuple(_entries(_composed(self.file, self.text), self.lines, self.start))

    def owners(self, line: int) -> set[int]:
        """Return the lines of every field, group and list around a line, and the start of the file."""
        around = [entry for entry in self.entries if entry.first <= line <= entry.last]
        return {1, self.start, *(at for entry in around for at in (entry.first, entry.owner))}

    def some_line(self, random: Random) -> int:
        """Return the number of a line among the fields with something on it."""
        return random.choice([n for n in range(self.start, self.end) if self.lines[n - 1].strip()])


@dataclass(frozen=True)
class Corruption:
    """What was done, the bytes that came of it, and the lines that were touched, as they count now.

    At `owners` a message may stand too when it is about a field as a whole: that it is missing, too short or too long, or of another type.
    """

    name: str
    original: Original
    data: bytes
    touched: frozenset[int]
    owners: frozenset[int] = field(default=frozenset())


def _composed(file: str, text: str) -> yaml.Node | None:
    """Return the fields of a file as a tree, with the line numbers of the file; raise `yaml.YAMLError` or `ValueError`."""
    lines = text.split("\n")
    if not file.endswith(".md"):
        return yaml.compose(text, yaml.CBaseLoader)
    if lines[0] != "---":
        raise ValueError
    return yaml.compose("\n".join(["", *lines[1 : lines.index("---", 1)]]), yaml.CBaseLoader)


def _entries(node: yaml.Node | None, lines: Sequence[str], owner: int) -> Iterator[Entry]:
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        inside = [(key.start_mark.line + 1, value, True) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        inside = [(value.start_mark.line + 1, value, False) for value in node.value]
    else:
        return
    for first, value, is_field in inside:
        last = value.end_mark.line + bool(value.end_mark.column)
        while last > first and not lines[last - 1].strip():
            last -= 1
        yield Entry(first, max(first, last), owner, is_field, isinstance(value, yaml.ScalarNode))
        yield from _entries(value, lines, first)


def plain_reading(original: Original, text: str) -> Any:
    """Return the data that a person reads in a text where every name is a field and every dash an item; None when there is a doubt.

    In doubt is what YAML refuses, a field that stands twice, a value that runs on without a sign that it does, and a text that holds a
    line like a field or an item, which the original did not hold.
    """
    try:
        node = _composed(original.file, text)
    except (yaml.YAMLError, ValueError):
        return None
    if node is None or _is_doubtful(node, text.split("\n"), _texts(_composed(original.file, original.text), original.lines)):
        return None
    return _data(node)


def _data(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value) for key, value in node.value if _data(value) not in ("", "~") or value.style}
    return [_data(value) for value in node.value] if isinstance(node, yaml.SequenceNode) else node.value


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        yield from (one for _, value in node.value for one in _scalars(value))
    elif isinstance(node, yaml.SequenceNode):
        yield from (one for value in node.value for one in _scalars(value))
    elif isinstance(node, yaml.ScalarNode):
        yield node


def _texts(node: yaml.Node | None, lines: Sequence[str]) -> frozenset[str]:
    """Return the lines of all texts below `>-` and `|`."""
    blocks = (one for one in _scalars(node) if one.style in _BLOCKS)
    return frozenset(line.strip() for one in blocks for line in lines[one.start_mark.line + 1 : one.end_mark.line + 1])


def _is_doubtful(node: yaml.Node, lines: Sequence[str], known: frozenset[str]) -> bool:
    if isinstance(node, yaml.MappingNode):
        names = [key.value for key, _ in node.value]
        return len({*names}) < len(names) or any(_is_doubtful(value, lines, known) for _, value in node.value)
    if isinstance(node, yaml.SequenceNode):
        return any(_is_doubtful(value, lines, known) for value in node.value)
    if node.style in _BLOCKS:
        inside = (line.strip() for line in lines[node.start_mark.line + 1 : node.end_mark.line])
        return any(_FIELD_LIKE.match(line) and line not in known for line in inside)
    return bool(node.end_mark.line > node.start_mark.line)


def _changed(name: str, original: Original, lines: Sequence[str], touched: set[int], owners: set[int]) -> Corruption:
    return Corruption(name, original, "\n".join(lines).encode(), frozenset(touched), frozenset(owners))


def deleted(original: Original, random: Random) -> Corruption:
    """Take one line out; a message may stand where it was: at the line above or at the one that took its place."""
    number = original.some_line(random)
    lines = [*original.lines[: number - 1], *original.lines[number:]]
    owners = {at - 1 if at > number else at for at in original.owners(number)}
    return _changed("deleted", original, lines, {number - 1, number} - {0}, owners)


def doubled(original: Original, random: Random) -> Corruption:
    """Write one line twice."""
    number = original.some_line(random)
    lines = [*original.lines[:number], *original.lines[number - 1 :]]
    return _changed("doubled", original, lines, {number, number + 1}, original.owners(number))


def swapped(original: Original, random: Random) -> Corruption | None:
    """Let two lines that follow each other change places."""
    number = original.some_line(random)
    return _swapped("swapped", original, number, number + 1) if number + 1 < original.end else None


def swapped_far(original: Original, random: Random) -> Corruption | None:
    """Let two lines change places, wherever they stand."""
    return _swapped("swapped far", original, *sorted((original.some_line(random), original.some_line(random))))


def _swapped(name: str, original: Original, first: int, second: int) -> Corruption | None:
    lines = list(original.lines)
    lines[first - 1], lines[second - 1] = lines[second - 1], lines[first - 1]
    if tuple(lines) == original.lines:
        return None
    return _changed(name, original, lines, {first, second}, original.owners(first) | original.owners(second))


def misindented(original: Original, random: Random) -> Corruption | None:
    """Move one line in or out by some spaces, or in by a tab."""
    number = original.some_line(random)
    line = original.lines[number - 1]
    step = random.choice(("-2", "-1", " ", "  ", "   ", "    ", "\t"))
    if step.startswith("-") and len(line) - len(line.lstrip()) < int(step[1:]):
        return None
    new = line[int(step[1:]) :] if step.startswith("-") else step + line
    lines = [*original.lines[: number - 1], new, *original.lines[number:]]
    return _changed("misindented", original, lines, {number}, original.owners(number))


def mistyped(original: Original, random: Random) -> Corruption:
    """Give a field that stands on one line a value of another type."""
    entry = random.choice([entry for entry in original.entries if entry.is_field and entry.first == entry.last])
    line = original.lines[entry.first - 1]
    values = ("[een, twee]", "{naam: iets}", "", "[[een], [twee]]", "{een: {twee: drie}}")
    value = random.choice(values if entry.is_scalar else ("tekst", "12", "{naam: iets}", "- een", "ja", ""))
    lines = [*original.lines[: entry.first - 1], f"{line[: line.index(':') + 1]} {value}".rstrip(), *original.lines[entry.first :]]
    return _changed("mistyped", original, lines, {entry.first}, original.owners(entry.first))


def garbled(original: Original, random: Random) -> Corruption | None:
    """Spoil the writing of letters: the file in another encoding, or one letter halved, lost or joined by an invisible one."""
    special = [number for number, line in enumerate(original.lines, 1) if not line.isascii()]
    name = random.choice((*_ENCODED, *_LETTERS, "UTF-16"))
    if name == "UTF-16":
        return Corruption(name, original, original.text.encode("utf-16"), frozenset((0, 1)))
    if not special:
        return None
    if name in _ENCODED:
        data = _ENCODED[name](original.text)
        return None if data.isascii() else Corruption(name, original, data, frozenset(special))
    number = random.choice(special)
    line = original.lines[number - 1]
    at = next(index for index, sign in enumerate(line) if not sign.isascii())
    lines = [one.encode() for one in original.lines]
    lines[number - 1] = line[:at].encode() + _LETTERS[name](line[at]) + line[at + 1 :].encode()
    return Corruption(name, original, b"\n".join(lines), frozenset((number,)))


_ENCODED: Mapping[str, Callable[[str], bytes]] = {
    "Windows-1252": lambda text: text.encode("cp1252", "replace"),
    "encoded twice": lambda text: text.encode().decode("cp1252", "replace").encode(),
}
_LETTERS: Mapping[str, Callable[[str], bytes]] = {
    "half a letter": lambda letter: letter.encode()[:1],
    "a lost letter": lambda _: "\N{REPLACEMENT CHARACTER}".encode(),
    "an invisible letter": lambda letter: b"\0" + letter.encode(),
}

WAYS: Sequence[Callable[[Original, Random], Corruption | None]] = (deleted, doubled, swapped, misindented, mistyped, garbled, swapped_far)
"""The ways in which a file gets spoilt; one that has no hold on a file this time gives nothing."""


def readers(root: Path) -> dict[str, tuple[Kind | None, Reader]]:
    """Return how each file of the handbook is read."""
    found = find_files(root)
    read: dict[str, tuple[Kind | None, Reader]] = {EDITION_FILE: (None, lambda: record_files.read_edition(root))}
    read |= {file: (kind, lambda kind=kind, file=file: record_files.read_record(root, kind, file)) for kind, file in found.records}
    read |= {file: (kind, lambda kind=kind, file=file: record_files.read_list(root, kind, file)) for kind, file in found.lists}
    return read | {file: (None, lambda file=file: record_files.read_page(root, file)) for file in found.pages}


def normal(value: Any) -> Any:
    """Return a value in which runs of white space are one space."""
    if isinstance(value, dict):
        return {name: normal(one) for name, one in value.items()}
    if isinstance(value, list):
        return [normal(one) for one in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def meaning(parts: Sequence[Part]) -> Any:
    return normal([part.model_dump(mode="json", by_alias=True) for part in parts])


def meant(file: str, kind: Kind | None, data: Any, body: str) -> Any:
    """Return the meaning of data that a person reads in a file; it fits the models, or pydantic raises."""
    if kind is not None and kind.is_list:
        return meaning([kind.model.model_validate(item) for item in data])
    if file == EDITION_FILE:
        return meaning([Uitgave.model_validate(data)])
    own = {"id": FileName.of(kind, file).id} if kind else {"uri": file.removeprefix(f"{PAGES_FOLDER}/")}
    given = {**data, **own, **({"body": body} if file.endswith(".md") else {})}
    return meaning([kind.model.model_validate(given) if kind else Pagina.model_validate(given)])


def is_right(problem: Problem, corruption: Corruption) -> bool:
    """Tell whether a message stands at a line that was touched; one about a field as a whole may stand at that of its field or record."""
    line = problem.origin.line
    return line in corruption.touched or (problem.code.startswith("HB1") and line in corruption.owners)


def made(root: Path) -> Iterator[tuple[Corruption, str, Kind | None, Reader]]:
    """Yield corruptions of one file after another, without end and always the same."""
    files = sorted(readers(root).items())
    Random("volgorde").shuffle(files)  # noqa: S311  draws the same every time
    for number, (file, (kind, read)) in enumerate(cycle(files)):
        random = Random(f"{file} {number}")  # noqa: S311
        original = Original(file, (root / file).read_text(encoding="utf-8"))
        if corruption := WAYS[number % len(WAYS)](original, random):
            yield corruption, file, kind, read


def told_with_notes(root: Path, shelf: Shelf) -> list[tuple[Problem, ...]]:
    """Return the problems of a project three times: without notes, with those of earlier checks, and with those of this one too."""
    without = pipeline.read(root).problems
    told = [without]
    for _ in range(2):
        notes = Notes(shelf, "proef")
        told.append(pipeline.read(root, notes).problems)
        notes.save()
    return told


def test_what_is_spoilt_is_told_at_its_line_and_never_taken_for_something_else(copy: Path, tmp_path: Path) -> None:
    """The first message of a file is the one that counts: there an editor begins. What a check keeps changes no message."""
    shelf = Shelf(tmp_path / "plank")
    assert len(set(told_with_notes(copy, shelf))) == 1
    told, plain, wrong = Counter[str](), Counter[str](), []
    kinds = set()
    for corruption, file, kind, read in made(copy):
        if told.total() >= TOLD:
            break
        path, text = copy / file, corruption.original.text
        before = read()
        assert not before.problems, file
        path.write_bytes(corruption.data)
        try:
            after = read()
            problems = sorted(after.problems, key=lambda problem: problem.origin.line)
            if (told if problems else plain).total() % 20 == 0:
                whole, *with_notes = told_with_notes(copy, shelf)
                assert with_notes == [whole, whole]
                assert {str(problem) for problem in problems} <= {str(problem) for problem in whole}
        finally:
            path.write_text(text, encoding="utf-8")
        where = (corruption.name, file, sorted(corruption.touched))
        if not problems:
            assert corruption.owners, f"spoilt letters taken without a word: {where}"
            parts = [part for _, part, _ in after.parts]
            if meaning(parts) != meaning([part for _, part, _ in before.parts]):
                data = plain_reading(corruption.original, corruption.data.decode())
                assert data is not None, f"taken without a word: {where}"
                assert meaning(parts) == meant(file, kind, data, str(getattr(before.parts[0][1], "body", ""))), where
            plain[corruption.name] += 1
            continue
        told[corruption.name] += 1
        kinds.add(kind.soort if kind else file if file == EDITION_FILE else "pagina")
        assert [problem for problem in problems if problem.code not in CODES or ENGLISH.search(problem.message)] == []
        if not is_right(problems[0], corruption):
            wrong.append((*where, str(problems[0])))
    share = 1 - len(wrong) / told.total()
    print(f"Told at the right line: {share:.1%} of {told.total()} {dict(told)}; plain edits: {dict(plain)}")  # noqa: T201  shown by pytest -rP

    assert share >= RIGHT, wrong
    assert kinds == {*(kind.soort for kind in KINDS), "pagina", EDITION_FILE}
    assert len(told) >= len(WAYS)

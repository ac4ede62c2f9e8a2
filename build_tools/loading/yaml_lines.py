"""The lines of a YAML text as an editor sees them: indent, dashes, field name, value; and how to put quotes round a value.

Looks at one line, or at a value that runs on over the next lines. Line numbers count from 1. Knows nothing of records.
"""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

CURLY = "“”„‟"
_ENTRY = re.compile(
    r"(?P<indent>[ \t\u00a0]*)(?P<dashes>(?:-[ \t\u00a0]+)*)(?:(?P<key>[^\W\d][\w-]*)[ \t]*:(?=[ \t]|$)[ \t]*)?(?P<value>.*)", re.DOTALL
)
_LONGEST_PROPOSAL = 150


class Entry(NamedTuple):
    """One line: its number, the columns (from 0) of its first dash, its field name and its value, and those texts."""

    number: int
    indent: int
    dashes: str
    key: str
    value: str
    value_at: int

    @property
    def key_at(self) -> int:
        """The column of the field name, or of the value when there is none."""
        return self.indent + len(self.dashes)

    @property
    def starts(self) -> bool:
        """Tell whether the line starts a field or a list item of its own."""
        return bool(self.key or self.dashes)


@dataclasses.dataclass(frozen=True)
class Trap:
    """What goes wrong at a line, and the lines as they should be where that is known."""

    line: int
    code: str
    message: str
    advice: str = ""
    field: str = ""
    repair: Mapping[int, str] = dataclasses.field(default_factory=dict)


def entry_of(lines: Sequence[str], number: int) -> Entry:
    """Take the line with this number apart."""
    match = _ENTRY.fullmatch(lines[number - 1])
    if match is None:  # cannot be: the last part of the pattern takes anything
        raise ValueError(lines[number - 1])
    value = match["value"].rstrip()
    return Entry(number, len(match["indent"]), match["dashes"], match["key"] or "", value, match.start("value"))


def is_blank(line: str) -> bool:
    """Tell whether a line holds nothing but space or a comment."""
    return not line.strip() or line.lstrip().startswith("#")


def before(lines: Sequence[str], number: int) -> Entry | None:
    """Return the nearest line above this one that holds something."""
    return next((entry_of(lines, n) for n in range(number - 1, 0, -1) if not is_blank(lines[n - 1])), None)


def start_of(lines: Sequence[str], number: int) -> Entry:
    """Return the line on which the value starts that runs on over this line; the line itself when it starts a value."""
    entry = entry_of(lines, number)
    above: Entry | None = entry
    while above is not None and not above.starts:
        above = before(lines, above.number)
    return above or entry


def end_of(lines: Sequence[str], start: Entry, at_least: int = 0) -> int:
    """Return the number of the last line over which a value runs on: those that are indented more than its field."""
    last = max(at_least, start.number)
    for number in range(last + 1, len(lines) + 1):
        if not lines[number - 1].strip():
            continue
        entry = entry_of(lines, number)
        if entry.indent <= start.indent or entry.starts:
            break
        last = number
    return last


def whole_value(lines: Sequence[str], start: Entry, last: int) -> str:
    """Return a value that runs on until line `last`, on one line."""
    return " ".join((start.value, *(lines[number - 1].strip() for number in range(start.number + 1, last + 1)))).strip()


def quoted(text: str) -> str:
    """Put quotes round a text in such a way that YAML takes it as it is."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def with_quotes(lines: Sequence[str], start: Entry, last: int = 0, text: str = "") -> dict[int, str]:
    """Return the lines of a value, until line `last`, with quotes round it; `text` when it has to be another text."""
    prefix = lines[start.number - 1][: start.value_at]
    prefix = prefix if prefix.endswith(" ") or not prefix.strip() else prefix + " "
    whole = quoted(text or whole_value(lines, start, last))
    return {start.number: prefix + whole} | dict.fromkeys(range(start.number + 1, last + 1), "")


def proposal(repair: Mapping[int, str]) -> str:
    """Return the mended line as advice."""
    line = next((text.strip() for text in repair.values() if text.strip()), "")
    if len(line) > _LONGEST_PROPOSAL:
        line = f"{line[:100].rstrip()} … {line[-20:].lstrip()}"
    return f"Zo kan het: {line}" if line else ""

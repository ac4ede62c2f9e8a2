"""A source on its way in: a CSL item as a reference manager has it, and where it stands in its file.

In: text of a file, by the ending of its name. Out: items with CSL's names, and problems in Dutch. Readers never raise on bad input.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.records.problems import Origin, Problem


@dataclass(frozen=True)
class Item:
    """One source: its fields by CSL's names, its place, and the names of the fields of its format that have no place in CSL."""

    fields: Mapping[str, object]
    origin: Origin
    left_out: tuple[str, ...] = ()


@dataclass
class Incoming:
    """What a file holds: its items in order, and what was wrong with the file."""

    items: list[Item] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

"""Going through a record: every leaf with its path, so that rules need not know each kind.

A path is what an editor sees: field names (CSL names where those differ) and list positions from 0.
"""

from collections.abc import Iterator
from typing import TypeAlias

from build_tools.records.base import Part
from build_tools.records.ref import Ref
from build_tools.records.text import Proza

Path: TypeAlias = tuple[str | int, ...]


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield `(path, value)` for everything inside a record that is not itself a group or list of fields."""
    if isinstance(value, Part):
        for name, info in type(value).model_fields.items():
            yield from leaves(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    elif value is not None:
        yield path, value


def refs(part: Part) -> Iterator[tuple[Path, Ref]]:
    """Yield every reference in the record with its path."""
    return ((path, value) for path, value in leaves(part) if isinstance(value, Ref))


def prose(part: Part) -> Iterator[tuple[Path, Proza]]:
    """Yield every non-empty piece of prose in the record with its path."""
    return ((path, value) for path, value in leaves(part) if isinstance(value, Proza) and value)


def parts(value: object, path: Path = ()) -> Iterator[tuple[Path, Part]]:
    """Yield `(path, group)` for every group of fields in the record, the record itself first."""
    if isinstance(value, Part):
        yield path, value
        for name, info in type(value).model_fields.items():
            yield from parts(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from parts(item, (*path, index))

"""Going through a record: every reference, text or group of fields with its path, so that rules need not know each kind.

A path is what an editor sees: field names (CSL names where those differ) and list positions from 0.
"""

from collections.abc import Iterator
from typing import TypeAlias, TypeVar, cast

from build_tools.records.base import Keuze, Part
from build_tools.records.fields import fields_with
from build_tools.records.ref import Ref
from build_tools.records.text import Proza

Path: TypeAlias = tuple[str | int, ...]
V = TypeVar("V")
P = TypeVar("P", bound=Part)


def refs(part: Part) -> Iterator[tuple[Path, Ref]]:
    """Yield every reference in the record with its path."""
    return _find(part, Ref)


def prose(part: Part) -> Iterator[tuple[Path, Proza]]:
    """Yield every non-empty piece of prose in the record with its path."""
    return ((path, value) for path, value in _find(part, Proza) if value)


def texts(part: Part) -> Iterator[tuple[Path, str]]:
    """Yield every text in the record with its path, plain or prose; references and choices are no text."""
    return ((path, value) for path, value in _find(part, str) if not isinstance(value, Ref | Keuze))


def parts(part: Part, kind: type[P]) -> Iterator[tuple[Path, P]]:
    """Yield every group of fields of this kind with its path, the record itself first when it is one."""
    if isinstance(part, kind):
        yield (), part
    yield from _find(part, kind)


def _find(part: Part, wanted: type[V], path: Path = ()) -> Iterator[tuple[Path, V]]:
    """Yield every value of the wanted type with its path; reads only the fields in which one may stand."""
    values = vars(part)
    for name, typed in fields_with(type(part), cast("type", wanted)):
        value = values[name]
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _found(item, wanted, (*path, typed, index))
        elif value is not None:
            yield from _found(value, wanted, (*path, typed))


def _found(value: object, wanted: type[V], path: Path) -> Iterator[tuple[Path, V]]:
    if isinstance(value, wanted):
        yield path, value
    if isinstance(value, Part):
        yield from _find(value, wanted, path)

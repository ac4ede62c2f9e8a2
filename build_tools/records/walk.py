"""Going through a record: every reference, text or group of fields with its path, so that rules need not know each kind.

A path is what an editor sees: field names (CSL names where those differ) and list positions from 0.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias, TypeVar, cast

from build_tools.records.base import Keuze, Part
from build_tools.records.fields import fields_with
from build_tools.records.ref import Ref
from build_tools.records.text import Proza

Path: TypeAlias = tuple[str | int, ...]
V = TypeVar("V")
P = TypeVar("P", bound=Part)
_NO_TEXT = (Ref, Keuze)
"""What is a string to Python and no text to a reader."""
_MOST = 20_000
"""Most that is remembered, so that a live preview does not keep the records of every edit."""
_known: dict[tuple[int, type], tuple[Part, list[tuple[Path, Any]]]] = {}
"""What stands in a part, by its identity and by what was looked for; a part that is kept here shares its identity with no other."""


def refs(part: Part) -> Iterator[tuple[Path, Ref]]:
    """Yield every reference in the record with its path."""
    return iter(_find(part, Ref))


def prose(part: Part) -> Iterator[tuple[Path, Proza]]:
    """Yield every non-empty piece of prose in the record with its path."""
    return ((path, value) for path, value in _find(part, Proza) if value)


def texts(part: Part) -> Iterator[tuple[Path, str]]:
    """Yield every text in the record with its path, plain or prose; references and choices are no text."""
    return ((path, value) for path, value in _find(part, str) if not isinstance(value, _NO_TEXT))


def parts(part: Part, kind: type[P]) -> Iterator[tuple[Path, P]]:
    """Yield every group of fields of this kind with its path, the record itself first when it is one."""
    if isinstance(part, kind):
        yield (), part
    yield from _find(part, kind)


def _find(part: Part, wanted: type[V]) -> list[tuple[Path, V]]:
    """Return every value of the wanted type with its path; a record is frozen, so it is gone through once."""
    key = id(part), wanted
    if known := _known.get(key):  # asked once: a proof in the preview reads records beside a build, which may empty it
        return cast("list[tuple[Path, V]]", known[1])
    found: list[tuple[Path, V]] = []
    _gather(part, wanted, (), found)
    if len(_known) >= _MOST:
        _known.clear()
    _known[key] = part, found
    return found


def _gather(part: Part, wanted: type[V], path: Path, found: list[tuple[Path, V]]) -> None:
    """Add to `found` what stands in a group of fields; reads only the fields in which it may stand.

    This adds to one list: generators inside one another take twice the time.
    """
    values = vars(part)
    for name, typed in fields_with(type(part), cast("type", wanted)):
        value = values[name]
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, wanted):
                    found.append(((*path, typed, index), item))
                if isinstance(item, Part):
                    _gather(item, wanted, (*path, typed, index), found)
        else:
            if isinstance(value, wanted):
                found.append(((*path, typed), value))
            if isinstance(value, Part):
                _gather(value, wanted, (*path, typed), found)

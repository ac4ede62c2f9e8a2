"""What the fields of a model hold, read once from their annotations: by this, records are gone through and described.

In: a model or an annotation. Out: plain types, without `None`, constraints and lists.
"""

from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

from build_tools.records.base import Part


class Shown(NamedTuple):
    """A field by its name in Python, and by the name that an editor types."""

    name: str
    typed: str


def kinds_in(annotation: Any) -> Iterator[type]:
    """Yield every type that may stand in a field with this annotation."""
    origin = get_origin(annotation)
    if origin is None:
        if annotation is not NoneType:
            yield annotation
    elif origin in (Union, UnionType):
        for part in get_args(annotation):
            yield from kinds_in(part)
    else:  # a tuple of any length, or a type with its constraints
        yield from kinds_in(get_args(annotation)[0])


def is_list(annotation: Any) -> bool:
    """Tell whether a field with this annotation is a list."""
    return get_origin(annotation) is tuple


@cache
def fields_with(model: type[Part], wanted: type) -> tuple[Shown, ...]:
    """Return the fields in which a value of the wanted type may stand, at whatever depth."""
    return tuple(
        Shown(name, info.alias or name)
        for name, info in model.model_fields.items()
        if any(_may_hold(kind, wanted) for kind in kinds_in(info.annotation))
    )


def _may_hold(kind: type, wanted: type) -> bool:
    return issubclass(kind, wanted) or (issubclass(kind, Part) and bool(fields_with(kind, wanted)))

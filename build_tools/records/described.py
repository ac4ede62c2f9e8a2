"""What an editor has to know of a field, read from its declaration: what it is called and for, what fits, whether it may stay empty.

In: a model. Out: a `Described` per field, by the name that the editor types. Schemas, templates and questions are made of these.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from build_tools.records.base import Keuze, Part
from build_tools.records.fields import is_list, kinds_in
from build_tools.records.ref import Ref


@dataclass(frozen=True)
class Limits:
    """The limits of a value or a list: lengths (of a text in characters, of a list in items), numbers (both included), a form."""

    min_length: int | None = None
    max_length: int | None = None
    ge: int | None = None
    le: int | None = None
    pattern: str | None = None

    @classmethod
    def among(cls, metadata: tuple[Any, ...]) -> "Limits":
        """Gather the limits out of the constraints of pydantic; the last one of a sort holds."""
        found: dict[str, Any] = {}
        for one in metadata:
            found |= {name: value for name in cls.__dataclass_fields__ if (value := getattr(one, name, None)) is not None}
        return cls(**found)


@dataclass(frozen=True)
class Described:
    """One field: `many` tells that it is a list, `holds` is the type of (each of) its values, whose limits are `limits`."""

    name: str
    title: str
    description: str
    required: bool
    many: bool
    holds: type
    limits: Limits
    items: Limits = Limits()

    @property
    def choices(self) -> tuple[Keuze, ...]:
        """The closed list that the value comes from, if it does."""
        return tuple(self.holds) if issubclass(self.holds, Keuze) else ()

    @property
    def refers_to(self) -> str:
        """The kind of record that the value points to, or nothing."""
        return self.holds.soort if issubclass(self.holds, Ref) else ""

    @property
    def group(self) -> type[Part] | None:
        """The model of the fields inside this one, or nothing when it has none."""
        return self.holds if issubclass(self.holds, Part) else None


@cache
def described(model: type[Part]) -> tuple[Described, ...]:
    """Return every field of a model, in its order."""
    return tuple(_described(info.alias or name, info) for name, info in model.model_fields.items())


def _described(name: str, info: FieldInfo) -> Described:
    many = is_list(info.annotation)
    own, typed = tuple(info.metadata), tuple(_constraints(info.annotation))
    return Described(
        name=name,
        title=info.title or name,
        description=info.description or "",
        required=info.is_required(),
        many=many,
        holds=next(kinds_in(info.annotation)),
        limits=Limits.among(typed if many else (*typed, *own)),
        items=Limits.among(own) if many else Limits(),
    )


def _constraints(annotation: Any) -> Iterator[Any]:
    """Yield the constraints that stand on the type itself, at whatever depth."""
    yield from getattr(annotation, "__metadata__", ())
    if get_origin(annotation) is not None:
        for part in get_args(annotation):
            yield from _constraints(part)

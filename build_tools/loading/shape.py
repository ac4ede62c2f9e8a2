"""What a model expects at a path: its fields by the name that an editor types, and the choices of a closed list.

In: a model and a path such as `("aanpak", 0, "stap")`. Out: fields, models, choices. Knows pydantic, but no texts.
"""

from collections.abc import Iterator, Mapping
from enum import EnumMeta
from functools import cache

from pydantic.fields import FieldInfo

from build_tools.records.base import Keuze, Part
from build_tools.records.fields import kinds_in
from build_tools.records.walk import Path


@cache
def fields_of(model: type[Part]) -> Mapping[str, FieldInfo]:
    """Return the fields of a model by the name that an editor types."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


@cache
def names_of(model: type[Part]) -> frozenset[str]:
    """Return the names of all fields of a model and of every group inside it."""
    return frozenset(fields_of(model)).union(*(names_of(group) for _, group in groups_of(model)))


def groups_of(model: type[Part]) -> Iterator[tuple[str, type[Part]]]:
    """Go through the fields of a model that are groups of fields, or lists of those."""
    for name, info in fields_of(model).items():
        for kind in kinds_in(info.annotation):
            if issubclass(kind, Part):
                yield name, kind


def group_at(model: type[Part], path: Path) -> type[Part] | None:
    """Return the model of the group of fields at a path, or nothing when there is no group."""
    group: type[Part] | None = model
    for step in path:
        if group is None:
            return None
        if isinstance(step, str):
            group = dict(groups_of(group)).get(step)
    return group


def field_at(model: type[Part], path: Path) -> FieldInfo | None:
    """Return the field at a path; for a list item, the field of the list."""
    names = [position for position, step in enumerate(path) if isinstance(step, str)]
    if not names:
        return None
    group = group_at(model, path[: names[-1]])
    return fields_of(group).get(str(path[names[-1]])) if group else None


def choices_at(model: type[Part], path: Path) -> tuple[Keuze, ...]:
    """Return the choices of the closed list at a path, or nothing when it is no closed list."""
    info = field_at(model, path)
    kinds = kinds_in(info.annotation) if info else ()
    return tuple(choice for kind in kinds if isinstance(kind, EnumMeta) and issubclass(kind, Keuze) for choice in kind)

"""JSON Schemas (draft-07, the newest that YAML editors know) of what editors write: what fits, in Dutch, with choices and ids.

In: a model. Out: plain data. A schema takes what loading takes: a scalar may be typed as a number or as text, and what may stay empty
may be empty. The ids that exist stand in one file of their own (`CHOICES`), so that a new record changes that one only.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.editing.numerals import numerals
from build_tools.records.base import Part
from build_tools.records.described import Described, Limits, described
from build_tools.records.explained import purpose
from build_tools.records.handbook import ANY, Handbook
from build_tools.records.kinds import KINDS, Kind
from build_tools.records.periode import VORM, Periode
from build_tools.records.uitgave import Uitgave

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
CHOICES = "keuzes.json"
"""The file with the ids that exist; the others point to it."""
_NOT_EMPTY = r"\S"
_BODY = "body"
_HERE = "#/definitions/"
_SHARED: Mapping[str, Schema] = {
    "leeg": {"not": {"type": ["string", "number", "boolean", "array", "object"]}},
    "periode": {
        "type": ["string", "integer"],
        "pattern": VORM,
        "patternErrorMessage": "Schrijf bijvoorbeeld 2021-10, eind 2022 of 2021-10/2022-12.",
    },
}
"""What many fields share: nothing at all, said in such a way that no editor proposes to type `null`, and a period."""


def schema_of(kind: Kind) -> Schema:
    """Return the schema of a file of this kind: of its fields, or of its list."""
    record = group_schema(kind.model)
    title = {"$schema": DRAFT, "title": (kind.meervoud if kind.is_list else kind.soort).capitalize()}
    if kind.is_list:
        return {**title, "type": "array", "items": {"title": kind.soort.capitalize(), **record}, "definitions": _definitions(kind.model)}
    record["required"] = [name for name in record["required"] if name != "id"]
    return {**title, **record, "definitions": _definitions(kind.model)}


def edition_schema() -> Schema:
    """Return the schema of the edition file."""
    return {"$schema": DRAFT, "title": "Uitgave", **group_schema(Uitgave), "definitions": _definitions(Uitgave)}


def choices(handbook: Handbook) -> Schema:
    """Return the ids that exist, kind by kind; those whose file has a fault of its own too."""
    return {"$schema": DRAFT, "definitions": {kind.soort: _ids(kind, handbook) for kind in KINDS}}


def _ids(kind: Kind, handbook: Handbook) -> Schema:
    broken = {key.id: "" for key in sorted(handbook.broken) if key.soort == kind.soort and key.id != ANY}
    known = {record.id: record.opschrift for record in handbook.of(kind.soort)} | broken
    if not known:
        return {"type": "string", "pattern": _NOT_EMPTY}
    return {"type": "string", "enum": list(known), "enumDescriptions": list(known.values())}


def group_schema(model: type[Part]) -> Schema:
    """Return the schema of a group of fields; for what is inside it, it points to definitions."""
    fields = [field for field in described(model) if field.name != _BODY]
    extra = model.model_config.get("json_schema_extra")
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in fields if field.required],
        "properties": {field.name: _field(field) for field in fields},
        **(extra if isinstance(extra, dict) else {}),
    }


def _definitions(model: type[Part]) -> Schema:
    """Return the definitions that the schema of a model points to: what is shared, and the groups inside it."""
    return {**_SHARED, **{_name(group): group_schema(group) for group in _groups(model)}}


def _groups(model: type[Part]) -> Iterator[type[Part]]:
    """Yield every group of fields inside a model; some more than once."""
    for field in described(model):
        if field.group is not None:
            yield field.group
            yield from _groups(field.group)


def _name(model: type[Part]) -> str:
    return model.__name__.lower()


def _field(field: Described) -> Schema:
    value = _value(field)
    if field.many:
        value = {"type": "array", "items": value, **_defined(minItems=field.items.min_length, maxItems=field.items.max_length)}
    told = {"title": field.title, "description": purpose(field)}
    if not field.required:
        return {**told, "anyOf": [value, {"$ref": f"{_HERE}leeg"}]}
    return {**told, "allOf": [value]} if "$ref" in value else {**told, **value}


def _value(field: Described) -> Schema:
    if field.group is not None:
        return {"$ref": _HERE + _name(field.group)}
    if field.refers_to:
        return {"$ref": f"{CHOICES}{_HERE}{field.refers_to}"}
    if field.choices:
        labels = [choice.label for choice in field.choices]
        return {"type": "string", "enum": [choice.value for choice in field.choices], "enumDescriptions": labels}
    if issubclass(field.holds, int):
        return _number(field.limits)
    return {"$ref": f"{_HERE}periode"} if issubclass(field.holds, Periode) else _text(field)


def _number(limits: Limits) -> Schema:
    as_number = {"type": "integer", **_defined(minimum=limits.ge, maximum=limits.le)}
    return {"anyOf": [as_number, {"type": "string", "pattern": numerals(limits.ge or 0, limits.le)}]}


def _text(field: Described) -> Schema:
    limits = field.limits
    patterns = [pattern for pattern in (limits.pattern, _NOT_EMPTY if limits.min_length else None) if pattern]
    form = {"pattern": patterns[0]} if len(patterns) == 1 else {"allOf": [{"pattern": pattern} for pattern in patterns]} if patterns else {}
    told = {"patternErrorMessage": field.description} if patterns else {}
    return {"type": ["string", "number"], **_defined(maxLength=limits.max_length), **form, **told}


def _defined(**limits: int | None) -> Mapping[str, int]:
    return {name: value for name, value in limits.items() if value is not None}

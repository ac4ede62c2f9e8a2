"""Export to CSL-JSON, the format that Zotero and other reference managers read back unchanged.

In come CSL mappings; out goes JSON text sorted by id, with dates as `date-parts` and without fields that are not CSL's.
"""

import json
from collections.abc import Iterable, Mapping

from build_tools.citations.dates import read_date
from build_tools.citations.fields import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS

_FIRST = ("id", "type", "title")


def to_csl_json(items: Iterable[Mapping[str, object]]) -> str:
    """Return the items as one JSON array, ending in a newline."""
    clean = sorted((_clean(item) for item in items), key=lambda item: str(item["id"]))
    return json.dumps(clean, ensure_ascii=False, indent=2) + "\n"


def _clean(item: Mapping[str, object]) -> dict[str, object]:
    fields = [*_FIRST, *sorted((TEXT_FIELDS | NAME_FIELDS | DATE_FIELDS) - {*_FIRST})]
    return {key: value for key in fields if (value := _value(key, item.get(key))) not in (None, "", [])}


def _value(key: str, value: object) -> object:
    if key in DATE_FIELDS:
        date = read_date(value)
        return date.to_csl() if date else None
    if key in NAME_FIELDS:
        names = value if isinstance(value, list | tuple) else [value]
        # As the source has them: Zotero keeps `van der Ent` as one family name.
        return [dict(name) if isinstance(name, Mapping) else {"literal": str(name)} for name in names if name]
    return value if value is None else str(value)

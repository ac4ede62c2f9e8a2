"""Export to CSL-JSON, the format that Zotero and other reference managers read back unchanged.

In comes a CSL mapping; out goes JSON text, with dates as `date-parts` and without fields that are not CSL's.
"""

import json
from collections.abc import Iterable, Mapping

from build_tools.citations.dates import read_date
from build_tools.citations.fields import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS

_FIRST = ("id", "type", "title")


def csl_json_entry(item: Mapping[str, object]) -> str:
    """Return one item as a JSON object."""
    fields = [*_FIRST, *sorted((TEXT_FIELDS | NAME_FIELDS | DATE_FIELDS) - {*_FIRST})]
    clean = {key: value for key in fields if (value := _value(key, item.get(key))) not in (None, "", [])}
    return json.dumps(clean, ensure_ascii=False, indent=2)


def csl_json_file(entries: Iterable[str]) -> str:
    """Return the objects as one JSON array, ending in a newline."""
    inside = ",\n".join(entries).replace("\n", "\n  ")
    return f"[\n  {inside}\n]\n" if inside else "[]\n"


def _value(key: str, value: object) -> object:
    if key in DATE_FIELDS:
        date = read_date(value)
        return date.to_csl() if date else None
    if key in NAME_FIELDS:
        names = value if isinstance(value, list | tuple) else [value]
        # As the source has them: Zotero keeps `van der Ent` as one family name.
        return [dict(name) if isinstance(name, Mapping) else {"literal": str(name)} for name in names if name]
    return value if value is None else str(value)

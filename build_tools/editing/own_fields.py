"""Our own fields inside the formats of reference managers: the annotation of a source, and what a format cannot say exactly.

In and out: names with values as an editor types them. CSL-JSON has `custom` for this; BibTeX ignores fields that it does not know, so there
they have a prefix; RIS has them in notes (`N1`), which reference managers keep. A text stays readable; anything else is JSON.
"""

import json
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from build_tools.loading.yaml_text import Value

CUSTOM = "handboek"
"""The key below CSL's `custom` that holds what is ours."""
PREFIX = f"{CUSTOM}-"
_VERBATIM = str.maketrans({"%": "%25", "{": "%7B", "}": "%7D", "\\": "%5C"})
"""Signs that mean something to BibTeX, as addresses write them."""
_END = {".json": "\n}", ".bib": "}\n", ".ris": "ER  - \r\n"}


def with_own(suffix: str, entry: str, own: Mapping[str, Value]) -> str:
    """Return an entry of an export with our fields in it."""
    if not own:
        return entry
    end = _END[suffix]
    if suffix == ".json":
        return json.dumps({**json.loads(entry), "custom": {CUSTOM: own}}, ensure_ascii=False, indent=2)
    lines = {
        ".bib": (f"  {PREFIX}{name} = {{{_line(value).translate(_VERBATIM)}}},\n" for name, value in own.items()),
        ".ris": (f"N1  - {PREFIX}{name}: {_line(value)}\r\n" for name, value in own.items()),
    }[suffix]
    return f"{entry.removesuffix(end)}{''.join(lines)}{end}"


def from_bibtex_fields(values: Mapping[str, object]) -> dict[str, Value]:
    """Return our fields among those of a BibTeX entry, whose names are in small letters there."""
    return {name.removeprefix(PREFIX): _value(unquote(str(value))) for name, value in values.items() if name.startswith(PREFIX)}


def from_notes(notes: Iterable[str]) -> dict[str, Value]:
    """Return our fields among the notes of a RIS reference; a reference manager may have made a paragraph of a note."""
    plain = (note.strip().removeprefix("<p>").removesuffix("</p>") for note in notes)
    found = (note.removeprefix(PREFIX).partition(": ") for note in plain if note.startswith(PREFIX))
    return {name: _value(value) for name, _, value in found}


def is_note_of_ours(note: str) -> bool:
    """Tell whether a note holds a field of ours."""
    return bool(from_notes((note,)))


def own_of(item: Mapping[str, object]) -> Mapping[str, Value]:
    """Return what is ours in a CSL item; nothing when that has another form."""
    custom = item.get("custom")
    ours = custom.get(CUSTOM) if isinstance(custom, Mapping) else None
    return ours if isinstance(ours, Mapping) else {}


def _line(value: Value) -> str:
    is_plain = isinstance(value, str) and "\n" not in value and value.strip() == value and value[:1] not in '["{'
    return str(value) if is_plain else json.dumps(value, ensure_ascii=False)


def _value(text: str) -> Value:
    if text[:1] not in ("[", '"', "{"):
        return text
    try:
        value: Value = json.loads(text)
    except ValueError:
        return text
    return value

"""The sources as files for a reference manager, for the editors themselves: all of them, drafts too.

In: the whole Handbook. Out: texts by the name of their file. CSL-JSON also takes our own annotation along (below `custom`), so that
reading it in again gives the same records; what the other formats cannot carry stands in `CANNOT_CARRY`.
"""

import json
from collections.abc import Iterator, Mapping

from build_tools.citations import Exports
from build_tools.editing.source_fields import CUSTOM
from build_tools.records.bron import ANNOTATION, Bron
from build_tools.records.handbook import Handbook
from build_tools.records.periode import Periode

PRIVATE = frozenset(("redactienotitie",))
"""What never leaves the project."""
CANNOT_CARRY: Mapping[str, frozenset[str]] = {
    ".json": PRIVATE,
    ".bib": ANNOTATION | {"number-of-pages", "genre"},
    ".ris": ANNOTATION | {"number-of-pages", "genre"},
}
"""The fields that are lost in each format. Besides, BibTeX knows no day of a date, and tells a law or film from a web page no more."""


def source_files(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file."""
    ours = {bron.id: _annotation(bron) for bron in handbook.bronnen}
    for suffix, text in Exports(bron.csl() for bron in handbook.bronnen).files():
        yield f"bronnen{suffix}", _with_annotation(text, ours) if suffix == ".json" else text


def _with_annotation(text: str, ours: Mapping[str, Mapping[str, object]]) -> str:
    items = [{**item, "custom": {CUSTOM: ours[item["id"]]}} for item in json.loads(text)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _annotation(bron: Bron) -> dict[str, object]:
    """Return the filled fields that are ours, as an editor typed them, in the order of the record."""
    fields = {name: getattr(bron, name) for name in Bron.model_fields if name in ANNOTATION - PRIVATE}
    return {
        name: value.tekst if isinstance(value, Periode) else list(value) if isinstance(value, tuple) else str(value)
        for name, value in fields.items()
        if value
    }

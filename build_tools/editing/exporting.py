"""The sources as files for a reference manager, for the editors themselves: all of them, drafts too.

In: the whole Handbook. Out: texts by the name of their file. Each takes our own annotation along, and what its format cannot say exactly,
so that reading it in again gives the same records.
"""

from collections.abc import Iterator

from build_tools.citations.exports import FORMATS
from build_tools.editing.carrying import lost
from build_tools.editing.incoming import Item
from build_tools.editing.own_fields import CUSTOM, with_own
from build_tools.editing.source_fields import source_fields
from build_tools.loading.yaml_text import Value
from build_tools.records.bron import ANNOTATION, Bron
from build_tools.records.handbook import Handbook
from build_tools.records.periode import Periode
from build_tools.records.problems import Origin

PRIVATE = frozenset(("redactienotitie",))
"""What never leaves the project."""


def source_files(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each file."""
    sources = [(bron.csl(), _typed(bron)) for bron in sorted(handbook.bronnen, key=lambda bron: bron.id)]
    for form in FORMATS:
        entries = (with_own(form.suffix, form.entry(csl), lost(fields, form.suffix)) for csl, fields in sources)
        yield f"bronnen{form.suffix}", form.file(entries)


def _typed(bron: Bron) -> dict[str, Value]:
    """Return the filled fields of a source as an editor typed them, without what is private."""
    fields, _, _ = source_fields(Item({**bron.csl(), "custom": {CUSTOM: _annotation(bron)}}, Origin("")))
    return fields or {}


def _annotation(bron: Bron) -> dict[str, object]:
    """Return the filled fields that are ours, as an editor typed them, in the order of the record."""
    fields = {name: getattr(bron, name) for name in Bron.model_fields if name in ANNOTATION - PRIVATE}
    return {
        name: value.tekst if isinstance(value, Periode) else list(value) if isinstance(value, tuple) else str(value)
        for name, value in fields.items()
        if value
    }

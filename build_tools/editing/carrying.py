"""What a format of reference managers cannot carry of a source, so that it goes along in our own fields; and how it comes back.

In: the fields of a source as an editor types them, and the format by the ending of its file. The format is asked itself: what is written
and read back differently does not fit in it. On the way back such a field counts only while the format still says what our own export would
say of it: what was changed in a reference manager since then stays changed.
"""

from collections.abc import Callable, Mapping

from build_tools.citations.exports import FORMATS
from build_tools.editing.from_bibtex import read_bibtex
from build_tools.editing.from_csl import read_csl_json
from build_tools.editing.from_ris import read_ris
from build_tools.editing.incoming import Incoming
from build_tools.editing.source_fields import in_order, source_fields
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import Value
from build_tools.records.bron import ANNOTATION, Bron
from build_tools.records.handbook import Place

Typed = Mapping[str, Value]
READERS: Mapping[str, Callable[[str, str], Incoming]] = {".json": read_csl_json, ".bib": read_bibtex, ".ris": read_ris}
"""The formats in which sources come in, by the ending of the file."""
_WRITERS = {form.suffix: form for form in FORMATS}
_EXACT = frozenset(info.alias or name for name, info in Bron.model_fields.items()) - ANNOTATION - {"id"}
"""The fields that a format has in its own way as well."""


def lost(fields: Typed, suffix: str) -> dict[str, Value]:
    """Return the fields that are not the same any more when the format has had them."""
    back = _there_and_back(fields, suffix)
    return {name: value for name, value in fields.items() if back.get(name) != value}


def restored(fields: Typed, own: Typed, suffix: str) -> dict[str, Value]:
    """Return the fields as they were, in order, out of what the format says and what went along beside it."""
    exact = {name: value for name, value in own.items() if name in _EXACT}
    back = _there_and_back({**fields, **exact}, suffix) if exact else {}
    same = {name: value for name, value in exact.items() if back and back.get(name) == fields.get(name)}
    return in_order({**fields, **same})


def _there_and_back(fields: Typed, suffix: str) -> Typed:
    """Return what the format makes of the fields; nothing when they make no source."""
    record, _ = validate(Bron, {"id": "x", **fields}, Place(""))
    if record is None:
        return {}
    form = _WRITERS[suffix]
    [item] = READERS[suffix]("", form.file([form.entry(record.csl())])).items
    return source_fields(item)[0] or {}

"""The open data: concepts as JSON and CSV, the whole Handbook as JSON, and the literature for Zotero and others."""

import csv
import io
import json
from collections.abc import Iterator
from functools import cache

from build_tools.citations.exports import Exports
from build_tools.pages.addresses import page_uri, url
from build_tools.pages.dictionary import Entry, dictionary, is_hidden
from build_tools.pages.page import Asset
from build_tools.prose.context import ProseContext
from build_tools.prose.plain import PlainText
from build_tools.records.base import Part, Record
from build_tools.records.citaat import Citaat
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KINDS
from build_tools.records.periode import Periode

_BOM = "\ufeff"
_json = json.JSONEncoder(ensure_ascii=False).encode
_DERIVED = (
    Entry("adres", "Adres", "De pagina van het concept op de website.", "tekst"),
    Entry("tracks", "Tracks", "De tracks waar het concept bij hoort. Afgeleid uit de tracks.", "lijst van groep velden"),
    Entry("tracks.track", "Track", "Id van de track.", "id (track)"),
    Entry("tracks.rol", "Rol", "kern, bouwsteen of raakvlak.", "keuze"),
)
_SPEAKER = Entry("spreker", "Spreker", "Wie het zei, zoals de spreker genoemd wil worden.", "tekst")
COLUMNS = (
    "nummer", "titel", "kern", "herkomst", "voor_wie", "schakel", "tracks", "bewijs", "inspanning", "impact", "kosten", "duur",
    "knelpunt", "eerste_stap", "bronnen", "adres",
)  # fmt: skip
"""The columns of the CSV file."""


def data_files(context: ProseContext, site_url: str) -> Iterator[Asset]:
    """Yield every data file of the public Handbook; `site_url` ends with a slash."""
    handbook = context.handbook
    yield Asset("data/concepten.json", _dump(_concepts(handbook, site_url)) + "\n")
    yield Asset("data/concepten.csv", _concepts_csv(context, site_url))
    yield Asset("data/handboek.json", _dump(_everything(handbook, site_url)) + "\n")
    exports = Exports(bron.csl() for bron in handbook.bronnen)
    yield from (Asset(f"data/bronnen{suffix}", text) for suffix, text in exports.files())
    for concept in handbook.concepten:
        if sources := handbook.cited_in(concept):
            yield from (Asset(f"data/bronnen-{concept.id}{suffix}", text) for suffix, text in exports.files(bron.id for bron in sources))


def data_dictionary() -> dict[str, tuple[Entry, ...]]:
    """Return the fields of each kind of record, by the name of its list in `handboek.json`."""
    return {kind.meervoud: (*dictionary(kind.model), *((_SPEAKER,) if kind.model is Citaat else ())) for kind in KINDS}


def _concepts(handbook: Handbook, site_url: str) -> dict[str, object]:
    return {
        **_head(handbook, site_url),
        "velden": [entry.plain for entry in (*dictionary(Concept), *_DERIVED)],
        "concepten": [{**_filled(concept), **_derived(handbook, concept, site_url)} for concept in handbook.concepten],
    }


def _derived(handbook: Handbook, concept: Concept, site_url: str) -> dict[str, object]:
    tracks = [{"track": track.id, "rol": rol.value} for track, rol in handbook.tracks_of(concept)]
    return {"adres": site_url + url(page_uri(concept)), **({"tracks": tracks} if tracks else {})}


def _everything(handbook: Handbook, site_url: str) -> dict[str, object]:
    return {
        **_head(handbook, site_url),
        "velden": {meervoud: [entry.plain for entry in entries] for meervoud, entries in data_dictionary().items()},
        **{kind.meervoud: [_filled(record) | _speaker(record) for record in handbook.of(kind.soort)] for kind in KINDS},
    }


def _speaker(record: Record) -> dict[str, object]:
    """Return who speaks in a quote, as the consent allows it to be shown."""
    return {"spreker": record.spreker} if isinstance(record, Citaat) else {}


def _head(handbook: Handbook, site_url: str) -> dict[str, object]:
    uitgave = handbook.uitgave
    return {
        "titel": uitgave.titel,
        "editie": uitgave.editie,
        "datum": uitgave.datum.iso,
        "uitgave": uitgave.uitgave.value,
        "uitgever": uitgave.uitgever,
        "adres": site_url,
        "taal": "nl",
        "licentie": uitgave.licentie,
        "uitleg_werkversie": uitgave.uitleg_werkversie,
    }


def _filled(part: Part) -> dict[str, object]:
    """Return the fields of a record that are filled in, as JSON values."""
    values = vars(part)
    return {typed: _plain(value) for name, typed in _public_fields(type(part)) if _says_something(value := values[name])}


@cache
def _public_fields(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """Return each field that is part of the data, by its name in Python and the name that an editor types."""
    return tuple((name, info.alias or name) for name, info in model.model_fields.items() if not is_hidden(model, name))


def _says_something(value: object) -> bool:
    return bool(len(value)) if isinstance(value, str | tuple) else value is not None


def _plain(value: object) -> object:
    """Return a value as JSON knows it; a period as typed and as ISO 8601."""
    if isinstance(value, Part):
        return _filled(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Periode):
        return {"tekst": value.tekst, "iso": value.iso}
    return value


def _dump(value: object, margin: str = "\n") -> str:
    """Return JSON in which each field has a line of its own, and in a list each record."""
    inner = f"{margin}  "
    if isinstance(value, dict):
        fields = (f"{inner}{_json(name)}: {_dump(item, inner)}" for name, item in value.items())
        return f"{{{','.join(fields)}{margin}}}"
    if isinstance(value, list):
        return f"[{','.join(inner + _json(item) for item in value)}{margin}]"
    return _json(value)


def _concepts_csv(context: ProseContext, site_url: str) -> str:
    """Return the concepts as CSV with semicolons, a byte order mark and Windows line ends, as Dutch Excel opens it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    handbook, plain = context.handbook, PlainText(context)
    rows = (_row(handbook, concept, plain, site_url) for concept in handbook.concepten)
    writer.writerows([_safe_cell(cell) for cell in row] for row in rows)
    return _BOM + text.getvalue()


def _row(handbook: Handbook, concept: Concept, plain: PlainText, site_url: str) -> tuple[object, ...]:
    return (
        concept.nummer,
        concept.titel,
        concept.kern,
        concept.herkomst.value,
        ", ".join(groep.titel for groep in handbook.groepen.pick(concept.voor_wie)),
        ", ".join(schakel.label for schakel in concept.schakel),
        ", ".join(f"{track.titel} ({rol.value})" for track, rol in handbook.tracks_of(concept)),
        concept.bewijs,
        concept.inspanning.score if concept.inspanning else "",
        concept.impact.score if concept.impact else "",
        concept.kosten.klasse.value if concept.kosten else "",
        concept.duur.tekst if concept.duur else "",
        plain.of(concept.knelpunt),
        concept.eerste_stap or "",
        ", ".join(bron.id for bron in handbook.cited_in(concept)),
        site_url + url(page_uri(concept)),
    )


def _safe_cell(cell: object) -> str:
    """Return a cell that a spreadsheet does not take for a formula (OWASP: CSV injection)."""
    text = " ".join(str(cell).split())
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text

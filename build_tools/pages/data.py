"""The open data: concepts as JSON and CSV, the whole Handbook as JSON, and the literature for Zotero and others."""

import csv
import io
import json
from collections.abc import Iterator

from build_tools.citations import Literature, to_bibtex, to_csl_json, to_ris
from build_tools.pages.addresses import page_uri, url
from build_tools.pages.page import Asset
from build_tools.records.base import Part
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KINDS
from build_tools.records.periode import Periode

_BOM = "\ufeff"
_HIDDEN = {"redactienotitie", "oude_adressen", "status"}


def data_files(handbook: Handbook, literature: Literature, site_url: str) -> Iterator[Asset]:
    """Yield every data file; `literature` is not formatted for it."""
    yield Asset("data/concepten.json", _dump(_concepts(handbook, site_url)))
    yield Asset("data/concepten.csv", _concepts_csv(handbook, site_url))
    yield Asset("data/handboek.json", _dump(_everything(handbook, site_url)))
    items = {bron.id: bron.csl() for bron in handbook.bronnen}
    yield from _literature("data/bronnen", list(items.values()))
    for concept in handbook.concepten:
        cited = [bron for bron in items if bron in _cited(handbook, concept)]
        yield from _literature(f"data/bronnen-{concept.id}", [items[bron] for bron in cited])


def _literature(path: str, items: list[dict[str, object]]) -> Iterator[Asset]:
    yield Asset(f"{path}.json", to_csl_json(items))
    yield Asset(f"{path}.bib", to_bibtex(items))
    yield Asset(f"{path}.ris", to_ris(items))


def _cited(handbook: Handbook, concept: Concept) -> set[str]:
    mentioned = {mention.target.id for mention in handbook.mentions if mention.source == ("concept", concept.id) and mention.target.soort == "bron"}
    return mentioned | {item.bron for item in concept.bronnen}


def _concepts(handbook: Handbook, site_url: str) -> dict[str, object]:
    return {
        **_head(handbook),
        "velden": _fields(Concept),
        "concepten": [{"adres": site_url + url(page_uri(concept)), **_plain(concept)} for concept in handbook.concepten],
    }


def _everything(handbook: Handbook, site_url: str) -> dict[str, object]:
    return {
        **_head(handbook),
        "adres": site_url,
        "velden": {kind.meervoud: _fields(kind.model) for kind in KINDS},
        **{kind.meervoud: [_plain(record) for record in handbook.of(kind.soort)] for kind in KINDS},
    }


def _head(handbook: Handbook) -> dict[str, object]:
    uitgave = handbook.uitgave
    return {
        "titel": uitgave.titel,
        "editie": uitgave.editie,
        "datum": uitgave.datum.iso,
        "uitgave": uitgave.uitgave.value,
        "licentie": uitgave.licentie,
        "uitleg_werkversie": str(uitgave.uitleg_werkversie),
    }


def _fields(model: type[Part]) -> dict[str, str]:
    """Return the field dictionary of a kind: name -> what it holds, in Dutch."""
    return {info.alias or name: f"{info.title}. {info.description}" for name, info in model.model_fields.items() if name not in _HIDDEN}


def _plain(value: object) -> object:
    """Return a record as JSON values: fields that are filled in, periods as typed and as ISO 8601."""
    if isinstance(value, Part):
        filled = ((info.alias or name, getattr(value, name)) for name, info in type(value).model_fields.items() if name not in _HIDDEN)
        return {name: _plain(item) for name, item in filled if item not in (None, (), "")}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Periode):
        return {"tekst": value.tekst, "iso": value.iso}
    return value


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _concepts_csv(handbook: Handbook, site_url: str) -> str:
    """Return the concepts as CSV with semicolons, a byte order mark and Windows line ends, as Dutch Excel opens it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(("nummer", "titel", "kern", "herkomst", "voor_wie", "schakel", "tracks", "bewijs", "inspanning", "impact", "kosten", "duur",
                     "knelpunt", "eerste_stap", "bronnen", "adres"))  # fmt: skip
    writer.writerows([_safe_cell(cell) for cell in _row(handbook, concept, site_url)] for concept in handbook.concepten)
    return _BOM + text.getvalue()


def _row(handbook: Handbook, concept: Concept, site_url: str) -> tuple[object, ...]:
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
        concept.knelpunt,
        concept.eerste_stap or "",
        ", ".join(item.bron for item in concept.bronnen),
        site_url + url(page_uri(concept)),
    )


def _safe_cell(cell: object) -> str:
    """Return a cell that a spreadsheet does not take for a formula (OWASP: CSV injection)."""
    text = " ".join(str(cell).split())
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text

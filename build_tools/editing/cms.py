"""A form instead of YAML: the configuration of Sveltia CMS and Decap CMS, out of the same models as everything else.

In: the Handbook. Out: plain data for `config.yml`. Only options that both programs know are used, but for two of Sveltia's: `root`, for the
files that are a list, and leaving out what is empty. What is long prose is edited as plain text, so that `[[id]]` and `[@bron]` survive.
"""

from collections.abc import Mapping
from typing import Any

from build_tools.editing import starting
from build_tools.editing.starting import title_field
from build_tools.records.base import Herkomst, Part, Record
from build_tools.records.described import Described, Limits, described
from build_tools.records.explained import purpose
from build_tools.records.folders import EDITION_FILE, MEDIA_FOLDER
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KIND, KINDS, Kind
from build_tools.records.periode import VORM, Periode
from build_tools.records.text import Proza
from build_tools.records.uitgave import Uitgave

Config = dict[str, Any]
_LISTS, _EDITION = "lijsten", "uitgave"
_TWO_DIGITS = 10
"""The first number of two digits."""
_ONE_LINE = 100
"""A text that may be longer than this gets room for more lines."""
_STARTS = {"herkomst": Herkomst.REDACTIE.value}
"""What a new record starts with. Only for fields that every record has: the form fills in a start wherever the field is missing."""
_CHOSEN = {"status": "Iets nieuws begint als klad: je ziet het alleen in je eigen voorbeeld. Publiek komt op de site, archief nergens."}
"""What must be chosen in a file of its own, with its hint, though it may be left out there: else something new is public by itself."""
_COMMENTS = "Let op: opslaan haalt alle uitleg na een # uit het bestand."
"""What the form cannot do: it writes a file anew, without the comments in it."""
_PERIOD = "Schrijf bijvoorbeeld 2021-10, eind 2022 of 2021-10/2022-12."


def configuration(handbook: Handbook) -> Config:
    """Return the whole configuration; the ids that exist become choices."""
    files = [kind for kind in KINDS if not kind.is_list]
    return {
        "backend": {"name": "github", "repo": "handboek/handboek"},  # asked for, and not used: the form works in a folder
        "publish_mode": "simple",
        "show_preview_links": False,
        "media_folder": MEDIA_FOLDER,
        "public_folder": "/",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            *(_collection(kind, handbook) for kind in files),
            {
                "name": _LISTS,
                "label": "Lijsten",
                "description": _COMMENTS,
                "files": [_list_file(kind, handbook) for kind in KINDS if kind.is_list],
            },
            {"name": _EDITION, "label": "Uitgave", "description": _COMMENTS, "files": [_edition_file(handbook)]},
        ],
    }


def _collection(kind: Kind, handbook: Handbook) -> Config:
    title = title_field(kind)
    return {
        "name": kind.soort,
        "label": kind.meervoud.capitalize(),
        "label_singular": kind.soort.capitalize(),
        "description": _told(kind, handbook),
        "folder": kind.place,
        "extension": kind.suffix.removeprefix("."),
        "format": "yaml-frontmatter" if kind.suffix == ".md" else "yaml",
        "create": kind.soort != "bron",  # its id is made of author and year, which a form does not know how to
        "delete": False,
        "identifier_field": title,
        "slug": f"{_number(kind, handbook)}{{{{{title}}}}}",
        "summary": f"{{{{{title}}}}}",
        "editor": {"preview": False},
        "fields": [_asked(field) for field in _fields(kind.model, handbook, skip="id")],  # the name of the file is the id
    }


def _asked(field: Config) -> Config:
    """Return a field of a record with a file of its own."""
    return {**field, "required": True, "hint": _CHOSEN[field["name"]]} if field["name"] in _CHOSEN else field


def _number(kind: Kind, handbook: Handbook) -> str:
    """Return what the name of a new file begins with: for a concept its number in two digits, for which a form has no function."""
    if kind.soort != "concept":
        return ""
    return f"{'0' if _next_number(kind, handbook) < _TWO_DIGITS else ''}{{{{nummer}}}}-"


def _next_number(kind: Kind, handbook: Handbook) -> int:
    return int(str(starting.given(kind, {}, handbook)["nummer"]))


def _told(kind: Kind, handbook: Handbook) -> str:
    """Return what stands above the list of records: what one has to know before saving."""
    if kind.soort == "bron":
        told = "Een nieuwe bron maak je met: handboek nieuw bron, of met handboek importeer."
    else:
        told = "Is iets nieuws nog niet af? Zet status op klad. Weggooien doe je niet hier."
    if "nummer" in kind.model.model_fields:
        told += f" Het volgende nummer is {_next_number(kind, handbook)}."
    return f"{told} {_COMMENTS}"


def _list_file(kind: Kind, handbook: Handbook) -> Config:
    title = title_field(kind)
    records = {
        "name": kind.meervoud,
        "label": kind.meervoud.capitalize(),
        "label_singular": kind.soort.capitalize(),
        "widget": "list",
        "root": True,
        "collapsed": True,
        "summary": f"{{{{fields.{title}}}}}",
        "fields": _fields(kind.model, handbook),
    }
    return {"name": kind.soort, "label": kind.meervoud.capitalize(), "file": kind.place, "fields": [records], "editor": {"preview": False}}


def _edition_file(handbook: Handbook) -> Config:
    fields = _fields(Uitgave, handbook)
    return {"name": _EDITION, "label": "Uitgave", "file": EDITION_FILE, "fields": fields, "editor": {"preview": False}}


def _fields(model: type[Part], handbook: Handbook, skip: str = "") -> list[Config]:
    """Return the fields: the kind's own, then those of every record, and the long text last."""
    fields = [field for field in described(model) if field.name != skip]
    shared = Record.model_fields if issubclass(model, Record) else {}
    fields.sort(key=lambda field: (field.name == "body", field.name in shared and field.name != "id"))
    return [_field(field, handbook) for field in fields]


def _field(field: Described, handbook: Handbook) -> Config:
    told = {"name": field.name, "label": field.title, "hint": purpose(field), "required": field.required}
    if field.name == "body":
        return {**told, "widget": "markdown", "modes": ["raw"]}
    start = {"default": _STARTS[field.name]} if field.name in _STARTS else {}
    return {**told, **(_many(field, handbook) if field.many else _value(field, handbook)), **start}


def _many(field: Described, handbook: Handbook) -> Config:
    bounds = _bounds(field.items.min_length, field.items.max_length)
    if field.choices or field.refers_to:
        return {**_chosen(field, handbook), "multiple": True, **bounds}
    if field.group is not None:
        return {"widget": "list", "collapsed": True, "fields": _fields(field.group, handbook), **bounds}
    return {"widget": "list", "field": {"name": "waarde", "label": field.title, **_value(field, handbook)}, **bounds}


def _value(field: Described, handbook: Handbook) -> Config:
    if field.choices or field.refers_to:
        return _chosen(field, handbook)
    if field.group is not None:
        return {"widget": "object", "collapsed": not field.required, "fields": _fields(field.group, handbook)}
    if issubclass(field.holds, int):
        return {"widget": "number", "value_type": "int", **_bounds(field.limits.ge, field.limits.le)}
    if issubclass(field.holds, Periode):
        return {"widget": "string", "pattern": [VORM, _PERIOD]}
    long = field.limits.max_length is None or field.limits.max_length > _ONE_LINE
    lines = issubclass(field.holds, Proza) or (long and field.limits.pattern is None)
    return {"widget": "text" if lines else "string", **_form(field.limits, field.description)}


def _chosen(field: Described, handbook: Handbook) -> Config:
    """Return a choice out of a closed list, or out of the records; a record whose file is named by its id is a relation."""
    if field.choices:
        return {"widget": "select", "options": [{"label": choice.label, "value": choice.value} for choice in field.choices]}
    kind = KIND[field.refers_to]
    if kind.is_list or kind.soort == "concept":
        return {"widget": "select", "options": [{"label": record.opschrift, "value": record.id} for record in handbook.of(kind.soort)]}
    title = title_field(kind)
    return {"widget": "relation", "collection": kind.soort, "value_field": "{{slug}}", "search_fields": [title], "display_fields": [title]}


def _form(limits: Limits, description: str) -> Config:
    if limits.pattern:
        return {"pattern": [limits.pattern, description]}
    if limits.max_length is not None:
        return {"pattern": [rf"^[\s\S]{{0,{limits.max_length}}}$", f"Hoogstens {limits.max_length} tekens."]}
    return {}


def _bounds(least: int | None, most: int | None) -> Mapping[str, int]:
    return {name: value for name, value in (("min", least), ("max", most)) if value is not None}

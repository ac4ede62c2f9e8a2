"""Settings for the extension Front Matter of Visual Studio Code, which judges the fields of Markdown files while they are typed.

In: the kinds of records. Out: plain data. It knows less than our schemas: only required fields are told to it, since it takes an
empty field for a fault and a date for no text; and no ids, so that these settings change only when a model does.
"""

from typing import Any

from build_tools.records.base import Keuze, Part
from build_tools.records.described import Described, described
from build_tools.records.explained import purpose
from build_tools.records.folders import PAGES_FOLDER
from build_tools.records.kinds import KINDS
from build_tools.records.pagina import Pagina
from build_tools.records.periode import Periode

_WORKSPACE = "[[workspace]]"
_GIVEN = ("status",)
"""Fields that may stay empty, but never do in a file that the command made."""
_BY_FILE = ("id", "uri", "body")


def front_matter() -> dict[str, Any]:
    """Return the settings: which folder holds what, and the fields of each."""
    kinds = {kind.soort: kind for kind in KINDS if kind.suffix == ".md"}
    folders = [
        {"title": kind.meervoud.capitalize(), "path": f"{_WORKSPACE}/{kind.place}", "contentTypes": [soort]}
        for soort, kind in kinds.items()
    ]
    groups: dict[str, list[dict[str, Any]]] = {}
    types = [{"name": soort, "fields": _fields(kind.model, soort, groups)} for soort, kind in kinds.items()]
    return {
        "frontMatter.content.pageFolders": [*folders, _folder("Pagina’s", PAGES_FOLDER, "pagina")],
        "frontMatter.taxonomy.contentTypes": [*types, {"name": "pagina", "fields": _fields(Pagina, "pagina", groups)}],
        "frontMatter.taxonomy.fieldGroups": [{"id": name, "fields": fields} for name, fields in groups.items()],
        "frontMatter.content.autoUpdateDate": False,
        "frontMatter.panel.freeform": False,
        "frontMatter.validation.enabled": True,
    }


def _folder(title: str, place: str, holds: str) -> dict[str, Any]:
    return {"title": title, "path": f"{_WORKSPACE}/{place}", "contentTypes": [holds]}


def _fields(model: type[Part], above: str, groups: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    wanted = [field for field in described(model) if field.name not in _BY_FILE and (field.required or field.name in _GIVEN)]
    return [_field(field, f"{above}-{field.name}", groups) for field in wanted if not issubclass(field.holds, Periode)]


def _field(field: Described, name: str, groups: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    told = {"name": field.name, "title": field.title, "description": purpose(field), "required": field.required}
    if field.group is not None:
        inner = _fields(field.group, name, groups)
        if not field.many:
            return {"type": "fields", **told, "fields": inner}
        groups[name] = inner
        return {"type": "fieldCollection", **told, "fieldGroup": name}
    if issubclass(field.holds, Keuze):
        choices = [{"id": choice.value, "title": choice.label} for choice in field.choices]
        return {"type": "choice", **told, "choices": choices, "multiple": field.many}
    if field.many:
        return {"type": "list", **told}
    if issubclass(field.holds, int):
        return {"type": "number", **told, "numberOptions": {"min": field.limits.ge, "max": field.limits.le}}
    return {"type": "string", **told}

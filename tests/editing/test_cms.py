"""The configuration of the form: only options that Decap and Sveltia both document, every field, and every real record fits in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from build_tools.editing.cms import configuration
from build_tools.loading import frontmatter, shape
from build_tools.loading.files import find_files
from build_tools.loading.source import read_source
from build_tools.loading.yaml_text import read_yaml
from build_tools.records.described import described
from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.kinds import KINDS
from build_tools.records.uitgave import Uitgave

COMMON = {"name", "label", "label_singular", "hint", "required", "widget", "default"}
WIDGETS = {
    "string": {"pattern"},
    "text": {"pattern"},
    "number": {"value_type", "min", "max"},
    "select": {"options", "multiple", "min", "max"},
    "relation": {"collection", "value_field", "search_fields", "display_fields", "multiple", "min", "max"},
    "list": {"field", "fields", "summary", "collapsed", "min", "max"},
    "object": {"fields", "collapsed"},
    "markdown": {"modes"},
}
"""The options of each widget that the documentation of Decap CMS has; Sveltia CMS takes the same."""
OF_SVELTIA = {"root"}
COLLECTION = {
    "name", "label", "label_singular", "description", "folder", "create", "delete", "extension", "format", "identifier_field", "slug",
    "summary", "editor", "fields", "files",
}  # fmt: skip
FILE = {"name", "label", "file", "fields", "editor"}
Config = dict[str, Any]


@pytest.fixture(scope="module")
def config(handboek: Handbook) -> Config:
    return configuration(handboek)


def forms(config: Config) -> Iterator[tuple[str, list[Config]]]:
    """Yield the name of each form, and its fields."""
    for collection in config["collections"]:
        for form in collection.get("files", [collection]):
            yield form["name"], form["fields"]


def inside(fields: list[Config]) -> Iterator[Config]:
    for field in fields:
        yield field
        yield from inside(field.get("fields", [field["field"]] if "field" in field else []))


def test_only_what_both_programs_know(config: Config) -> None:
    for collection in config["collections"]:
        assert set(collection) <= COLLECTION
        assert all(set(file) == FILE for file in collection.get("files", []))
    for name, fields in forms(config):
        for field in inside(fields):
            assert set(field) - OF_SVELTIA <= COMMON | WIDGETS[field["widget"]], (name, field["name"])
            assert re.fullmatch(r"[\w-]+", field["name"])
    roots = [field["name"] for _, fields in forms(config) for field in inside(fields) if "root" in field]

    assert roots == [kind.meervoud for kind in KINDS if kind.is_list]


def test_every_field_of_every_kind_is_asked_with_its_dutch_words(config: Config) -> None:
    asked = dict(forms(config))
    for kind in KINDS:
        fields = asked[kind.soort][0]["fields"] if kind.is_list else asked[kind.soort]
        wanted = {field.name: field for field in described(kind.model) if field.name != "id" or kind.is_list}

        assert {field["name"]: (field["label"], field["required"]) for field in fields} == {
            name: (field.title, field.required or (name == "status" and not kind.is_list)) for name, field in wanted.items()
        }
        own = [field for field in fields if kind.is_list or field["name"] != "status"]
        assert all(field["hint"].startswith(wanted[field["name"]].description) for field in own)
    assert {field["name"] for field in asked["uitgave"]} == {field.name for field in described(Uitgave)}


def test_what_one_has_to_know_before_saving_stands_above_every_list(config: Config, handboek: Handbook) -> None:
    told = {collection["name"]: collection["description"] for collection in config["collections"]}
    following = 1 + max(concept.nummer for concept in handboek.concepten)

    assert all("opslaan haalt alle uitleg na een # uit het bestand" in text for text in told.values())
    assert f"Het volgende nummer is {following}." in told["concept"]
    assert "nummer" not in told["methode"]


def test_the_file_of_a_concept_begins_with_two_digits(mini_whole: Handbook) -> None:
    [concept] = [collection for collection in configuration(mini_whole)["collections"] if collection["name"] == "concept"]
    first = mini_whole.concepten["eerste-idee"]
    many = Collection(first.model_copy(update={"nummer": nummer, "id": f"x{nummer}"}) for nummer in range(1, 13))
    larger = configuration(replace(mini_whole, records={**mini_whole.records, "concept": many}))
    [later] = [collection for collection in larger["collections"] if collection["name"] == "concept"]

    assert (concept["slug"], later["slug"]) == ("0{{nummer}}-{{titel}}", "{{nummer}}-{{titel}}")


def test_prose_is_never_edited_as_formatted_text(config: Config) -> None:
    modes = [field["modes"] for _, fields in forms(config) for field in inside(fields) if field["widget"] == "markdown"]

    assert modes == [["raw"]] * sum(kind.suffix == ".md" for kind in KINDS)


def test_a_relation_points_to_a_collection_whose_files_are_named_by_the_id(config: Config) -> None:
    folders = {collection["name"] for collection in config["collections"] if "folder" in collection} - {"concept"}
    relations = {field["collection"] for _, fields in forms(config) for field in inside(fields) if field["widget"] == "relation"}

    assert {"bron", "sessie", "methode"} <= relations <= folders


def test_what_a_new_record_starts_with(config: Config) -> None:
    with_start = [field for _, fields in forms(config) for field in inside(fields) if "default" in field]
    starts = {(field["name"], field["default"]) for field in with_start}
    creates = {collection["name"]: collection["create"] for collection in config["collections"] if "folder" in collection}

    assert starts == {("herkomst", "redactie")}
    assert all(field["required"] for field in with_start)  # else an old record without the field would get it unasked
    assert [name for name, may in creates.items() if not may] == ["bron"]
    assert not any(collection["delete"] for collection in config["collections"] if "folder" in collection)


def misfits(field: Config, value: Any, place: str) -> Iterator[str]:
    """Yield where a value does not fit in its field of the form."""
    many = field.get("multiple") or field["widget"] == "list"
    values = value if many else [value]
    if many and not field.get("min", 0) <= len(values) <= field.get("max", len(values)):
        yield f"{place}: {len(values)} values"
    for one in values:
        if "fields" in field:
            yield from misfitting(field["fields"], one, place)
        elif "field" in field:
            yield from misfits({**field["field"], "name": field["name"]}, one, place)
        elif field["widget"] == "select" and one not in {option["value"] for option in field["options"]}:
            yield f"{place}: {one} is no choice"
        elif field["widget"] == "number" and not field.get("min", 0) <= int(one) <= field.get("max", int(one)):
            yield f"{place}: {one}"
        elif "pattern" in field and not re.search(field["pattern"][0], one):
            yield f"{place}: {one} has another form"


def misfitting(fields: list[Config], data: Mapping[str, Any], place: str) -> Iterator[str]:
    known = {field["name"]: field for field in fields}
    yield from (f"{place}: no {name}" for name, field in known.items() if field.get("required", True) and name not in data)
    for name, value in data.items():
        if name not in known:
            yield f"{place}: {name} is not asked"
        else:
            yield from misfits(known[name], value, f"{place}.{name}")


def typed(root: Path, file: str, names: frozenset[str]) -> Any:
    text = read_source(root, file).text or ""
    return read_yaml(file, (frontmatter.split(file, text).fields or "") if file.endswith(".md") else text, names).value


def test_every_real_record_fits_in_its_form(config: Config, project: Path) -> None:
    asked, found = dict(forms(config)), find_files(project)
    wrong: list[str] = []
    for kind, file in (*found.records, *found.lists):
        data = typed(project, file, shape.names_of(kind.model))
        wrong += misfitting(asked[kind.soort], {kind.meervoud: data} if kind.is_list else data, file)
    wrong += misfitting(asked["uitgave"], typed(project, EDITION_FILE, frozenset()), EDITION_FILE)

    assert wrong == []


def test_what_does_not_fit_is_found(config: Config) -> None:
    fields = dict(forms(config))["concept"]
    data = {"nummer": "0", "titel": "<b>", "voor_wie": [], "schakel": ["maan"], "onzin": "x"}
    wrong = "\n".join(misfitting(fields, data, "x"))

    assert all(word in wrong for word in ("x.nummer: 0", "<b>", "0 values", "maan is no choice", "onzin is not asked", "no kern"))

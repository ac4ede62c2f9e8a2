"""The schemas take every real record, and refuse what the models refuse by its shape; what is committed is fresh."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic.fields import FieldInfo
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from build_tools.editing import schemas as written
from build_tools.editing.front_matter import front_matter
from build_tools.editing.json_schema import CHOICES, choices, edition_schema, schema_of
from build_tools.editing.numerals import numerals
from build_tools.loading import frontmatter, load, shape
from build_tools.loading.files import find_files
from build_tools.loading.source import read_source
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import read_yaml
from build_tools.records.base import Part
from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Handbook, Place
from build_tools.records.kinds import KIND, KINDS, Kind
from build_tools.records.periode import VORM

TESTS = Path(__file__).parent.parent
CASES = TESTS / "loading/cases"
SHAPE = re.compile(r"HB1\d\d-")


def validator(schema: Mapping[str, Any], handbook: Handbook) -> Draft7Validator:
    resource: Resource[Any] = Resource.from_contents(choices(handbook), default_specification=DRAFT7)
    registry: Registry[Any] = Registry().with_resource(CHOICES, resource)
    return Draft7Validator(schema, registry=registry)


def typed(root: Path, file: str, names: frozenset[str]) -> Any:
    """Return the fields of a file as loading reads them, with what is empty as nothing."""
    text = read_source(root, file).text or ""
    fields = read_yaml(file, (frontmatter.split(file, text).fields or "") if file.endswith(".md") else text, names)
    for path in fields.empty:
        inside: Any = fields.value
        for step in path[:-1]:
            inside = inside[step]
        inside[path[-1]] = None
    return fields.value


def files(root: Path) -> Iterator[tuple[str, Kind]]:
    found = find_files(root)
    return ((file, kind) for kind, file in (*found.records, *found.lists))


def faults(root: Path, file: str, kind: Kind, handbook: Handbook) -> list[str]:
    data = typed(root, file, shape.names_of(kind.model))
    return [error.message for error in validator(schema_of(kind), handbook).iter_errors(data)]


@pytest.mark.parametrize("kind", KINDS, ids=[kind.soort for kind in KINDS])
def test_a_schema_is_a_right_one(kind: Kind) -> None:
    Draft7Validator.check_schema(schema_of(kind))
    Draft7Validator.check_schema(edition_schema())


def test_every_real_record_fits(project: Path, handboek: Handbook) -> None:
    whole = load(project).handbook
    told = {file: found for file, kind in files(project) if (found := faults(project, file, kind, whole))}

    assert told == {}
    assert len(list(files(project))) > 80
    assert not list(validator(edition_schema(), handboek).iter_errors(typed(project, EDITION_FILE, frozenset())))


def test_every_record_of_the_small_handbook_fits(mini_root: Path) -> None:
    handbook = load(mini_root).handbook

    assert {file: found for file, kind in files(mini_root) if (found := faults(mini_root, file, kind, handbook))} == {}


def cases() -> dict[str, str]:
    """Return the mistakes in the shape of a record, with the file that each stands in."""
    found = re.findall(r"^== (\S+) as (.+)$", CASES.with_suffix(".txt").read_text(encoding="utf-8"), re.MULTILINE)
    return {name: place for name, place in found if SHAPE.match(name)}


@pytest.mark.parametrize(("name", "place"), cases().items(), ids=cases())
def test_a_mistake_in_the_shape_is_refused(name: str, place: str, tmp_path: Path, mini_whole: Handbook) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True)
    path.write_bytes((CASES / name).read_bytes())
    kind = next(kind for kind in KINDS if place == kind.place or (place.startswith(f"{kind.place}/") and not kind.is_list))
    data = typed(tmp_path, place, shape.names_of(kind.model))

    assert list(validator(schema_of(kind), mini_whole).iter_errors(data)) != []


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("OK-*.md")))
def test_what_is_right_is_taken(name: str, tmp_path: Path, mini_whole: Handbook) -> None:
    (tmp_path / "concepts").mkdir()
    (tmp_path / "concepts/07-open-deur.md").write_bytes((CASES / name).read_bytes())

    assert faults(tmp_path, "concepts/07-open-deur.md", KIND["concept"], mini_whole) == []


VALUES: tuple[Any, ...] = (
    "", " ", "x", "x" * 2000, "ja", "0", "1", "6", "99999", "-1", "1.5", "2021-13", "2021-10", "eind 2022", "a < b", "geen adres",
    "https://example.org/", [], ["x"], [""], {}, {"x": "y"}, [{}],
)  # fmt: skip


def mutated(data: Any, random: Random) -> Any:
    """Return a record with one thing changed somewhere: a field gone, added, or with another value."""
    data = deepcopy(data)
    here = data
    while True:
        step = random.choice(list(here) if isinstance(here, dict) else range(len(here)))
        if isinstance(here[step], dict | list) and here[step] and random.random() < 0.7:
            here = here[step]
            continue
        what = random.choice(("gone", "added", "value", "value", "value"))
        if what == "gone" or step == "id":
            here.pop(step)
        elif what == "added" and isinstance(here, dict):
            here["onbekend"] = "x"
        else:
            here[step] = random.choice(VALUES)
        return data


@pytest.mark.parametrize("kind", KINDS, ids=[kind.soort for kind in KINDS])
def test_schema_and_model_agree_about_any_mistake(kind: Kind, project: Path) -> None:
    """Ids are left out of it: whether one exists is no matter of shape."""
    random = Random(kind.soort)  # noqa: S311  draws the same every time
    whole = load(project).handbook
    empty = Handbook.build(whole.uitgave, [], [], {}, set())
    schema = schema_of(kind)
    schema = {"definitions": schema["definitions"], **schema["items"]} if kind.is_list else schema
    check = validator(schema, empty)
    names = [file for file, one in files(project) if one is kind]
    read = [typed(project, file, shape.names_of(kind.model)) for file in names]
    records = [item for data in read for item in (data if kind.is_list else [data])]
    disagreed, outcomes = [], set()
    for _ in range(300):
        data = mutated(without_nothing(random.choice(records)), random)
        own = {} if kind.is_list else {"id": "x"}
        body = {"body": ""} if kind.suffix == ".md" else {}
        _, problems = validate(kind.model, {**own, **data, **body}, Place("", {}))
        outcomes.add(not problems)
        if check.is_valid(data) == bool(problems):
            disagreed.append((data, problems))

    assert disagreed == []
    assert outcomes == {True, False}


def edges(info: FieldInfo) -> Iterator[Any]:
    """Yield values at the bounds of a field and just past them, out of its declaration."""
    for limit in info.metadata:
        length = getattr(limit, "max_length", None) or getattr(limit, "min_length", None)
        number = next((one for name in ("ge", "gt", "le", "lt") if (one := getattr(limit, name, None)) is not None), None)
        if length is not None:
            yield from ("x" * max(length + step, 0) for step in (-1, 0, 1))
            yield from (["x"] * max(length + step, 0) for step in (-1, 0, 1))
        if number is not None:
            yield from (str(number + step) for step in (-1, 0, 1))


def fields_in(model: type[Part], data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], FieldInfo]]:
    """Yield the path of every field of a model, and of every group in it that the data have."""
    groups = dict(shape.groups_of(model))
    for name, info in shape.fields_of(model).items():
        if (*path, name) not in ((name,) for name in ("id", "body")):
            yield (*path, name), info
        inside = data.get(name)
        if name in groups and isinstance(inside, dict):
            yield from fields_in(groups[name], inside, (*path, name))
        elif name in groups and isinstance(inside, list) and isinstance(inside[0], dict):
            yield from fields_in(groups[name], inside[0], (*path, name, 0))


@pytest.mark.parametrize("kind", KINDS, ids=[kind.soort for kind in KINDS])
def test_schema_and_model_agree_about_every_field(kind: Kind, project: Path) -> None:
    """Each field of a model in turn: gone, of each other type, and at its own bounds."""
    whole = load(project).handbook
    schema = schema_of(kind)
    schema = {"definitions": schema["definitions"], **schema["items"]} if kind.is_list else schema
    check = validator(schema, Handbook.build(whole.uitgave, [], [], {}, set()))
    read = [typed(project, file, shape.names_of(kind.model)) for file, one in files(project) if one is kind]
    records = [without_nothing(item) for data in read for item in (data if kind.is_list else [data])]
    record = max(records, key=lambda data: (len(list(fields_in(kind.model, data))), str(data)))
    own = ({} if kind.is_list else {"id": "x"}) | ({"body": ""} if kind.suffix == ".md" else {})
    disagreed, outcomes = [], Counter[bool]()
    for path, info in fields_in(kind.model, record):
        for value in (..., *VALUES, *edges(info)):
            data = deepcopy(record)
            here = data
            for step in path[:-1]:
                here = here[step]
            here[path[-1]] = value
            if value is ...:
                del here[path[-1]]
            _, problems = validate(kind.model, {**own, **data}, Place("", {}))
            outcomes[not problems] += 1
            if check.is_valid(data) == bool(problems):
                disagreed.append((path, value, [str(problem) for problem in problems]))

    assert disagreed == []
    assert min(outcomes.values()) > 5


def without_nothing(data: Any) -> Any:
    if isinstance(data, dict):
        return {name: without_nothing(value) for name, value in data.items() if value is not None}
    return [without_nothing(value) for value in data] if isinstance(data, list) else data


def test_an_unknown_id_is_refused_and_a_known_one_is_named(mini_root: Path) -> None:
    handbook = load(mini_root).handbook
    schema = validator(schema_of(KIND["concept"]), handbook)
    data = typed(mini_root, "concepts/02-tweede-idee.md", frozenset())

    data["voor_wie"] = ["onderwijz"]

    assert [error.json_path for error in schema.iter_errors(data)] == ["$.voor_wie[0]"]
    group = choices(handbook)["definitions"]["groep"]
    assert dict(zip(group["enum"], group["enumDescriptions"], strict=True))["onderwijs"] == handbook.groepen["onderwijs"].titel


def test_an_id_whose_file_has_a_fault_can_still_be_chosen(mini_root: Path) -> None:
    (mini_root / "concepts/02-tweede-idee.md").write_text("---\n", encoding="utf-8")

    assert "tweede-idee" in choices(load(mini_root).handbook)["definitions"]["concept"]["enum"]


def test_a_program_that_knows_numbers_is_served_too(mini_root: Path) -> None:
    """YAML in an editor reads 3 as a number, where loading reads text."""
    schema = validator(schema_of(KIND["concept"]), load(mini_root).handbook)
    data = typed(mini_root, "concepts/02-tweede-idee.md", frozenset())

    for number, right in ((2, True), ("2", True), (0, False), (10000, False), ("10000", False), ("twee", False), (2.5, False)):
        assert schema.is_valid({**data, "nummer": number}) is right, number
    assert schema.is_valid({**data, "gewijzigd": 2026, "titel": 2026, "doel": None})
    assert not schema.is_valid({**data, "titel": None})


@pytest.mark.parametrize("kind", KINDS, ids=[kind.soort for kind in KINDS])
def test_every_field_has_a_title_and_an_explanation(kind: Kind) -> None:
    schema = schema_of(kind)
    groups = [schema.get("items", schema), *schema["definitions"].values()]
    fields = {name: field for group in groups for name, field in group.get("properties", {}).items()}

    assert {info.alias or name for name, info in kind.model.model_fields.items()} - {"body"} <= set(fields)
    assert all(field["title"] and field["description"] for field in fields.values())


@given(st.integers(0, 2000), st.one_of(st.none(), st.integers(0, 3000)), st.integers(0, 12000))
def test_a_pattern_for_numbers_means_its_bounds(first: int, span: int | None, number: int) -> None:
    last = None if span is None else first + span
    fits = first <= number and (last is None or number <= last)

    assert bool(re.search(numerals(first, last), str(number))) is fits
    assert bool(re.search(numerals(first, last), f"00{number}")) is fits


def test_the_form_of_a_period_is_that_of_the_reader() -> None:
    text = (TESTS / "records/test_periode.py").read_text(encoding="utf-8")
    right = re.findall(r'^    \("(.+?)", "', text, re.MULTILINE)
    wrong = re.findall(r'"(.*?)"', text.partition("NO_PERIODS = [")[2].partition("]")[0])
    only_a_calendar_knows = {"2021-02-30", "31 juni 2021", "schooljaar 2021-2023", "2022/2021", "2021-12/2021-10", "eind 0000"}

    assert len(right) > 20
    assert [one for one in right if not re.search(VORM, one)] == []
    assert {one for one in wrong if re.search(VORM, one)} <= only_a_calendar_knows


def test_what_is_committed_is_fresh(project: Path) -> None:
    """After a change in a model: `handboek schema`."""
    stale = [name for name, text in written.schemas().items() if (project / name).read_text(encoding="utf-8") != text]
    settings = (project / written.SETTINGS).read_text(encoding="utf-8")

    assert stale == []
    assert written.settings(settings) == settings
    assert {path.name for path in (project / written.FOLDER).iterdir()} == {Path(name).name for name in written.schemas()} | {CHOICES}


def test_the_settings_point_to_schemas_that_are_there(project: Path) -> None:
    settings = json.loads((project / written.SETTINGS).read_text(encoding="utf-8"))

    for schema, place in settings["yaml.schemas"].items():
        assert (project / schema).is_file()
        assert list(project.glob(place.lstrip("/"))), place


def test_other_settings_stay() -> None:
    assert json.loads(written.settings('{"editor.fontSize": 18}'))["editor.fontSize"] == 18
    with pytest.raises(written.UnreadableSettingsError):
        written.settings("{ // mijn eigen\n}")


def test_front_matter_knows_every_folder_of_markdown(project: Path) -> None:
    settings = front_matter()
    folders = {
        folder["path"].removeprefix("[[workspace]]/"): folder["contentTypes"] for folder in settings["frontMatter.content.pageFolders"]
    }

    assert folders == {kind.place: [kind.soort] for kind in KINDS if kind.suffix == ".md"} | {"content/pages": ["pagina"]}
    assert all((project / folder).is_dir() for folder in folders)
    types = {one["name"]: one["fields"] for one in settings["frontMatter.taxonomy.contentTypes"]}
    groups = {one["id"] for one in settings["frontMatter.taxonomy.fieldGroups"]}
    for (name,) in folders.values():
        required = {field["name"] for field in types[name] if field["required"]}
        model = KIND[name].model if name in KIND else None
        if model is not None:
            assert required == {name for name, info in model.model_fields.items() if info.is_required()} - {"id"}
    assert {field["fieldGroup"] for fields in types.values() for field in fields if "fieldGroup" in field} <= groups


def test_the_choices_follow_the_records_where_there_are_schemas(mini_root: Path) -> None:
    path = mini_root / written.FOLDER / CHOICES
    handbook = load(mini_root).handbook
    written.write_choices(mini_root, handbook)
    assert not path.exists()

    path.parent.mkdir(parents=True)
    written.write_choices(mini_root, handbook)

    assert json.loads(path.read_text(encoding="utf-8"))["definitions"]["concept"]["enum"] == ["eerste-idee", "tweede-idee"]
    path.unlink()
    path.mkdir()
    written.write_choices(mini_root, handbook)
    assert path.is_dir()


def test_the_choices_of_the_project_are_ids(project: Path) -> None:
    data = json.loads((project / written.FOLDER / CHOICES).read_text(encoding="utf-8"))

    assert set(data["definitions"]) == {kind.soort for kind in KINDS}

"""One file of records: read it, validate what is in it, and say which records it should have held.

In: the root, a kind and a path. Out: an `Outcome`. A mistake in one item of a list leaves the other items alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from build_tools.loading import file_names, frontmatter, shape
from build_tools.loading.source import Source, read_source
from build_tools.loading.validate import validate
from build_tools.loading.yaml_notes import ReadYaml
from build_tools.loading.yaml_text import Fields, read_yaml
from build_tools.records.base import Part, Record
from build_tools.records.folders import EDITION_FILE, PAGES_FOLDER
from build_tools.records.handbook import ANY, Key, Place
from build_tools.records.kinds import Kind
from build_tools.records.pagina import Pagina
from build_tools.records.problems import Origin, Problem
from build_tools.records.uitgave import Uitgave
from build_tools.records.walk import Path as FieldPath

P = TypeVar("P", bound=Part)


@dataclass
class Outcome(Generic[P]):
    """What a file gave: its records with key and place, the keys of those that are broken, and all problems."""

    parts: list[tuple[Key, P, Place]] = field(default_factory=list)
    broken: list[Key] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class _One(Generic[P]):
    """A file that holds one record: of which model, under which key, with which fields out of its name, and whether a text follows."""

    model: type[P]
    key: Key
    own: Mapping[str, str]
    has_body: bool


def read_edition(root: Path, yaml: ReadYaml = read_yaml) -> Outcome[Uitgave]:
    """Read the edition file."""
    key = Key("uitgave", "handboek")
    source = read_source(root, EDITION_FILE)
    if not (root / EDITION_FILE).exists() and [problem.code for problem in source.problems] == ["HB007"]:
        message = "Het bestand met de gegevens van de uitgave ontbreekt."
        return Outcome(broken=[key], problems=[Problem("HB005", Origin(EDITION_FILE), message, "Zet het bestand terug.")])
    return _read_one(_One(Uitgave, key, {}, has_body=False), source, yaml)


def read_page(root: Path, file: str, yaml: ReadYaml = read_yaml) -> Outcome[Pagina]:
    """Read a page written by hand."""
    uri = file.removeprefix(f"{PAGES_FOLDER}/")
    return _read_one(_One(Pagina, Key("pagina", uri), {"uri": uri}, has_body=True), read_source(root, file), yaml)


def read_record(root: Path, kind: Kind, file: str, yaml: ReadYaml = read_yaml) -> Outcome[Record]:
    """Read a file that holds one record, named after its id."""
    name = file_names.FileName.of(kind, file)
    one = _One(kind.model, Key(kind.soort, name.id), {"id": name.id}, has_body=kind.suffix == ".md")
    outcome = _read_one(one, read_source(root, file), yaml)
    record, place = outcome.parts[0][1:] if outcome.parts else (None, Place(file))
    outcome.problems += name.problems(record, place)
    return outcome


def _read_one(one: _One[P], source: Source, yaml: ReadYaml) -> Outcome[P]:
    """Read a file that holds one group of fields."""
    outcome: Outcome[P] = Outcome(problems=list(source.problems))
    if source.text is not None:
        parts = frontmatter.split(source.file, source.text) if one.has_body else frontmatter.Split(source.text)
        outcome.problems += parts.problems
        if parts.fields is not None:
            fields = yaml(source.file, parts.fields, shape.names_of(one.model))
            outcome.problems += fields.problems
            if (data := _as_group(source.file, fields, outcome.problems, may_be_empty=one.has_body)) is not None:
                given = {**one.own, **({"body": parts.body} if one.has_body else {})}
                outcome.problems += _own_fields(source.file, data, fields, given)
                place = Place(source.file, {(): _first_line(fields), **fields.lines}, parts.body_line)
                record, problems = validate(one.model, {**data, **given}, place, fields.empty)
                outcome.problems += _sure(problems, fields)
                if record is not None and not outcome.problems:
                    outcome.parts.append((one.key, record, place))
    if not outcome.parts:
        outcome.broken.append(one.key)
    return outcome


def _first_line(fields: Fields) -> int:
    return min((*fields.lines.values(), *fields.empty.values()), default=1)


def _sure(problems: Iterable[Problem], fields: Fields) -> Iterable[Problem]:
    """Leave out what may vanish once the YAML is mended: what seems to be missing, and what is on the same line."""
    lines = {problem.origin.line for problem in fields.problems}
    missing = [p for p in problems if p.code == "HB102" and "." not in p.origin.field and fields.whole]
    return missing + [p for p in problems if p.origin.line not in lines and p not in missing and (fields.whole or p.code != "HB102")]


def _as_group(file: str, fields: Fields, problems: list[Problem], *, may_be_empty: bool) -> dict[str, object] | None:
    if isinstance(fields.value, dict):
        return dict(fields.value)
    if fields.value is None and (fields.problems or may_be_empty):
        return {} if not fields.problems else None
    if fields.value is None:
        problems.append(Problem("HB003", Origin(file), "Dit bestand is leeg.", "Vul het in of haal het weg."))
    elif fields.whole:
        advice = "Begin elke regel met de naam van een veld, zonder streepje." if isinstance(fields.value, list) else ""
        problems.append(Problem("HB111", Origin(file, 1), "Hier horen velden: naam, dubbele punt, spatie, waarde.", advice))
    return None


def _own_fields(file: str, data: dict[str, object], fields: Fields, own: Mapping[str, str]) -> Iterable[Problem]:
    """Take the fields out of the data that the file itself gives, and tell when they say something else."""
    for name, value in own.items():
        typed = data.pop(name, None)
        if typed is None or typed == value:
            continue
        origin = Origin(file, fields.lines[name,], name)
        if name == "body":
            yield Problem("HB101", origin, "De lange tekst is geen veld.", "Zet de tekst onder de tweede regel met ---.")
        else:
            advice = f"Haal de regel weg, of schrijf: {name}: {value}"
            yield Problem("HB006", origin, f"Dit hoort gelijk te zijn aan de bestandsnaam, ‘{value}’.", advice)


def read_list(root: Path, kind: Kind, file: str, yaml: ReadYaml = read_yaml) -> Outcome[Record]:
    """Read a file that holds all records of a kind as a list."""
    source = read_source(root, file)
    outcome: Outcome[Record] = Outcome(problems=list(source.problems))
    if source.text is None:
        outcome.broken.append(Key(kind.soort, ANY))
        return outcome
    fields = yaml(file, source.text, shape.names_of(kind.model))
    outcome.problems += fields.problems
    if isinstance(fields.value, list):
        _read_items(kind, file, fields, outcome)
        return outcome
    outcome.broken.append(Key(kind.soort, ANY))
    if fields.value is None and not fields.problems:
        advice = "Staat er (nog) niets in? Schrijf dan: []"
        outcome.problems.append(Problem("HB003", Origin(file), "Dit bestand is leeg.", advice))
    elif fields.whole:
        message = f"Hier hoort een lijst van {kind.meervoud}."
        outcome.problems.append(Problem("HB109", Origin(file, 1), message, "Begin elk item met een streepje: - id: …"))
    return outcome


def _read_items(kind: Kind, file: str, fields: Fields, outcome: Outcome[Record]) -> None:
    items = fields.value if isinstance(fields.value, list) else []
    starts = [fields.lines[index,] for index in range(len(items))]
    lines, empty = _by_item(fields.lines), _by_item(fields.empty)
    seen: dict[str, int] = {}
    for index, item in enumerate(items):
        start, end = starts[index], starts[index + 1] if index + 1 < len(items) else None
        own = [problem for problem in outcome.problems if start <= problem.origin.line and (end is None or problem.origin.line < end)]
        place = Place(file, lines.get(index, {}))
        record, problems = _read_item(kind, item, place, empty.get(index, {}))
        outcome.problems += _sure(problems, Fields(problems=own, whole=fields.whole or not own))
        name = item.get("id") if isinstance(item, dict) else None
        if not isinstance(name, str):
            outcome.broken.append(Key(kind.soort, ANY))  # some record is missing, and nobody knows which
            continue
        key = Key(kind.soort, name)
        if name in seen:
            message = f"Het id ‘{name[:60]}’ staat ook op regel {seen[name]}."
            outcome.problems.append(Problem("HB202", place.at("id"), message, f"Geef elk van de {kind.meervoud} een eigen id."))
            continue
        seen[name] = place.at("id").line
        if record is None or own:
            outcome.broken.append(key)
        else:
            outcome.parts.append((key, record, place))


def _read_item(kind: Kind, item: object, place: Place, empty: Mapping[FieldPath, int]) -> tuple[Record | None, tuple[Problem, ...]]:
    if isinstance(item, dict):
        return validate(kind.model, item, place, empty)
    message = "Dit item heeft geen velden; elk item begint met - id: en daaronder de andere velden."
    return None, (Problem("HB111", place.at(), message, "Zet de velden ingesprongen onder elkaar."),)


def _by_item(lines: Mapping[FieldPath, int]) -> dict[int, dict[FieldPath, int]]:
    """Divide the lines of a list over its items, each with paths of its own."""
    divided: dict[int, dict[FieldPath, int]] = {}
    for path, line in lines.items():
        if path and isinstance(path[0], int):
            divided.setdefault(path[0], {})[path[1:]] = line
    return divided

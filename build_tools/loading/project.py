"""The whole project: every file read, every record in one Handbook, every problem of every file told once.

In: the root of the project. Out: `Loaded`. Nothing that stands in a file raises.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools.loading.files import find_files
from build_tools.loading.images import Media
from build_tools.loading.record_files import Outcome, read_edition, read_list, read_page, read_record
from build_tools.loading.yaml_notes import with_notes
from build_tools.records.base import Part, Record
from build_tools.records.handbook import Handbook, Key, Place
from build_tools.records.pagina import Pagina
from build_tools.records.periode import Periode
from build_tools.records.problems import Problem, in_order
from build_tools.records.text import Proza
from build_tools.records.uitgave import Contact, Uitgave, Uitgavestatus
from build_tools.shelf import Notes

UNREADABLE = Uitgave(
    titel="Uitgave",
    ondertitel="Niet te lezen",
    kern=Proza(),
    uitgave=Uitgavestatus.WERKVERSIE,
    editie="0",
    datum=Periode.parse("2000"),
    uitgever="Onbekend",
    contact=Contact(rol="Onbekend", mail="onbekend@handboek.invalid"),
    licentie="Onbekend",
    uitleg_werkversie=Proza(),
)
"""Stands in for an edition file with a problem of its own, so that everything else is still checked; it is never shown."""


@dataclass(frozen=True)
class Loaded:
    """What stands in the project: the Handbook, and all problems in order."""

    handbook: Handbook
    problems: tuple[Problem, ...]


def load(root: Path, notes: Notes | None = None) -> Loaded:
    """Read everything that editors wrote below the root of the project; `notes` have what an earlier check read."""
    found, yaml = find_files(root), with_notes(notes)
    edition = read_edition(root, yaml)
    records = [read_record(root, kind, file, yaml) for kind, file in found.records]
    records += [read_list(root, kind, file, yaml) for kind, file in found.lists]
    pages = [read_page(root, file, yaml) for file in found.pages]
    outcomes: list[Outcome[Uitgave] | Outcome[Record] | Outcome[Pagina]] = [edition, *records, *pages]
    problems = [*found.problems, *(problem for outcome in outcomes for problem in outcome.problems)]
    media = Media(root)
    for outcome in outcomes:
        problems += _missing_pictures(media, ((part, place) for _, part, place in outcome.parts))
    unique, places = _unique((item for outcome in records for item in outcome.parts), problems)
    places |= {key: place for key, _, place in edition.parts} | {key: place for outcome in pages for key, _, place in outcome.parts}
    broken = {*found.broken, *(key for outcome in outcomes for key in outcome.broken)}
    uitgave = edition.parts[0][1] if edition.parts else UNREADABLE
    paginas = [pagina for outcome in pages for _, pagina, _ in outcome.parts]
    handbook = Handbook.build(uitgave, unique, paginas, places, broken)
    return Loaded(replace(handbook, maten=media.maten), in_order(problems))


def _missing_pictures(media: Media, parts: Iterable[tuple[Part, Place]]) -> Iterable[Problem]:
    return (problem for part, place in parts for problem in media.check(part, place))


def _unique(items: Iterable[tuple[Key, Record, Place]], problems: list[Problem]) -> tuple[list[Record], dict[Key, Place]]:
    """Keep one record per key; two files can have the same id when their numbers differ."""
    records: list[Record] = []
    places: dict[Key, Place] = {}
    for key, record, place in items:
        if key in places:
            message = f"Het id ‘{key.id}’ hoort ook bij {places[key].file}."
            problems.append(Problem("HB202", place.at(), message, "Geef elk record een eigen id."))
        else:
            records.append(record)
            places[key] = place
    return records, places

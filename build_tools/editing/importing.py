"""Sources from a reference manager -> new files in `content/bronnen`; what is there already is told and never overwritten.

In: the path of the file, and the Handbook. Out: `Imported`: the changes, not yet made, and everything that has to be told.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.editing.carrying import READERS, restored
from build_tools.editing.changes import Change, Changes
from build_tools.editing.incoming import Incoming, Item
from build_tools.editing.own_fields import own_of
from build_tools.editing.scaffold import written
from build_tools.editing.source_fields import source_fields
from build_tools.editing.source_ids import double_of, new_source_id
from build_tools.editing.starting import today
from build_tools.loading.source import read_source
from build_tools.loading.yaml_text import Value
from build_tools.records.base import Status
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KIND
from build_tools.records.problems import Origin, Problem, in_order

LARGEST = 20_000_000
"""The largest file that is read, in bytes; a library of ten thousand sources is smaller."""


@dataclass(frozen=True)
class Imported:
    """What a file came to: the new files, the titles of the new records by id, and everything to tell, sorted by place."""

    changes: Changes
    added: Mapping[str, str]
    problems: tuple[Problem, ...]

    @property
    def has_faults(self) -> bool:
        """Tell whether something in the file could not be taken in at all."""
        return any(problem.stops for problem in self.problems)


def import_sources(path: Path, handbook: Handbook, status: Status = Status.KLAD) -> Imported:
    """Read the file and think out a new file for each source that is not there yet; raise `KeyError` for an unknown ending.

    `status` is what a source gets about which the file says nothing; our own export does.
    """
    read = READERS[path.suffix.casefold()]
    source = read_source(path.parent, path.name, LARGEST)
    incoming = read(path.name, source.text) if source.text is not None else Incoming(problems=list(source.problems))
    intake = _Intake(handbook, status, path.suffix.casefold())
    for item in incoming.items:
        intake.take(item)
    left_out = (_left_out(path.name, field, count) for field, count in sorted(intake.left_out.items()))
    return Imported(Changes.of(intake.files), intake.added, in_order((*incoming.problems, *intake.problems, *left_out)))


class _Intake:
    """What the items so far came to."""

    def __init__(self, handbook: Handbook, status: Status, suffix: str) -> None:
        self._status, self._suffix = status, suffix
        self._known = {bron.id: _identity(bron.csl()) for bron in handbook.bronnen}
        self._taken = {*self._known, *(key.id for key in handbook.broken if key.soort == KIND["bron"].soort)}
        self.problems: list[Problem] = []
        self.left_out = Counter[str]()
        self.files: list[Change] = []
        self.added: dict[str, str] = {}

    def take(self, item: Item) -> None:
        """Take a source: a new file, or a problem that says why it is none."""
        fields, wrong, unknown = source_fields(item)
        self.problems += wrong
        if fields is None:
            return
        fields = restored(fields, own_of(item.fields), self._suffix)
        title = str(fields["title"])
        if double := double_of(fields, self._known):
            self.problems.append(_again(item, title, double, is_new=double in self.added))
            return
        self.left_out.update(unknown)
        name = new_source_id(fields, str(item.fields.get("citation-key") or item.fields.get("id") or ""), self._taken)
        self._known[name], self.added[name] = fields, title
        self._taken.add(name)
        self.files.append(Change(f"{KIND['bron'].place}/{name}{KIND['bron'].suffix}", None, _as_file(fields, self._status)))


def _identity(csl: Mapping[str, object]) -> dict[str, Value]:
    """Return what tells a source from others, as `source_ids` wants it."""
    issued = csl.get("issued")
    year = str(issued["date-parts"][0][0]) if isinstance(issued, dict) else ""
    return {"title": str(csl["title"]), "DOI": str(csl.get("DOI", "")), "issued": year}


def _as_file(fields: Mapping[str, Value], status: Status) -> bytes:
    given: dict[str, Value] = {"status": status.value, "gewijzigd": today().isoformat()}
    lines = [line for name, value in {**given, **fields}.items() for line in written(name, value)]
    return ("\n".join(lines) + "\n").encode()


def _again(item: Item, title: str, double: str, *, is_new: bool) -> Problem:
    where = "staat twee keer in dit bestand" if is_new else "staat al in het handboek"
    return Problem(
        "HB602", item.origin, f"Bron ‘{title}’ {where}: {double}.", "Er is niets veranderd. Vul die bron zelf aan als dat nodig is."
    )


def _left_out(file: str, field: str, count: int) -> Problem:
    times = "1 bron" if count == 1 else f"{count} bronnen"
    return Problem("HB603", Origin(file), f"Het veld ‘{field}’ van {times} kennen we niet.", "Het is niet overgenomen.")

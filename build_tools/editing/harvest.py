"""The harvest of a session (`oogst.csv`) -> draft concepts, one per row; the columns are the fields of a concept.

In: the path of the file, and the Handbook. Out: `Imported`, as for sources. Semicolons, commas or tabs, with or without a byte order
mark, and the old encoding of Excel all work. A list has its items on lines of their own in a cell, or between `|`.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from build_tools.editing import starting
from build_tools.editing.changes import Change, Changes
from build_tools.editing.harvest_cells import CONCEPT, Cells, columns
from build_tools.editing.importing import LARGEST, Imported
from build_tools.editing.placing import placed
from build_tools.editing.scaffold import scaffold
from build_tools.loading.source import read_source
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import Value
from build_tools.records.concept import Concept
from build_tools.records.explained import known_ids
from build_tools.records.handbook import Collection, Handbook, Place
from build_tools.records.iconen import Icoon
from build_tools.records.problems import Origin, Problem, in_order
from build_tools.records.text import NOG_IN_TE_VULLEN, folded, listed

_DELIMITERS = (";", ",", "\t")
_PLACEHOLDERS: Mapping[str, Value] = {"kern": NOG_IN_TE_VULLEN, "knelpunt": NOG_IN_TE_VULLEN, "aanpak": [{"stap": NOG_IN_TE_VULLEN}]}
"""What stands in for a required text that the form left open; the check stops it from ever being public."""
_ICON = Icoon.LAMP.value
"""The icon of a draft, until somebody chooses one."""


def import_harvest(root: Path, path: Path, handbook: Handbook) -> Imported:
    """Read the file and think out a draft for each row; a title that a concept has already is told and passed over."""
    text, problems = _text(path)
    harvest = _Harvest(root, handbook, problems)
    try:
        names, rows, unknown = columns(path.name, _rows(text))
    except csv.Error:
        message = "Dit is geen tabel in CSV."
        unknown, rows = (
            [Problem("HB601", Origin(path.name), message, "Sla hem in Excel op als CSV (gescheiden door lijstscheidingsteken).")],
            [],
        )
    harvest.problems += unknown
    for line, row in rows:
        harvest.take(Cells(Origin(path.name, line), dict(zip(names, row, strict=False)), handbook))
    return Imported(Changes.of(harvest.files), harvest.added, in_order(harvest.problems))


class _Harvest:
    """What the rows so far came to; `handbook` grows with each, so that every draft gets its own number and id."""

    def __init__(self, root: Path, handbook: Handbook, problems: list[Problem]) -> None:
        self._root = root
        self._handbook = handbook
        self._titles = {folded(concept.titel): concept.id for concept in handbook.concepten}
        self.problems = problems
        self.files: list[Change] = []
        self.added: dict[str, str] = {}

    def take(self, cells: Cells) -> None:
        """Take a row: a new draft, or a problem that says why it is none."""
        origin, title = cells.origin, cells.title
        if not title:
            self.problems.append(Problem("HB605", origin, "In deze rij staat geen titel.", "Vul de kolom titel in."))
        elif double := self._titles.get(folded(title)):
            message = f"Concept ‘{title}’ staat er al: {double}."
            self.problems.append(Problem("HB602", origin, message, "Er is niets veranderd. Vul dat concept zelf aan."))
        else:
            self._write(cells, cells.fields())
            self.problems += cells.problems

    def _write(self, cells: Cells, fields: Mapping[str, Value]) -> None:
        draft = {**_PLACEHOLDERS, "icoon": _ICON, **fields, **starting.given(CONCEPT, {}, self._handbook)}
        record, wrong = validate(Concept, {**draft, "id": "x"}, Place(cells.origin.file, {(): cells.origin.line}))
        self.problems += [Problem("HB605", one.origin, f"Concept ‘{cells.title}’: {one.message}", one.advice) for one in wrong]
        if record is None:
            return
        name = starting.new_id(cells.title, CONCEPT, self._handbook)
        self.problems += _placeholders(cells.origin, cells.title, fields)
        body = f"\n{cells.body}\n".encode() if cells.body else b""
        lines = scaffold(CONCEPT, draft, known_ids(self._handbook))
        self.files += [Change(one.path, one.before, (one.after or b"") + body) for one in placed(self._root, CONCEPT, name, lines).files]
        self.added[name] = cells.title
        self._titles[folded(cells.title)] = name
        concepts = Collection([*self._handbook.concepten, record.model_copy(update={"id": name})])
        self._handbook = replace(self._handbook, records={**self._handbook.records, CONCEPT.soort: concepts})


def _text(path: Path) -> tuple[str, list[Problem]]:
    """Return the text of the file; one that is no UTF-8 is read as Excel for Windows writes it (cp1252)."""
    source = read_source(path.parent, path.name, LARGEST)
    if source.text is not None:
        return source.text, []
    if [problem.code for problem in source.problems] != ["HB001"]:
        return "", list(source.problems)
    data = path.read_bytes()
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "cp1252"
    return data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n"), []


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not empty, with its line; the sign between the cells is the one that the first line has most."""
    first, _, rest = text.partition("\n")
    hint = first.casefold().startswith("sep=")
    head = rest.partition("\n")[0] if hint else first
    delimiter = max(_DELIMITERS, key=head.count)
    lines = io.StringIO(rest if hint else text, newline="")
    reader = csv.reader(lines, delimiter=delimiter)
    before = 0
    for row in reader:
        if any(cell.strip() for cell in row):
            yield before + 1 + hint, row
        before = reader.line_num


def _placeholders(origin: Origin, title: str, fields: Mapping[str, Value]) -> Iterator[Problem]:
    """Tell which required texts the form left open."""
    empty = [f"‘{name}’" for name in _PLACEHOLDERS if name not in fields]
    if empty:
        message = f"Concept ‘{title}’: {listed(empty)} {'is' if len(empty) == 1 else 'zijn'} leeg. Daar staat nu ‘{NOG_IN_TE_VULLEN}’"
        yield Problem("HB604", origin, message, "Vul het aan voordat je het concept publiek maakt.")

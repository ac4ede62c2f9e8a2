"""The name of a file that holds one record: what it says about the record, and whether it says it well.

`concepts/07-open-deur.md` is the concept `open-deur` with number 7; elsewhere the name is the id.
"""

import re
from dataclasses import dataclass
from typing import Self

from build_tools.records import spelling
from build_tools.records.base import ID_PATTERN, Record
from build_tools.records.concept import Concept
from build_tools.records.handbook import Place
from build_tools.records.kinds import Kind
from build_tools.records.problems import Origin, Problem

_NUMBERED = re.compile(r"(?P<number>[0-9]+)[-_ .]+(?P<id>.+)")
_LONGEST_ID = 60


@dataclass(frozen=True)
class FileName:
    """A file name taken apart; `id` is always a possible id, and `number` is what a concept's name says."""

    kind: Kind
    file: str
    id: str
    number: str

    @classmethod
    def of(cls, kind: Kind, file: str) -> Self:
        """Read the name of a file."""
        stem = file.rpartition("/")[2].removesuffix(kind.suffix)
        match = _NUMBERED.fullmatch(stem) if kind.model is Concept else None
        number, name = (match["number"], match["id"]) if match else ("", stem)
        is_id = re.fullmatch(ID_PATTERN, name) is not None and len(name) <= _LONGEST_ID
        return cls(kind, file, name if is_id else spelling.as_id(name) or "naamloos", number)

    def problems(self, record: Record | None, place: Place) -> tuple[Problem, ...]:
        """Tell what is wrong with the name, given the record where it could be read."""
        folder, _, name = self.file.rpartition("/")
        number = f"{record.nummer:02d}" if isinstance(record, Concept) else self.number.zfill(2)[-2:]
        is_concept = self.kind.model is Concept
        right = f"{number if number.strip('0') else 'NN'}-{self.id}{self.kind.suffix}" if is_concept else f"{self.id}{self.kind.suffix}"
        if name == right:
            return ()
        if isinstance(record, Concept) and name == f"{self.number}-{self.id}{self.kind.suffix}" and len(self.number) >= 2:
            message = f"Het nummer is {record.nummer}, maar de bestandsnaam begint met {self.number}."
            advice = f"Noem het bestand {folder}/{right}, of verander het nummer."
            return (Problem("HB006", place.at("nummer"), message, advice),)
        form = "NN-id.md, met het nummer van het concept in twee cijfers" if is_concept else f"id{self.kind.suffix}"
        message = f"De bestandsnaam heeft niet de vorm {form}; het id heeft alleen kleine letters, cijfers en streepjes."
        return (Problem("HB006", Origin(self.file), message, f"Noem het bestand {folder}/{right}."),)

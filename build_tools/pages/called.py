"""What a reader calls a record: the word for its kind, with the number by which it is known."""

from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.records.fase import Fase
from build_tools.records.kinds import kind_of
from build_tools.records.methode import Methode
from build_tools.records.track import Track

_OTHER_WORDS = {"groep": "Voor wie", "sessie": "Ontwerpsessie"}
"""Kinds that a reader knows by another word than the editors."""


def called(record: Record) -> str:
    """Return `Concept 7`, `Track 2`, `Werkvorm` or `Bron`."""
    if isinstance(record, Methode):
        return record.soort.label
    soort = kind_of(record).soort
    word = _OTHER_WORDS.get(soort, soort.capitalize())
    return f"{word} {record.nummer}" if isinstance(record, Concept | Track | Fase) else word

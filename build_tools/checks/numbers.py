"""HB202: a number names one record (records.md b.13, row 2; b.1, b.5 and b.8).

A number stands on paper and in a QR code, so drafts and archived records keep theirs. Ids are told by `loading`.
"""

from collections.abc import Hashable, Iterator

from build_tools.checks.words import named, placed
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem


def check_numbers(handbook: Handbook) -> Iterator[Problem]:
    """Report a number that an earlier record has already, naming both places."""
    taken: dict[Hashable, Record] = {}
    for record, field, number, identity in _numbered(handbook):
        first = taken.setdefault(identity, record)
        if first is not record:
            where = placed(handbook.place_of(first).at(field))
            message = f"Nummer {number} is al van {named(first)} ({where})."
            yield Problem("HB202", handbook.place_of(record).at(field), message, "Geef een van de twee een ander nummer.")


def _numbered(handbook: Handbook) -> Iterator[tuple[Record, str, int, Hashable]]:
    for concept in handbook.concepten:
        yield concept, "nummer", concept.nummer, ("concept", concept.nummer)
    for track in handbook.tracks:
        yield track, "nummer", track.nummer, ("track", track.nummer)
    for fase in handbook.fasen:
        yield fase, "nummer", fase.nummer, ("fase", fase.nummer)
    for sessie in handbook.sessies:
        yield sessie, "volgnummer", sessie.volgnummer, ("sessie", sessie.fase, sessie.track, sessie.volgnummer)

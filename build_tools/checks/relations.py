"""HB212 and HB215: a relation is stored once, on one side (records.md b.0; issue of the foundation, section 3).

The Handbook derives the other side, so what stands on both sides would be shown twice.
"""

from collections.abc import Hashable, Iterator
from typing import cast

from build_tools.checks.words import named, placed, sentence
from build_tools.records.base import Part, Record
from build_tools.records.concept import Bronvermelding, Deelname, Verwantschap
from build_tools.records.handbook import Handbook, Key, key_of
from build_tools.records.problems import Problem
from build_tools.records.ref import Ref
from build_tools.records.sessie import Aanwezig
from build_tools.records.track import Teamlid, TrackConcept
from build_tools.records.walk import Path, refs

ADVICE = "Haal de overbodige verwijzing weg."

SAME_WHEN: dict[type[Part], tuple[str, ...]] = {
    Aanwezig: ("groep",),
    Bronvermelding: ("bron", "waarvoor"),
    Deelname: ("groep", "rol"),
    Teamlid: ("groep", "partner", "rol"),
    TrackConcept: ("concept",),
    Verwantschap: ("concept",),
}
"""Which fields make two items of a list the same. Items of other kinds (a programme, practices) may refer alike."""


_INVERSE = {"uitkomst": "fase"}
"""A field that tells the same from the other side -> that field's name there."""


def check_both_sides(handbook: Handbook) -> Iterator[Problem]:
    """Report two records that refer to each other in the same field, at the later of the two."""
    first: dict[tuple[object, Key, Key], tuple[Record, Path]] = {}
    for record in handbook:
        source = key_of(record)
        for path, ref in refs(record):
            target = Key(ref.soort, ref)
            other, where = first.get((_relation(path), target, source), (None, ()))
            if other is not None and target != source:
                message = f"Het verband met {named(other)} staat al in {placed(handbook.place_of(other).at(*where))}."
                yield Problem("HB212", handbook.place_of(record).at(*path), message, "Haal het aan één kant weg.")
            first.setdefault((_relation(path), source, target), (record, path))


def _relation(path: Path) -> str | int:
    """Return the name of the relation that a path stores."""
    return _INVERSE.get(str(path[0]), path[0])


def check_repeats(handbook: Handbook) -> Iterator[Problem]:
    """Report a record that refers to itself, and a list that refers to the same record twice."""
    for record in handbook:
        place = handbook.place_of(record)
        for path, ref in refs(record):
            if Key(ref.soort, ref) == key_of(record):
                yield Problem("HB215", place.at(*path), f"{sentence(named(record))} verwijst naar zichzelf.", ADVICE)
        for path, items in _lists(record):
            seen: dict[Hashable, int] = {}
            for index, item in enumerate(items):
                identity = _identity(item)
                if identity is not None and identity in seen:
                    ref = item if isinstance(item, Ref) else next(ref for _, ref in refs(cast("Part", item)))
                    message = f"{sentence(ref.soort)} ‘{ref}’ staat twee keer in deze lijst: op plaats {seen[identity] + 1} en {index + 1}."
                    yield Problem("HB215", place.at(*path, index), message, ADVICE)
                elif identity is not None:
                    seen[identity] = index


def _lists(record: Record) -> Iterator[tuple[Path, tuple[object, ...]]]:
    """Yield the lists of a record; all lists of references stand directly in the record."""
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if isinstance(value, tuple):
            yield (info.alias or name,), value


def _identity(item: object) -> Hashable:
    if isinstance(item, Ref):
        return str(item)
    fields = SAME_WHEN.get(type(item)) if isinstance(item, Part) else None
    return tuple(getattr(item, name) for name in fields) if fields else None

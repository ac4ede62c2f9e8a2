"""HB205: the handbook has as many records as it should have (records.md b.13, row 5; `verwacht` in content/handboek.yml).

Only what is public counts. A kind in which a file has a problem of its own is not counted: that problem is told already.
"""

from collections.abc import Iterator

from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Handbook, Key, Place
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.text import listed


def check_verwacht(handbook: Handbook) -> Iterator[Problem]:
    """Report each count that differs from what the edition file expects."""
    place = handbook.places.get(Key("uitgave", "handboek"), Place(EDITION_FILE))
    first = {fase.id for fase in handbook.fasen if fase.nummer == 1}
    numbers = {
        "concepten": [concept.nummer for concept in filter(is_public, handbook.concepten)],
        "tracks": [track.nummer for track in filter(is_public, handbook.tracks)],
        "sessies_fase_1": [s.volgnummer for s in filter(is_public, handbook.sessies) if s.fase in first],
    }
    soorten = {"concepten": "concept", "tracks": "track", "sessies_fase_1": "sessie"}
    unreadable = {key.soort for key in handbook.broken}
    for field, found in numbers.items():
        expected: int | None = getattr(handbook.uitgave.verwacht, field)
        if expected is None or len(found) == expected or soorten[field] in unreadable:
            continue
        message = _message(field.replace("_fase_", " van fase "), found, expected)
        yield Problem("HB205", place.at("verwacht", field), message, "Vul aan, of pas het verwachte aantal aan.")


def _message(what: str, found: list[int], expected: int) -> str:
    if len(found) > expected:
        return f"Het aantal openbare {what} is {len(found)}; verwacht is {expected}."
    verb = "is" if len(found) == 1 else "zijn"
    return f"{len(found)} van {expected} {what} {verb} openbaar.{_missing(found, expected)}"


def _missing(found: list[int], expected: int) -> str:
    """Return which numbers are not there, when the numbers run from 1 to the expected one."""
    missing = sorted(set(range(1, expected + 1)) - set(found))
    if len(missing) != expected - len(found):
        return ""
    words = listed([str(number) for number in missing])
    return f" Nummer {words} ontbreekt." if len(missing) == 1 else f" De nummers {words} ontbreken."

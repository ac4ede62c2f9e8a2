"""The Dutch words that the messages of several rules share: the name of a record, a list of things, a place, the nearest id."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from build_tools.records.base import Record, Status
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import kind_of
from build_tools.records.problems import Origin


def named(record: Record) -> str:
    """Return kind and heading, such as `track ‘Datalab’`."""
    return f"{kind_of(record).soort} ‘{record.opschrift}’"


def sentence(text: str) -> str:
    """Return the text with a capital to begin with; `str.capitalize` would spoil the capitals in it."""
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str]) -> str:
    """Return the words as an enumeration: `a, b en c`."""
    return " en ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def placed(origin: Origin) -> str:
    """Return a place as it stands before a message: `concepts/07-x.md:4`."""
    return f"{origin.file}:{origin.line}" if origin.line else origin.file


def standing(record: Record) -> str:
    """Return why a record is not shown: its status, or a quote's missing consent."""
    return {Status.KLAD: "klad", Status.ARCHIEF: "gearchiveerd", Status.PUBLIEK: "zonder toestemming"}[record.status]


def nearest(wrong: str, known: Mapping[str, str]) -> str:
    """Return advice that names the known ids nearest to a wrong one, with their titles; empty when none is near."""
    near = get_close_matches(wrong, sorted(known), n=3, cutoff=0.6)
    shown = [f"‘{name}’ ({known[name]})" for name in near]
    return f"Bedoelde je {' of '.join(shown)}?" if shown else ""


def titles(handbook: Handbook, soort: str) -> dict[str, str]:
    """Return the heading of every record of a kind, by id."""
    return {record.id: record.opschrift for record in handbook.of(soort)}

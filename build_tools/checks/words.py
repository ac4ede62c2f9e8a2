"""The Dutch words that the messages of several rules share: the name of a record, a place, why it is not shown."""

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


def placed(origin: Origin) -> str:
    """Return a place as it stands before a message: `concepts/07-x.md:4`."""
    return f"{origin.file}:{origin.line}" if origin.line else origin.file


def standing(record: Record) -> str:
    """Return why a record is not shown: its status, or a quote's missing consent."""
    return {Status.KLAD: "klad", Status.ARCHIEF: "gearchiveerd", Status.PUBLIEK: "zonder toestemming"}[record.status]


def titles(handbook: Handbook, soort: str) -> dict[str, str]:
    """Return the heading of every record of a kind, by id."""
    return {record.id: record.opschrift for record in handbook.of(soort)}

"""What a new record gets by itself: an id out of its title, the next number, today's date, its status and its origin."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime

from build_tools.loading.yaml_text import Value
from build_tools.records.base import Herkomst, Record, Status, Written
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import Kind
from build_tools.records.spelling import as_id

_LONGEST = 40
_NUMBERS = ("nummer", "volgnummer", "volgorde")
_TITLES = {"partner": "naam", "begrip": "term", "bron": "title", "citaat": "tekst", "oproep": "doelgroep"}
"""The kinds that have no titel, with the field that they are called by."""
_SAME = {"volgnummer": ("fase", "track")}
"""A number counts among the records that are the same in these fields."""


def today() -> date:
    """Return the date of today, or that of SOURCE_DATE_EPOCH where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now().astimezone().date()


def title_field(kind: Kind) -> str:
    """Return the name of the field that a record of this kind is called by."""
    return _TITLES.get(kind.soort, "titel")


def is_given(name: str) -> bool:
    """Tell whether a new record gets this field by itself."""
    return name in ("id", "status", "gewijzigd", "herkomst", "body", *_NUMBERS)


def new_id(title: str, kind: Kind, handbook: Handbook) -> str:
    """Return a free id that looks like the title: its first words, with a number when they are taken."""
    words, name = as_id(title).split("-"), ""
    for word in words:
        if name and len(name) + 1 + len(word) > _LONGEST:
            break
        name = f"{name}-{word}" if name else word[:_LONGEST]
    name = name or kind.soort
    taken = {record.id for record in handbook.of(kind.soort)} | {key.id for key in handbook.broken if key.soort == kind.soort}
    free = (f"{name}-{number}" if number > 1 else name for number in range(1, len(taken) + 2))
    return next(one for one in free if one not in taken)


def given(kind: Kind, answers: Mapping[str, Value], handbook: Handbook) -> dict[str, Value]:
    """Return the fields that the record gets by itself."""
    fields = kind.model.model_fields
    numbers = {name: str(_next_number(kind, name, answers, handbook)) for name in _NUMBERS if name in fields}
    status = Status.KLAD if issubclass(kind.model, Written) else Status.PUBLIEK
    origin = {"herkomst": Herkomst.REDACTIE.value} if "herkomst" in fields else {}
    return {**numbers, **origin, "status": status.value, "gewijzigd": today().isoformat()}


def _next_number(kind: Kind, name: str, answers: Mapping[str, Value], handbook: Handbook) -> int:
    same = [other for other in _SAME.get(name, ()) if other in kind.model.model_fields]
    records = [record for record in handbook.of(kind.soort) if all(_text(record, other) == answers.get(other) for other in same)]
    return 1 + max((int(getattr(record, name)) for record in records), default=0)


def _text(record: Record, name: str) -> str | None:
    value = getattr(record, name)
    return None if value is None else str(value)

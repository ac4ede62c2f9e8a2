"""A date as a source gives it: a year, perhaps a month and a day.

In comes what CSL-JSON or a record holds: ISO text (`2021-03`), a number, `date-parts`, `raw` or `literal`. Out goes one frozen
`Date`, or `None` for a source without a date. What cannot be read raises `ValueError`; records are checked before they get here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
UNDATED = "z.d."
_NO_DATE = frozenset({"", UNDATED, "zd", "n.d.", "z.j."})


@dataclass(frozen=True, slots=True)
class Date:
    """A year with an optional month and day; `circa` marks an estimate."""

    year: int
    month: int | None = None
    day: int | None = None
    circa: bool = False

    def __post_init__(self) -> None:
        """Refuse months and days that no calendar has."""
        if not 1 <= self.year <= 9999 or not 1 <= (self.month or 1) <= 12 or not 1 <= (self.day or 1) <= 31:
            raise ValueError(f"no such date: {self.parts}")
        if self.day is not None and self.month is None:
            raise ValueError(f"a day without a month: {self.day}")

    @property
    def parts(self) -> tuple[int, ...]:
        """Return year, month and day as far as known: the inside of CSL's `date-parts`."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    @property
    def iso(self) -> str:
        """Return the date as ISO text: `2021`, `2021-03` or `2021-03-09`."""
        return "-".join(f"{part:0{4 if place == 0 else 2}}" for place, part in enumerate(self.parts))

    @property
    def dutch(self) -> str:
        """Return the date in Dutch words: `9 maart 2021`, `maart 2021` or `2021`."""
        day = "" if self.day is None else f"{self.day} "
        month = "" if self.month is None else f"{MONTHS[self.month - 1]} "
        return f"{day}{month}{self.year}"

    def to_csl(self) -> dict[str, object]:
        """Return the date as a CSL-JSON object."""
        csl: dict[str, object] = {"date-parts": [list(self.parts)]}
        return csl | {"circa": True} if self.circa else csl


def read_date(value: object) -> Date | None:
    """Return the date in `value`, or `None` when it says that there is none."""
    match value:
        case None:
            return None
        case Mapping():
            return _read_csl(value)
        case int():
            return Date(value)
        case str():
            return _read_text(value)
        case _:
            raise ValueError(f"not a date: {value!r}")


def _read_csl(value: Mapping[str, object]) -> Date | None:
    parts = value.get("date-parts")
    if not parts:
        return read_date(value.get("raw", value.get("literal")))
    match parts:
        case [Sequence() as first]:
            return _date(first, circa=value.get("circa") in (True, "true", 1, "1"))
        case _:
            raise ValueError(f"not a single date: {parts!r}")


def _read_text(value: str) -> Date | None:
    text = value.strip()
    return None if text.casefold() in _NO_DATE else _date(text.split("-"))


def _date(parts: Sequence[object], *, circa: bool = False) -> Date:
    match [int(str(part)) for part in parts]:
        case [year]:
            return Date(year, circa=circa)
        case [year, month]:
            return Date(year, month, circa=circa)
        case [year, month, day]:
            return Date(year, month, day, circa)
        case _:
            raise ValueError(f"not a date of one to three parts: {parts!r}")

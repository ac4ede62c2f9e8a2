"""Periods as people write them: `2021-10`, `eind 2022`, `najaar 2021`, `2021-10/2022-12`, `sinds oktober 2021`.

In: one line of text. Out: a `Periode` that keeps the text for display and knows its first and last day for ordering.
"""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

MAANDEN = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
DELEN: dict[str, tuple[int, int]] = {
    "begin": (1, 4), "midden": (5, 8), "medio": (5, 8), "eind": (9, 12), "winter": (1, 3), "voorjaar": (3, 5), "lente": (3, 5),
    "zomer": (6, 8), "najaar": (9, 11), "herfst": (9, 11),
}  # fmt: skip
"""First and last month of a vague part of a year."""

_ONGEVEER = ("ongeveer ", "circa ", "rond ")
_OPEN_EIND = ("sinds ", "vanaf ", "start ")
_OPEN_BEGIN = ("tot en met ", "tot ", "voor ")
_SCHEIDING = re.compile(r"\s*/\s*|\s+[–-]\s+|\s+tot(?: en met)?\s+|\s*–\s*")
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MAAND = re.compile(r"\b\d{4}-\d{2}\b")
_SCHOOLJAAR = re.compile(r"(?:schooljaar|studiejaar)\s+(\d{4})\s*[-/–]\s*(\d{4})")
_WOORDEN = re.compile(r"(?:(\d{1,2})\s+)?([a-zé]+)\s+(\d{4})")


def _words_of(*words: str) -> str:
    """Return a pattern for one of these words, with or without a capital letter, and with any space in it."""
    return "(?:" + "|".join(f"[{word[0]}{word[0].upper()}]{word[1:].rstrip()}".replace(" ", r"\s+") for word in words) + ")"


def _form() -> str:
    """Return what a period looks like, as far as a pattern can tell: a thirty-first of February passes."""
    iso = r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
    words = rf"(?:(?:\d{{1,2}}\s+)?{_words_of(*MAANDEN)}|{_words_of(*DELEN)})\s+\d{{4}}"
    year = r"(?:[sS]chooljaar|[sS]tudiejaar)\s+\d{4}\s*[/–-]\s*\d{4}"
    one = rf"(?:{_words_of(*_ONGEVEER)}\s+)*(?:{iso}|{words}|{year})"
    between = r"(?:\s*[/–]\s*|\s+-\s+|\s+tot(?:\s+en\s+met)?\s+)"
    return rf"^\s*(?:{_words_of(*_OPEN_EIND, *_OPEN_BEGIN)}\s+)?{one}(?:{between}(?:heden|nu|\.\.|{one}))?\s*$"


VORM = _form()
"""The form of a period, for programs that know patterns only (ECMA 262, as JSON Schema wants)."""
_ONE_DAY = timedelta(days=1)
_SECOND_DAY = date.min + _ONE_DAY
_FOUT = PydanticCustomError("periode", "geen periode")


@dataclass(frozen=True, order=True)
class Periode:
    """A stretch of days, exact or vague.

    `begin` and `eind` are its first and last day (both included; `date.min` and `date.max` where it is open), `vaag` tells
    that the editor was not exact, `tekst` is what the editor typed and `weergave` what a reader sees. Periods are ordered
    by begin, then end, then text.
    """

    begin: date
    eind: date
    vaag: bool
    tekst: str
    weergave: str = field(compare=False)

    def __str__(self) -> str:
        """Return the Dutch text for a reader."""
        return self.weergave

    @property
    def iso(self) -> str:
        """The period as `YYYY-MM-DD/YYYY-MM-DD`, with `..` for an open side (ISO 8601-2)."""
        begin = ".." if self.begin == date.min else self.begin.isoformat()
        eind = ".." if self.eind == date.max else self.eind.isoformat()
        return begin if begin == eind else f"{begin}/{eind}"

    @classmethod
    def parse(cls, text: str) -> "Periode":
        """Read a period; raise `PydanticCustomError` of type `periode` when it is none."""
        tekst = " ".join(text.split())
        begin, eind, vaag, weergave = _parse_range(tekst.lower())
        shown = weergave if _ISO.match(tekst) or _MAAND.search(tekst) else tekst
        return cls(begin, eind, vaag, tekst, shown)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a period out of text."""
        from_text = core_schema.no_info_after_validator_function(cls.parse, core_schema.str_schema(strip_whitespace=True))
        return core_schema.union_schema([core_schema.is_instance_schema(cls), from_text], mode="left_to_right")


Span = tuple[date, date, bool, str]


def _parse_range(text: str) -> Span:
    for word in _OPEN_EIND:
        if text.startswith(word):
            begin, _, vaag, shown = _parse_single(text.removeprefix(word))
            return begin, date.max, vaag, word + shown
    for word in _OPEN_BEGIN:
        if text.startswith(word):
            begin, eind, vaag, shown = _parse_single(text.removeprefix(word))
            return date.min, max(begin, _SECOND_DAY) - _ONE_DAY if word == "voor " else eind, vaag, word + shown
    try:
        return _parse_single(text)
    except PydanticCustomError:
        parts = _SCHEIDING.split(text, maxsplit=1)
        if len(parts) != 2:
            raise
    begin, first_end, vaag, shown = _parse_single(parts[0])
    if parts[1] in ("heden", "nu", ".."):
        return begin, date.max, vaag, f"{shown} tot heden"
    last_begin, eind, ook_vaag, shown_end = _parse_single(parts[1])
    if last_begin < begin or eind < first_end:
        raise _FOUT
    return begin, eind, vaag or ook_vaag, f"{shown} tot {shown_end}"


def _parse_single(text: str) -> Span:
    for word in _ONGEVEER:
        if text.startswith(word):
            begin, eind, _, shown = _parse_single(text.removeprefix(word))
            return begin, eind, True, word + shown
    if match := _ISO.fullmatch(text):
        return _iso(match)
    if match := _SCHOOLJAAR.fullmatch(text):
        first, last = int(match[1]), int(match[2])
        if last != first + 1:
            raise _FOUT
        return _day(first, 8, 1), _day(last, 7, 31), False, text
    if match := _WOORDEN.fullmatch(text):
        return _words(match, text)
    raise _FOUT


def _iso(match: re.Match[str]) -> Span:
    year = int(match[1])
    if match[2] is None:
        return _day(year, 1, 1), _day(year, 12, 31), False, match[1]
    month = int(match[2])
    if not 1 <= month <= 12:
        raise _FOUT
    if match[3] is None:
        return _day(year, month, 1), _last(year, month), False, f"{MAANDEN[month - 1]} {year}"
    day = _day(year, month, int(match[3]))
    return day, day, False, f"{day.day} {MAANDEN[month - 1]} {year}"


def _words(match: re.Match[str], text: str) -> Span:
    year = int(match[3])
    if match[2] in DELEN and match[1] is None:
        first, last = DELEN[match[2]]
        return _day(year, first, 1), _last(year, last), True, text
    if match[2] not in MAANDEN:
        raise _FOUT
    month = MAANDEN.index(match[2]) + 1
    if match[1] is None:
        return _day(year, month, 1), _last(year, month), False, text
    day = _day(year, month, int(match[1]))
    return day, day, False, text


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _FOUT from None


def _last(year: int, month: int) -> date:
    return _day(year, month, calendar.monthrange(year, month)[1] if year else 1)

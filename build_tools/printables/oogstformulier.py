"""The harvest form: two pages to write on, whose fields are those of the records, so that editors can type them over.

In: the models of a session and a concept. Out: a work. Titles, explanations, choices and limits are read from the models.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from pydantic.fields import FieldInfo

from build_tools.printables.anchors import Website
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.records.base import Keuze, Part
from build_tools.records.concept import Concept
from build_tools.records.drukwerk import Afdeling, Zijden
from build_tools.records.fields import is_list, kinds_in
from build_tools.records.handbook import Handbook
from build_tools.records.ref import GroepRef
from build_tools.records.sessie import Sessie

FORM: tuple[tuple[type[Part], tuple[tuple[str, ...], ...]], ...] = (
    (Sessie, (("datum", "locatie"), ("deelnemers", "opbrengsten"))),
    (
        Concept,
        (
            ("titel", "kern"),
            ("knelpunt",),
            ("voor_wie", "schakel"),
            ("wie_doet_mee",),
            ("doel",),
            ("aanpak",),
            ("eerste_stap", "duur"),
            ("benodigdheden", "randvoorwaarden"),
            ("groepsgrootte", "kosten"),
            ("inspanning", "impact"),
            ("valkuilen",),
            ("gespreksvragen",),
        ),
    ),
)
"""The fields on the form: record by record, line by line. What is left out, editors add from what they know."""
_LETTERS = 70
"""So many letters are written on one line of the whole width."""
_LIST = 3
"""So many lines for a list whose length is free."""


@dataclass(frozen=True)
class Kolom:
    """A part of a group of fields: its title, and the choices if it has any."""

    titel: str
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Veld:
    """A field on the form: its name as editors type it, its title and explanation, and where to write.

    `keuzes` are squares to tick, `kolommen` the head of a table with a row for each of `rijen` (empty: to be filled in);
    otherwise there are `regels` lines.
    """

    naam: str
    titel: str
    uitleg: str
    grens: int | None = None
    keuzes: tuple[str, ...] = ()
    kolommen: tuple[Kolom, ...] = ()
    rijen: tuple[str, ...] = ()
    regels: int = 0


def form_fields(handbook: Handbook) -> tuple[tuple[str, tuple[tuple[Veld, ...], ...]], ...]:
    """Return the form: for each record its heading and its lines of fields."""
    headings = {Sessie: "De sessie", Concept: "Het concept"}
    return tuple(
        (headings[model], tuple(tuple(_field(model, name, handbook, len(names)) for name in names) for names in lines))
        for model, lines in FORM
    )


def _field(model: type[Part], name: str, handbook: Handbook, beside: int) -> Veld:
    info = model.model_fields[name]
    holds, listed = next(kinds_in(info.annotation)), is_list(info.annotation)
    limit = next((limit for item in info.metadata if (limit := getattr(item, "max_length", None))), None)
    title, words = info.title or name, info.description or ""
    if issubclass(holds, Part):
        columns = tuple(_columns(holds))
        own = next(kinds_in(next(iter(holds.model_fields.values())).annotation))
        if issubclass(own, GroepRef):
            return Veld(name, title, words, kolommen=columns, rijen=tuple(groep.titel for groep in handbook.groepen))
        return Veld(name, title, words, kolommen=columns, rijen=("",) * (min(limit or _LIST, 5) if listed else 1))
    if issubclass(holds, GroepRef):
        return Veld(name, title, words, keuzes=tuple(groep.titel for groep in handbook.groepen))
    if issubclass(holds, Keuze):
        return Veld(name, title, words, keuzes=tuple(member.label for member in holds))
    if listed:
        return Veld(name, title, words, regels=min(limit or _LIST, _LIST))
    return Veld(name, title, words, limit, regels=min(4, max(1, ceil((limit or 1) * beside / _LETTERS / 2))))


def _columns(model: type[Part]) -> Iterator[Kolom]:
    for info in model.model_fields.values():
        holds = next(kinds_in(info.annotation))
        choices = tuple(member.label.lower() for member in holds) if issubclass(holds, Keuze) else _scale(info)
        yield Kolom(info.title or "", choices)


def _scale(info: FieldInfo) -> tuple[str, ...]:
    """Return the ends of a scale in words, such as `1–5`; nothing for a number without both ends."""
    low, high = (next((end for item in info.metadata if (end := getattr(item, name, None)) is not None), None) for name in ("ge", "le"))
    return () if low is None or high is None else (f"{low}–{high}",)


def plan(handbook: Handbook) -> Iterator[Printable]:  # noqa: ARG001  # the form is the same for every handbook
    """Plan the form."""
    yield Printable(
        path="downloads/oogstformulier.pdf",
        titel="Oogstformulier",
        afdeling=Afdeling.FORMULIEREN,
        zijden=Zijden.LANG,
        kort="oogstformulier",
        hoe="Print op A4, voor elke tafel één. Dubbelzijdig is het één vel. De redactie typt het over.",
        make=_set,
    )


def _set(handbook: Handbook, website: Website, printable: Printable) -> Work:
    return set_sheet(printable, handbook, website, Sheet("oogstformulier"), delen=form_fields(handbook))

"""HB208: a text fits on its card (records.md b.13, row 8; the fields with K in b.1 and b.12; ux.md c.3 and f: A6, 6 mm safe).

A first measure in characters as typed, generous: a line of 93 mm holds about 55 of them, a side about 32 lines. Measuring with
the fonts of the card comes with the card itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.records.base import Record
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import kind_of
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.walk import Path


@dataclass(frozen=True)
class Budget:
    """How many characters a field may have on the card of its kind.

    `field` is the list or value of the record, `part` the value inside each item, `items` how many items the card shows.
    """

    soort: str
    field: str
    characters: int
    side: str
    part: str = ""
    items: int = 1


BUDGETS: tuple[Budget, ...] = (
    Budget("concept", "titel", 60, "voorkant"),
    Budget("concept", "kern", 160, "voorkant"),
    Budget("concept", "aanpak", 90, "achterkant", part="stap", items=4),
    Budget("concept", "eerste_stap", 200, "achterkant"),
    Budget("concept", "duur", 60, "achterkant", part="tekst"),
    Budget("concept", "benodigdheden", 110, "achterkant", items=4),
    Budget("concept", "valkuilen", 160, "achterkant", part="valkuil", items=2),
    Budget("concept", "gespreksvragen", 140, "achterkant", items=1),
    Budget("methode", "titel", 60, "voorkant"),
    Budget("methode", "wat", 200, "voorkant"),
    Budget("methode", "waarom", 330, "voorkant"),
    Budget("methode", "openingsvraag", 200, "voorkant"),
    Budget("methode", "ruimte_en_materiaal", 110, "voorkant", items=4),
    Budget("methode", "stappen", 220, "achterkant", part="stap", items=7),
)
"""Every text on a card. What comes after the shown items stands on the website and in the book only."""


def check_kaart(handbook: Handbook) -> Iterator[Problem]:
    """Report each text of a public record that is longer than its card can hold."""
    for record in filter(is_public, handbook):
        for budget in BUDGETS:
            if budget.soort != kind_of(record).soort:
                continue
            for path, text in _shown(record, budget):
                if len(text) > budget.characters:
                    origin = handbook.place_of(record).at(*path)
                    yield Problem("HB208", origin, _message(len(text), budget), "Maak de tekst korter.")


def _message(length: int, budget: Budget) -> str:
    over = length - budget.characters
    signs = "1 teken" if over == 1 else f"{over} tekens"
    return f"De tekst is {signs} te lang voor de {budget.side} van de kaart: {length}, en er passen er {budget.characters}."


def _shown(record: Record, budget: Budget) -> Iterator[tuple[Path, str]]:
    value = getattr(record, budget.field)
    items = list(enumerate(value[: budget.items])) if isinstance(value, tuple) else [(None, value)]
    for index, item in items:
        text = getattr(item, budget.part, None) if budget.part else item
        if text is not None:
            steps = (budget.field, index, budget.part)
            yield tuple(step for step in steps if step is not None and step != ""), str(text)

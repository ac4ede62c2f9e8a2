"""The generated pages of the guide for who writes: every message, every field, and how a concept is written."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from build_tools.pages.planned import Planned
from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.records.described import Described, described
from build_tools.records.explained import explanation
from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KINDS, Kind
from build_tools.records.uitgave import Uitgave

GUIDE = "bijdragen/index.md"
"""The start of the guide."""


class _Fields(NamedTuple):
    """The fields of a kind: its name, where it is written, whether all are together in one file, whether there are many, and the fields."""

    naam: str
    plaats: str
    samen: bool
    veel: bool
    velden: tuple[Described, ...]


def messages(handbook: Handbook) -> Iterable[Planned]:
    """Plan the list of all messages that the check can give."""
    description = "Elke melding van de controle, met de oorzaak en wat je eraan doet."
    meta = {"gewijzigd": str(handbook.uitgave.datum)}
    yield Planned("bijdragen/meldingen.md", "Meldingen van de controle", description, (GUIDE,), {"uitgave": handbook.uitgave}, meta)


def all_fields(handbook: Handbook) -> Iterable[Planned]:
    """Plan the list of every field that editors can fill in."""
    title, description = "Alle velden", "Wat je in elk veld schrijft, en wat er past."
    kinds = [_Fields(kind.soort, kind.place, kind.is_list, True, _asked(kind)) for kind in KINDS]
    edition = _Fields("uitgave", EDITION_FILE, False, False, described(Uitgave))
    context = {"soorten": (*kinds, edition), "uitleg": partial(explanation, ids={}), "velden_van": described}
    yield Planned("bijdragen/velden.md", title, description, (GUIDE,), context, {"gewijzigd": str(handbook.uitgave.datum)})


def first_concept(handbook: Handbook) -> Iterable[Planned]:
    """Plan the page on writing a concept; its pictures are of the first one that there is."""
    title, description = "Schrijf een concept in vijf minuten", "Van een leeg bestand naar een pagina, stap voor stap en met beelden."
    meta = {"gewijzigd": str(handbook.uitgave.datum)}
    questions = {field.name: explanation(field) for field in described(Concept)}
    for concept in list(handbook.concepten)[:1]:
        context = {"concept": concept, "vragen": questions, "nummer": max(one.nummer for one in handbook.concepten) + 1}
        yield Planned("bijdragen/eerste-concept.md", title, description, (GUIDE,), context, meta)


def _asked(kind: Kind) -> tuple[Described, ...]:
    """Return the fields that an editor types: the kind's own, then those of every record; an id only where no file name says it."""
    fields = [field for field in described(kind.model) if kind.is_list or field.name != "id"]
    return tuple(sorted(fields, key=lambda field: field.name in Record.model_fields and field.name != "id"))

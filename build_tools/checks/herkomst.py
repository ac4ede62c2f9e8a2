"""HB213: an established edition holds the handbook's own texts only (records.md, opening; issue of the foundation, section 3)."""

from collections.abc import Iterator

from build_tools.checks.words import named, sentence
from build_tools.records.base import Written
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.uitgave import Uitgavestatus


def check_herkomst(handbook: Handbook) -> Iterator[Problem]:
    """Report, in an established edition, each public record whose text is not that of the handbook."""
    if handbook.uitgave.uitgave is not Uitgavestatus.VASTGESTELD:
        return
    for record in filter(is_public, handbook):
        if isinstance(record, Written) and record.werkversie:
            message = f"{sentence(named(record))} is van herkomst ‘{record.herkomst.value}’, en de uitgave is vastgesteld."
            advice = "Vervang de tekst door die van het handboek, zet dit record op klad, of zet de uitgave op werkversie."
            yield Problem("HB213", handbook.place_of(record).at("herkomst"), message, advice)

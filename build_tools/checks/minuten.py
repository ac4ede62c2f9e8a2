"""HB219: the minutes of a script add up to its duration, for every size of group (ux.md c.4: a session of ninety minutes)."""

from collections.abc import Iterator

from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem

ADVICE = "Pas de minuten aan tot de som klopt."


def check_minuten(handbook: Handbook) -> Iterator[Problem]:
    """Report a script whose steps, or whose times for another size of group, do not add up."""
    for draaiboek in handbook.draaiboeken:
        place = handbook.place_of(draaiboek)
        total = sum(stap.minuten for stap in draaiboek.stappen)
        if total != draaiboek.minuten:
            yield Problem("HB219", place.at("stappen"), f"De stappen duren samen {total} minuten en niet {draaiboek.minuten}.", ADVICE)
        for index, variant in enumerate(draaiboek.varianten):
            origin = place.at("varianten", index, "minuten")
            if len(variant.minuten) != len(draaiboek.stappen):
                message = f"Het aantal getallen is {len(variant.minuten)}, het aantal stappen {len(draaiboek.stappen)}."
                yield Problem("HB219", origin, message, "Geef elke stap een tijd; 0 is overslaan.")
            elif sum(variant.minuten) != draaiboek.minuten:
                message = f"De tijden zijn samen {sum(variant.minuten)} minuten en niet {draaiboek.minuten}."
                yield Problem("HB219", origin, message, ADVICE)

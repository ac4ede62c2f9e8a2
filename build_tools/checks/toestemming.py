"""HB206: a quote without consent is shown nowhere, and the editors know it (records.md b.13, row 6; b.10 toestemming)."""

from collections.abc import Iterator

from build_tools.checks.words import placed
from build_tools.records.base import Status
from build_tools.records.citaat import Citaat
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Origin, Problem
from build_tools.records.publish import is_public
from build_tools.records.walk import refs


def check_toestemming(handbook: Handbook) -> Iterator[Problem]:
    """Report each public quote without consent, and each public record that would like to show it."""
    silent = [citaat for citaat in handbook.citaten if citaat.status is Status.PUBLIEK and not is_public(citaat)]
    for citaat in silent:
        origin = handbook.place_of(citaat).at("toestemming", "gegeven")
        message = f"Citaat ‘{citaat.id}’ heeft geen toestemming en wordt nergens getoond."
        yield Problem("HB206", origin, message, "Vraag toestemming en vul die in, of zet het citaat op klad.")
        for user in _users(handbook, citaat):
            message = f"Citaat ‘{citaat.id}’ staat hier, maar wordt niet getoond: de toestemming ontbreekt ({placed(origin)})."
            yield Problem("HB206", user, message, "Vraag toestemming of haal de verwijzing weg.")


def _users(handbook: Handbook, citaat: Citaat) -> Iterator[Origin]:
    for record in filter(is_public, handbook):
        for path, ref in refs(record):
            if ref.soort == "citaat" and ref == citaat.id:
                yield handbook.place_of(record).at(*path)

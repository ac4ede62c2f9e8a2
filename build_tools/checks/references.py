"""HB201: every reference in a field has a target (records.md b.13, row 1).

A record whose file has a problem of its own is known to exist, so a reference to it is not reported; nor is any reference
to a kind of which a file or folder could not be read.
"""

from collections.abc import Iterator

from build_tools.checks.words import sentence, titles
from build_tools.records.handbook import ANY, Handbook, Key
from build_tools.records.kinds import KIND, KINDS
from build_tools.records.problems import Problem
from build_tools.records.ref import Ref
from build_tools.records.spelling import did_you_mean
from build_tools.records.text import listed
from build_tools.records.walk import refs


def check_references(handbook: Handbook) -> Iterator[Problem]:
    """Report each reference to a record that does not exist, with the nearest ids."""
    for record in handbook:
        place = handbook.place_of(record)
        for path, ref in refs(record):
            if ref not in handbook.of(ref.soort) and handbook.broken.isdisjoint((Key(ref.soort, ref), Key(ref.soort, ANY))):
                message = f"{sentence(ref.soort)} ‘{ref}’ bestaat niet."
                yield Problem("HB201", place.at(*path), message, _advice(handbook, ref))


def _advice(handbook: Handbook, ref: Ref) -> str:
    elsewhere = [kind.soort for kind in KINDS if kind.soort != ref.soort and ref in handbook.of(kind.soort)]
    if elsewhere:
        return f"‘{ref}’ is het id van een {listed(elsewhere)}; hier hoort het id van een {ref.soort}."
    return did_you_mean(ref, titles(handbook, ref.soort)) or f"Kies een id uit {KIND[ref.soort].place}."

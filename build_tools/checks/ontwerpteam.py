"""HB204: every design team has the groups that belong in it (records.md b.13, row 4; b.2 team, b.6 kern_van_ontwerpteam)."""

from collections.abc import Iterator

from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.text import listed


def check_ontwerpteam(handbook: Handbook) -> Iterator[Problem]:
    """Report each public track in whose team such a group is missing."""
    needed = [groep for groep in handbook.groepen if groep.kern_van_ontwerpteam and is_public(groep)]
    for track in filter(is_public, handbook.tracks):
        present = {member.groep for member in track.team}
        missing = [groep.titel.lower() for groep in needed if groep.id not in present]
        if missing:
            message = f"In het ontwerpteam ontbreekt: {listed(missing)}."
            yield Problem("HB204", handbook.place_of(track).at("team"), message, "Vul het team aan of leg het uit in de tekst.")

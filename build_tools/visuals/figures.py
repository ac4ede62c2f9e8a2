"""`VISUALS`: every figure of the handbook, and how to ask for one.

In: the Handbook. Out: figures; those of one kind of record are drawn once for each record that has something to show.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from build_tools.records.base import Record
from build_tools.records.handbook import Handbook
from build_tools.visuals import (
    bewijsladder,
    bewijsoverzicht,
    bronnen_concepten,
    conceptbeeld,
    conceptenveld,
    draaiboekstrip,
    inspanning_impact,
    relatienetwerk,
    sessiestrip,
    stageproces,
    stakeholderwiel,
    teamrad,
    tijdlijn,
    trackmatrix,
    werkvormstrip,
)
from build_tools.visuals.visual import Visual


@dataclass(frozen=True)
class Overview:
    """A figure about the whole Handbook; `draw` returns nothing when there is nothing to show."""

    name: str
    draw: Callable[[Handbook], Visual | None]

    def all(self, handbook: Handbook) -> Iterator[Visual]:
        """Yield the figure, when there is something to show."""
        visual = self.draw(handbook)
        if visual:
            yield visual


@dataclass(frozen=True)
class PerRecord:
    """A figure about one record of a kind; `draw` returns nothing when there is nothing to show."""

    name: str
    soort: str
    draw: Callable[[Handbook, Any], Visual | None]

    def all(self, handbook: Handbook) -> Iterator[Visual]:
        """Yield the figure of each record that has something to show."""
        for record in handbook.of(self.soort):
            visual = self.draw(handbook, record)
            if visual:
                yield visual


VISUALS: tuple[Overview | PerRecord, ...] = (
    Overview("conceptenveld", conceptenveld.draw),
    Overview("tijdlijn", tijdlijn.draw),
    Overview("trackmatrix", trackmatrix.draw),
    Overview("stageproces", stageproces.draw),
    Overview("stakeholderwiel", stakeholderwiel.draw),
    Overview("inspanning-impact", inspanning_impact.draw),
    Overview("relatienetwerk", relatienetwerk.draw),
    Overview("bewijsoverzicht", bewijsoverzicht.draw),
    Overview("bronnen-concepten", bronnen_concepten.draw),
    PerRecord("conceptbeeld", "concept", conceptbeeld.draw),
    PerRecord("bewijsladder", "concept", bewijsladder.draw),
    PerRecord("teamrad", "track", teamrad.draw),
    PerRecord("sessiestrip", "sessie", sessiestrip.draw),
    PerRecord("draaiboekstrip", "draaiboek", draaiboekstrip.draw),
    PerRecord("werkvormstrip", "methode", werkvormstrip.draw),
)
"""Every figure, by name."""

BLANKS: dict[str, Callable[[Handbook], Visual | None]] = {
    "stageproces": stageproces.draw_blank,
    "stakeholderwiel": stakeholderwiel.draw_blank,
    "inspanning-impact": inspanning_impact.draw_blank,
}
"""The figures of which there is a version to write on, without any concept."""

_BY_NAME = {entry.name: entry for entry in VISUALS}


def figure(handbook: Handbook, name: str, record: Record | None = None) -> Visual | None:
    """Return the figure with this name, of this record when it is about one; nothing when there is nothing to show.

    Raise `KeyError` when there is no such figure, and `TypeError` when it does not go with (or without) a record.
    """
    entry = _BY_NAME[name]
    if isinstance(entry, PerRecord) != (record is not None):
        raise TypeError(f"figure {name} is {'about one record' if record is None else 'not about one record'}")
    return entry.draw(handbook, record) if isinstance(entry, PerRecord) else entry.draw(handbook)


def blank_figure(handbook: Handbook, name: str) -> Visual | None:
    """Return the figure with this name without any concept, to work on; nothing when there is nothing to show.

    Raise `KeyError` when the figure has no blank version.
    """
    return BLANKS[name](handbook)

"""The timeline of the approach: everything in the Handbook that has a date, oldest first.

In: the Handbook. Out: moments, one for each period, with what happened then. Serves web, print and figures alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from build_tools.records.fase import Fase
from build_tools.records.handbook import Handbook
from build_tools.records.periode import Periode
from build_tools.records.resultaat import Resultaat
from build_tools.records.sessie import Sessie
from build_tools.records.text import listed
from build_tools.records.track import Track

_SAYS_SO = ("ongeveer ", "circa ", "rond ")

Dated = Fase | Sessie | Track | Resultaat


@dataclass(frozen=True)
class Event:
    """Something with a date: the record, the kind of thing in Dutch, and what happened, when the title does not say it."""

    periode: Periode
    record: Dated
    soort: str
    wat: str = ""


@dataclass(frozen=True)
class Moment:
    """One period of the timeline with its events: phases first, then sessions, tracks and results."""

    periode: Periode
    events: tuple[Event, ...]

    @property
    def ongeveer(self) -> bool:
        """Tell whether the period is vague."""
        return self.periode.vaag

    @property
    def wanneer(self) -> str:
        """The period for a reader; a vague one says ‘ongeveer’."""
        shown = str(self.periode)
        return f"ongeveer {shown}" if self.ongeveer and not shown.lower().startswith(_SAYS_SO) else shown


def timeline(handbook: Handbook) -> tuple[Moment, ...]:
    """Return everything that has a date, one moment for each period, oldest first."""
    events = sorted(_events(handbook), key=_days)
    groups = (tuple(group) for _, group in groupby(events, key=_days))
    return tuple(Moment(group[0].periode, group) for group in groups)


def _days(event: Event) -> tuple[date, date, bool]:
    """Return what makes two periods the same, however they were written."""
    return event.periode.begin, event.periode.eind, event.periode.vaag


def _events(handbook: Handbook) -> Iterator[Event]:
    for fase in handbook.fasen:
        if fase.periode:
            yield Event(fase.periode, fase, f"Fase {fase.nummer}")
    for sessie in handbook.sessies:
        if sessie.datum:
            yield Event(sessie.datum, sessie, "Ontwerpsessie")
    for track in handbook.tracks:
        yield from _track_events(track)
    for resultaat in handbook.resultaten:
        yield from _result_events(resultaat)


def _track_events(track: Track) -> Iterator[Event]:
    """Yield one event for each period in which the track took steps, naming those steps."""
    for periode in sorted({stap.periode for stap in track.stappen if stap.periode}):
        words = list(dict.fromkeys(stap.stap.label.lower() for stap in track.stappen if stap.periode == periode))
        yield Event(periode, track, "Track", listed(words))


def _result_events(resultaat: Resultaat) -> Iterator[Event]:
    """Yield when a result was there; until a source says so, when it was announced for."""
    if resultaat.opgeleverd:
        yield Event(resultaat.opgeleverd, resultaat, "Resultaat")
    elif resultaat.verwacht:
        yield Event(resultaat.verwacht, resultaat, "Resultaat", "aangekondigd")

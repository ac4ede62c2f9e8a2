"""HB203: a rung of the evidence ladder stands on something that a reader can see (records.md b.13, row 3; b.1 bewijs).

Rung 2 asks a source for the approach, rung 3 a track with a test, rung 4 an evaluation of that track. A draft or archived
source or track does not count. What is in a broken or unknown record cannot be known, so it is not reported here.
"""

from collections.abc import Iterator, Sequence

from build_tools.checks.words import named, standing
from build_tools.records.base import Record
from build_tools.records.concept import Concept, Waarvoor
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.text import listed
from build_tools.records.track import Ontwerpstap, Track


def check_bewijsladder(handbook: Handbook) -> Iterator[Problem]:
    """Report what the rung of each public concept lacks."""
    some_track_is_unreadable = any(key.soort == "track" for key in handbook.broken)
    for concept in filter(is_public, handbook.concepten):
        if concept.bewijs >= 2:
            yield from _source(handbook, concept)
        if concept.bewijs >= 3 and not some_track_is_unreadable:
            yield from _track(handbook, concept)


def _source(handbook: Handbook, concept: Concept) -> Iterator[Problem]:
    sources = [handbook.bronnen.get(item.bron) for item in concept.bronnen if item.waarvoor is Waarvoor.AANPAK]
    if any(source is None or is_public(source) for source in sources):
        return
    hidden = _not_counted([source for source in sources if source is not None])
    message = f"Trede {concept.bewijs} vraagt een bron met ‘waarvoor: aanpak’. Die ontbreekt{hidden}."
    yield _problem(handbook, concept, message, "Voeg zo’n bron toe of kies trede 1.")


def _track(handbook: Handbook, concept: Concept) -> Iterator[Problem]:
    having = [track for track, _ in handbook.tracks_of(concept)]
    tracks = list(filter(is_public, having))
    tested = [track for track in tracks if any(step.stap is Ontwerpstap.TEST for step in track.stappen)]
    needs = f"Trede {concept.bewijs} vraagt een track met dit concept en een stap ‘test’"
    if not tracks:
        hidden = _not_counted(having)
        yield _problem(handbook, concept, f"{needs}. Dit concept staat in geen enkele openbare track{hidden}.")
    elif not tested:
        yield _problem(handbook, concept, f"{needs}. Die stap ontbreekt in {_all(tracks)}.")
    elif concept.bewijs >= 4 and not any(track.evaluatie for track in tested):
        message = f"Trede 4 vraagt een evaluatie van de track. Die ontbreekt in {_all(tested)}."
        yield _problem(handbook, concept, message, "Voeg de evaluatie toe of kies trede 3.")


def _problem(handbook: Handbook, concept: Concept, message: str, advice: str = "Voeg dit toe of kies trede 2.") -> Problem:
    return Problem("HB203", handbook.place_of(concept).at("bewijs"), message, advice)


def _all(tracks: Sequence[Track]) -> str:
    return listed([named(track) for track in tracks])


def _not_counted(records: Sequence[Record]) -> str:
    """Return a Dutch remark on the records that do not count, or nothing."""
    shown = [f"{named(record)} is {standing(record)}" for record in records]
    return f" ({listed(shown)} en telt niet mee)" if len(shown) == 1 else f" ({listed(shown)}; dat telt niet mee)" if shown else ""

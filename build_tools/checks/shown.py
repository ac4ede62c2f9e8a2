"""What a reader sees: every public record, hand-written page and the edition, with the place of each text in it."""

from collections.abc import Iterator

from build_tools.records.base import Part
from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Handbook, Key, Place
from build_tools.records.problems import Origin
from build_tools.records.publish import is_public
from build_tools.records.walk import Path

_HIDDEN = frozenset(("id", "oude_adressen", "redactienotitie"))


def shown_parts(handbook: Handbook) -> Iterator[tuple[Part, Place]]:
    """Yield everything that readers see, with its place."""
    for record in filter(is_public, handbook):
        yield record, handbook.place_of(record)
    for page in handbook.paginas:
        yield page, handbook.places.get(Key("pagina", page.uri), Place(page.uri))
    yield handbook.uitgave, handbook.places.get(Key("uitgave", "handboek"), Place(EDITION_FILE))


def hidden_from_readers(path: Path) -> bool:
    """Tell whether a field is for the editors alone, or part of an address."""
    return path[0] in _HIDDEN


def line_of(place: Place, path: Path, text: str, position: int) -> Origin:
    """Return the line of the field; in a body, whose lines can be counted, that of the position."""
    if path != ("body",):
        return place.at(*path)
    return Origin(place.file, place.body_line + text.count("\n", 0, position) if place.body_line else 0)

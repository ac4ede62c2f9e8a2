"""The texts that the editors wrote in sentences: which fields those are, and where each stands.

In: the whole Handbook, drafts too. Out: texts by record or page, with the place of their first line. Names, titles of sources,
literal quotes, mail subjects and file names are left out; so is what is archived.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.records.base import Part, Record, Status
from build_tools.records.citaat import Citaat
from build_tools.records.folders import EDITION_FILE, PAGES_FOLDER
from build_tools.records.handbook import Handbook, Key, Place, key_of
from build_tools.records.problems import Origin
from build_tools.records.text import Proza
from build_tools.records.walk import Path, texts

_PLAIN_SENTENCES_TEXT = """
    als alt description eerste_stap gespreksvragen kern omvat ondertitel openingsvraag rol ruimte_en_materiaal stap tekst toelichting
    vraag wat wat_kun_je_doen zeg
"""
PLAIN_SENTENCES = frozenset(_PLAIN_SENTENCES_TEXT.split())
"""The fields of plain text that hold sentences; prose always does."""


@dataclass(frozen=True)
class Text:
    """One text: its owner, its words, the place of its first line, and whether its own lines can be counted from there."""

    owner: Key
    text: str
    origin: Origin
    is_body: bool

    def at(self, line: int) -> Origin:
        """Return the place of a line in the text (from 0); inside a field only the line of the field is known."""
        return Origin(self.origin.file, self.origin.line + line, self.origin.field) if self.is_body else self.origin


def texts_of(handbook: Handbook) -> Iterator[tuple[Key, tuple[Text, ...]]]:
    """Yield each record and hand-written page that has texts, and the edition, with those texts."""
    for key, part, place in _owners(handbook):
        found = tuple(Text(key, value, _origin(place, path), path == ("body",)) for path, value in texts(part) if _is_ours(path, value))
        if found:
            yield key, found


def _owners(handbook: Handbook) -> Iterator[tuple[Key, Part, Place]]:
    edition = Key("uitgave", "handboek")
    yield edition, handbook.uitgave, handbook.places.get(edition, Place(EDITION_FILE))
    for record in handbook:
        if not _is_silent(record):
            yield key_of(record), record, handbook.place_of(record)
    for page in handbook.paginas:
        key = Key("pagina", page.uri)
        yield key, page, handbook.places.get(key, Place(f"{PAGES_FOLDER}/{page.uri}"))


def _is_silent(record: Record) -> bool:
    """Tell whether the words of a record are not ours to change: what is archived, and a literal quote."""
    return record.status is Status.ARCHIEF or isinstance(record, Citaat)


def _is_ours(path: Path, value: str) -> bool:
    names = [step for step in path if isinstance(step, str)]
    return bool(value) and (isinstance(value, Proza) or (names[-1] in PLAIN_SENTENCES and "vindplaatsen" not in names))


def _origin(place: Place, path: Path) -> Origin:
    return Origin(place.file, place.body_line) if path == ("body",) else place.at(*path)

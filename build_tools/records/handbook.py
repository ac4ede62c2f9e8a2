"""The Handbook: all records as one frozen graph, with every backlink derived.

In: typed records and where they stand. Out: collections in their fixed order and the questions that pages, figures and
print ask of them. Must not know about files, YAML, Markdown or the web.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar, cast

from build_tools.records.base import Record
from build_tools.records.beeld import Beeld, Maat
from build_tools.records.begrip import Begrip
from build_tools.records.bron import Bron, Thema
from build_tools.records.citaat import Citaat
from build_tools.records.concept import Concept, Deelname, Relatie, Schakel, Waarvoor
from build_tools.records.draaiboek import Draaiboek
from build_tools.records.fase import Fase
from build_tools.records.groep import Groep
from build_tools.records.kinds import KIND, KINDS, kind_of
from build_tools.records.methode import Methode
from build_tools.records.oproep import Oproep
from build_tools.records.pagina import Pagina
from build_tools.records.partner import Partner
from build_tools.records.problems import Origin
from build_tools.records.resultaat import Resultaat
from build_tools.records.sessie import Sessie
from build_tools.records.track import Track, TrackRol
from build_tools.records.uitgave import Uitgave
from build_tools.records.walk import Path, parts, refs
from build_tools.records.werkblad import Werkblad

R = TypeVar("R", bound=Record)


class Key(NamedTuple):
    """Names one record: its kind and its id. A hand-written page has the kind `pagina` and its uri as id."""

    soort: str
    id: str


ANY = "*"
"""As the id of a broken key: all records of that kind, because what they are could not be read."""


class Mention(NamedTuple):
    """A link or citation in prose: which record or page mentions which record, and where."""

    source: Key
    target: Key
    origin: Origin


class Verband(NamedTuple):
    """A relation between concepts, seen from one side: the other concept and the Dutch words between them."""

    concept: Concept
    relatie: Relatie
    woorden: str


@dataclass(frozen=True)
class Place:
    """Where a record stands: its file, the line of each of its values, and the line on which its body starts."""

    file: str
    lines: Mapping[Path, int] = field(default_factory=dict)
    body_line: int = 0

    def at(self, *path: str | int) -> Origin:
        """Return the place of a field, or of the nearest thing around it that has a line of its own."""
        name = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
        for length in range(len(path), -1, -1):
            line = self.lines.get(path[:length])
            if line is not None:
                return Origin(self.file, line, name)
        return Origin(self.file, 0, name)


class Collection(Generic[R]):
    """The records of one kind in their fixed order, also by id."""

    def __init__(self, records: Iterable[R] = ()) -> None:
        """Keep the records in the order given."""
        self._by_id: dict[str, R] = {record.id: record for record in records}

    def __iter__(self) -> Iterator[R]:
        """Go through the records in their fixed order."""
        return iter(self._by_id.values())

    def __len__(self) -> int:
        """Count the records."""
        return len(self._by_id)

    def __contains__(self, id: object) -> bool:
        """Tell whether there is a record with this id."""
        return id in self._by_id

    def __getitem__(self, id: str) -> R:
        """Return the record with this id; raise `KeyError` when there is none."""
        return self._by_id[id]

    def get(self, id: str) -> R | None:
        """Return the record with this id, or nothing."""
        return self._by_id.get(id)

    def pick(self, ids: Iterable[str]) -> tuple[R, ...]:
        """Return the records with these ids, in the order of the collection; raise `KeyError` when one is missing."""
        wanted = set(ids)
        if missing := wanted - self._by_id.keys():
            raise KeyError(*sorted(missing))
        return tuple(record for name, record in self._by_id.items() if name in wanted)


@dataclass(frozen=True)
class Handbook:
    """Everything that the editors wrote, as one graph.

    `records` holds each kind's records in order; `places` tells where each record stands; `broken` names records whose
    file has a problem of its own, so that a reference to them is not reported as unknown; `mentions` are the links in prose;
    `maten` has the size of each picture file that a record names.
    """

    uitgave: Uitgave
    records: Mapping[str, Collection[Record]]
    paginas: tuple[Pagina, ...] = ()
    places: Mapping[Key, Place] = field(default_factory=dict)
    broken: frozenset[Key] = frozenset()
    mentions: tuple[Mention, ...] = ()
    maten: Mapping[str, Maat] = field(default_factory=dict)

    @classmethod
    def build(
        cls,
        uitgave: Uitgave,
        records: Iterable[Record],
        paginas: Iterable[Pagina] = (),
        places: Mapping[Key, Place] | None = None,
        broken: Iterable[Key] = (),
    ) -> "Handbook":
        """Sort the records into their collections, whatever order they come in."""
        by_kind: dict[str, list[Record]] = {kind.soort: [] for kind in KINDS}
        for record in records:
            by_kind[kind_of(record).soort].append(record)
        collections = {soort: Collection(sorted(items, key=KIND[soort].order)) for soort, items in by_kind.items()}
        pages = tuple(sorted(paginas, key=lambda page: page.uri))
        return cls(uitgave, collections, pages, places or {}, frozenset(broken))

    def of(self, soort: str) -> Collection[Record]:
        """Return all records of a kind."""
        return self.records[soort]

    def __iter__(self) -> Iterator[Record]:
        """Go through all records, kind by kind."""
        for kind in KINDS:
            yield from self.records[kind.soort]

    @property
    def concepten(self) -> Collection[Concept]:
        """All concepts, by number."""
        return cast("Collection[Concept]", self.records["concept"])

    @property
    def tracks(self) -> Collection[Track]:
        """All tracks, by number."""
        return cast("Collection[Track]", self.records["track"])

    @property
    def sessies(self) -> Collection[Sessie]:
        """All sessions, by phase and number."""
        return cast("Collection[Sessie]", self.records["sessie"])

    @property
    def methoden(self) -> Collection[Methode]:
        """All methods: first the approaches, then the ways of working, each by title."""
        return cast("Collection[Methode]", self.records["methode"])

    @property
    def draaiboeken(self) -> Collection[Draaiboek]:
        """All scripts, by number."""
        return cast("Collection[Draaiboek]", self.records["draaiboek"])

    @property
    def werkbladen(self) -> Collection[Werkblad]:
        """All worksheets, kind by kind."""
        return cast("Collection[Werkblad]", self.records["werkblad"])

    @property
    def groepen(self) -> Collection[Groep]:
        """All stakeholder groups, in their own order."""
        return cast("Collection[Groep]", self.records["groep"])

    @property
    def fasen(self) -> Collection[Fase]:
        """All phases, by number."""
        return cast("Collection[Fase]", self.records["fase"])

    @property
    def partners(self) -> Collection[Partner]:
        """All partners, by name."""
        return cast("Collection[Partner]", self.records["partner"])

    @property
    def resultaten(self) -> Collection[Resultaat]:
        """All results, by title."""
        return cast("Collection[Resultaat]", self.records["resultaat"])

    @property
    def begrippen(self) -> Collection[Begrip]:
        """All terms, A to Z."""
        return cast("Collection[Begrip]", self.records["begrip"])

    @property
    def bronnen(self) -> Collection[Bron]:
        """All sources, by id."""
        return cast("Collection[Bron]", self.records["bron"])

    @property
    def citaten(self) -> Collection[Citaat]:
        """All quotes, by id."""
        return cast("Collection[Citaat]", self.records["citaat"])

    @property
    def oproepen(self) -> Collection[Oproep]:
        """All calls, in their own order."""
        return cast("Collection[Oproep]", self.records["oproep"])

    def place_of(self, record: Record) -> Place:
        """Return where a record stands."""
        return self.places.get(key_of(record), Place(""))

    def pagina(self, uri: str) -> Pagina | None:
        """Return the hand-written page at this uri, or nothing."""
        return next((page for page in self.paginas if page.uri == uri), None)

    @property
    def beeldbestanden(self) -> tuple[str, ...]:
        """The names of all picture files that these records show, each once, in alphabetical order."""
        return tuple(sorted({beeld.bestand for record in self for _, beeld in parts(record, Beeld)}))

    def find(self, name: str) -> Record | None:
        """Return the record that `[[name]]` points to: an id, or `soort:id`; nothing when there is none."""
        soort, colon, known = name.partition(":")
        if colon:
            return self.records[soort].get(known) if soort in self.records and KIND[soort].linkable else None
        return next((found for kind in KINDS if kind.linkable and (found := self.records[kind.soort].get(name))), None)

    @cached_property
    def _users(self) -> Mapping[Key, Mapping[Key, Record]]:
        """For each record or target of a mention, the other records that refer to it in a field or in prose, kind by kind in order."""
        found: dict[Key, dict[Key, Record]] = {}
        for record in self:
            source = key_of(record)
            for target in (*(Key(ref.soort, ref) for _, ref in refs(record)), *self._mentioned.get(source, ())):
                if target != source:
                    found.setdefault(target, {})[source] = record
        return found

    @cached_property
    def _mentioned(self) -> Mapping[Key, tuple[Key, ...]]:
        """For each record and hand-written page, what its prose mentions."""
        found: dict[Key, dict[Key, None]] = {}
        for mention in self.mentions:
            found.setdefault(mention.source, {})[mention.target] = None
        return {source: tuple(targets) for source, targets in found.items()}

    def users_of(self, record: Record) -> tuple[Record, ...]:
        """Return every other record that refers to this one, in a field or in prose, kind by kind in order."""
        return tuple(self._users.get(key_of(record), {}).values())

    def paginas_about(self, record: Record) -> tuple[Pagina, ...]:
        """Return the hand-written pages that link to or cite this record."""
        key = key_of(record)
        return tuple(page for page in self.paginas if key in self._mentioned.get(Key("pagina", page.uri), ()))

    def cited_in(self, *sources: Record | Pagina) -> tuple[Bron, ...]:
        """Return the sources that these records and hand-written pages cite, in a field or in their text."""
        keys = {Key("pagina", source.uri) if isinstance(source, Pagina) else key_of(source) for source in sources}
        ids = {target.id for key in keys for target in self._mentioned.get(key, ()) if target.soort == "bron"}
        ids |= {str(ref) for source in sources for _, ref in refs(source) if ref.soort == "bron"}
        return self.bronnen.pick(ids)

    def neighbours_of(self, concept: Concept) -> tuple[Concept | None, Concept | None]:
        """Return the concept before and the one after, by number; nothing at either end."""
        row = tuple(self.concepten)
        place = [other.id for other in row].index(concept.id)
        return row[place - 1] if place else None, row[place + 1] if place + 1 < len(row) else None

    def soort_of(self, record: Record) -> str:
        """Return the kind of a record as a word: concept, track, methode and so on."""
        return kind_of(record).soort

    def tracks_of(self, concept: Concept) -> tuple[tuple[Track, TrackRol], ...]:
        """Return the tracks that a concept is part of, with its role in each."""
        return tuple((track, item.rol) for track in self.tracks for item in track.concepten if item.concept == concept.id)

    def concepten_of(self, track: Track) -> tuple[tuple[Concept, TrackRol], ...]:
        """Return the concepts of a track with their roles: the core first, then by number."""
        roles = list(TrackRol)
        pairs = [(self.concepten[item.concept], item.rol) for item in track.concepten]
        return tuple(sorted(pairs, key=lambda pair: (roles.index(pair[1]), pair[0].nummer)))

    def mentioning(self, concept: Concept) -> tuple[Record, ...]:
        """Return the records that mention a concept, without those that hang together with it: its relations, tracks and results."""
        related = {verband.concept.id for verband in self.verbanden_of(concept)}
        return tuple(
            user
            for user in self.users_of(concept)
            if not isinstance(user, (Track, Resultaat)) and not (isinstance(user, Concept) and user.id in related)
        )

    def verbanden_of(self, concept: Concept) -> tuple[Verband, ...]:
        """Return the relations of a concept, those that it stores and those stored on the other side."""
        own = [Verband(self.concepten[item.concept], item.relatie, item.relatie.label) for item in concept.verwant]
        others = self._verbanden_stored_elsewhere.get(concept.id, ())
        return tuple(sorted([*own, *others], key=lambda verband: (verband.concept.nummer, verband.woorden)))

    @cached_property
    def _verbanden_stored_elsewhere(self) -> Mapping[str, Sequence[Verband]]:
        """For each concept that another names as related, its relation to that other."""
        found: dict[str, list[Verband]] = {}
        for other in self.concepten:
            for item in other.verwant:
                found.setdefault(item.concept, []).append(Verband(other, item.relatie, item.relatie.omgekeerd))
        return found

    @cached_property
    def all_werkversie(self) -> bool:
        """Tell whether not one concept is of the original handbook."""
        return all(concept.werkversie for concept in self.concepten)

    def concepten_voor(self, groep: Groep) -> tuple[Concept, ...]:
        """Return the concepts that are meant for a group."""
        return tuple(concept for concept in self.concepten if groep.id in concept.voor_wie)

    def concepten_with(self, groep: Groep) -> tuple[Concept, ...]:
        """Return the concepts in which a group takes part."""
        return tuple(c for c in self.concepten if any(item.groep == groep.id for item in c.wie_doet_mee))

    def deelnames_of(self, groep: Groep) -> tuple[tuple[Concept, Deelname], ...]:
        """Return what a group does in each concept in which it takes part."""
        return tuple((concept, item) for concept in self.concepten for item in concept.wie_doet_mee if item.groep == groep.id)

    def oproepen_for(self, groep: Groep) -> tuple[Oproep, ...]:
        """Return the calls to a group; when it has none of its own, those to everybody."""
        own = tuple(oproep for oproep in self.oproepen if oproep.groep == groep.id)
        return own or tuple(oproep for oproep in self.oproepen if oproep.groep is None)

    def concepten_in(self, schakel: Schakel) -> tuple[Concept, ...]:
        """Return the concepts that act on a link of the chain."""
        return tuple(concept for concept in self.concepten if schakel in concept.schakel)

    def concepten_from(self, sessie: Sessie) -> tuple[Concept, ...]:
        """Return the concepts that came up in a session."""
        return tuple(concept for concept in self.concepten if sessie.id in concept.ontstaan_in)

    def concepten_citing(self, bron: Bron) -> tuple[tuple[Concept, tuple[Waarvoor, ...]], ...]:
        """Return the concepts that use a source, with what for; an empty tuple when it is only cited in the text."""
        users = [user for user in self.users_of(bron) if isinstance(user, Concept)]
        return tuple((user, tuple(item.waarvoor for item in user.bronnen if item.bron == bron.id)) for user in users)

    def bronnen_by_thema(self) -> tuple[tuple[Thema | None, tuple[Bron, ...]], ...]:
        """Return the sources theme by theme, and at the end those without one; no empty themes."""
        groups = [(thema, tuple(bron for bron in self.bronnen if bron.thema is thema)) for thema in (*Thema, None)]
        return tuple((thema, bronnen) for thema, bronnen in groups if bronnen)

    def resultaten_of(self, record: Record) -> tuple[Resultaat, ...]:
        """Return the results that belong to a phase, track or concept, whichever of the two says so."""
        ids = {str(ref) for _, ref in refs(record) if ref.soort == "resultaat"}
        return self.resultaten.pick(ids | {user.id for user in self.users_of(record) if isinstance(user, Resultaat)})

    def begrippen_unlike(self, begrip: Begrip) -> tuple[Begrip, ...]:
        """Return the terms that are not the same as this one, whichever of the two says so."""
        others = {other.id for other in self.begrippen if begrip.id in other.niet_hetzelfde_als}
        return self.begrippen.pick(others | set(begrip.niet_hetzelfde_als))

    def sessies_of(self, fase: Fase) -> tuple[Sessie, ...]:
        """Return the sessions of a phase."""
        return tuple(sessie for sessie in self.sessies if sessie.fase == fase.id)

    def tracks_in(self, fase: Fase) -> tuple[Track, ...]:
        """Return the tracks of a phase."""
        return tuple(track for track in self.tracks if track.fase == fase.id)


def key_of(record: Record) -> Key:
    """Return the key of a record."""
    return Key(kind_of(record).soort, record.id)

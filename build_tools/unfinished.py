"""What is not finished yet: for `handboek controleer --volledigheid` and for the editors' page of the live preview.

In: the whole Handbook, the problems that the check found and the hints about language. Out: how complete each record is, and every
open point by what it is about. Nothing here stops a build.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.prose.scan import Citation, scan
from build_tools.prose.syntax import MalformedCitationError, read_cites
from build_tools.records.base import Part, Record, Status, Written
from build_tools.records.bron import CslType
from build_tools.records.concept import Bronvermelding
from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Handbook, Key, Place, key_of
from build_tools.records.kinds import KINDS, Kind
from build_tools.records.problems import Problem, in_order
from build_tools.records.publish import is_public
from build_tools.records.volledigheid import Volledigheid, gemiddeld, volledigheid_of
from build_tools.records.walk import parts, prose

REGEL = (
    "Elk veld dat bij de soort hoort, telt één keer. Verplichte velden tellen mee en zijn altijd ingevuld. Velden die niet bij elk record "
    "passen, zoals een erkenning of een beeld, tellen niet. We ronden naar beneden af: 100% is alles."
)
"""How the percentages come about, for an editor."""
_WITH_PAGES = frozenset((CslType.ARTICLE_JOURNAL, CslType.BOOK, CslType.CHAPTER, CslType.PAPER_CONFERENCE, CslType.REPORT, CslType.THESIS))


@dataclass(frozen=True)
class Soort:
    """A topic of open points: its heading, one sentence about it, and the codes that belong to it."""

    titel: str
    uitleg: str
    codes: tuple[str, ...]


SOORTEN: tuple[Soort, ...] = (
    Soort("Bronnen en begrippen die je nergens gebruikt", "Gebruik ze of haal ze weg.", ("HB210",)),
    Soort("Verwijzingen zonder pagina", "Een lezer zoekt een cijfer sneller terug met een pagina erbij.", ("HB309",)),
    Soort("Teksten die niet op hun kaart passen", "Ook van records die nog klad zijn.", ("HB208",)),
    Soort("Beelden en logo’s", "Zonder rechten of toestemming tonen we ze niet.", ("HB207", "HB217", "HB222")),
    Soort("Citaten zonder toestemming", "Zonder toestemming tonen we een citaat nergens.", ("HB206",)),
    Soort("Tips voor de taal", "Een tip is nooit een fout.", tuple(f"HB50{number}" for number in range(1, 9))),
)
"""The topics, in the order of the report; what belongs to none stands in the last one, `OVERIG`."""
OVERIG = Soort("Andere punten", "Wat de controle verder noemt.", ())


@dataclass(frozen=True)
class Rij:
    """One record in the report: how complete it is, where it stands, and whether readers see it, and as what."""

    kind: Kind
    stand: Volledigheid
    place: Place
    is_public: bool
    is_werkversie: bool

    @property
    def is_todo(self) -> bool:
        """Tell whether a field is empty, or readers do not see the record."""
        return bool(self.stand.ontbreekt) or not self.is_public

    @property
    def where(self) -> str:
        """The file, and the line on which the record begins when it shares the file with others."""
        line = self.place.at().line
        return f"{self.place.file}:{line}" if self.kind.is_list and line else self.place.file


@dataclass(frozen=True)
class Unfinished:
    """Everything that still has to be done: records kind by kind, and open points topic by topic, empty topics included."""

    handbook: Handbook
    records: tuple[tuple[Kind, tuple[Rij, ...]], ...]
    points: tuple[tuple[Soort, tuple[Problem, ...]], ...]

    @property
    def rule(self) -> str:
        """How the percentages come about, for an editor."""
        return REGEL

    @property
    def procent(self) -> int:
        """The mean share of all records that is filled in."""
        return gemiddeld(row.stand for _, rows in self.records for row in rows)

    @property
    def werkversies(self) -> int:
        """How many records are not the text of the handbook itself."""
        return sum(row.is_werkversie for _, rows in self.records for row in rows)

    @property
    def hidden(self) -> int:
        """How many records readers do not see: drafts, and quotes without consent."""
        return sum(not row.is_public for _, rows in self.records for row in rows)

    def mean(self, rows: Iterable[Rij]) -> int:
        """Return the mean share of some records."""
        return gemiddeld(row.stand for row in rows)

    def by_file(self, problems: Iterable[Problem]) -> tuple[tuple[str, int], ...]:
        """Return how many of the problems stand in each file, most first."""
        counts = Counter(problem.origin.file for problem in problems)
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def unfinished(handbook: Handbook, problems: Iterable[Problem], hints: Iterable[Problem]) -> Unfinished:
    """Return what is not finished: archived records are left out, drafts are not."""
    open_points = in_order((*problems, *hints, *_citations(handbook)))
    known = {code for soort in SOORTEN for code in soort.codes}
    topics = [(soort, tuple(point for point in open_points if point.code in soort.codes)) for soort in SOORTEN]
    rest = tuple(point for point in open_points if point.code not in known)
    return Unfinished(handbook, tuple(_rows(handbook)), (*topics, (OVERIG, rest)))


def _rows(handbook: Handbook) -> Iterator[tuple[Kind, tuple[Rij, ...]]]:
    for kind in KINDS:
        records = [record for record in handbook.of(kind.soort) if record.status is not Status.ARCHIEF]
        yield kind, tuple(_row(handbook, kind, record) for record in records)


def _row(handbook: Handbook, kind: Kind, record: Record) -> Rij:
    is_werkversie = isinstance(record, Written) and record.werkversie
    return Rij(kind, volledigheid_of(record), handbook.place_of(record), is_public(record), is_werkversie)


def _citations(handbook: Handbook) -> Iterator[Problem]:
    """Tell for each record and page which sources with pages it cites without one."""
    for record in handbook:
        if record.status is not Status.ARCHIEF:
            yield from _without_page(handbook, record, handbook.place_of(record))
    for page in handbook.paginas:
        yield from _without_page(handbook, page, handbook.places.get(Key("pagina", page.uri), Place(page.uri)))
    yield from _without_page(handbook, handbook.uitgave, handbook.places.get(Key("uitgave", "handboek"), Place(EDITION_FILE)))


def _without_page(handbook: Handbook, part: Part, place: Place) -> Iterator[Problem]:
    cited = Counter(str(item.bron) for _, item in parts(part, Bronvermelding) if not item.pagina)
    cited.update(cite for _, text in prose(part) for cite in _cites_without_page(text))
    own = key_of(part).id if isinstance(part, Record) else ""
    found = [f"‘{bron.id}’" for bron in handbook.bronnen if cited[bron.id] and bron.type in _WITH_PAGES and bron.id != own]
    if found:
        message = f"Verwijzing zonder pagina naar: {', '.join(found)}."
        yield Problem("HB309", place.at(), message, "Schrijf [@id, p. 12], of vul bij de bron het veld pagina in.")


def _cites_without_page(text: str) -> Iterator[str]:
    for found in scan(text):
        if isinstance(found, Citation):
            try:
                yield from (cite.id for cite in read_cites(found.text) if cite.locator is None)
            except MalformedCitationError:
                continue

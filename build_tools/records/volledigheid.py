"""How complete a record is: which fields it should have, which of those are still empty, and the share that is filled in.

The rule: every field in `GEVRAAGD` and every required field counts once; a required field is always filled in. A field that does
not go with every record (an official recognition, a picture, a group size), or whose other side may hold it (a relation), does not
count. Of fields joined by `|` one will do.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from build_tools.records.base import Part, Record
from build_tools.records.bron import Bron, CslType
from build_tools.records.kinds import kind_of
from build_tools.records.methode import Methode, MethodeSoort
from build_tools.records.werkblad import Werkblad, WerkbladSoort

_IN_SERIALS = (CslType.ARTICLE_JOURNAL,)
_IN_BOOKS = (CslType.CHAPTER, CslType.PAPER_CONFERENCE)
_OF_A_HOUSE = (CslType.BOOK, CslType.CHAPTER, CslType.REPORT, CslType.THESIS)


@dataclass(frozen=True)
class Gevraagd:
    """A field that a record should have, as an editor types it; several joined by `|` when one will do, and for which records."""

    velden: str
    past: Callable[[Record], bool] = lambda _: True

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields, of which one is enough."""
        return tuple(self.velden.split("|"))


@dataclass(frozen=True)
class Ontbreekt:
    """An empty field: its name as typed, its title and what to write in it, in the words of its declaration."""

    veld: str
    titel: str
    uitleg: str


@dataclass(frozen=True)
class Volledigheid:
    """How complete one record is."""

    record: Record
    gevuld: int
    gevraagd: int
    ontbreekt: tuple[Ontbreekt, ...]

    @property
    def procent(self) -> int:
        """The share that is filled in, from 0 to 100, rounded down so that 100 means all."""
        return 100 * self.gevuld // self.gevraagd


def _of(*types: CslType) -> Callable[[Record], bool]:
    return lambda record: isinstance(record, Bron) and record.type in types


def _is_werkvorm(record: Record) -> bool:
    return isinstance(record, Methode) and record.soort is MethodeSoort.WERKVORM


def _is_canvas(record: Record) -> bool:
    return isinstance(record, Werkblad) and record.soort is WerkbladSoort.CANVAS


def _has_boxes(record: Record) -> bool:
    return isinstance(record, Werkblad) and record.soort is not WerkbladSoort.LEEG_BEELD


def _always(velden: str) -> tuple[Gevraagd, ...]:
    return tuple(Gevraagd(veld) for veld in velden.split())


GEVRAAGD: Mapping[str, tuple[Gevraagd, ...]] = {
    "concept": _always(
        "doel wie_doet_mee schakel eerste_stap duur benodigdheden randvoorwaarden kosten inspanning impact mechanismen valkuilen "
        "gespreksvragen bronnen begrippen body gewijzigd"
    ),
    "track": _always("eigenaarschap stappen methoden interventie testplekken evaluatie vervolg bronnen|vindplaatsen body gewijzigd"),
    "sessie": _always("datum locatie doel openingsvraag deelnemers programma opbrengsten methoden bronnen|vindplaatsen body gewijzigd"),
    "methode": (
        *_always("let_op variaties wanneer_niet bronnen body gewijzigd"),
        *(Gevraagd(veld, _is_werkvorm) for veld in ("openingsvraag", "duur", "groepsgrootte", "deelname", "ruimte_en_materiaal")),
    ),
    "draaiboek": _always("vooraf als_het_schuurt varianten achteraf gewijzigd"),
    "werkblad": (Gevraagd("gewijzigd"), Gevraagd("vraag", _is_canvas), Gevraagd("vakken", _has_boxes)),
    "groep": _always("behoefte bijdrage startpagina"),
    "fase": _always("periode bronnen|vindplaatsen"),
    "partner": _always("groep over website bronnen|vindplaatsen"),
    "resultaat": _always("verwacht|opgeleverd bronnen|vindplaatsen link|kanalen"),
    "begrip": _always("bron"),
    "bron": (
        Gevraagd("author|editor|publisher", _of(*(kind for kind in CslType if kind is not CslType.LEGISLATION))),
        *_always("issued URL|DOI language sleutelpunt thema soort_inzicht zekerheid let_op vrij_toegankelijk"),
        *(Gevraagd(veld, _of(*_IN_SERIALS)) for veld in ("container-title", "volume", "page|number")),
        *(Gevraagd(veld, _of(*_IN_BOOKS)) for veld in ("container-title", "page")),
        Gevraagd("publisher", _of(*_OF_A_HOUSE)),
        Gevraagd("accessed", _of(CslType.WEBPAGE)),
    ),
    "citaat": _always("groep bron|vindplaats"),
    "oproep": (),
}
"""The fields that a record of each kind should have besides the required ones."""


def volledigheid_of(record: Record) -> Volledigheid:
    """Return how complete a record is."""
    fields = _fields(type(record))
    required = [name for name, (_, is_required) in fields.items() if is_required]
    wanted = [asked for asked in GEVRAAGD[kind_of(record).soort] if asked.past(record)]
    missing = tuple(_missing(record, asked) for asked in wanted if not any(_is_filled(record, fields[name][0]) for name in asked.names))
    total = len(required) + len(wanted)
    return Volledigheid(record, total - len(missing), total, missing)


def _missing(record: Record, asked: Gevraagd) -> Ontbreekt:
    infos = [type(record).model_fields[_fields(type(record))[name][0]] for name in asked.names]
    titles = [info.title or "" for info in infos]
    return Ontbreekt(" of ".join(asked.names), " of ".join(titles), infos[0].description or "")


def _is_filled(record: Record, name: str) -> bool:
    value = getattr(record, name)
    return value is not None and (not isinstance(value, str | tuple) or bool(value))


@cache
def _fields(model: type[Part]) -> Mapping[str, tuple[str, bool]]:
    """Return each field by the name that an editor types: its name in Python, and whether it must be there. The id is the file's name."""
    fields = {info.alias or name: (name, info.is_required()) for name, info in model.model_fields.items()}
    return {typed: field for typed, field in fields.items() if typed != "id"}


def gemiddeld(records: Iterable[Volledigheid]) -> int:
    """Return the mean share of records in percent, rounded down; 0 without records."""
    shares = [one.procent for one in records]
    return sum(shares) // len(shares) if shares else 0

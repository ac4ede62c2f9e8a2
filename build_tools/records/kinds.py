"""`KINDS`: the one list of record kinds, with where each is written and in what order it is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from build_tools.records.base import Record
from build_tools.records.begrip import Begrip
from build_tools.records.bron import Bron
from build_tools.records.citaat import Citaat
from build_tools.records.concept import Concept
from build_tools.records.draaiboek import Draaiboek
from build_tools.records.fase import Fase
from build_tools.records.groep import Groep
from build_tools.records.methode import Methode
from build_tools.records.oproep import Oproep
from build_tools.records.partner import Partner
from build_tools.records.resultaat import Resultaat
from build_tools.records.sessie import Sessie
from build_tools.records.text import folded
from build_tools.records.track import Track
from build_tools.records.werkblad import Werkblad, WerkbladSoort


@dataclass(frozen=True)
class Kind:
    """A record kind.

    `soort` names it, `meervoud` is its collection in the Handbook, `place` the folder with one file per record, or the
    `.yml` file with a list of records; `order` gives the sorting key; `linkable` tells whether `[[id]]` may point to it.
    """

    soort: str
    meervoud: str
    model: type[Record]
    place: str
    order: Callable[[Any], Any]
    linkable: bool = True

    @property
    def suffix(self) -> str:
        """Suffix of the files: `.md` with a body, `.yml` without."""
        return ".md" if "body" in self.model.model_fields else ".yml"

    @property
    def is_list(self) -> bool:
        """Tell whether all records of this kind stand in one file."""
        return self.place.endswith(".yml")


_SHEETS = tuple(WerkbladSoort)

KINDS: tuple[Kind, ...] = (
    Kind("concept", "concepten", Concept, "concepts", lambda r: (r.nummer, r.id)),
    Kind("track", "tracks", Track, "content/tracks", lambda r: (r.nummer, r.id)),
    Kind("sessie", "sessies", Sessie, "content/sessies", lambda r: (r.fase, r.track or "", r.volgnummer, r.id)),
    Kind("methode", "methoden", Methode, "content/methoden", lambda r: (r.soort, folded(r.titel), r.id)),
    Kind("draaiboek", "draaiboeken", Draaiboek, "content/draaiboeken", lambda r: (r.volgnummer, r.id)),
    Kind("werkblad", "werkbladen", Werkblad, "content/werkbladen", lambda r: (_SHEETS.index(r.soort), folded(r.titel), r.id)),
    Kind("groep", "groepen", Groep, "content/groepen.yml", lambda r: (r.volgorde, r.id)),
    Kind("fase", "fasen", Fase, "content/fasen.yml", lambda r: (r.nummer, r.id)),
    Kind("partner", "partners", Partner, "content/partners.yml", lambda r: (folded(r.naam), r.id)),
    Kind("resultaat", "resultaten", Resultaat, "content/resultaten.yml", lambda r: (folded(r.titel), r.id)),
    Kind("begrip", "begrippen", Begrip, "content/begrippen.yml", lambda r: (folded(r.term), r.id)),
    Kind("bron", "bronnen", Bron, "content/bronnen", lambda r: r.id),
    Kind("citaat", "citaten", Citaat, "content/citaten.yml", lambda r: r.id, linkable=False),
    Kind("oproep", "oproepen", Oproep, "content/oproepen.yml", lambda r: (r.volgorde, r.id), linkable=False),
)
"""Every kind, in the order in which `[[id]]` looks for a record."""

KIND: dict[str, Kind] = {kind.soort: kind for kind in KINDS}
"""The kinds by name."""
_BY_MODEL: dict[type[Record], Kind] = {kind.model: kind for kind in KINDS}


def kind_of(record: Record) -> Kind:
    """Return the kind of a record."""
    return _BY_MODEL[type(record)]

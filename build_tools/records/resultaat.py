"""The result: something that the project made, planned or set in motion."""

from pydantic import Field

from build_tools.records.base import Keuze, Part, Sourced, Tekst, Titled, Url
from build_tools.records.periode import Periode
from build_tools.records.ref import BronRef, ConceptRef, FaseRef, TrackRef
from build_tools.records.text import Proza


class ResultaatSoort(Keuze):
    """The kind of result; the first six follow the project description."""

    HANDBOEK = "handboek", "Handboek"
    INTERVENTIES = "interventies", "Interventie"
    EVALUATIE = "evaluatie", "Evaluatie"
    OPSCHALINGSPLAN = "opschalingsplan", "Plan voor opschaling"
    NETWERK = "netwerk", "Netwerk"
    KENNISCIRCULATIE = "kenniscirculatie", "Kennis delen"
    ANDERS = "anders", "Ander resultaat"

    @property
    def meervoud(self) -> str:
        """The label above more than one result of this kind."""
        return {
            ResultaatSoort.HANDBOEK: "Handboeken",
            ResultaatSoort.INTERVENTIES: "Interventies",
            ResultaatSoort.EVALUATIE: "Evaluaties",
            ResultaatSoort.OPSCHALINGSPLAN: "Plannen voor opschaling",
            ResultaatSoort.NETWERK: "Netwerk",
            ResultaatSoort.KENNISCIRCULATIE: "Kennis delen",
            ResultaatSoort.ANDERS: "Andere resultaten",
        }[self]


class Kanaal(Part):
    """A channel through which a result is shared."""

    naam: Tekst = Field(max_length=80, title="Naam", description="Bijvoorbeeld de naam van een nieuwsbrief.")
    url: Url | None = Field(None, title="Adres", description="Volledig adres.")


class Resultaat(Titled, Sourced):
    """One result; `verwacht` when it was planned, `opgeleverd` when a source says it was there."""

    soort: ResultaatSoort = Field(title="Soort", description="handboek, interventies, evaluatie, opschalingsplan, netwerk, kenniscirculatie of anders.")
    tekst: Proza = Field(max_length=600, title="Tekst", description="Wat is het, en wat is er niet openbaar?")
    verwacht: Periode | None = Field(None, title="Verwacht", description='"eind 2022" mag.')
    opgeleverd: Periode | None = Field(None, title="Opgeleverd", description="Alleen als een bron zegt dat het er was.")
    fase: FaseRef | None = Field(None, title="Fase", description="Id van de fase.")
    tracks: tuple[TrackRef, ...] = Field((), title="Tracks", description="Id's van tracks waar een bron dit bij noemt.")
    concepten: tuple[ConceptRef, ...] = Field((), title="Concepten", description="Id's van concepten die hierop voortbouwen.")
    kanalen: tuple[Kanaal, ...] = Field((), title="Kanalen", description="Waar is het gedeeld?")
    link: Url | None = Field(None, title="Link", description="Waar is het te vinden?")
    bronnen: tuple[BronRef, ...] = Field((), title="Bronnen", description="Id's van bronnen over dit resultaat.")

"""The design session: a co-design meeting in which concepts were born or worked out."""

from pydantic import Field

from build_tools.records.base import Part, Sourced, Tekst, Written
from build_tools.records.beeld import Beeld
from build_tools.records.methode import Deelnamevorm
from build_tools.records.periode import Periode
from build_tools.records.ref import BronRef, FaseRef, GroepRef, MethodeRef, TrackRef
from build_tools.records.text import Proza


class Aanwezig(Part):
    """A group that was there; numbers only, never names."""

    groep: GroepRef = Field(title="Groep", description="Id van de groep.")
    aantal: int | None = Field(None, ge=1, title="Aantal", description="Alleen het aantal, geen namen. Leeg als het niet openbaar is.")


class Programmadeel(Part):
    """One part of the programme."""

    minuten: int = Field(ge=1, le=480, title="Minuten", description="Aantal minuten. We tellen ze voor je op.")
    wat: Tekst = Field(max_length=120, title="Wat", description="Wat doen jullie?")
    werkvorm: Deelnamevorm = Field(title="Werkvorm", description="alleen, duo, groepje of allen.")
    methode: MethodeRef | None = Field(None, title="Methode", description="Id van de methode.")


class Sessie(Written, Sourced):
    """One design session."""

    volgnummer: int = Field(ge=1, le=99, title="Nummer", description="De hoeveelste sessie van de fase of track?")
    kern: Tekst = Field(max_length=160, title="In één zin", description="Wat was deze sessie?")
    fase: FaseRef = Field(title="Fase", description="Id van de fase.")
    track: TrackRef | None = Field(None, title="Track", description="Id van de track, als de sessie daarbij hoort.")
    datum: Periode | None = Field(None, title="Wanneer", description="‘Najaar 2021’ mag ook.")
    locatie: Tekst | None = Field(None, max_length=100, title="Waar", description="Plaats van de sessie.")
    doel: Proza | None = Field(None, max_length=300, title="Doel", description="Waarvoor kwamen jullie bij elkaar?")
    openingsvraag: Tekst | None = Field(None, max_length=200, title="Openingsvraag", description="De vraag die je letterlijk stelde.")
    deelnemers: tuple[Aanwezig, ...] = Field((), title="Wie waren er", description="Alleen aantallen, geen namen.")
    programma: tuple[Programmadeel, ...] = Field((), title="Programma", description="De minuten tellen we voor je op.")
    opbrengsten: tuple[Proza, ...] = Field((), title="Opbrengsten", description="Ook contacten en inzichten, niet alleen ideeën.")
    methoden: tuple[MethodeRef, ...] = Field((), title="Methoden", description="Id's van gebruikte methoden.")
    bronnen: tuple[BronRef, ...] = Field((), title="Bronnen", description="Id's van bronnen over deze sessie.")
    beelden: tuple[Beeld, ...] = Field((), title="Beelden", description="Toestemming bij herkenbare personen.")

    @property
    def minuten(self) -> int:
        """Total of the programme, in minutes."""
        return sum(part.minuten for part in self.programma)

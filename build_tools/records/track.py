"""The track: a pilot of phase 2 in which a design team works out concepts."""

from pydantic import Field

from build_tools.records.base import Keuze, Part, Sourced, Tekst, Written
from build_tools.records.iconen import Icoon
from build_tools.records.periode import Periode
from build_tools.records.ref import BronRef, ConceptRef, FaseRef, GroepRef, MethodeRef, PartnerRef
from build_tools.records.text import Proza


class TrackRol(Keuze):
    """What a concept is to a track."""

    KERN = "kern", "Kern"
    BOUWSTEEN = "bouwsteen", "Bouwsteen"
    RAAKVLAK = "raakvlak", "Raakvlak"


class Ontwerpstap(Keuze):
    """The step of the shared design process."""

    CONCEPT = "concept", "Concept"
    PROTOTYPE = "prototype", "Prototype"
    TEST = "test", "Test"


class TrackConcept(Part):
    """A concept of the track, and how central it is."""

    concept: ConceptRef = Field(title="Concept", description="Id van het concept.")
    rol: TrackRol = Field(title="Rol", description="kern, bouwsteen of raakvlak.")


class Teamlid(Part):
    """A seat in the design team."""

    groep: GroepRef = Field(title="Groep", description="Id van de groep.")
    partner: PartnerRef | None = Field(None, title="Partner", description="Id van de partner, als openbaar is wie meedoet.")
    rol: Tekst = Field(max_length=160, title="Rol", description="Wat doet deze groep in het team?")


class Processtap(Part):
    """One step that the team took."""

    stap: Ontwerpstap = Field(title="Stap", description="concept, prototype of test.")
    wat: Proza = Field(max_length=300, title="Wat", description="Wat gebeurde er in deze stap?")
    periode: Periode | None = Field(None, title="Wanneer", description="Wanneer was dat?")
    uitkomst: Proza | None = Field(None, max_length=300, title="Uitkomst", description="Wat kwam eruit?")
    geleerd: Proza | None = Field(None, max_length=300, title="Geleerd", description="Wat leerde het team?")


class Evaluatie(Part):
    """The evaluation of a track."""

    vraag: Proza = Field(max_length=300, title="Vraag", description="Welke vraag moest de evaluatie beantwoorden?")
    uitkomst: Proza = Field(max_length=600, title="Uitkomst", description="Wat was het antwoord?")
    bron: BronRef | None = Field(None, title="Bron", description="Id van de bron waarin het staat.")


class Track(Written, Sourced):
    """One pilot."""

    nummer: int = Field(ge=1, le=99, title="Nummer", description="Vast nummer, voor het korte adres.")
    kern: Tekst = Field(max_length=160, title="In één zin", description="Wat doet deze track?")
    fase: FaseRef = Field(title="Fase", description="Meestal fase 2.")
    concepten: tuple[TrackConcept, ...] = Field(min_length=1, title="Concepten in deze track", description="Hieruit maken we de matrix.")
    team: tuple[Teamlid, ...] = Field(title="Ontwerpteam", description="Onderwijs, werkgever én student zijn vertegenwoordigd.")
    eigenaarschap: Proza | None = Field(None, max_length=600, title="Hoe is het eigenaarschap gedeeld?", description="In de aanpak is het eigenaarschap gedeeld.")
    stappen: tuple[Processtap, ...] = Field((), title="Ontwerpproces", description="Van concept via prototype naar test.")
    methoden: tuple[MethodeRef, ...] = Field((), title="Methoden", description="Id's van gebruikte methoden.")
    interventie: Proza | None = Field(None, max_length=600, title="Concrete interventie", description="Wat wordt er echt ingezet?")
    testplekken: tuple[PartnerRef, ...] = Field((), title="Waar getest", description="Id's van partners waar getest is.")
    evaluatie: Evaluatie | None = Field(None, title="Evaluatie", description="Vraag en uitkomst, met bron.")
    vervolg: Proza | None = Field(None, max_length=600, title="Opschaling en verduurzaming", description="Hoe gaat het verder?")
    bronnen: tuple[BronRef, ...] = Field((), title="Bronnen", description="Id's van bronnen over deze track.")
    icoon: Icoon = Field(title="Icoon", description="Kies een naam uit de lijst met iconen.")

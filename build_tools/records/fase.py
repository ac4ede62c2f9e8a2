"""The phase: a stretch of the long transition project."""

from pydantic import Field

from build_tools.records.base import Keuze, Part, Sourced, Tekst, Titled
from build_tools.records.periode import Periode
from build_tools.records.ref import BronRef, ResultaatRef
from build_tools.records.text import Proza


class OnderdeelSoort(Keuze):
    """What a part of a phase is."""

    LITERATUURONDERZOEK = "literatuuronderzoek", "Literatuuronderzoek"
    ONTWERPSESSIES = "ontwerpsessies", "Ontwerpsessies"
    PILOTS = "pilots", "Pilots"
    EVALUATIE = "evaluatie", "Evaluatie"


class Toestand(Keuze):
    """How far a phase is."""

    GEPLAND = "gepland", "Gepland"
    BEZIG = "bezig", "Bezig"
    AFGEROND = "afgerond", "Afgerond"


class Onderdeel(Part):
    """One part of a phase."""

    titel: Tekst = Field(max_length=80, title="Titel", description="Naam van het onderdeel.")
    soort: OnderdeelSoort = Field(title="Soort", description="literatuuronderzoek, ontwerpsessies, pilots of evaluatie.")
    tekst: Proza = Field(max_length=800, title="Tekst", description="Wat gebeurde er?")


class Fase(Titled, Sourced):
    """One phase."""

    nummer: int = Field(ge=1, le=99, title="Nummer", description="Nummer van de fase.")
    kern: Tekst = Field(max_length=200, title="In één zin", description="Wat gebeurde er in deze fase?")
    periode: Periode | None = Field(None, title="Wanneer", description="Periode; vaag mag.")
    onderdelen: tuple[Onderdeel, ...] = Field(min_length=1, title="Onderdelen", description="Waaruit bestaat de fase?")
    uitkomst: tuple[ResultaatRef, ...] = Field((), title="Wat leverde het op", description="Id's van resultaten.")
    toestand: Toestand = Field(title="Stand", description="gepland, bezig of afgerond.")
    bronnen: tuple[BronRef, ...] = Field((), title="Bronnen", description="Id's van bronnen over deze fase.")

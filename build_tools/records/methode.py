"""The method: an approach of the project (such as co-design) or a way of working in a session."""

from pydantic import Field

from build_tools.records.base import Keuze, Part, Sourced, Tekst, Written
from build_tools.records.iconen import Icoon
from build_tools.records.ref import BronRef
from build_tools.records.text import Proza


class MethodeSoort(Keuze):
    """A broad approach, or a concrete way of working."""

    BENADERING = "benadering", "Benadering"
    WERKVORM = "werkvorm", "Werkvorm"


class Deelnamevorm(Keuze):
    """Who talks with whom."""

    ALLEEN = "alleen", "Alleen"
    DUO = "duo", "In tweetallen"
    GROEPJE = "groepje", "In groepjes"
    ALLEN = "allen", "Met z'n allen"


class Minuten(Part):
    """A shortest and a longest time, in minutes."""

    min: int = Field(ge=1, title="Kortste", description="Kortste tijd in minuten.")
    max: int = Field(ge=1, title="Langste", description="Langste tijd in minuten.")


class Aantal(Part):
    """A smallest and a largest number of people."""

    min: int = Field(ge=1, title="Kleinste", description="Kleinste groep.")
    max: int = Field(ge=1, title="Grootste", description="Grootste groep.")


class MethodeStap(Part):
    """One step of the method."""

    stap: Proza = Field(max_length=300, title="Stap", description="Begin met een werkwoord.")
    minuten: int | None = Field(None, ge=1, title="Minuten", description="Hoeveel minuten?")


class Methode(Written, Sourced):
    """One method."""

    soort: MethodeSoort = Field(title="Soort", description="benadering of werkvorm.")
    wat: Tekst = Field(max_length=200, title="Wat is het?", description="In één zin.")
    waarom: Proza = Field(max_length=400, title="Waarom doe je dit?", description="Wat levert het op? Beloof niets.")
    openingsvraag: Tekst | None = Field(None, max_length=200, title="Openingsvraag", description="Letterlijk voor te lezen.")
    duur: Minuten | None = Field(None, title="Duur", description="Kortste en langste tijd in minuten.")
    groepsgrootte: Aantal | None = Field(None, title="Groepsgrootte", description="Kleinste en grootste groep.")
    deelname: tuple[Deelnamevorm, ...] = Field((), title="Wie praat met wie", description="In volgorde: alleen, duo, groepje, allen.")
    ruimte_en_materiaal: tuple[Tekst, ...] = Field((), title="Ruimte en materiaal", description="Wat leg je klaar?")
    stappen: tuple[MethodeStap, ...] = Field(min_length=1, title="Stappen", description="Begin elke stap met een werkwoord.")
    let_op: tuple[Proza, ...] = Field((), title="Let op", description="Waar moet je op letten?")
    variaties: tuple[Proza, ...] = Field((), title="Variaties", description="Hoe kan het ook?")
    wanneer_niet: tuple[Proza, ...] = Field((), title="Wanneer niet", description="Wanneer kies je iets anders?")
    bronnen: tuple[BronRef, ...] = Field((), title="Gebaseerd op", description="Noem de maker; neem geen tekst over.")
    icoon: Icoon = Field(title="Icoon", description="Kies een naam uit de lijst met iconen.")

    @property
    def minuten(self) -> int:
        """Total of the steps that have a time, in minutes."""
        return sum(stap.minuten or 0 for stap in self.stappen)

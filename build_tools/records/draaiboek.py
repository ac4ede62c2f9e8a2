"""The script: a session told minute by minute, with the sentences to say, for whoever leads it."""

from pydantic import Field

from build_tools.records.base import Part, Tekst, Written
from build_tools.records.iconen import Icoon
from build_tools.records.methode import Aantal, Deelnamevorm
from build_tools.records.ref import MethodeRef, WerkbladRef


class Sessiestap(Part):
    """One step of the session: how long, who talks with whom, what to say word by word and what to do."""

    minuten: int = Field(ge=1, le=480, title="Minuten", description="Aantal minuten. Alle stappen samen zijn de duur van de sessie.")
    wat: Tekst = Field(max_length=50, title="Wat", description="Korte naam van de stap. Begin met een werkwoord.")
    deelname: tuple[Deelnamevorm, ...] = Field(min_length=1, title="Wie praat met wie", description="In volgorde: alleen, duo, groepje, allen.")
    zeg: tuple[Tekst, ...] = Field(min_length=1, title="Zeg dit", description="De zinnen die je letterlijk zegt. Per regel één adem.")
    doe: tuple[Tekst, ...] = Field((), title="Doe dit", description="Wat doe je als begeleider? Begin met een werkwoord.")
    pak: tuple[Tekst, ...] = Field((), title="Pak erbij", description="Kaarten, posters en spullen voor deze stap.")
    werkbladen: tuple[WerkbladRef, ...] = Field((), title="Werkbladen", description="Id's van de werkbladen die je in deze stap gebruikt.")
    methode: MethodeRef | None = Field(None, title="Methode", description="Id van de werkvorm die hierbij hoort.")


class Spanning(Part):
    """A moment of tension and the sentence that helps."""

    als: Tekst = Field(max_length=120, title="Als", description="Wat gebeurt er? Begin met een kleine letter: de zin volgt op het woord Als.")
    zeg: Tekst = Field(max_length=240, title="Zeg dit", description="Wat je dan letterlijk zegt.")


class Variant(Part):
    """The same session for another size of group."""

    mensen: Aantal = Field(title="Aantal mensen", description="Kleinste en grootste groep.")
    minuten: tuple[int, ...] = Field(title="Minuten per stap", description="Voor elke stap de minuten, in dezelfde volgorde. 0 is overslaan.")
    anders: tuple[Tekst, ...] = Field(min_length=1, title="Wat is er anders", description="Wat doe je anders dan in het gewone draaiboek?")


class Draaiboek(Written):
    """One script."""

    volgnummer: int = Field(ge=1, le=99, title="Nummer", description="De volgorde van de draaiboeken.")
    kern: Tekst = Field(max_length=160, title="In één zin", description="Wat doen jullie in deze sessie?")
    doel: Tekst = Field(max_length=200, title="Na afloop", description="Wat is er na deze sessie wat er eerst niet was?")
    minuten: int = Field(90, ge=10, le=480, title="Duur", description="Duur van de sessie in minuten. De stappen tellen hiertoe op.")
    mensen: Aantal = Field(title="Aantal mensen", description="Voor welke groep klopt de gewone tijd per stap?")
    vooraf: tuple[Tekst, ...] = Field((), title="Vooraf", description="Wat doe je voordat mensen binnenkomen?")
    stappen: tuple[Sessiestap, ...] = Field(min_length=1, title="Stappen", description="De sessie van begin tot eind.")
    als_het_schuurt: tuple[Spanning, ...] = Field((), title="Als het schuurt", description="Wat zeg je als het spannend wordt?")
    varianten: tuple[Variant, ...] = Field((), title="Andere groepen", description="Voor kleinere en grotere groepen.")
    achteraf: tuple[Tekst, ...] = Field((), title="Als iedereen weg is", description="Wat doe je als iedereen weg is?")
    icoon: Icoon = Field(title="Icoon", description="Kies een naam uit de lijst met iconen.")

    def verloop(self, mensen: int) -> tuple[tuple[int, int, Sessiestap], ...]:
        """Return the steps with the minute at which each begins and how long it takes in a group of this size; none that is skipped."""
        usual = tuple(stap.minuten for stap in self.stappen)
        minutes = next((one.minuten for one in self.varianten if one.mensen.min <= mensen <= one.mensen.max), usual)
        steps = zip(minutes, self.stappen, strict=True)
        return tuple((sum(minutes[:index]), length, stap) for index, (length, stap) in enumerate(steps) if length)

    @property
    def begintijden(self) -> tuple[int, ...]:
        """The minute at which each step begins, from 0."""
        return tuple(sum(stap.minuten for stap in self.stappen[:index]) for index in range(len(self.stappen)))

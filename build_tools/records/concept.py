"""The concept: one promising idea for equal internship chances, one file in `concepts/`."""

from pydantic import Field

from build_tools.records.base import Keuze, Kop, Part, Tekst, Url, Written
from build_tools.records.beeld import Beeld
from build_tools.records.iconen import Icoon
from build_tools.records.periode import Periode
from build_tools.records.ref import BegripRef, BronRef, CitaatRef, ConceptRef, GroepRef, PartnerRef, SessieRef
from build_tools.records.text import Proza

LOW, HIGH = 1, 5
"""The ends of the scale of an estimate: little and much."""


class Schakel(Keuze):
    """A link in the internship chain, in the order in which a student meets them."""

    ORIENTEREN = "orienteren", "Oriënteren"
    STAGEPLEK_VINDEN = "stageplek_vinden", "Stageplek vinden"
    CONTACT = "contact_met_leerbedrijf", "Contact met het leerbedrijf"
    SELECTIE = "selectie_en_plaatsing", "Selectie en plaatsing"
    START = "start", "Start"
    BEGELEIDING = "begeleiding", "Begeleiding"
    BEOORDELING = "beoordeling", "Beoordeling"
    MELDEN = "melden_en_nazorg", "Melden en nazorg"
    HELE_KETEN = "hele_keten", "De hele keten"


class Rol(Keuze):
    """What a group does in a concept."""

    TREKKER = "trekker", "Trekker"
    UITVOERDER = "uitvoerder", "Uitvoerder"
    MEEDENKER = "meedenker", "Meedenker"
    BESLISSER = "beslisser", "Beslisser"


class Waarvoor(Keuze):
    """What a source is used for; only `aanpak` counts for rung 2 of the ladder."""

    KNELPUNT = "knelpunt", "Knelpunt"
    AANPAK = "aanpak", "Aanpak"
    VOORBEELD = "voorbeeld", "Voorbeeld"
    KANTTEKENING = "kanttekening", "Kanttekening"


class Relatie(Keuze):
    """How one concept relates to another, read from the concept that stores it."""

    VERSTERKT = "versterkt", "versterkt"
    VOORAF_AAN = "vooraf_aan", "gaat vooraf aan"
    ALTERNATIEF_VOOR = "alternatief_voor", "is een alternatief voor"
    ONDERDEEL_VAN = "onderdeel_van", "is onderdeel van"

    @property
    def omgekeerd(self) -> str:
        """The same relation read from the other side, in Dutch."""
        return {
            Relatie.VERSTERKT: "wordt versterkt door",
            Relatie.VOORAF_AAN: "volgt op",
            Relatie.ALTERNATIEF_VOOR: "is een alternatief voor",
            Relatie.ONDERDEEL_VAN: "bestaat onder meer uit",
        }[self]


class Kostenklasse(Keuze):
    """A rough class of cost."""

    GEEN = "geen", "Geen"
    LAAG = "laag", "Laag"
    MIDDEL = "middel", "Middel"
    HOOG = "hoog", "Hoog"


class Deelname(Part):
    """A group that takes part, and how."""

    groep: GroepRef = Field(title="Groep", description="Id van de groep.")
    rol: Rol = Field(title="Rol", description="trekker, uitvoerder, meedenker of beslisser.")
    wat: Proza | None = Field(None, max_length=160, title="Wat doen ze?", description="In één zin.")


class Stap(Part):
    """One step of the approach."""

    stap: Tekst = Field(max_length=90, title="Stap", description="Begin met een werkwoord.")
    uitleg: Proza | None = Field(None, max_length=320, title="Uitleg", description="Hoe doe je dat? Eén tot drie zinnen.")


class Duur(Part):
    """How long it takes."""

    tekst: Tekst = Field(max_length=60, title="In woorden", description="Bijvoorbeeld ‘één lesuur’ of ‘drie maanden’.")
    minuten_min: int | None = Field(None, ge=1, title="Minuten, minstens", description="Alleen bij een activiteit die je in minuten telt.")
    minuten_max: int | None = Field(None, ge=1, title="Minuten, hoogstens", description="Alleen bij een activiteit die je in minuten telt.")


class Bereik(Part):
    """A smallest and a largest number of people."""

    min: int = Field(ge=1, title="Kleinste", description="Kleinste werkbare aantal mensen.")
    max: int = Field(ge=1, title="Grootste", description="Grootste werkbare aantal mensen.")


class Kosten(Part):
    """An estimate of the cost."""

    klasse: Kostenklasse = Field(title="Klasse", description="geen, laag, middel of hoog.")
    toelichting: Proza = Field(max_length=200, title="Toelichting", description="Wat reken je mee?")


class Schatting(Part):
    """An estimate on a scale from `LOW` to `HIGH`; an expectation, no proof."""

    score: int = Field(ge=LOW, le=HIGH, title="Score", description="1 is weinig, 5 is veel.")
    spreiding: int | None = Field(None, ge=1, le=2, title="Marge", description="Hoeveel punten kan het ook hoger of lager zijn? 1 of 2.")
    door: Tekst = Field(max_length=80, title="Geschat door", description="Wie schatte dit in?")
    periode: Periode = Field(title="Wanneer", description="Wanneer is dit geschat?")

    @property
    def reach(self) -> tuple[int, int]:
        """The lowest and highest score that the estimate allows, never beyond the scale."""
        margin = self.spreiding or 0
        return max(LOW, self.score - margin), min(HIGH, self.score + margin)

    @property
    def tekst(self) -> str:
        """The estimate in words, such as "4 van 5 (3 tot 5 kan ook)"."""
        low, high = self.reach
        margin = f" ({low} tot {high} kan ook)" if low != high else ""
        return f"{self.score} van {HIGH}{margin}"


class Erkenning(Part):
    """An official recognition by a committee."""

    door: Tekst = Field(title="Door", description="Naam van de erkenningscommissie.")
    niveau: Tekst = Field(title="Niveau", description="Het niveau van de erkenning.")
    periode: Periode = Field(title="Wanneer", description="Datum van de erkenning.")
    url: Url | None = Field(None, title="Adres", description="Pagina van de erkenning.")


class GoodPractice(Part):
    """How somebody else does it already."""

    titel: Tekst = Field(max_length=80, title="Titel", description="Wie doet wat?")
    tekst: Proza = Field(max_length=500, title="Tekst", description="Kort praktijkvoorbeeld. Vraag toestemming voor namen.")
    partner: PartnerRef | None = Field(None, title="Partner", description="Id van de partner, als die in de lijst staat.")
    bron: BronRef | None = Field(None, title="Bron", description="Id van de bron waarin het staat.")
    periode: Periode | None = Field(None, title="Wanneer", description="Wanneer was dat?")


class Valkuil(Part):
    """What may go wrong, and what helps."""

    valkuil: Proza = Field(max_length=200, title="Valkuil", description="Wat ging mis of kan averechts werken?")
    tip: Proza | None = Field(None, max_length=200, title="Tip", description="Wat helpt?")


class Bronvermelding(Part):
    """A source of a concept and what it is used for."""

    bron: BronRef = Field(title="Bron", description="Id van de bron.")
    waarvoor: Waarvoor = Field(title="Waarvoor", description="knelpunt, aanpak, voorbeeld of kanttekening.")
    pagina: Tekst | None = Field(None, max_length=20, title="Pagina", description="Bijvoorbeeld 12 of 12-14.")
    wat: Proza | None = Field(None, max_length=240, title="Wat zegt de bron?", description="In eigen woorden, met de grens van het cijfer.")


class Verwantschap(Part):
    """A relation to another concept, stored on one side only."""

    concept: ConceptRef = Field(title="Concept", description="Id van het andere concept.")
    relatie: Relatie = Field(title="Relatie", description="versterkt, vooraf_aan, alternatief_voor of onderdeel_van.")


class Concept(Written):
    """One promising concept."""

    nummer: int = Field(ge=1, le=9999, title="Nummer", description="Vast nummer. Staat op de kaart en in de QR-code. Verander het nooit.")
    titel: Kop = Field(max_length=60, title="Titel", description="Korte, actieve naam, zonder < of >.")
    kern: Tekst = Field(max_length=160, title="In één zin", description="Wat is het en voor wie? Schrijf alsof je het aan een student uitlegt.")
    knelpunt: Proza = Field(min_length=1, max_length=600, title="Welk knelpunt pakt dit aan?", description="Beschrijf het probleem, niet de oplossing.")
    doel: Proza | None = Field(None, max_length=400, title="Doel", description="Wat is er anders als dit werkt?")
    voor_wie: tuple[GroepRef, ...] = Field(min_length=1, title="Voor wie", description="Wie heeft hier direct iets aan?")
    wie_doet_mee: tuple[Deelname, ...] = Field((), title="Wie doet mee en hoe", description="Per groep de rol: trekker, uitvoerder, meedenker of beslisser.")
    schakel: tuple[Schakel, ...] = Field((), title="Schakel in het stageproces", description="Waar in het stageproces grijpt dit in?")
    aanpak: tuple[Stap, ...] = Field(min_length=1, max_length=7, title="Aanpak in stappen", description="Begin elke stap met een werkwoord.")
    eerste_stap: Tekst | None = Field(None, max_length=200, title="Eerste stap morgen", description="Wat kan iemand in een week doen zonder geld of toestemming?")
    duur: Duur | None = Field(None, title="Hoe lang duurt het?", description="Bijvoorbeeld ‘één lesuur’ of ‘drie maanden’.")
    groepsgrootte: Bereik | None = Field(None, title="Groepsgrootte", description="Kleinste en grootste werkbare groep.")
    benodigdheden: tuple[Proza, ...] = Field((), title="Wat heb je nodig", description="Mensen, ruimte, materiaal.")
    randvoorwaarden: tuple[Proza, ...] = Field((), title="Randvoorwaarden", description="Wat moet geregeld zijn?")
    kosten: Kosten | None = Field(None, title="Kosten", description="Schatting. Zet in de toelichting wat je meerekent.")
    inspanning: Schatting | None = Field(None, title="Inspanning (schatting)", description="Wie schatte dit in en wanneer?")
    impact: Schatting | None = Field(None, title="Verwachte impact (schatting)", description="Verwachting, geen bewijs.")
    bewijs: int = Field(0, ge=0, le=4, title="Bewijsladder", description="0 idee, 1 beschreven, 2 onderbouwd, 3 uitgeprobeerd, 4 geëvalueerd. Trede 2 vraagt een bron voor de aanpak, 3 een track met test, 4 een evaluatie.")
    erkenning: Erkenning | None = Field(None, title="Officiële erkenning", description="Alleen als een erkenningscommissie dit gaf. Anders leeg.")
    mechanismen: tuple[Proza, ...] = Field((), title="Waarom zou dit werken?", description="Werkzaam mechanisme, met bron in de tekst.")
    good_practices: tuple[GoodPractice, ...] = Field((), title="Zo doen anderen het", description="Korte praktijkvoorbeelden. Vraag toestemming voor namen.")
    valkuilen: tuple[Valkuil, ...] = Field((), title="Valkuilen", description="Wat ging mis of kan averechts werken?")
    gespreksvragen: tuple[Tekst, ...] = Field((), max_length=5, title="Vragen voor het gesprek", description="Open vragen voor in een sessie.")
    ontstaan_in: tuple[SessieRef, ...] = Field((), title="Ontstaan in ontwerpsessie", description="In welke sessie kwam dit op tafel?")
    bronnen: tuple[Bronvermelding, ...] = Field((), title="Bronnen", description="Per bron waarvoor hij dient. Trede 2 vraagt er minstens één voor de aanpak.")
    citaten: tuple[CitaatRef, ...] = Field((), title="Citaten", description="Id's van citaten die bij dit concept horen.")
    begrippen: tuple[BegripRef, ...] = Field((), title="Begrippen", description="Id's van begrippen die je hier nodig hebt.")
    verwant: tuple[Verwantschap, ...] = Field((), title="Hangt samen met", description="Eén kant invullen is genoeg.")
    icoon: Icoon = Field(title="Icoon", description="Kies een naam uit de lijst met iconen.")
    beeld: Beeld | None = Field(None, title="Illustratie of foto", description="Beschrijf wat je ziet. Foto van mensen? Vul toestemming in.")

"""The worksheet: a sheet with boxes, to write on or to read together in a session."""

from pydantic import Field

from build_tools.records.base import Keuze, Part, Tekst, Url, Written
from build_tools.records.iconen import Icoon


class WerkbladSoort(Keuze):
    """What the sheet is: this decides its paper and how it is set."""

    CANVAS = "canvas", "Canvas"
    LEEG_BEELD = "leeg_beeld", "Leeg beeld"
    AFSPRAKEN = "afspraken", "Afspraken"
    STEMBRIEFJE = "stembriefje", "Stembriefje"
    EVALUATIE = "evaluatie", "Korte evaluatie"
    HULPKAART = "hulpkaart", "Hulpkaart"
    TAFELBORD = "tafelbord", "Tafelbordje"


class LeegBeeld(Keuze):
    """A figure of the handbook of which there is an empty version."""

    STAKEHOLDERWIEL = "stakeholderwiel", "Stakeholderwiel"
    INSPANNING_IMPACT = "inspanning-impact", "Veld van inspanning en impact"
    STAGEPROCES = "stageproces", "Stageproces"


class Vak(Part):
    """One box of the sheet: its name, what is asked or told, and what there is to choose from."""

    titel: Tekst = Field(max_length=60, title="Naam van het vak", description="Kort. Dit staat groot in het vak.")
    tekst: Tekst | None = Field(None, max_length=260, title="Vraag of uitleg", description="Wat schrijf je hier op, of wat staat hier te lezen?")
    keuzes: tuple[Tekst, ...] = Field((), title="Keuzes", description="Om aan te kruisen. Leeg is schrijfruimte.")
    adres: Url | None = Field(None, title="Adres", description="Pagina waar meer staat. Geen telefoonnummer.")


class Werkblad(Written):
    """One worksheet."""

    soort: WerkbladSoort = Field(title="Soort", description="canvas, leeg_beeld, afspraken, stembriefje, evaluatie, hulpkaart of tafelbord.")
    kern: Tekst = Field(max_length=160, title="In één zin", description="Wat doe je met dit vel?")
    vraag: Tekst | None = Field(None, max_length=160, title="Vraag", description="De vraag boven aan het vel, letterlijk voor te lezen.")
    kolommen: tuple[Tekst, ...] = Field((), max_length=3, title="Kolommen", description="Namen boven de drie kolommen van een canvas. Mag leeg.")
    vakken: tuple[Vak, ...] = Field((), title="Vakken", description="De vakken, van links naar rechts en van boven naar beneden.")
    strook: tuple[Vak, ...] = Field((), max_length=4, title="Strook onderaan", description="De vakken in de strook onder aan een canvas.")
    beeld: LeegBeeld | None = Field(None, title="Leeg beeld", description="stakeholderwiel, inspanning-impact of stageproces. Alleen bij leeg_beeld.")
    icoon: Icoon = Field(title="Icoon", description="Kies een naam uit de lijst met iconen.")

"""The quote: literal words of a person, shown only with consent."""

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from build_tools.records.base import JaNee, Keuze, Part, Record, Tekst, Vindplaats
from build_tools.records.periode import Periode
from build_tools.records.ref import BronRef, GroepRef, PartnerRef


class Weergave(Keuze):
    """How the speaker is shown."""

    NAAM_EN_FUNCTIE = "naam_en_functie", "Naam en functie"
    VOORNAAM = "voornaam", "Voornaam"
    ALLEEN_ROL = "alleen_rol", "Alleen de rol"
    ANONIEM = "anoniem", "Anoniem"


class Medium(Keuze):
    """Where a quote may be shown."""

    WEB = "web", "Website"
    DRUK = "druk", "Druk"
    BEIDE = "beide", "Website en druk"


class Toestemming(Part):
    """The consent of the speaker."""

    gegeven: JaNee = Field(title="Gegeven", description="ja of nee. Zonder ja wordt het citaat nergens getoond.")
    periode: Periode | None = Field(None, title="Wanneer", description="Wanneer is toestemming gegeven?")
    voor: Medium = Field(title="Voor", description="web, druk of beide.")
    toelichting: Tekst | None = Field(None, max_length=300, title="Toelichting", description="Wat is er over de toestemming bekend?")

    def allows(self, medium: Medium | None) -> bool:
        """Tell whether this consent, once given, holds for the website or for print; None asks for either."""
        return medium is None or self.voor in (medium, Medium.BEIDE)


class Citaat(Record):
    """One quote."""

    model_config = ConfigDict(json_schema_extra={"allOf": [
        {"if": {"properties": {"weergave": {"enum": ["naam_en_functie", "voornaam"]}}}, "then": {"required": ["naam"]}},
        {"if": {"properties": {"weergave": {"enum": ["naam_en_functie", "alleen_rol"]}}}, "then": {"required": ["functie"]}},
    ]})

    tekst: Tekst = Field(max_length=400, title="Citaat", description="Letterlijk, zonder aanhalingstekens eromheen.")
    weergave: Weergave = Field(title="Hoe tonen we de spreker", description="naam_en_functie, voornaam, alleen_rol of anoniem.")
    naam: Tekst | None = Field(None, title="Naam", description="Naam van de spreker.")
    functie: Tekst | None = Field(None, title="Functie", description="Functie of rol van de spreker.")
    partner: PartnerRef | None = Field(None, title="Partner", description="Id van de organisatie.")
    groep: GroepRef | None = Field(None, title="Groep", description="Id van de groep.")
    toestemming: Toestemming = Field(title="Toestemming", description="Zonder ja wordt het citaat nergens getoond.")
    bron: BronRef | None = Field(None, title="Bron", description="Id van de bron waarin het staat.")
    vindplaats: Vindplaats | None = Field(None, title="Vindplaats", description="Openbare pagina waar het citaat staat.")

    @model_validator(mode="after")
    def _speaker_present(self) -> "Citaat":
        needs_name = self.weergave in (Weergave.NAAM_EN_FUNCTIE, Weergave.VOORNAAM)
        needs_function = self.weergave in (Weergave.NAAM_EN_FUNCTIE, Weergave.ALLEEN_ROL)
        if (needs_name and self.naam is None) or (needs_function and self.functie is None):
            raise PydanticCustomError("spreker", "naam of functie ontbreekt")
        return self

    @property
    def opschrift(self) -> str:
        """The beginning of the quote."""
        return self.tekst[:60]

    @property
    def spreker(self) -> str:
        """The speaker as the consent allows it."""
        return {
            Weergave.NAAM_EN_FUNCTIE: f"{self.naam}, {self.functie}",
            Weergave.VOORNAAM: (self.naam or "").split(" ")[0],
            Weergave.ALLEEN_ROL: self.functie or "",
            Weergave.ANONIEM: "Anoniem",
        }[self.weergave]

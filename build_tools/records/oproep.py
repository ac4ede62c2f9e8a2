"""The call: one of the six invitations of the page Doe mee."""

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from build_tools.records.base import Keuze, Part, Record, Tekst
from build_tools.records.ref import GroepRef


class Doelgroep(Keuze):
    """Whom a call is for."""

    STUDENT = "student", "Student"
    WERKGEVER = "werkgever", "Werkgever of stagegever"
    ONDERWIJSPROFESSIONAL = "onderwijsprofessional", "Onderwijsprofessional"
    AMBTENAAR = "ambtenaar", "Ambtenaar"
    BESTUURDER = "bestuurder", "Bestuurder in het onderwijs"
    ANDERS = "anders", "Op een andere manier"


class ActieSoort(Keuze):
    """What the button does."""

    MAIL = "mail", "Mail"
    LINK = "link", "Link"


class Actie(Part):
    """The one action of a call."""

    model_config = ConfigDict(json_schema_extra={
        "if": {"properties": {"soort": {"const": "link"}}}, "then": {"properties": {"doel": {"pattern": "^https?://"}}},
    })

    soort: ActieSoort = Field(title="Soort", description="mail of link.")
    doel: Tekst = Field(max_length=120, title="Doel", description="Bij mail: het onderwerp van de mail. Bij link: het volledige adres.")

    @model_validator(mode="after")
    def _link_is_address(self) -> "Actie":
        if self.soort is ActieSoort.LINK and not self.doel.startswith(("https://", "http://")):
            raise PydanticCustomError("actie_link", "geen adres")
        return self


class Oproep(Record):
    """One call."""

    volgorde: int = Field(ge=1, le=99, title="Volgorde", description="Plaats op de pagina.")
    doelgroep: Doelgroep = Field(title="Voor wie", description="student, werkgever, onderwijsprofessional, ambtenaar, bestuurder of anders.")
    groep: GroepRef | None = Field(None, title="Hoort bij groep", description="Id van de groep; leeg bij anders.")
    vraag: Tekst = Field(max_length=160, title="Vraag", description="Herkenbare vraag in de je-vorm.")
    wat_kun_je_doen: tuple[Tekst, ...] = Field(min_length=1, title="Wat kun je doen", description="Handelingen, elk met een werkwoord.")
    knop: Tekst = Field(max_length=40, title="Knop", description="Tekst op de knop.")
    actie: Actie = Field(title="Actie", description="Eén actie per oproep.")

    @property
    def opschrift(self) -> str:
        """Whom the call is for."""
        return self.doelgroep.label

"""The partner: an organisation that joined the approach or signed the manifesto, named as it writes itself."""

from pydantic import Field

from build_tools.records.base import JaNee, Keuze, Part, Record, Sourced, Tekst, Url
from build_tools.records.beeld import Beeld
from build_tools.records.periode import Periode
from build_tools.records.ref import BronRef, GroepRef
from build_tools.records.text import Proza


class PartnerSoort(Keuze):
    """The kind of organisation."""

    MBO = "mbo", "Mbo"
    HBO = "hbo", "Hbo"
    WERKGEVER = "werkgever", "Werkgever of werkgeversorganisatie"
    GEMEENTE = "gemeente", "Gemeente"
    MAATSCHAPPELIJK = "maatschappelijke_organisatie", "Maatschappelijke organisatie"
    ONTWERPBUREAU = "ontwerpbureau", "Ontwerpbureau"
    ANDERS = "anders", "Andere organisatie"


class Betrokkenheid(Keuze):
    """In which of the lists a partner stands; the lists are kept apart."""

    INITIATOR = "initiator", "Initiatiefnemer"
    ONTWERPPARTNER = "ontwerppartner", "Ontwerppartner"
    AANGESLOTEN_2022 = "aangesloten_2022", "Aangesloten per 21 maart 2022"
    ONDERTEKENAAR_2023 = "ondertekenaar_2023", "Ondertekenaar van het Haags Manifest, 24 mei 2023"

    @property
    def meervoud(self) -> str:
        """The label above more than one partner in this list."""
        return {
            Betrokkenheid.INITIATOR: "Initiatiefnemers",
            Betrokkenheid.ONTWERPPARTNER: "Ontwerppartners",
            Betrokkenheid.AANGESLOTEN_2022: "Aangesloten per 21 maart 2022",
            Betrokkenheid.ONDERTEKENAAR_2023: "Ondertekenaars van het Haags Manifest, 24 mei 2023",
        }[self]


class Logo(Part):
    """A logo, shown only with permission."""

    beeld: Beeld = Field(title="Beeld", description="Het logo.")
    toestemming_logo: JaNee = Field(title="Toestemming", description="ja of nee. Zonder ja tonen we de naam.")


class Partner(Record, Sourced):
    """One organisation."""

    naam: Tekst = Field(max_length=100, title="Naam", description="Zoals de organisatie die zelf schrijft.")
    soort: PartnerSoort = Field(title="Soort organisatie", description="mbo, hbo, werkgever, gemeente, maatschappelijke_organisatie, ontwerpbureau of anders.")
    groep: GroepRef | None = Field(None, title="Stakeholdergroep", description="Id van de groep waar de organisatie bij hoort.")
    betrokkenheid: tuple[Betrokkenheid, ...] = Field(min_length=1, title="Betrokkenheid", description="In welke lijst staat de organisatie?")
    over: Proza | None = Field(None, max_length=300, title="Over", description="Wat zegt een openbare bron over deze organisatie in de aanpak?")
    website: Url | None = Field(None, title="Website", description="Volledig adres.")
    logo: Logo | None = Field(None, title="Logo", description="Alleen met toestemming. Geen logo is prima: we tonen de naam.")
    actief: Periode | None = Field(None, title="Betrokken sinds", description="Vanaf wanneer?")
    bronnen: tuple[BronRef, ...] = Field((), title="Bronnen", description="Id's van bronnen waarin dit staat.")

    @property
    def opschrift(self) -> str:
        """The name of the organisation."""
        return self.naam

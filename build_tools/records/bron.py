"""The source: a CSL item (names of the Citation Style Language, so Zotero's export goes in and out) with our annotation."""

from typing import Any

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from build_tools.records.base import JaNee, Keuze, Part, Record, Tekst, Url
from build_tools.records.periode import Periode
from build_tools.records.text import Proza

ANNOTATION = frozenset(("status", "gewijzigd", "oude_adressen", "redactienotitie", "sleutelpunt", "thema", "soort_inzicht", "zekerheid", "let_op", "vrij_toegankelijk"))
"""The fields of a source that are ours, not CSL's."""


class Thema(Keuze):
    """What a source is about."""

    OMVANG = "omvang_en_ervaring", "Omvang en ervaringen"
    WAT_WERKT = "wat_werkt", "Wat kan werken"
    BELEID = "beleid", "Beleid en afspraken"
    ONTWERPEN = "ontwerpen", "Samen ontwerpen"
    INTERNATIONAAL = "internationaal", "Onderzoek uit andere landen"


class SoortInzicht(Keuze):
    """The three kinds of insight that the context mapping gathered."""

    ONDERZOEKSDATA = "onderzoeksdata", "Onderzoeksdata"
    AANBEVELING = "aanbeveling", "Aanbeveling"
    INTERVENTIE = "interventie", "Interventie"


class Zekerheid(Keuze):
    """Where the editors saw what they tell about the source."""

    BIJ_DE_BRON = "bij_de_bron", "Gezien bij de uitgever, in de samenvatting of op de eigen pagina"
    VIA_WEERGAVE = "via_weergave", "Gezien in een betrouwbare weergave van een ander"


class CslType(Keuze):
    """The types of CSL that this handbook uses."""

    ARTICLE_JOURNAL = "article-journal", "Artikel"
    BOOK = "book", "Boek"
    CHAPTER = "chapter", "Hoofdstuk"
    DATASET = "dataset", "Dataset"
    INTERVIEW = "interview", "Interview"
    LEGISLATION = "legislation", "Wet"
    MOTION_PICTURE = "motion_picture", "Video"
    PAPER_CONFERENCE = "paper-conference", "Congresbijdrage"
    REPORT = "report", "Rapport"
    THESIS = "thesis", "Scriptie of proefschrift"
    WEBPAGE = "webpage", "Webpagina"


class Naam(Part):
    """A name in CSL: `family` and `given`, or `literal` for an organisation."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["family"]}, {"required": ["literal"]}]})

    family: Tekst | None = Field(None, title="Achternaam", description="Achternaam van een persoon.")
    given: Tekst | None = Field(None, title="Voornaam", description="Voornaam of voorletters.")
    non_dropping_particle: Tekst | None = Field(None, alias="non-dropping-particle", title="Tussenvoegsel", description='Bijvoorbeeld "van der".')
    literal: Tekst | None = Field(None, title="Organisatie", description="Naam van een organisatie, zoals die hem zelf schrijft.")

    @model_validator(mode="after")
    def _one_form(self) -> "Naam":
        if (self.family is None) == (self.literal is None):
            raise PydanticCustomError("naam_vorm", "family of literal")
        return self


class Bron(Record):
    """One source of literature; fields in the order of CSL, then ours."""

    model_config = ConfigDict(json_schema_extra={"allOf": [{"properties": {name: {"pattern": r"^\s*\d+(-\d+)*\s*$"}}} for name in ("issued", "accessed")]})

    type: CslType = Field(title="Soort bron", description="Bepaalt de opmaak van de verwijzing.")
    title: Tekst = Field(title="Titel", description="Titel, met ondertitel na een dubbele punt.")
    author: tuple[Naam, ...] = Field((), title="Auteurs", description="Personen met family en given, organisaties met literal.")
    editor: tuple[Naam, ...] = Field((), title="Redacteuren", description="Als bij author.")
    translator: tuple[Naam, ...] = Field((), title="Vertalers", description="Als bij author.")
    issued: Periode | None = Field(None, title="Verschenen", description="Jaar, jaar-maand of jaar-maand-dag. Leeg is z.d. (zonder datum).")
    accessed: Periode | None = Field(None, title="Geraadpleegd", description="Datum waarop je de pagina zag.")
    container_title: Tekst | None = Field(None, alias="container-title", title="Tijdschrift of bundel", description="Waar het in staat.")
    collection_title: Tekst | None = Field(None, alias="collection-title", title="Reeks", description="Naam van de reeks.")
    collection_number: Tekst | None = Field(None, alias="collection-number", title="Nummer in de reeks", description="Nummer in de reeks.")
    publisher: Tekst | None = Field(None, title="Uitgever", description="Naam van de uitgever.")
    publisher_place: Tekst | None = Field(None, alias="publisher-place", title="Plaats", description="Plaats van de uitgever.")
    volume: Tekst | None = Field(None, title="Jaargang", description="Jaargang van het tijdschrift.")
    issue: Tekst | None = Field(None, title="Aflevering", description="Nummer van de aflevering.")
    number: Tekst | None = Field(None, title="Nummer", description="Artikel- of rapportnummer.")
    page: Tekst | None = Field(None, title="Pagina's", description="Bijvoorbeeld 493-502.")
    number_of_pages: Tekst | None = Field(None, alias="number-of-pages", title="Aantal pagina's", description="Aantal pagina's van het geheel.")
    edition: Tekst | None = Field(None, title="Druk", description="Nummer van de druk.")
    genre: Tekst | None = Field(None, title="Genre", description="Bijvoorbeeld Masterscriptie.")
    isbn: Tekst | None = Field(None, alias="ISBN", title="ISBN", description="Internationaal boeknummer.")
    issn: Tekst | None = Field(None, alias="ISSN", title="ISSN", description="Nummer van het tijdschrift.")
    doi: Tekst | None = Field(None, alias="DOI", pattern=r"^10\.\d{4,9}/\S+$", title="DOI", description="Begint met 10. en heeft geen https ervoor.")
    url: Url | None = Field(None, alias="URL", title="Adres", description="Volledig adres. Liever een DOI.")
    language: Tekst | None = Field(None, pattern=r"^[a-z]{2}(-[A-Z]{2})?$", title="Taal", description="Bijvoorbeeld nl of en; voor de uitspraak door schermlezers.")
    sleutelpunt: Proza | None = Field(None, max_length=300, title="Wat leren we hieruit?", description="In eigen woorden. Niet kopiëren.")
    thema: Thema | None = Field(None, title="Thema", description="Waar gaat de bron over?")
    soort_inzicht: SoortInzicht | None = Field(None, title="Soort inzicht", description="onderzoeksdata, aanbeveling of interventie.")
    zekerheid: Zekerheid | None = Field(None, title="Zekerheid", description="bij_de_bron of via_weergave.")
    let_op: Proza | None = Field(None, max_length=400, title="Let op", description="Grenzen van de bron: wie, waar, wanneer; wat is niet gezien?")
    vrij_toegankelijk: JaNee | None = Field(None, title="Vrij te lezen?", description="ja of nee.")

    @property
    def opschrift(self) -> str:
        """The title of the source."""
        return self.title

    def csl(self) -> dict[str, Any]:
        """Return the CSL-JSON item: CSL names, `issued` and `accessed` as `date-parts`, without our annotation."""
        fields = self.model_dump(by_alias=True, exclude_none=True, exclude=set(ANNOTATION), mode="python")
        for name in ("author", "editor", "translator"):
            if not fields.get(name):
                fields.pop(name, None)
        for name in ("issued", "accessed"):
            period: Periode | None = getattr(self, name)
            if period is not None:
                fields[name] = {"date-parts": [[int(part) for part in period.tekst.split("-")]]}
        fields["type"] = self.type.value
        return fields

    @model_validator(mode="after")
    def _iso_dates(self) -> "Bron":
        for period in (self.issued, self.accessed):
            if period is not None and not all(part.isdigit() for part in period.tekst.split("-")):
                raise PydanticCustomError("csl_datum", "geen jaar, jaar-maand of jaar-maand-dag")
        return self

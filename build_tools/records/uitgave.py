"""The edition: title, status, contact and expected counts of the handbook, in `content/handboek.yml`."""

from pydantic import Field

from build_tools.records.base import Adres, Keuze, Mail, Part, Tekst
from build_tools.records.periode import Periode
from build_tools.records.text import Proza


class Uitgavestatus(Keuze):
    """A working version, or an edition that only holds the handbook's own texts."""

    WERKVERSIE = "werkversie", "Werkversie"
    VASTGESTELD = "vastgesteld", "Vastgesteld"


class Contact(Part):
    """A role that answers mail; never a telephone number."""

    rol: Tekst = Field(max_length=80, title="Rol", description="Bijvoorbeeld: contactpersoon van het project.")
    mail: Mail = Field(title="Mailadres", description="Het mailadres van die rol.")


class Verwacht(Part):
    """How many records the handbook should have; a difference is a hint, never an error."""

    concepten: int | None = Field(None, ge=0, title="Concepten", description="Aantal concepten dat er hoort te zijn. Leeg is niet controleren.")
    tracks: int | None = Field(None, ge=0, title="Tracks", description="Aantal tracks. Leeg is niet controleren.")
    sessies_fase_1: int | None = Field(None, ge=0, title="Sessies in fase 1", description="Aantal sessies in fase 1. Leeg is niet controleren.")


class Wijziging(Part):
    """What changed in an edition."""

    editie: Tekst = Field(max_length=20, title="Editie", description="Nummer van de editie.")
    datum: Periode = Field(title="Datum", description="Datum van de editie.")
    tekst: Proza = Field(max_length=400, title="Wat is er veranderd?", description="In één of twee zinnen.")


class Taalhulp(Part):
    """What the hints about language leave alone in this project."""

    toegestaan: tuple[Tekst, ...] = Field((), title="Toegestane woorden", description="Woorden en afkortingen waar de taalhulp niets over zegt.")


class Uitgave(Part):
    """The edition file."""

    titel: Tekst = Field(max_length=80, title="Titel", description="Titel van het handboek.")
    ondertitel: Tekst = Field(max_length=160, title="Ondertitel", description="Waar gaat het over, in één zin?")
    kern: Proza = Field(max_length=600, title="Samenvatting", description="Wat is dit handboek? Twee tot vier zinnen.")
    uitgave: Uitgavestatus = Field(title="Status van de uitgave", description="werkversie of vastgesteld. Bij vastgesteld weigert de bouw alles dat niet van het handboek zelf is.")
    editie: Tekst = Field(max_length=20, title="Editie", description="Bijvoorbeeld 2026.1.")
    datum: Periode = Field(title="Datum", description="Datum van deze editie.")
    uitgever: Tekst = Field(max_length=120, title="Uitgever", description="Wie geeft het handboek uit?")
    contact: Contact = Field(title="Contact", description="Een rol met een mailadres.")
    licentie: Tekst = Field(max_length=300, title="Licentie", description="Wat mogen lezers met tekst en gegevens doen?")
    uitleg_werkversie: Proza = Field(max_length=800, title="Uitleg van werkversie", description="Waarom staan er werkversies in, en wat betekent dat?")
    verwacht: Verwacht = Field(Verwacht(), title="Verwachte aantallen", description="De controle waarschuwt bij een ander aantal.")
    taalhulp: Taalhulp = Field(Taalhulp(), title="Taalhulp", description="Waar geeft de taalhulp geen tips over?")
    wijzigingen: tuple[Wijziging, ...] = Field((), title="Wijzigingen", description="Per editie wat er veranderd is, nieuwste eerst.")
    oude_adressen: tuple[Adres, ...] = Field((), title="Oude adressen", description="Adressen die naar de voorpagina verwijzen.")

"""What every record shares: the frozen base classes and the common fields.

In: plain data from `loading` (scalars as text). Out: typed, frozen, closed models.
Must not know about files, YAML, Markdown or the web.
"""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from build_tools.records.periode import Periode
from build_tools.records.text import Proza

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""An id is lower case ASCII with single hyphens: it is a file name, an anchor and part of an address."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
Tekst = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Kop = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^<>]*$")]
"""Text that becomes a heading and the title of a page. The theme puts titles into the search results as HTML, so < and > stay out."""
Url = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^https?://\S+$")]
Mail = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
Adres = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-/][a-z0-9]+)*$")]


class Keuze(StrEnum):
    """A closed list of choices: the value is what the editor types, the label is what a reader sees."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member out of the typed value and its Dutch label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Herkomst(Keuze):
    """Where the text of a record comes from."""

    HANDBOEK = "handboek", "Tekst van het oorspronkelijke handboek"
    REDACTIE = "redactie", "Werkversie van de redactie"
    VOORBEELD = "voorbeeld", "Voorbeeld"


class Status(Keuze):
    """The editorial status; only `publiek` is published, and a draft is shown to editors."""

    KLAD = "klad", "Klad"
    PUBLIEK = "publiek", "Publiek"
    ARCHIEF = "archief", "Archief"


class JaNee(Keuze):
    """A Dutch yes or no; `yes`, `true` and `on` are not accepted, so YAML never decides."""

    JA = "ja", "Ja"
    NEE = "nee", "Nee"

    def __bool__(self) -> bool:
        """Tell whether the answer is ja."""
        return self is JaNee.JA


class Part(BaseModel):
    """A group of fields inside a record: frozen and closed, so a misspelt key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


class Vindplaats(Part):
    """A public page where a fact of the record can be read."""

    wat: Tekst = Field(max_length=120, title="Wat is het?", description="Uitgever en soort pagina, bijvoorbeeld: Hogeschool Inholland, nieuwsbericht.")
    url: Url = Field(title="Adres", description="Het volledige adres, met https://.")
    datum: Periode | None = Field(None, title="Datum", description="Datum van de pagina, als die bekend is.")


class Record(Part):
    """The fields that every record has."""

    id: Id = Field(title="Id", description="Vaste sleutel: kleine letters, cijfers en streepjes. Gelijk aan de bestandsnaam. Verander hem niet.")
    status: Status = Field(Status.PUBLIEK, title="Redactiestatus", description="klad, publiek of archief; leeg is publiek. Alleen publiek komt op de site. Klad zie je in je eigen voorbeeld.")
    gewijzigd: Periode | None = Field(None, title="Laatst gewijzigd", description="Datum van de laatste wijziging, bijvoorbeeld 2026-11-24.")
    oude_adressen: tuple[Adres, ...] = Field((), title="Oude adressen", description="Adressen waar dit eerder stond, bijvoorbeeld concepten/oude-naam. Ze verwijzen door.")
    redactienotitie: str | None = Field(None, title="Redactienotitie", description="Notitie voor de redactie. Komt nooit op de site.")

    @property
    def opschrift(self) -> str:
        """The heading that stands for this record in lists and links."""
        return self.id


class Titled(Record):
    """A record with a title of its own."""

    titel: Kop = Field(max_length=80, title="Titel", description="Korte, actieve naam, zonder < of >.")

    @property
    def opschrift(self) -> str:
        """The title."""
        return self.titel


class Sourced(Part):
    """Mixin for records that tell facts: where those can be read."""

    vindplaatsen: tuple[Vindplaats, ...] = Field((), title="Vindplaatsen", description="Openbare pagina's waar dit te lezen is.")


class Written(Titled):
    """A record that is a page of its own, with a long text and an origin."""

    herkomst: Herkomst = Field(title="Herkomst", description="handboek, redactie of voorbeeld. Redactie en voorbeeld krijgen zichtbaar het merk werkversie.")
    body: Proza = Field(Proza(), title="Lange tekst", description="Alles wat niet in een vak past, in Markdown, onder de tweede regel met ---.")

    @property
    def werkversie(self) -> bool:
        """Tell whether this text is not that of the original handbook, so that it is marked everywhere."""
        return self.herkomst is not Herkomst.HANDBOEK

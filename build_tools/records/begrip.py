"""The term: a word of the field, explained in plain Dutch."""

from pydantic import Field

from build_tools.records.base import Record, Tekst
from build_tools.records.ref import BegripRef, BronRef
from build_tools.records.text import Proza, folded


class Begrip(Record):
    """One term of the glossary."""

    term: Tekst = Field(max_length=60, title="Term", description="Het woord, zoals het in een zin staat.")
    uitleg: Proza = Field(min_length=1, max_length=300, title="Uitleg", description="In gewone taal, hoogstens twee zinnen.")
    ook_wel: tuple[Tekst, ...] = Field((), title="Ook wel", description="Andere woorden voor hetzelfde. De zoekfunctie kent ze ook.")
    niet_hetzelfde_als: tuple[BegripRef, ...] = Field((), title="Niet hetzelfde als", description="Id's van begrippen die erop lijken.")
    bron: BronRef | None = Field(None, title="Bron", description="Id van de bron van de uitleg.")
    taal: Tekst | None = Field(None, pattern=r"^[a-z]{2}$", title="Taal", description="Bijvoorbeeld en, voor een Engels woord.")

    @property
    def opschrift(self) -> str:
        """The term."""
        return self.term

    @property
    def letter(self) -> str:
        """The capital letter under which the term stands in a list from A to Z."""
        return folded(self.term)[:1].upper()

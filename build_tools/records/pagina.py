"""The page written by hand: a Markdown file in `content/pages`, at the address of its path."""

from pydantic import Field

from build_tools.records.base import Kop, Part, Tekst
from build_tools.records.periode import Periode
from build_tools.records.text import Proza


class Pagina(Part):
    """One hand-written page; `uri` is its path below `content/pages`, such as `over/index.md`."""

    uri: Tekst = Field(title="Pad", description="Pad van het bestand.")
    title: Kop = Field(max_length=80, title="Titel", description="Titel van de pagina, ook de grote kop, zonder < of >.")
    description: Tekst = Field(max_length=200, title="Beschrijving", description="Waar gaat de pagina over, in één zin? Voor zoekmachines.")
    zoekwoorden: tuple[Tekst, ...] = Field((), title="Zoekwoorden", description="Andere woorden waarmee iemand deze pagina zoekt. De zoekfunctie kent ze; je ziet ze niet.")
    gewijzigd: Periode | None = Field(None, title="Laatst gewijzigd", description="Datum van de laatste wijziging, bijvoorbeeld 2026-11-24.")
    body: Proza = Field(Proza(), title="Tekst", description="De tekst, in Markdown.")

    @property
    def inleiding(self) -> Proza:
        """The text above the first heading."""
        return Proza("\n".join(self._lines[: self._first_heading]).strip())

    @property
    def vervolg(self) -> Proza:
        """The text from the first heading on; empty when there is none."""
        return Proza("\n".join(self._lines[self._first_heading :]).strip())

    @property
    def _lines(self) -> list[str]:
        return self.body.splitlines()

    @property
    def _first_heading(self) -> int:
        return next((number for number, line in enumerate(self._lines) if line.startswith("## ")), len(self._lines))

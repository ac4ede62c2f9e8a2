"""The picture: a file in content/media, with what it shows, who made it and who consents."""

from typing import NamedTuple

from pydantic import Field

from build_tools.records.base import JaNee, Part, Tekst, Vindplaats


class Maat(NamedTuple):
    """How large a picture is, in pixels (for a drawing: in its own units)."""

    breedte: int
    hoogte: int


class Beeld(Part):
    """A picture with its alternative text and rights."""

    bestand: Tekst = Field(title="Bestand", description="Naam van het bestand in content/media, bijvoorbeeld sessie-1.jpg.")
    alt: Tekst | None = Field(None, max_length=250, title="Alternatieve tekst", description="Beschrijf wat je ziet, in één of twee zinnen.")
    decoratief: JaNee = Field(JaNee.NEE, title="Alleen versiering?", description="ja of nee. Bij ja mag de alternatieve tekst leeg blijven.")
    bijschrift: Tekst | None = Field(None, max_length=200, title="Bijschrift", description="Wat moet de lezer weten bij dit beeld? Staat eronder.")
    rechten: Tekst = Field(max_length=160, title="Rechten", description="Wie is de maker en mogen we het beeld gebruiken? Bijvoorbeeld: naam van de maker, CC BY 4.0. Staat onder het beeld.")
    vindplaats: Vindplaats | None = Field(None, title="Vindplaats", description="De openbare pagina waar het beeld vandaan komt.")
    mensen: JaNee = Field(JaNee.NEE, title="Staan er mensen op?", description="ja of nee. Bij ja is toestemming nodig.")
    toestemming: JaNee = Field(JaNee.NEE, title="Toestemming van die mensen?", description="ja of nee.")

    @property
    def gezegd(self) -> str:
        """What stands in for the picture where it is not seen; empty for mere decoration."""
        return "" if self.decoratief else self.alt or ""

"""Printed matter as pages and lists know it: what it is, on which paper, how to print it, and what came out.

In: nothing. Out: plain frozen values. How a work is set and rendered is the business of `printables`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from build_tools.records.base import Keuze, Record
from build_tools.records.handbook import Key, key_of

BOEK = "downloads/handboek.pdf"
"""The path of the book below the site."""


class Afdeling(Keuze):
    """On which page of the materials a work is offered."""

    HANDBOEK = "handboek", "Handboek"
    KAARTEN = "kaarten", "Kaarten"
    CANVASSEN = "canvassen", "Canvassen"
    POSTERS = "posters", "Posters"
    DRAAIBOEKEN = "draaiboeken", "Draaiboeken"
    FORMULIEREN = "formulieren", "Formulieren"
    PAKKETTEN = "pakketten", "Pakketten voor een sessie"
    CONCEPTEN = "concepten", "Een concept los"


class Papier(Keuze):
    """The paper that a work is made for."""

    A3 = "a3", "A3"
    A4 = "a4", "A4"
    A5 = "a5", "A5"
    A6 = "a6", "A6"


class Zijden(Keuze):
    """How the sheets are printed."""

    ENKEL = "enkel", "enkelzijdig"
    LANG = "lang", "dubbelzijdig, omslaan over de lange kant"
    KORT = "kort", "dubbelzijdig, omslaan over de korte kant"


@dataclass(frozen=True, kw_only=True)
class Drukwerk:
    """One printed work: its path below the site, its title, and how to print it in one or two sentences.

    `record` is what it is about, for a work that exists once for each record; `groot` tells that it is in large print;
    `gemengd` that it goes on several kinds of paper, which its first page tells; `deelnemers` for how many people a package is;
    `kort` is the name in its short address (`m/<name>/`) when it is about no record and not just one of its `afdeling`;
    `bewaar` is a second path of the same file, whose name tells edition and date, for who keeps editions.
    """

    path: str
    titel: str
    afdeling: Afdeling
    papier: Papier = Papier.A4
    zijden: Zijden = Zijden.ENKEL
    hoe: str = ""
    record: Record | None = None
    groot: bool = False
    gemengd: bool = False
    deelnemers: int = 0
    kort: str = ""
    bewaar: str = ""

    def sheets(self, pages: int) -> int:
        """Return on how many sheets of paper so many pages go."""
        return pages if self.zijden is Zijden.ENKEL else (pages + 1) // 2


@dataclass(frozen=True)
class Download:
    """A work that was printed: its number of pages, its size in bytes, and a picture of its first page with its width and height in pixels.

    `geteld` are the sheets of a work that counts them itself.
    """

    werk: Drukwerk
    paginas: int
    bytes: int
    beeld: str = ""
    maat: tuple[int, int] = (0, 0)
    geteld: int = 0

    @property
    def omvang(self) -> str:
        """The size of the file in words: `420 kB`, `1,3 MB`."""
        kilobytes = max(1, round(self.bytes / 1000))
        return f"{kilobytes} kB" if kilobytes < 1000 else f"{self.bytes / 1_000_000:.1f} MB".replace(".", ",")

    @property
    def vellen(self) -> int:
        """The number of sheets of paper."""
        return self.geteld or self.werk.sheets(self.paginas)


class Downloads:
    """All works that can be downloaded, in order; none in a build that prints nothing."""

    def __init__(self, downloads: Iterable[Download] = ()) -> None:
        """Keep them."""
        self._all = tuple(downloads)

    def __iter__(self) -> Iterator[Download]:
        """Go through all."""
        return iter(self._all)

    def __len__(self) -> int:
        """Count them."""
        return len(self._all)

    @property
    def boek(self) -> str | None:
        """The path of the book, when it is there."""
        return next((one.werk.path for one in self._all if one.werk.path == BOEK), None)

    def of(self, *afdelingen: Afdeling, groot: bool = False) -> tuple[Download, ...]:
        """Return the works of these pages, those in large print apart."""
        return tuple(one for one in self._all if one.werk.afdeling in afdelingen and one.werk.groot is groot)

    def about(self, record: Record) -> tuple[Download, ...]:
        """Return the works about a record."""
        return self._about.get(key_of(record), ())

    @cached_property
    def _about(self) -> Mapping[Key, tuple[Download, ...]]:
        found: dict[Key, tuple[Download, ...]] = {}
        for one in self._all:
            if one.werk.record is not None:
                key = key_of(one.werk.record)
                found[key] = (*found.get(key, ()), one)
        return found

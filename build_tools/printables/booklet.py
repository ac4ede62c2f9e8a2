"""The book as a booklet: its pages on sheets of A4, to be folded and stapled to A5."""

from collections.abc import Iterator

from build_tools.printables.anchors import Website, anchor_of
from build_tools.printables.expected import Expected
from build_tools.printables.press import Work
from build_tools.printables.printable import TYPEFACES, Printable
from build_tools.records.drukwerk import BOEK, Afdeling, Zijden
from build_tools.records.handbook import Handbook


def plan(handbook: Handbook) -> Iterator[Printable]:  # noqa: ARG001  # there always is a book
    """Plan the booklet."""
    yield Printable(
        path="downloads/handboek-boekje.pdf",
        titel="Het handboek als boekje (A5)",
        afdeling=Afdeling.HANDBOEK,
        zijden=Zijden.KORT,
        hoe=(
            "Print op A4, dubbelzijdig, en laat omslaan over de korte kant. Vouw de vellen dubbel en niet ze in het midden. Het zijn "
            "boekjes van hoogstens 64 bladzijden: een boekje begint waar het vorige ophoudt. In de vouw staat welk vel het is. Dit bestand "
            "is om te printen; lees op een scherm het boek."
        ),
        make=_set,
    )


def _set(handbook: Handbook, website: Website, printable: Printable) -> Work:  # noqa: ARG001  # every work is set like this
    concepts = tuple((anchor_of(concept), concept.titel) for concept in handbook.concepten)
    return Work(printable.path, "", Expected(printable.titel, concepts, typefaces=TYPEFACES, numbered=False), of=BOEK)

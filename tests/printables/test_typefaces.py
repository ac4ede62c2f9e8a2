"""One typeface out of many parts: every letter keeps its own shape, whatever the other parts hold at its number."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from build_tools.printables import weasy
from build_tools.printables.pdf_text import Font
from build_tools.printables.typefaces import unite_typefaces

FACES = {
    "Atkinson-Hyperlegible-Next-Bold": ("b", "atkinson-hyperlegible-next/atkinson-hyperlegible-next-latin-700-normal.woff2"),
    "Atkinson-Hyperlegible-Next-Italic": ("i", "atkinson-hyperlegible-next/atkinson-hyperlegible-next-latin-400-italic.woff2"),
    "Bricolage-Grotesque-Bold": ("h1", "bricolage-grotesque/bricolage-grotesque-latin-700-normal.woff2"),
}
LEAVES = ("iij.", "a,b;c", "één ‘twee’ @", "ïjf! ¿ Ça?", "0123456789")
"""Leaves of which one holds the dot of an i at a number that is a letter elsewhere."""


def drawn(font: Any, name: str) -> list[Any]:
    """Return the points of a glyph, of whatever it is composed."""
    points, ends, _ = font["glyf"][name].getCoordinates(font["glyf"])
    return [list(points), list(ends)]


@pytest.mark.parametrize("name", FACES)
def test_every_letter_keeps_its_shape(name: str, look: Path, project: Path, document: Callable[..., str]) -> None:
    tag, file = FACES[name]
    source = TTFont(project / "overrides/assets/fonts" / file)
    with pikepdf.new() as book:
        for text in LEAVES:
            with pikepdf.open(io.BytesIO(weasy.render(document(f"<{tag}>{text}</{tag}>"), look).pdf)) as leaf:
                book.pages.extend(leaf.pages)
        unite_typefaces(book)
        fonts = [item for item in book.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0"]
        (font, *others) = [font for font in fonts if Font(font).name == name]
        programs = {one.DescendantFonts[0].FontDescriptor.FontFile2.objgen for one in (font, *others)}
        united = TTFont(io.BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
        shown = Font(font).characters

    assert len(programs) == 1
    assert {sign for text in LEAVES for sign in text} - {" "} <= set("".join(shown.values()))
    order = source.getGlyphOrder()
    united.setGlyphOrder([f"g{number}" for number in range(united["maxp"].numGlyphs)])
    for glyph in shown.keys() - {0}:  # which stands for no letter
        assert drawn(united, f"g{glyph}") == drawn(source, order[glyph]), shown[glyph]
        assert united["hmtx"][f"g{glyph}"][0] == source["hmtx"][order[glyph]][0]

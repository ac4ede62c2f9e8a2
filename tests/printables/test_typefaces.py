"""One typeface out of many parts: every letter keeps its own shape, whatever the other parts hold at its number."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from build_tools.printables import weasy
from build_tools.printables.binding import Sheet, bind
from build_tools.printables.gathering import gather
from build_tools.printables.pdf_text import Font

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
    leaves = [Sheet(gather(weasy.render(document(f"<{tag}>{text}</{tag}>"), look).pdf)) for text in LEAVES]
    with pikepdf.open(io.BytesIO(bind(leaves, 0))) as book:
        fonts = [item for item in book.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0"]
        (font,) = [font for font in fonts if Font(font).name == name]
        united = TTFont(io.BytesIO(Font(font).program()))
        shown = Font(font).characters

    assert {sign for text in LEAVES for sign in text} - {" "} <= set("".join(shown.values()))
    order = source.getGlyphOrder()
    united.setGlyphOrder([f"g{number}" for number in range(united["maxp"].numGlyphs)])
    for glyph in shown.keys() - {0}:  # which stands for no letter
        assert drawn(united, f"g{glyph}") == drawn(source, order[glyph]), shown[glyph]
        assert united["hmtx"][f"g{glyph}"][0] == source["hmtx"][order[glyph]][0]


def test_the_room_of_all_glyphs_is_that_of_every_leaf(look: Path, document: Callable[..., str]) -> None:
    def rooms(pdf: bytes) -> list[list[float]]:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            found: list[Any] = [item for item in file.objects if isinstance(item, pikepdf.Dictionary) and "/FontBBox" in item]
            return [list(map(float, item.FontBBox)) for item in found if "Bold" in str(item.FontName)]

    leaves = [weasy.render(document(f"<b>{text}</b>"), look).pdf for text in ("i", "W", ".")]
    apart = [room for leaf in leaves for room in rooms(leaf)]

    (together,) = rooms(bind([Sheet(gather(leaf)) for leaf in leaves], 0))

    assert len({room[2] for room in apart}) > 1
    assert together == [
        min(room[0] for room in apart),
        min(room[1] for room in apart),
        *(max(room[side] for room in apart) for side in (2, 3)),
    ]

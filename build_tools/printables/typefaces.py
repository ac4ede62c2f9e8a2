"""Gives a bound book each typeface once: every leaf brings its own part of it, with the letters that it uses.

In: an open PDF whose fonts WeasyPrint embedded: TrueType, each glyph under the number that it has in the whole typeface. Out: the
same PDF, in which all fonts of one name share one font program, one table of widths and one of characters (ISO 32000-1, 9.7
and 9.10.3).
"""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # fontTools ships no types
from fontTools.ttLib.tables._g_l_y_f import Glyph  # type: ignore[import-untyped]
from fontTools.ttLib.tables.ttProgram import Program  # type: ignore[import-untyped]

from build_tools.printables.pdf_text import Font

_BLOCK = 100
"""So many characters stand in one block of a character map at most (Adobe Technical Note 5014)."""


def unite_typefaces(pdf: pikepdf.Pdf) -> None:
    """Let all fonts of one typeface be one, in place."""
    by_name: dict[str, list[Any]] = {}
    for font in _fonts(pdf):
        by_name.setdefault(Font(font).name, []).append(font)
    for name in sorted(by_name):
        if len(by_name[name]) > 1:
            _unite(pdf, by_name[name])


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield each font of the pages once. The pages of a leaf share one list of fonts with all that they draw (WeasyPrint 70)."""
    seen = set()
    for page in pdf.pages:
        resources: Any = page.obj.Resources
        if resources.objgen in seen:
            continue
        if resources.is_indirect:
            seen.add(resources.objgen)
        for font in resources.get("/Font", {}).values():
            if font.objgen not in seen:
                seen.add(font.objgen)
                yield font


def _unite(pdf: pikepdf.Pdf, fonts: list[Any]) -> None:
    """Write one font for all, under the name that the first has."""
    faces = [Font(font) for font in fonts]
    program = _program(faces)
    widths: dict[int, float] = {}
    characters: dict[int, str] = {}
    for face in faces:
        widths.update(face.widths)
        for glyph, text in face.characters.items():
            characters[glyph] = min(text, characters.get(glyph, text))
    whole, descendant = fonts[0], fonts[0].DescendantFonts[0]
    descendant.W = pikepdf.Array([item for glyph in sorted(widths) for item in (glyph, pikepdf.Array([widths[glyph]]))])
    descendant.FontDescriptor.FontFile2 = pdf.make_stream(program, Length1=len(program))
    whole.ToUnicode = pdf.make_stream(_character_map(characters))
    for font in fonts[1:]:
        font.BaseFont, font.DescendantFonts, font.ToUnicode = whole.BaseFont, whole.DescendantFonts, whole.ToUnicode


def _program(faces: list[Font]) -> bytes:
    """Return a font program with the glyphs of all.

    Glyphs get the names of their numbers, which every part of a typeface keeps. Only glyphs that a font shows are taken, each
    with its own outline: what a glyph is composed of (the dot of an i) stands in a part at any free number, which in another part
    may be that of a letter.
    """
    outlines: dict[str, Any] = {}
    measures: dict[str, tuple[int, int]] = {}
    whole: Any = None
    for face in faces:  # one open at a time: of a large book they fill the memory
        part = TTFont(io.BytesIO(face.program()), recalcTimestamp=False)
        new = [name for glyph in sorted(face.widths) if (name := f"g{glyph}") not in outlines]
        larger = whole is None or part["maxp"].numGlyphs > whole["maxp"].numGlyphs
        if new or larger:  # in a large book most parts bring nothing
            part.setGlyphOrder([f"g{number}" for number in range(part["maxp"].numGlyphs)])
        for name in new:
            outlines[name], measures[name] = _outline(part, name), part["hmtx"][name]
        if larger:
            whole = part
    for name in whole.getGlyphOrder():
        whole["glyf"][name] = outlines.get(name, Glyph())
        whole["hmtx"][name] = measures.get(name, (0, 0))
    out = io.BytesIO()
    whole.save(out, reorderTables=None)
    return out.getvalue()


def _outline(part: Any, name: str) -> Any:
    """Return a glyph with an outline of its own, whatever it is composed of."""
    points, ends, flags = part["glyf"][name].getCoordinates(part["glyf"])
    glyph = Glyph()
    glyph.numberOfContours = len(ends)
    if ends:
        glyph.coordinates, glyph.endPtsOfContours, glyph.flags, glyph.program = points, ends, flags, Program()
        glyph.program.fromBytecode(b"")
        glyph.recalcBounds(part["glyf"])
    return glyph


def _character_map(characters: Mapping[int, str]) -> bytes:
    """Return the table that tells which characters a glyph stands for."""
    lines = [
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
        "/CIDSystemInfo\n<< /Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def",
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange",
        *_blocks(characters),
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
    ]
    return "\n".join(lines).encode("ascii")


def _blocks(characters: Mapping[int, str]) -> Iterator[str]:
    glyphs = sorted(characters)
    for start in range(0, len(glyphs), _BLOCK):
        rows = [f"<{glyph:04x}> <{characters[glyph].encode('utf-16-be').hex()}>" for glyph in glyphs[start : start + _BLOCK]]
        yield "\n".join([f"{len(rows)} beginbfchar", *rows, "endbfchar"])

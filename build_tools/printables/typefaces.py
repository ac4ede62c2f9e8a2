"""Gives a bound book each typeface once: every leaf brings its own part of it, with the letters that it uses.

In: fonts as WeasyPrint embeds them: TrueType, each glyph under the number that it has in the whole typeface. Out: one font with the
glyphs of all, as the objects of a PDF (ISO 32000-1, 9.7 and 9.10.3).
"""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # fontTools ships no types
from fontTools.ttLib.tables._g_l_y_f import Glyph  # type: ignore[import-untyped]
from fontTools.ttLib.tables.ttProgram import Program  # type: ignore[import-untyped]

from build_tools.printables.pdf_text import Font
from build_tools.printables.quire import Face

_BLOCK = 100
"""So many characters stand in one block of a character map at most (Adobe Technical Note 5014)."""
_JOINED = ("/DescendantFonts", "/FontBBox", "/FontDescriptor", "/FontFile2", "/ToUnicode", "/W")
"""What of the dictionaries of a font differs from leaf to leaf."""


def is_face(thing: Any) -> bool:
    """Tell whether an object of a PDF is a font whose parts can be united: not one with signs that no typeface has, and codes for those."""
    if not isinstance(thing, pikepdf.Dictionary) or thing.get("/Subtype") != "/Type0" or thing.get("/Encoding") != "/Identity-H":
        return False
    return "/ToUnicode" in thing and "/FontFile2" in thing.DescendantFonts[0].get("/FontDescriptor", {})


def face_of(thing: Any) -> Face:
    """Return a font of a leaf as plain values."""
    font, descendant = Font(thing), thing.DescendantFonts[0]
    own, below, descriptor = (_rest(one) for one in (thing, descendant, descendant.FontDescriptor))
    box = tuple(float(side) for side in descendant.FontDescriptor.FontBBox)
    return Face(font.name, font.widths, font.characters, font.program(), own, below, descriptor, box)


def _rest(dictionary: Any) -> str:
    """Return what of a dictionary is the same in each leaf, without the end of it."""
    rest = pikepdf.Dictionary({key: value for key, value in dictionary.items() if key not in _JOINED})
    return str(rest.unparse().decode("ascii").removesuffix(">>"))


class Typeface:
    """One typeface of a book; it takes up `SIZE` objects."""

    SIZE = 5

    def __init__(self, first: Face) -> None:
        """Begin with the part of one leaf."""
        self._first = first
        self._box = first.box
        self._widths: dict[int, float] = {}
        self._characters: dict[int, str] = {}
        self._parts: list[tuple[bytes, list[int]]] = []

    def add(self, face: Face) -> None:
        """Add the part of a leaf. Most parts of a large book bring no glyph that is new."""
        new = [glyph for glyph in sorted(face.widths) if glyph not in self._widths]
        if new or not self._parts:
            self._parts.append((face.program, new))
        self._widths.update(face.widths)
        self._box = (*map(min, self._box[:2], face.box[:2]), *map(max, self._box[2:], face.box[2:]))
        for glyph, text in face.characters.items():
            self._characters[glyph] = min(text, self._characters.get(glyph, text))

    def objects(self, first: int) -> tuple[list[bytes], list[tuple[bytes, bytes]]]:
        """Return three objects, numbered from `first` on, and two with data, pairs of a dictionary and its data, numbered behind those."""
        program = _program(self._parts)
        widths = " ".join(f"{glyph}[{self._widths[glyph]:g}]" for glyph in sorted(self._widths))
        box = " ".join(f"{side:g}" for side in self._box)
        plain = (
            f"{self._first.font}/DescendantFonts[{first + 1} 0 R]/ToUnicode {first + 4} 0 R>>",
            f"{self._first.descendant}/FontDescriptor {first + 2} 0 R/W[{widths}]>>",
            f"{self._first.descriptor}/FontBBox[{box}]/FontFile2 {first + 3} 0 R>>",
        )
        data = ((b"<</Length1 %d>>" % len(program), program), (b"<<>>", _character_map(self._characters)))
        return [one.encode("ascii") for one in plain], [*data]


def _program(parts: list[tuple[bytes, list[int]]]) -> bytes:
    """Return a font program with the glyphs of all; each part comes with the numbers of the glyphs that are taken from it.

    Glyphs get the names of their numbers, which every part of a typeface keeps. Only glyphs that a font shows are taken, each
    with its own outline: what a glyph is composed of (the dot of an i) stands in a part at any free number, which in another part
    may be that of a letter.
    """
    if len(parts) == 1:
        return parts[0][0]
    outlines: dict[str, Any] = {}
    measures: dict[str, tuple[int, int]] = {}
    whole: Any = None
    for program, glyphs in parts:
        part = TTFont(io.BytesIO(program), recalcTimestamp=False)
        part.setGlyphOrder([f"g{number}" for number in range(part["maxp"].numGlyphs)])
        for name in (f"g{glyph}" for glyph in glyphs):
            outlines[name], measures[name] = _outline(part, name), part["hmtx"][name]
        if whole is None or part["maxp"].numGlyphs > whole["maxp"].numGlyphs:
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

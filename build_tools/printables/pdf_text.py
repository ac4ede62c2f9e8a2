"""The text of a page of a PDF, with where each piece stands.

In: a page as pikepdf gives it. Out: pieces of text in points from the left and the bottom of the page. Reads what WeasyPrint
writes: composite fonts with a `ToUnicode` table, text placed with `Tm`, forms for drawings.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1, 0, 0, 1, 0, 0)
_CHARACTER = re.compile(r"<([0-9a-f]{4})>\s*<([0-9a-f]+)>", re.IGNORECASE)


class Piece(NamedTuple):
    """A piece of text in one font, from `left` to `right`, on the line `y`."""

    text: str
    left: float
    right: float
    y: float
    font: str


class Font:
    """A font of the PDF: its name, the characters of its glyphs and their widths."""

    def __init__(self, font: Any) -> None:
        """Keep the font object."""
        self._font = font

    @cached_property
    def name(self) -> str:
        """The name without the mark of a subset: `Atkinson-Hyperlegible-Next`."""
        return str(self._font.BaseFont).lstrip("/").partition("+")[2] or str(self._font.BaseFont).lstrip("/")

    def program(self) -> bytes:
        """Return the font program, a TrueType file."""
        return bytes(self._font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes())

    @cached_property
    def characters(self) -> dict[int, str]:
        """What each glyph stands for."""
        table = self._font.get("/ToUnicode")
        if table is None:
            return {}
        found = _CHARACTER.findall(table.read_bytes().decode("latin-1"))
        return {int(glyph, 16): bytes.fromhex(text).decode("utf-16-be") for glyph, text in found}

    @cached_property
    def widths(self) -> dict[int, float]:
        """The width of each glyph, in thousandths of the size."""
        found: dict[int, float] = {}
        values = list(self._font.DescendantFonts[0].get("/W", ()))
        for first, row in zip(values[::2], values[1::2], strict=True):
            found.update((int(first) + step, float(width)) for step, width in enumerate(row))
        return found


def pieces(page: Any, fonts: dict[Any, Font]) -> Iterator[Piece]:
    """Yield the pieces of text on a page; `fonts` keeps fonts over pages."""
    yield from _Reader(fonts).read(page, page.obj.get("/Resources"), _UNIT)


class _Reader:
    """Goes through the operators of a content stream."""

    def __init__(self, fonts: dict[Any, Font]) -> None:
        self._fonts = fonts

    def read(self, stream: Any, resources: Any, matrix: Matrix) -> Iterator[Piece]:
        saved: list[Matrix] = []
        text: Matrix = _UNIT
        font, size = None, 0.0
        for operands, operator in ((list(step.operands), str(step.operator)) for step in pikepdf.parse_content_stream(stream)):
            match operator:
                case "q":
                    saved.append(matrix)
                case "Q":
                    matrix = saved.pop() if saved else matrix
                case "cm":
                    matrix = _times(_matrix(operands), matrix)
                case "BT":
                    text = _UNIT
                case "Tm":
                    text = _matrix(operands)
                case "Tf":
                    font, size = self._font(resources, str(operands[0])), float(operands[1])
                case "TJ" if font is not None:
                    yield _piece(operands[0], font, size, _times(text, matrix))
                case "Do":
                    yield from self._form(resources, str(operands[0]), matrix)

    def _font(self, resources: Any, name: str) -> Font:
        font = resources["/Font"][name]
        return self._fonts.setdefault(font.objgen, Font(font))

    def _form(self, resources: Any, name: str, matrix: Matrix) -> Iterator[Piece]:
        form = resources["/XObject"][name]
        if form.get("/Subtype") == "/Form":
            own = _matrix(form.Matrix) if "/Matrix" in form else _UNIT
            yield from self.read(form, form.get("/Resources", resources), _times(own, matrix))


def _piece(parts: Any, font: Font, size: float, matrix: Matrix) -> Piece:
    text, width = [], 0.0
    for part in parts:
        if isinstance(part, pikepdf.String):
            raw = bytes(part)
            for glyph in (int.from_bytes(raw[index : index + 2], "big") for index in range(0, len(raw), 2)):
                text.append(font.characters.get(glyph, "\N{REPLACEMENT CHARACTER}"))
                width += font.widths.get(glyph, 0.0)
        else:
            width -= float(part)
    right = _times((1, 0, 0, 1, width * size / 1000, 0), matrix)
    return Piece("".join(text), matrix[4], right[4], matrix[5], font.name)


def _matrix(numbers: Any) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in numbers)
    return a, b, c, d, e, f


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )

"""The QR code of an address, as a drawing for print.

In: an address. Out: a `<svg>` with its alternative as `<title>`, in ink on paper, level M, with the quiet zone of four modules
that ISO/IEC 18004 asks for. Its size on paper is that of the box it stands in; a telephone wants 20 mm or more on a card.
"""

import xml.etree.ElementTree as ET
from functools import lru_cache

import segno

from build_tools.visuals.palette import colour
from build_tools.visuals.svg import Drawing

QUIET = 4
"""Modules of paper around the code."""


@lru_cache(maxsize=2048)
def qr(address: str, words: str) -> str:
    """Return the code of an address; `words` is the address as it is printed beside the code."""
    rows = [bytes(row) for row in segno.make(address, error="M", boost_error=False, micro=False).matrix]
    size = len(rows) + 2 * QUIET
    drawing = Drawing("qr", size)
    drawing.shape("".join(_runs(rows)), fill=colour("inkt"))
    root = ET.fromstring(drawing.finish(size))  # noqa: S314  # a drawing of our own
    title = ET.Element("{http://www.w3.org/2000/svg}title")
    title.text = f"QR-code naar {words}"
    root.insert(0, title)
    ET.register_namespace("", "http://www.w3.org/2000/svg")
    return ET.tostring(root, encoding="unicode")


def _runs(rows: list[bytes]) -> list[str]:
    """Return path data: one rectangle for each run of dark modules in a row, so that no hairline shows between modules."""
    data = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                data.append(f"M{x + QUIET} {y + QUIET}h{end - x}v1h-{end - x}z")
            x = end + 1
    return data

"""How wide a text is, and how it is broken into lines, with the typefaces of the handbook themselves.

In: text, a face, a size and the room. Out: lines that stay inside the room, always: a word that is too long is broken at a
Dutch joint, or in the last resort at any letter. Kerning is left out; it makes text narrower rather than wider.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from build_tools.visuals.joints import joints
from build_tools.visuals.palette import ASSETS

CAP_HEIGHT = 0.67
"""Height of a capital letter, as a part of the size."""
LEADING = 1.22
"""Distance between two lines, as a part of the size."""
_WIDEST = 1.0
"""Width of a character that no face has, as a part of the size: that of a fallback font at its widest."""


class Face(Enum):
    """A face of the handbook: its folder, and weight in the name of its files."""

    TEXT = "atkinson-hyperlegible-next", "400"
    BOLD = "atkinson-hyperlegible-next", "700"
    HEAD = "bricolage-grotesque", "700"

    @property
    def weight(self) -> str:
        """The weight as a number."""
        return self.value[1]


@dataclass(frozen=True)
class Lines:
    """A text in lines, in one face and size; `shortened` tells that the end was left out and shows as ‘…’."""

    lines: tuple[str, ...]
    face: Face
    size: float
    shortened: bool = False

    @property
    def height(self) -> float:
        """Height of all lines together."""
        return len(self.lines) * self.size * LEADING

    @property
    def width(self) -> float:
        """Width of the longest line."""
        return max(width(line, self.face, self.size) for line in self.lines)


@cache
def _advances(face: Face) -> dict[str, float]:
    """Return the width of each character, as a part of the size."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415  # ships no types; only when something is measured

    folder, weight = face.value
    found: dict[str, float] = {}
    for subset in ("latin", "latin-ext"):
        font = TTFont(ASSETS / "fonts" / folder / f"{folder}-{subset}-{weight}-normal.woff2", lazy=True)
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        for code, glyph in font.getBestCmap().items():
            found.setdefault(chr(code), metrics[glyph][0] / em)
        font.close()
    return found


@lru_cache(maxsize=16384)
def width(text: str, face: Face, size: float) -> float:
    """Return the width of one line of text."""
    advances = _advances(face)
    return size * sum(advances.get(sign, 0.0 if unicodedata.combining(sign) else _WIDEST) for sign in text)


def lines(text: str, face: Face, size: float, room: float) -> Lines:
    """Break a text into lines that fit the room; as many lines as it takes."""
    return Lines(tuple(_wrapped(text, face, size, room)) or ("",), face, size)


@lru_cache(maxsize=16384)
def fit(text: str, face: Face, room: tuple[float, float], sizes: tuple[float, float]) -> Lines:
    """Break a text into lines that fit a room (width, height), as large as possible between two sizes.

    Whole words come before large letters: only when no size holds whole words, words are broken. When even the smallest size
    is too large, the end is left out: it shows as ‘…’ and as `shortened`.
    """
    largest, smallest = sizes
    steps = [largest - step / 2 for step in range(int((largest - smallest) * 2) + 1)]
    words = set(text.split())
    broken: Lines | None = None
    for size in steps:
        last = lines(text, face, size, room[0])
        if last.height > room[1]:
            continue
        if all(word in words for line in last.lines for word in line.split()):
            return last
        broken = broken or last
    if broken:
        return broken
    kept = last.lines[: max(1, int(room[1] / (last.size * LEADING)))]
    return Lines((*kept[:-1], _ellipsis(kept[-1], face, last.size, room[0])), face, last.size, shortened=True)


def _ellipsis(line: str, face: Face, size: float, room: float) -> str:
    """Return the line with ‘…’ at its end, without the letters for which there is no room then."""
    kept = line.rstrip("-")
    while kept and width(kept + "…", face, size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def _wrapped(text: str, face: Face, size: float, room: float) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width(longer, face, size) <= room:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width(line, face, size) > room and len(line) > 1:
            head, line = _broken(line, face, size, room)
            yield head
    if line:
        yield line


def _broken(word: str, face: Face, size: float, room: float) -> tuple[str, str]:
    """Break a word that is too long: after a hyphen or slash, at a Dutch joint, or else at the last letter that fits."""
    signs = [at for at, sign in enumerate(word[:-1], 1) if sign in "-/"]
    for places, sign in ((signs, ""), (joints(word), "-"), (range(1, len(word)), "-")):
        for at in reversed(places):
            if width(word[:at] + sign, face, size) <= room:
                return word[:at] + sign, word[at:]
    return word[0], word[1:]

"""Objects of a PDF as text with holes: how `quire` keeps them.

In: objects as qpdf writes them, and what each object that they refer to counts as. Out: text on one line, in which `%d` stands for
each number that only a bound book knows, and those holes in order.
"""

import re
from collections.abc import Callable

from build_tools.printables.quire import Count, Hole

CELL = "quire-cell:"
"""How the name of a cell begins that must be told from cells of other leaves."""
_CELL = f"({CELL}".encode()
_TOKEN = re.compile(
    rb"""
    (?P<text> \( (?: [^()\\] | \\. )* \) | <[0-9A-Fa-f]+> )  # a text: brackets inside are escaped
    | (?P<number> \d+ ) \x20 0 \x20 R                         # a reference
    | \x20? (?P<owner> /StructParents? ) \x20 (?P<key> \d+ )  # where the object stands in the structure
    | \x20? (?P<sign> << | >> | [][/] ) \x20?                 # signs that need no space
    | %
    """,
    re.VERBOSE | re.DOTALL,
)


class Serial:
    """Writes objects; `of` gives the hole for the number of an object."""

    def __init__(self, of: Callable[[int], Hole]) -> None:
        """Begin without holes."""
        self._of = of
        self.holes: list[Hole] = []

    def text(self, written: bytes) -> bytes:
        """Return an object with its holes, which are added to `holes`."""
        return _TOKEN.sub(self._token, written)

    def reference(self, count: int, number: int = 0) -> bytes:
        """Return a reference to an object that is counted like this."""
        return self.hole(count, number) + b" 0 R"

    def hole(self, count: int, number: int = 0) -> bytes:
        """Return a hole."""
        self.holes.append((count, number))
        return b"%d"

    def _token(self, found: "re.Match[bytes]") -> bytes:
        if sign := found["sign"]:
            return sign
        if number := found["number"]:
            return self.reference(*self._of(int(number)))
        if key := found["key"]:
            return found["owner"] + b" " + self.hole(Count.KEY, int(key))
        text = found[0].replace(b"%", b"%%")
        return b"(b%b-%b" % (self.hole(Count.LEAF), text.removeprefix(_CELL)) if text.startswith(_CELL) else text


def cell(leaf: int, name: str) -> str:
    """Return the name of a cell in a book, as its holes make it."""
    return f"b{leaf}-{name}"


def referred(written: bytes) -> list[int]:
    """Return the numbers of the objects that an object refers to, in order."""
    return [int(found["number"]) for found in _TOKEN.finditer(written) if found["number"]]

"""Several finished works in one file, behind a front: a package for a session.

In: the front as a work, and what it goes before. Out: what came of it, as for any other work; the whole is read back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.printables.cache import Kept
from build_tools.printables.press import Printed, Work, finished, press
from build_tools.printables.weasy import Rendered


@dataclass(frozen=True)
class Piece:
    """A finished work, and how often it goes into the file."""

    kept: Kept
    copies: int


def press_bundle(front: Work, pieces: Sequence[Piece], root: Path) -> Printed:
    """Print the front and put the pieces behind it. Runs in a process of its own too."""
    printed = press(front, root)
    if printed.kept is None:
        return printed
    from build_tools.printables.binding import Sheet, bind  # noqa: PLC0415  # pikepdf loads only when something is printed

    sheets = [Sheet(piece.kept.pdf, quiet=number > 0) for piece in pieces for number in range(piece.copies)]
    files = {path: digest for kept in (printed.kept, *(piece.kept for piece in pieces)) for path, digest in kept.files.items()}
    return finished(front, Rendered(bind([Sheet(printed.kept.pdf), *sheets], 0), (), (), dict(sorted(files.items()))))

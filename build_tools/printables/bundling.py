"""Several finished works in one file, behind a front: a package for a session.

In: the front as a work, and what it goes before. Out: what came of it, as for any other work; the whole is read back. Copies of
a work have pages and tags of their own, and share what is drawn on them: ten copies take little more room than one.
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
    # pikepdf loads only when something is printed
    from build_tools.printables.binding import Sheet, bind  # noqa: PLC0415
    from build_tools.printables.gathering import gather  # noqa: PLC0415

    quires = [(gather(piece.kept.pdf), piece.copies) for piece in pieces]
    sheets = [Sheet(quire, quiet=number > 0) for quire, copies in quires for number in range(copies)]
    whole = bind([Sheet(gather(printed.kept.pdf)), *sheets], 0)
    files = {path: digest for kept in (printed.kept, *(piece.kept for piece in pieces)) for path, digest in kept.files.items()}
    return finished(front, Rendered(whole, (), (), dict(sorted(files.items()))))

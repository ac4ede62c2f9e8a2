"""Several finished works in one file, behind a front: a package for a session.

In: the front as a work, and what it goes before. Out: what came of it, as for any other work; the whole is read back. Copies of
a work have pages and tags of their own, and share what is drawn on them: ten copies take little more room than one.
"""

import io
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
    whole = _share(bind([Sheet(printed.kept.pdf), *sheets], 0), printed.kept.pages, pieces)
    return finished(front, Rendered(whole, (), (), dict(sorted(files.items()))))


def _share(content: bytes, start: int, pieces: Sequence[Piece]) -> bytes:
    """Return the PDF in which copies draw what the first one draws; the pieces begin behind `start` pages."""
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = [page.obj for page in pdf.pages]
        for piece in pieces:
            for place in range(piece.kept.pages, piece.copies * piece.kept.pages):
                copy, first = pages[start + place], pages[start + place % piece.kept.pages]
                copy.Contents, copy.Resources = first.Contents, first.Resources
            start += piece.copies * piece.kept.pages
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()

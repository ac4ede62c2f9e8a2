"""Keeps a quire as bytes, and gives it back.

In: a `Quire`. Out: bytes that the cache can keep, and the same quire again. Nothing is checked here: the cache knows by its checksum
that bytes are what it was given.
"""

import json
import zlib
from array import array
from collections.abc import Iterator
from typing import Any

from build_tools.printables.quire import Bookmark, Face, Goal, Part, Quire

_LENGTH = 8
_QUICK = 1
"""How hard texts are packed: they are kept, not sent."""


def packed(quire: Quire) -> bytes:
    """Return a quire as bytes."""
    parts = (quire.own, quire.drawn, quire.cover)
    head = {
        "pages": quire.pages,
        "keys": quire.keys,
        "goals": {name: [goal.page, goal.rest] for name, goal in quire.goals.items()},
        "bookmarks": [_listed(bookmark) for bookmark in quire.bookmarks],
        "cells": quire.cells,
        "faces": [[face.name, face.font, face.descendant, face.descriptor, face.box, *_glyphs(face)] for face in quire.faces],
        "parts": [[part.groups, len(part.data)] for part in parts],
    }
    texts = [json.dumps(head).encode(), *(text for part in parts for text in (part.text, part.counts, part.numbers.tobytes()))]
    data = [data for part in parts for data in part.data] + [face.program for face in quire.faces]
    pieces = [*(zlib.compress(text, _QUICK) for text in texts), *data]
    return b"".join(len(piece).to_bytes(_LENGTH, "big") + piece for piece in pieces)


def unpacked(kept: bytes) -> Quire:
    """Return the quire that was packed."""
    pieces = _pieces(kept)
    head = json.loads(zlib.decompress(next(pieces)))
    texts = [zlib.decompress(next(pieces)) for _ in range(3 * len(head["parts"]))]
    parts = []
    for (groups, data), text, counts, numbers in zip(head["parts"], texts[::3], texts[1::3], texts[2::3], strict=True):
        parts.append(Part(text, counts, array("i", numbers), tuple(groups), tuple(next(pieces) for _ in range(data))))
    own, drawn, cover = parts
    return Quire(
        own,
        drawn,
        cover,
        head["pages"],
        head["keys"],
        {name: Goal(*goal) for name, goal in head["goals"].items()},
        tuple(map(_bookmark, head["bookmarks"])),
        tuple((name, element) for name, element in head["cells"]),
        tuple(_face(face, next(pieces)) for face in head["faces"]),
    )


def _pieces(kept: bytes) -> Iterator[bytes]:
    start = 0
    while start < len(kept):
        end = start + _LENGTH + int.from_bytes(kept[start : start + _LENGTH], "big")
        yield kept[start + _LENGTH : end]
        start = end


def _listed(bookmark: Bookmark) -> list[Any]:
    return [bookmark.title, bookmark.goal.page, bookmark.goal.rest, bookmark.closed, [_listed(one) for one in bookmark.below]]


def _bookmark(listed: list[Any]) -> Bookmark:
    title, page, rest, closed, below = listed
    return Bookmark(title, Goal(page, rest), closed, tuple(map(_bookmark, below)))


def _glyphs(face: Face) -> list[list[Any]]:
    return [[*face.widths], [*face.widths.values()], [*face.characters], [*face.characters.values()]]


def _face(listed: list[Any], program: bytes) -> Face:
    name, font, descendant, descriptor, box, wide, widths, shown, characters = listed
    glyphs = dict(zip(wide, widths, strict=True)), dict(zip(shown, characters, strict=True))
    return Face(name, *glyphs, program, font, descendant, descriptor, tuple(box))

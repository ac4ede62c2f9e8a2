"""Keeps printed works that are right, so that an unchanged one is copied instead of made again.

In: what goes into a work: its HTML, what it should hold, the files that it read, the code that prints, the versions of the
libraries. Out: the work of last time, or nothing. A kept file carries a checksum; a damaged one counts as missing. Two builds
may use one cache at once: a file is put in its place whole, and one that is gone is made again.
"""

import ctypes
import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from build_tools.shelf import write_whole

FOLDER = ".cache/handboek/print"
CODE = (
    "binding.py",
    "bookbinder.py",
    "bundling.py",
    "cache.py",
    "excerpt.py",
    "expected.py",
    "files.py",
    "folding.py",
    "gathering.py",
    "impose.py",
    "joints.py",
    "leaves.py",
    "memory.py",
    "packing.py",
    "paging.py",
    "pdf_file.py",
    "pdf_text.py",
    "pdf_writer.py",
    "picture.py",
    "press.py",
    "quire.py",
    "readback.py",
    "serial.py",
    "tree.py",
    "typefaces.py",
    "weasy.py",
)
"""The modules that act after the HTML has been made; a change in another one shows in the HTML itself."""
_VERSIONS_KEPT = 2
"""So many versions of one work are kept, the newest."""
_SUFFIXES = (".werk", ".sleutel", ".notitie")
_ROOM = 512 * 1024 * 1024
"""So many bytes are kept in all; what was not used for longest goes first."""
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "pillow", "pikepdf", "pypdfium2")
_PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
_CHECKSUM = hashlib.sha256().digest_size
_LENGTH = 8

Texts = Mapping[str, Sequence[Sequence[Any]]]
"""The text of pages as plain values: of each page its digest, and of each piece of text what `Piece` holds."""


@dataclass(frozen=True)
class Kept:
    """A finished work: the PDF and its number of pages, a picture of its first page and the size of that in pixels.

    `files` are those that it read, with their digests; `anchors` tells of a leaf and of a book on which page (from 0) each anchor
    stands; `sheets` are those of a work that counts them itself, as a package does. A leaf has no PDF, but a `quire`, which is bound
    (`gathering`), and `texts`, by which the book is judged (`readback`).
    """

    pdf: bytes
    pages: int
    picture: bytes = b""
    size: tuple[int, int] = (0, 0)
    files: Mapping[str, str] = field(default_factory=dict)
    texts: Texts = field(default_factory=dict)
    anchors: Mapping[str, int] = field(default_factory=dict)
    sheets: int = 0
    quire: bytes = b""


class Cache:
    """The cache of one project, for one run: a file of the look is read once, however many works use it."""

    def __init__(self, root: Path) -> None:
        """Point at the folder; nothing is read or made yet."""
        self._root = root
        self._folder = root / FOLDER
        self._digests: dict[str, str] = {}

    def key(self, *parts: str) -> str:
        """Return the key of a work, or nothing (no caching) when the version of Pango, which breaks the lines, is not known."""
        if not self._renderer:
            return ""
        return _digest(*(_digest(part.encode()).encode() for part in parts), self._renderer.encode())

    def get(self, name: str, key: str) -> Kept | None:
        """Return the work with this name (its path below the site) and key, when it is there, whole, and its files are unchanged."""
        file = self._place(name, key)
        try:
            content = file.read_bytes() if key else b""
        except OSError:
            return None
        kept = _unpacked(content)
        if kept is None or any(self._digest_of(path) != digest for path, digest in kept.files.items()):
            return None
        with suppress(OSError):
            os.utime(file)  # what is used stays
        return kept

    def put(self, name: str, key: str, work: Kept) -> None:
        """Keep a work. A cache that cannot be written is no cache, and no fault."""
        if key:
            self._write(self._place(name, key), _packed(work))

    def link(self, name: str, outer: str, inner: str) -> None:
        """Remember that what is made of `outer` is the work with the key `inner`, so that it need not even be set."""
        if outer and inner:
            self._write(self._place(name, outer, "sleutel"), inner.encode())

    def linked(self, name: str, outer: str) -> str:
        """Return the key of the work that is made of `outer`, or nothing."""
        try:
            return self._place(name, outer, "sleutel").read_text(encoding="ascii") if outer else ""
        except (OSError, UnicodeDecodeError):
            return ""

    def noted(self, name: str) -> str:
        """Return the note about a work; nothing when there is none, or when it is damaged."""
        try:
            checksum, _, text = self._note_file(name).read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return ""
        return text if checksum == digest_of(text.encode()) else ""

    def note(self, name: str, text: str) -> None:
        """Keep a note about a work; a cache that cannot be written is no fault."""
        self._write(self._note_file(name), f"{digest_of(text.encode())}\n{text}".encode())

    def tidy(self) -> None:
        """Throw out older versions of each work, half files of runs that were broken off, and what was not used for longest if need be."""
        with suppress(OSError):
            for file in self._folder.iterdir():
                if file.suffix not in _SUFFIXES:  # when another run is just writing it, that run does without
                    file.unlink(missing_ok=True)
            files = [(file, file.stat()) for kind in ("werk", "sleutel") for file in self._folder.glob(f"*.{kind}")]
            newest_first = sorted(files, key=lambda pair: (-pair[1].st_mtime_ns, pair[0].name))
            seen: dict[str, int] = {}
            room = _ROOM
            for file, facts in newest_first:
                name = file.name.partition(".")[0] + file.suffix
                seen[name] = seen.get(name, 0) + 1
                room -= facts.st_size
                if seen[name] > _VERSIONS_KEPT or room < 0:
                    file.unlink(missing_ok=True)

    def _write(self, place: Path, content: bytes) -> None:
        """Put a file in its place whole, whoever else writes there."""
        with suppress(OSError):
            write_whole(place, content)

    def _place(self, name: str, key: str, kind: str = "werk") -> Path:
        safe = key if key.isalnum() else _digest(key.encode())
        return self._folder / f"{_digest(name.encode())[:16]}.{safe}.{kind}"

    def _note_file(self, name: str) -> Path:
        return self._folder / f"{_digest(name.encode())[:16]}.notitie"

    def _digest_of(self, path: str) -> str:
        """Return the digest of a file of the project; nothing when it is not there."""
        if path not in self._digests:
            try:
                self._digests[path] = digest_of((self._root / path).read_bytes())
            except OSError:
                self._digests[path] = ""
        return self._digests[path]

    @cached_property
    def _renderer(self) -> str:
        """What renders: our code, the libraries, Python and Pango; nothing when Pango is not found."""
        pango = _pango()
        code = [(Path(__file__).parent / name).read_bytes() for name in CODE]
        libraries = [version(name).encode() for name in _LIBRARIES]
        return _digest(*code, *libraries, sys.version.encode(), pango.encode()) if pango else ""


def digest_of(content: bytes) -> str:
    """Return the digest of the content of a file, as `Kept.files` has it."""
    return hashlib.sha256(content).hexdigest()


def _digest(*parts: bytes) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(_LENGTH, "big") + part)
    return whole.hexdigest()


def _packed(work: Kept) -> bytes:
    facts = {
        "paginas": work.pages,
        "delen": [len(work.pdf), len(work.quire)],
        "maat": work.size,
        "bestanden": dict(sorted(work.files.items())),
        "teksten": work.texts,
        "ankers": work.anchors,
        "vellen": work.sheets,
    }
    head = json.dumps(facts, ensure_ascii=False).encode()
    content = b"".join((len(head).to_bytes(_LENGTH, "big"), head, work.pdf, work.quire, work.picture))
    return hashlib.sha256(content).digest() + content


def _unpacked(file: bytes) -> Kept | None:
    checksum, content = file[:_CHECKSUM], file[_CHECKSUM:]
    if not content or hashlib.sha256(content).digest() != checksum:
        return None
    start = _LENGTH + int.from_bytes(content[:_LENGTH], "big")
    facts = json.loads(content[_LENGTH:start])
    quire = start + facts["delen"][0]
    picture = quire + facts["delen"][1]
    wide, high = facts["maat"]
    return Kept(
        content[start:quire],
        facts["paginas"],
        content[picture:],
        (wide, high),
        facts["bestanden"],
        facts["teksten"],
        facts["ankers"],
        facts["vellen"],
        content[quire:picture],
    )


def _pango() -> str:
    """Return the version of Pango without loading WeasyPrint; nothing when it is not found."""
    for name in _PANGO:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        library.pango_version_string.restype = ctypes.c_char_p
        return str(library.pango_version_string().decode())
    return ""

"""Keeps printed works that are right, so that an unchanged one is copied instead of made again.

In: everything that goes into a work: its HTML, the files that it may read, our code, the versions of the libraries. Out: the
PDF of last time, or nothing. A file in the cache carries a checksum; a damaged one counts as missing.
"""

import ctypes
import hashlib
import os
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from build_tools.printables.files import FOLDERS

FOLDER = ".cache/handboek/print"
_KEPT = 8
"""So many works are kept; the oldest go."""
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "pillow", "pikepdf")
_PANGO = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")
_CHECKSUM = hashlib.sha256().digest_size


class Cache:
    """The cache of one project."""

    def __init__(self, root: Path) -> None:
        """Point at the folder; nothing is read or made yet."""
        self._root = root
        self._folder = root / FOLDER

    def key(self, *parts: str) -> str:
        """Return the key of a work, or nothing (no caching) when the version of Pango, which breaks the lines, is not known."""
        pango = _pango()
        if not pango:
            return ""
        digest = hashlib.sha256()
        for text in (*parts, pango, sys.version, *(version(name) for name in _LIBRARIES)):
            digest.update(hashlib.sha256(text.encode()).digest())
        for file in self._files():
            digest.update(hashlib.sha256(str(file.name).encode()).digest())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
        return digest.hexdigest()

    def get(self, key: str) -> bytes | None:
        """Return the work with this key, when it is there and whole."""
        try:
            content = (self._folder / f"{key}.pdf").read_bytes() if key else b""
        except OSError:
            return None
        checksum, work = content[:_CHECKSUM], content[_CHECKSUM:]
        return work if work and hashlib.sha256(work).digest() == checksum else None

    def put(self, key: str, work: bytes) -> None:
        """Keep a work. A cache that cannot be written is no cache, and no fault."""
        if not key:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(work).digest() + work)
            Path(name).replace(self._folder / f"{key}.pdf")
            self._tidy()
        except OSError:
            return

    def _tidy(self) -> None:
        newest_first = sorted(self._folder.glob("*.pdf"), key=lambda file: (-file.stat().st_mtime, file.name))
        for file in newest_first[_KEPT:]:
            file.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        """Return what a work may read, and our own code that makes it."""
        folders = [*(self._root / folder for folder in FOLDERS), Path(__file__).parent]
        return [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file() and file.suffix != ".pyc"]


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

"""Which files a printed work may read: those of the look and the pictures, never anything outside the project.

In: an address below a base address. Out: the file, or a `Refused` with the reason.
"""

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

FOLDERS = ("overrides/assets", "content/media")
"""The folders from which a printed work may take styles, typefaces and pictures."""
_TYPES = {".woff2": "font/woff2", ".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True)
class Served:
    """A file of the project: its path below the root, its content and its type."""

    name: str
    content: bytes
    mime: str


@dataclass(frozen=True)
class Refused:
    """An address that may not be read, and why (in Dutch)."""

    url: str
    reason: str


def read_file(root: Path, url: str, base: str) -> Served | Refused:
    """Return the file at `url`, an address below `base`, when it stands in one of `FOLDERS` below `root`."""
    if not url.startswith(base):
        return Refused(url, "dat adres ligt buiten het project")
    name = unquote(urlsplit(url).path).lstrip("/")
    path = (root / name).resolve()
    if not any(path.is_relative_to((root / folder).resolve()) for folder in FOLDERS):
        return Refused(url, f"alleen bestanden in {' en '.join(FOLDERS)} mogen mee")
    if not path.is_file():
        return Refused(url, f"het bestand {name} bestaat niet")
    return Served(name, path.read_bytes(), _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream")

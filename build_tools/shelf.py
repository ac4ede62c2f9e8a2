"""A folder of texts by key, which may be thrown away at any time.

In: keys that are digests of everything that made a text. A file that was damaged or changed is not trusted, and two builds
at once do each other no harm: a text is written beside its place and then moved there.
"""

import hashlib
from pathlib import Path
from tempfile import NamedTemporaryFile

CACHE = ".cache"
"""Folder below the project's root for what may be thrown away at any time."""
_LENGTH = hashlib.sha256().digest_size


def digest(*parts: str) -> str:
    """Return the SHA-256 of texts, in hexadecimal."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


class Shelf:
    """The texts in one folder."""

    def __init__(self, folder: Path) -> None:
        """Point at the folder; nothing is read or made yet."""
        self._folder = folder
        self._used: set[str] = set()

    def get(self, key: str) -> str | None:
        """Return a text, or nothing."""
        try:
            content = (self._folder / key).read_bytes()
        except OSError:
            return None
        checksum, text = content[:_LENGTH], content[_LENGTH:]
        if hashlib.sha256(text).digest() != checksum:
            return None
        self._used.add(key)
        return text.decode()

    def put(self, key: str, text: str) -> None:
        """Keep a text; a folder that cannot be written only costs time."""
        content = text.encode()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as temporary:
                temporary.write(hashlib.sha256(content).digest() + content)
            Path(temporary.name).replace(self._folder / key)
        except OSError:
            return
        self._used.add(key)

    def tidy(self) -> None:
        """Throw away what was neither found nor put since this shelf was made."""
        for file in self._folder.glob("*"):
            if file.name not in self._used:
                file.unlink(missing_ok=True)

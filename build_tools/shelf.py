"""A folder of texts by key, which may be thrown away at any time; and notes, small results together in one such text.

In: keys that are digests of everything that made a text. A file that was damaged or changed is not trusted, and two builds
at once do each other no harm: a text is written beside its place and then moved there.
"""

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

CACHE = ".cache"
"""Folder below the project's root for what may be thrown away at any time."""
_LENGTH = hashlib.sha256().digest_size


def digest(*parts: str) -> str:
    """Return the SHA-256 of texts, in hexadecimal."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def write_whole(file: Path, content: bytes) -> None:
    """Write a file, and its folder, so that nobody ever finds half of it; raise `OSError` when that cannot be done."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.urandom(8).hex()}")
    try:
        beside.write_bytes(content)
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


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
            write_whole(self._folder / key, hashlib.sha256(content).digest() + content)
        except OSError:
            return
        self._used.add(key)

    def tidy(self) -> None:
        """Throw away what was neither found nor put since this shelf was made; what cannot be thrown away only takes up room."""
        for file in self._folder.glob("*"):
            if file.name not in self._used:
                with suppress(OSError):
                    file.unlink()


class Notes:
    """Small results, each by the digest of all that it depends on, in one text on a shelf.

    Read when the first is asked for, and written by `save`. What a run did not ask for is left out, so that the text cannot grow without
    end. A result is a value of JSON. Without a shelf nothing is kept.
    """

    def __init__(self, shelf: Shelf | None = None, made_by: str = "") -> None:
        """Point at the text; `made_by` is the digest of the code that makes the results."""
        self._shelf = shelf
        self._key = digest("notities", made_by)
        self._used: dict[str, Any] = {}

    def of(self, make: Callable[[], Any], *parts: str) -> Any:
        """Return the result that `parts` lead to: the one that is kept, or the one that `make` returns."""
        if self._shelf is None:
            return make()
        key = digest(*parts)
        if key not in self._used:
            self._used[key] = self._kept[key] if key in self._kept else make()
        return self._used[key]

    def save(self) -> None:
        """Write what was asked for, when that is not what is kept already."""
        if self._shelf is not None and self._used.keys() != self._kept.keys():
            self._shelf.put(self._key, json.dumps(self._used, ensure_ascii=False, separators=(",", ":")))

    @cached_property
    def _kept(self) -> dict[str, Any]:
        text = self._shelf.get(self._key) if self._shelf else None
        return dict(json.loads(text)) if text else {}

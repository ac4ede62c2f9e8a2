"""Remembers formatted entries between builds, since citeproc is the slowest part of a website.

In: a folder that may be thrown away at any time. An entry is found by the digest of everything that made it; a file that
was damaged or changed is not trusted, and two builds at once do each other no harm.
"""

import json
from functools import cache
from pathlib import Path

from build_tools.shelf import digest, write_whole

_MOST = 2000
"""Most entries kept, so that the file cannot grow without end (about 400 bytes each)."""


@cache
def maker() -> str:
    """Return the digest of what formats an entry: the style, this package's code and the version of citeproc."""
    from importlib.metadata import version  # noqa: PLC0415  # loads much, and a check formats nothing

    package = Path(__file__).parent
    made_by = [*package.glob("*.py"), package / "csl" / "apa.csl"]
    texts = [entry.read_text(encoding="utf-8") for entry in sorted(made_by, key=lambda entry: entry.name)]
    return digest(version("citeproc-py"), *texts)


class Memory:
    """Texts by key, in one file."""

    def __init__(self, folder: Path) -> None:
        """Point at the file; nothing is read yet."""
        self._file = folder / "bronnen.json"
        self._kept: dict[str, str] | None = None
        self._used: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return a text, or nothing."""
        if self._kept is None:
            self._kept = self._read()
        text = self._kept.get(key)
        if text is not None:
            self._used[key] = text
        return text

    def put(self, key: str, text: str) -> None:
        """Keep a text, once `save` is called."""
        self._used[key] = text

    def save(self) -> None:
        """Write what was used or added; does nothing when that is what the file holds, or when it cannot be written."""
        kept = self._kept or {}
        if self._used.items() <= kept.items():
            return
        entries = dict(list({**self._used, **kept}.items())[:_MOST])
        text = json.dumps({"digest": _sum(entries), "entries": entries}, ensure_ascii=False)
        try:
            write_whole(self._file, text.encode())
        except OSError:
            return  # a folder that cannot be written only costs time

    def _read(self) -> dict[str, str]:
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        entries = data.get("entries") if isinstance(data, dict) else None
        if not isinstance(entries, dict) or data.get("digest") != _sum(entries):
            return {}
        return {str(key): str(text) for key, text in entries.items()}


def _sum(entries: dict[str, str]) -> str:
    return digest(json.dumps(entries, ensure_ascii=False, sort_keys=True))

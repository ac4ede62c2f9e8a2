"""`Changes`: what happens to files, all or nothing, and back again.

In: per file its bytes before and after. A file is never half written: everything is written beside its place first, then put
in place; when that fails halfway, what was done is undone.
"""

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


class ConflictError(Exception):
    """A file is not as it was when the change was thought out; `path` is relative to the project."""

    def __init__(self, path: str) -> None:
        """Keep the path."""
        super().__init__(path)
        self.path = path


@dataclass(frozen=True)
class Change:
    """One file, by its posix path relative to the project: its bytes before and after; None where it is not there."""

    path: str
    before: bytes | None
    after: bytes | None


@dataclass(frozen=True)
class Changes:
    """Changes that belong together."""

    files: tuple[Change, ...]

    @classmethod
    def of(cls, files: Iterable[Change]) -> "Changes":
        """Gather the changes that change something, in the order of their paths."""
        return cls(tuple(sorted((one for one in files if one.before != one.after), key=lambda one: one.path)))

    def apply(self, root: Path) -> None:
        """Make the changes below `root`; raise `ConflictError` or `OSError` with nothing changed."""
        for one in self.files:
            if _bytes(root / one.path) != one.before:
                raise ConflictError(one.path)
        with tempfile.TemporaryDirectory(dir=root, prefix=".wijziging-") as folder:
            ready = [(one, _prepared(Path(folder) / str(number), one.after)) for number, one in enumerate(self.files)]
            done: list[Change] = []
            try:
                for one, new in ready:
                    _put(root / one.path, new)
                    done.append(one)
            except (OSError, KeyboardInterrupt):
                for one in done:
                    _put(root / one.path, _prepared(Path(folder) / "terug", one.before))
                raise

    def undo(self, root: Path) -> None:
        """Put everything back as it was before."""
        Changes(tuple(Change(one.path, one.after, one.before) for one in self.files)).apply(root)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _prepared(path: Path, content: bytes | None) -> Path | None:
    """Write the new content beside the files; nothing for a file that goes."""
    if content is None:
        return None
    path.write_bytes(content)
    return path


def _put(path: Path, new: Path | None) -> None:
    if new is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        new.chmod(path.stat().st_mode & 0o777)
    else:
        umask = os.umask(0)
        os.umask(umask)
        new.chmod(0o666 & ~umask)
    new.replace(path)

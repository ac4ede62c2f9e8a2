"""The problems of the whole handbook, out of the last check when nothing has changed since: then no record is read again.

In: the folder of the project. Out: the very problems that reading gives. They are kept in `.cache/`, by the digest of every file
that editors write, of the typefaces and tokens that texts are measured with, of our code and of the libraries; what is damaged is
not trusted, and what changed while it was read is not kept.
"""

import hashlib
import json
import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from build_tools.records.folders import CONCEPTS_FOLDER, CONTENT_FOLDER
from build_tools.records.problems import Origin, Problem
from build_tools.shelf import CACHE, Shelf

PACKAGE = Path(__file__).parents[1]
_LOOK = PACKAGE.parent / "overrides" / "assets"


def checked(root: Path) -> tuple[Problem, ...]:
    """Return every problem of the records below `root`."""
    shelf = Shelf(root / CACHE / "controle")
    made_by = _fingerprint(root)
    kept = shelf.get(made_by) if made_by else None
    if kept is not None:
        return tuple(Problem(code, Origin(*origin), *words) for code, origin, words in json.loads(kept))
    from build_tools import pipeline

    problems = pipeline.read(root).problems
    if made_by and made_by == _fingerprint(root):
        shelf.put(made_by, json.dumps([_plain(problem) for problem in problems], ensure_ascii=False))
        shelf.tidy()
    return problems


def _plain(problem: Problem) -> list[object]:
    origin = problem.origin
    return [problem.code, [origin.file, origin.line, origin.field], [problem.message, problem.advice]]


def _fingerprint(root: Path) -> str:
    """Return the digest of all that a check reads; nothing when a file cannot be read as it stands."""
    whole = hashlib.sha256("\0".join((sys.version, *_libraries())).encode())
    try:
        for folder in (root / CONCEPTS_FOLDER, root / CONTENT_FOLDER, _LOOK, PACKAGE):
            for path in _files(str(folder)):
                content = Path(path).read_bytes()
                whole.update(f"\0{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
                whole.update(content)
    except OSError:
        return ""
    return whole.hexdigest()


def _files(folder: str) -> Iterator[str]:
    """Yield every file below a folder, in order; raise `OSError` for a link, or what else is no plain file or folder."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_file(follow_symlinks=False):
            yield entry.path
        elif not entry.is_dir(follow_symlinks=False):
            raise OSError(entry.path)
        elif entry.name != "__pycache__":
            yield from _files(entry.path)


def _libraries() -> list[str]:
    """Return the name and version of each installed library."""
    return sorted(entry.name for entry in os.scandir(sysconfig.get_path("purelib")) if entry.name.endswith(".dist-info"))

"""The problems of the whole handbook, out of the last check when nothing has changed since: then no record is read again.

In: the folder of the project. Out: the very problems that reading gives. They are kept in `.cache/`, by the digest of every file
that editors write, of the names, sizes and times of our code and of the typefaces and tokens that texts are measured with, and of the
libraries; what is damaged is not trusted, and what changed while it was read is not kept. Beside them stand notes: what was found in
each text, so that after a change only the texts that changed are gone through.
"""

import gc
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from build_tools.records.folders import CONCEPTS_FOLDER, CONTENT_FOLDER
from build_tools.records.problems import Origin, Problem
from build_tools.shelf import CACHE, Notes, Shelf

PACKAGE = Path(__file__).parents[1]
_LIBRARIES = Path(click.__file__).parents[1]
_LOOK = PACKAGE.parent / "overrides" / "assets"


def checked(root: Path) -> tuple[Problem, ...]:
    """Return every problem of the records below `root`."""
    shelf = Shelf(root / CACHE / "controle")
    made_by = _made_by()
    state = _state(root, made_by)
    kept = shelf.get(state) if state else None
    if kept is not None:
        return tuple(Problem(code, Origin(*origin), *words) for code, origin, words in json.loads(kept))
    notes = Notes(shelf, made_by)
    problems = _read(root, notes)
    if state and state == _state(root, _made_by()):
        shelf.put(state, json.dumps([_plain(problem) for problem in problems], ensure_ascii=False))
        notes.save()
        shelf.tidy()
    return problems


def _read(root: Path, notes: Notes) -> tuple[Problem, ...]:
    """Read and check everything; what is made here is of use until the end, so nobody looks for what may be thrown away."""
    gc.disable()
    try:
        from build_tools import pipeline

        return pipeline.read(root, notes).problems
    finally:
        gc.freeze()  # also at the end of the process, which goes through all that is not frozen
        gc.enable()


def _plain(problem: Problem) -> list[object]:
    origin = problem.origin
    return [problem.code, [origin.file, origin.line, origin.field], [problem.message, problem.advice]]


def _made_by() -> str:
    """Return the digest of our code, the look and the libraries; nothing when one of them cannot be found.

    Files are known by name, size and time, as Python itself knows them when it looks for compiled code.
    """
    whole = hashlib.sha256("\0".join((sys.version, *_libraries())).encode())
    try:
        for folder in (_LOOK, PACKAGE):
            for entry in _files(str(folder)):
                facts = entry.stat()
                whole.update(f"\0{entry.path}\0{facts.st_size}\0{facts.st_mtime_ns}".encode("utf-8", "surrogateescape"))
    except OSError:
        return ""
    return whole.hexdigest()


def _state(root: Path, made_by: str) -> str:
    """Return the digest of all that a check reads and is made by; nothing when that is not known, or a file cannot be read as it stands."""
    whole = hashlib.sha256(made_by.encode())
    try:
        for folder in (root / CONCEPTS_FOLDER, root / CONTENT_FOLDER):
            for entry in _files(str(folder)):
                content = Path(entry.path).read_bytes()
                whole.update(f"\0{entry.path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
                whole.update(content)
    except OSError:
        return ""
    return whole.hexdigest() if made_by else ""


def _files(folder: str) -> Iterator["os.DirEntry[str]"]:
    """Yield every file below a folder, in order; raise `OSError` for a link, or what else is no plain file or folder."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_file(follow_symlinks=False):
            yield entry
        elif not entry.is_dir(follow_symlinks=False):
            raise OSError(entry.path)
        elif entry.name != "__pycache__":
            yield from _files(entry.path)


def _libraries() -> list[str]:
    """Return the name and version of each installed library."""
    return sorted(entry.name for entry in os.scandir(_LIBRARIES) if entry.name.endswith(".dist-info"))

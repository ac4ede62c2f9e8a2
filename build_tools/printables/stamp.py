"""One digest of everything out of which printed works are set: when it is the same, so is the HTML of every work.

In: what of the Handbook may stand in print, and the address of the website. Counted in are our code and templates, the look (the
figures and cards measure typefaces and read colours), and the libraries that make HTML. A work whose stamp is known need not
even be set.
"""

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib.metadata import version
from pathlib import Path

from build_tools.records.handbook import Handbook

_PACKAGE = Path(__file__).parents[1]
_LOOK = _PACKAGE.parent / "overrides" / "assets"
_LIBRARIES = ("markdown", "nh3", "jinja2", "citeproc-py", "pydantic", "segno", "fonttools", "pyphen")
_NOT_PRINTED = frozenset({"places", "broken"})
"""Fields of the Handbook that tell editors where something stands."""


def stamp(handbook: Handbook, site_url: str) -> str:
    """Return the digest; it is the same in every folder and process."""
    whole = hashlib.sha256()
    for text in (*_records(handbook), site_url, sys.version, *(version(name) for name in _LIBRARIES)):
        whole.update(hashlib.sha256(text.encode()).digest())
    for file in _files():
        whole.update(hashlib.sha256(file.name.encode()).digest() + hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def _records(handbook: Handbook) -> Iterator[str]:
    for field in fields(handbook):
        if field.name == "records":
            yield from (f"{type(record).__name__} {record!r}" for record in handbook)
        elif field.name not in _NOT_PRINTED:
            yield f"{field.name} {getattr(handbook, field.name)!r}"


def _files() -> Iterator[Path]:
    for folder, pattern in ((_PACKAGE, "*.py"), (_PACKAGE / "templates", "*.jinja"), (_PACKAGE / "citations", "*.csl"), (_LOOK, "*")):
        yield from (file for file in sorted(folder.rglob(pattern)) if file.is_file())

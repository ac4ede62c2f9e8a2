"""Where compiled templates are kept: with the installation, as Python keeps its own compiled code, and else in `.cache/`.

In: a template and its source. Out: its code, only when it was made of that very source; what is made later never goes into the
installation, which may be read only.
"""

from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from build_tools.shelf import digest

TEMPLATES = Path(__file__).parent.parent / "templates"


INSTALLED = TEMPLATES / "__pycache__"


def installed(kind: str) -> Path:
    """Return the folder in the installation for what one kind of environment makes of the templates."""
    return INSTALLED / _made_by(kind)


def _made_by(kind: str) -> Path:
    """Return the name of a folder that tells what compiles templates besides their sources: Jinja, and how it is set."""
    environments = Path(__file__).with_name("templates.py").read_text(encoding="utf-8")
    return Path(digest(version("jinja2"), environments)[:16], kind)


def keep_in(folder: Path) -> FileSystemBytecodeCache:
    """Return what keeps compiled templates in a folder, which is made when it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


class Compiled(BytecodeCache):
    """First the installation, then a place for what was made since; without such a place that is made in each process.

    A place that cannot be written only costs time.
    """

    def __init__(self, kind: str, cache: Path | None = None) -> None:
        """Look for what an environment of this kind made."""
        self._installed = FileSystemBytecodeCache(str(installed(kind)))
        self._since: FileSystemBytecodeCache | None = None
        if cache:
            with suppress(OSError):
                self._since = keep_in(cache / "jinja" / _made_by(kind))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket when one of both has the code of its template."""
        self._installed.load_bytecode(bucket)
        if bucket.code is None and self._since:
            self._since.load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what had to be compiled."""
        if self._since:
            with suppress(OSError):
                self._since.dump_bytecode(bucket)

"""What makes the HTML of a page besides its own Markdown, as one digest: when it is the same, so is the HTML.

Counted in are the names and addresses in the Handbook, the files of the site, the settings, our code and the libraries.
"""

import sys
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from build_tools.prose.context import ProseContext
from build_tools.shelf import digest

_LIBRARIES = ("markdown", "mkdocs", "mkdocs-material", "nh3")
PACKAGE = Path(__file__).parent.parent
CODE = ("citations", "plugins", "prose", "records", "shelf")
"""The packages and modules whose code may run while a page is converted."""


def code_files(name: str) -> list[Path]:
    """Return the files of a package or module of ours."""
    return sorted([*(PACKAGE / name).rglob("*.py"), *PACKAGE.glob(f"{name}.py")])


class Conversion:
    """The conversion of all pages of one build."""

    def __init__(self, config: MkDocsConfig, files: Files, context: ProseContext) -> None:
        """Keep what the build works with; `files` may still grow until the first page is converted."""
        self._config = config
        self._files = files
        self._context = context

    @cached_property
    def made_by(self) -> str:
        """Return the digest of it all."""
        settings = Path(self._config.config_file_path).read_text(encoding="utf-8")
        code = [file.read_text(encoding="utf-8") for name in CODE for file in code_files(name)]
        files = [f"{file.src_uri} {file.inclusion.name}" for file in self._files]
        libraries = [sys.version, *map(version, _LIBRARIES)]
        return digest(*libraries, settings, str(self._config.use_directory_urls), self._context.known, *code, *sorted(files))

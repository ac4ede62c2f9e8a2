"""Builds beside the site and swaps the finished one in, so that the previous site stays whole when something fails."""

import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


class Staging:
    """The folder beside the site in which a build grows."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Point the configuration at the folder beside the site."""
        self._target = Path(config.site_dir)
        self._folder = self._target.with_name(f".{self._target.name}.nieuw")
        config.site_dir = str(self._folder)

    def finish(self) -> None:
        """Put the finished folder in the place of the site."""
        old = self._target.with_name(f".{self._target.name}.oud")
        shutil.rmtree(old, ignore_errors=True)
        if self._target.exists():
            self._target.rename(old)
        self._folder.rename(self._target)
        shutil.rmtree(old, ignore_errors=True)

    def drop(self) -> None:
        """Throw the unfinished folder away."""
        shutil.rmtree(self._folder, ignore_errors=True)

"""What the plugins of one build share, by the configuration object of that build."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from build_tools.pages.page import Site
from build_tools.prose.context import ProseContext
from build_tools.records.problems import Problem
from build_tools.shelf import Shelf


@dataclass(frozen=True)
class Build:
    """The website before MkDocs, the context of its prose, and pages of earlier builds."""

    site: Site
    context: ProseContext
    shelf: Shelf


class _Builds:
    """Builds by configuration, of which MkDocs makes a new one for every build; `faults` are what stopped the last one."""

    def __init__(self) -> None:
        self._builds: dict[int, Build] = {}
        self.faults: tuple[Problem, ...] = ()

    def keep(self, config: MkDocsConfig, build: Build) -> None:
        """Keep the build of this configuration, and forget earlier ones."""
        self._builds = {id(config): build}

    def of(self, config: MkDocsConfig) -> Build:
        """Return the build of this configuration; raise `ConfigurationError` when handboek/records did not run first."""
        try:
            return self._builds[id(config)]
        except KeyError:
            raise ConfigurationError("Zet in mkdocs.yml de plugin handboek/records vóór handboek/links en handboek/print.") from None


builds = _Builds()
"""The builds of this process."""


def project_root(config: MkDocsConfig) -> Path:
    """Return the folder of mkdocs.yml, in which the records stand."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent

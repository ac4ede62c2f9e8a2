"""Plugin `handboek/records`: the records become pages and files of the site."""

from typing import Literal

from jinja2 import Environment
from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from build_tools import pipeline
from build_tools.pages.headers import POLICY
from build_tools.plugins.ahead import Ahead
from build_tools.plugins.generated import put_in
from build_tools.plugins.memory import look_as_before, look_rarely
from build_tools.plugins.messages import stop_for
from build_tools.plugins.print import printed
from build_tools.plugins.remembered import remember
from build_tools.plugins.shared import Build, builds, project_root
from build_tools.plugins.staging import Staging
from build_tools.plugins.theme import KIND
from build_tools.prose.compiled import Compiled
from build_tools.records.citaat import Medium
from build_tools.shelf import CACHE, Shelf


class RecordsConfig(base.Config):
    """No options: the records say everything."""


class RecordsPlugin(BasePlugin[RecordsConfig]):
    """Reads and checks the records before anything is touched, and swaps the site in when all is done."""

    _serving = False
    _staging: Staging | None = None
    _finished = False
    _ahead = Ahead(tuple, allowed=False)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is a live preview."""
        self._serving = command == "serve"
        look_rarely()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the records; stop with all messages before the site is touched."""
        reading = pipeline.read(root := project_root(config))
        builds.faults = tuple(problem for problem in reading.problems if problem.stops)
        stop_for(reading.problems)
        downloads = printed(reading.published(Medium.DRUK), config)
        shown, points = (reading.preview, reading.unfinished) if self._serving else (reading.public, None)
        site, context = pipeline.render(shown, site_url=config.site_url or "/", downloads=downloads, root=root, open_points=points)
        builds.keep(config, Build(site, context, Shelf(root / CACHE / "paginas")))
        config.extra["editie"] = context.handbook.uitgave.editie
        if self._serving:
            from build_tools.plugins.panel import show_panel  # noqa: PLC0415  # loads what a build does not need

            show_panel(reading.handbook, config, root)
        else:
            config.extra["beleid"] = POLICY  # not in the preview, which puts a script of its own into each page
            self._staging = Staging(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the generated pages and files in the place of what was written by hand: nothing that was not checked is published."""
        put_in(files, config, builds.of(config).site)
        self._ahead = remember(files, config, builds.of(config), allowed=not self._serving)
        return files

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Put the drawings in, after the sanitiser, and after the search has read the page: what they say stands beside them too."""
        return builds.of(config).site.figures.fill(output)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Remember the compiled templates of the theme too."""
        env.bytecode_cache = Compiled(KIND, project_root(config) / CACHE)
        return env

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Note that everything has been written."""
        self._ahead.finish()
        builds.of(config).shelf.tidy()
        self._finished = True

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Throw away what was not finished; the previous site stays."""
        self._finished = False
        self._ahead.finish()
        if self._staging is not None:
            self._staging.drop()

    def on_shutdown(self) -> None:
        """Swap the site in, after MkDocs's own last checks."""
        look_as_before()
        if self._finished and self._staging is not None:
            self._staging.finish()

"""Plugin `handboek/print`: the printed works, made before the pages, which tell about them. It loads what prints when it prints."""

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from build_tools.pages.addresses import address, paper_address, url
from build_tools.plugins.faults import release
from build_tools.plugins.messages import log, stop_for
from build_tools.plugins.proofs import add_proofs
from build_tools.plugins.shared import builds, project_root
from build_tools.records.drukwerk import Downloads
from build_tools.records.handbook import Handbook
from build_tools.shelf import CACHE

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


class PrintConfig(base.Config):
    """`enabled: false` builds the site without print."""

    enabled = config_options.Type(bool, default=True)


class PrintPlugin(BasePlugin[PrintConfig]):
    """Makes the printed works before the pages, and the pictures for sharing after them."""

    _serving = False

    def __init__(self) -> None:
        """Start with nothing printed."""
        self._files: dict[str, bytes] = {}
        self._server: LiveReloadServer | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is a live preview, in which nothing is printed."""
        self._serving = command == "serve"

    @property
    def prints(self) -> bool:
        """Tell whether this build prints."""
        return self.config.enabled and not self._serving

    def print_all(self, handbook: Handbook, config: MkDocsConfig) -> Downloads:
        """Print what the Handbook makes, when this build prints; stop with all messages when something is wrong."""
        self._files = {}  # MkDocs keeps a plugin over builds in one process
        if not self.prints:
            return Downloads()
        from build_tools.printables.anchors import Website  # noqa: PLC0415
        from build_tools.printables.crew import Pace  # noqa: PLC0415
        from build_tools.printables.printables import planned  # noqa: PLC0415
        from build_tools.printables.progress import progress  # noqa: PLC0415
        from build_tools.printables.writing import Shop, print_works  # noqa: PLC0415

        root = project_root(config)
        shop = Shop(handbook, Website(config.site_url or "/", address, url, paper_address, root / CACHE), root)
        outcome = print_works(planned(handbook), shop, Pace(progress(log.info)))
        stop_for(outcome.problems)
        self._files = dict(outcome.files)
        return Downloads(outcome.downloads)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what was printed to the site, so that links to it are checked too."""
        for path, content in self._files.items():
            files.append(File.generated(config, path, content=content))
        return files

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: object) -> "LiveReloadServer":  # noqa: ARG002
        """Print one concept at a time in the live preview, when an editor asks for it."""
        self._server = server
        return add_proofs(server, config)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Let no browser wait for a preview that failed."""
        if self._server is not None:
            release(self._server)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Draw the pictures for sharing into the folder of the site."""
        if self.prints:
            from build_tools.printables.sharing import write_pictures  # noqa: PLC0415

            stop_for(write_pictures(builds.of(config).site.shared, project_root(config), Path(config.site_dir)))


def printed(handbook: Handbook, config: MkDocsConfig) -> Downloads:
    """Print before the pages, which tell how many pages a work has; nothing without this plugin in mkdocs.yml."""
    plugin = config.plugins.get("handboek/print")
    return plugin.print_all(handbook, config) if isinstance(plugin, PrintPlugin) else Downloads()

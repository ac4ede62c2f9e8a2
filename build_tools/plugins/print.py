"""Plugin `handboek/print`: the printed works, made beside the site. What prints is loaded when something is printed."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from build_tools.pages import address, paper_address, url
from build_tools.plugins.messages import log, report, summary
from build_tools.plugins.shared import builds, project_root


class PrintConfig(base.Config):
    """`enabled: false` builds the site without the book."""

    enabled = config_options.Type(bool, default=True)


class PrintPlugin(BasePlugin[PrintConfig]):
    """Makes the printed works and the pictures for sharing after the pages."""

    _serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is a live preview, in which nothing is printed."""
        self._serving = command == "serve"

    @property
    def makes_book(self) -> bool:
        """Tell whether this build makes the book."""
        return self.config.enabled and not self._serving

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Let links to what will be printed count as good."""
        if self.makes_book:
            from build_tools.printables.printables import planned  # noqa: PLC0415

            for printable in planned(builds.of(config).printed):
                files.append(File.generated(config, printable.path, content=b""))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Take the empty files out again, before MkDocs copies them."""
        for file in [file for file in files if file.src_uri.startswith("downloads/")]:
            files.remove(file)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Print into the folder of the site; stop with all messages when something is wrong."""
        if not self.makes_book:
            return
        from build_tools.printables.anchors import Website  # noqa: PLC0415
        from build_tools.printables.printables import planned  # noqa: PLC0415
        from build_tools.printables.progress import progress  # noqa: PLC0415
        from build_tools.printables.sharing import write_pictures  # noqa: PLC0415
        from build_tools.printables.writing import Pace, Shop, write  # noqa: PLC0415

        handbook = builds.of(config).printed
        shop = Shop(handbook, Website(config.site_url or "/", address, url, paper_address), project_root(config))
        outcome = write(planned(handbook), shop, Path(config.site_dir), Pace(progress(log.info)))
        pictures = write_pictures(builds.of(config).site.shared, project_root(config), Path(config.site_dir))
        problems = (*outcome.problems, *pictures)
        report(problems)
        if any(problem.stops for problem in problems):
            raise Abort(summary(problems))

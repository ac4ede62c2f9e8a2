"""Plugin `handboek/print`: the book, made beside the site."""

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin


class PrintConfig(base.Config):
    """`enabled: false` builds the site without the book."""

    enabled = config_options.Type(bool, default=True)


class PrintPlugin(BasePlugin[PrintConfig]):
    """Makes the book after the pages."""

    _serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Remember whether this is a live preview, in which no book is made."""
        self._serving = command == "serve"

    @property
    def makes_book(self) -> bool:
        """Tell whether this build makes the book."""
        return self.config.enabled and not self._serving

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Nothing yet."""
        return config

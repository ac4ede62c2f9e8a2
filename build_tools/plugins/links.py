"""Plugin `handboek/links`: our Markdown in every page."""

from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from build_tools.plugins.shared import builds
from build_tools.prose import ProseExtension


class LinksConfig(base.Config):
    """No options."""


class LinksPlugin(BasePlugin[LinksConfig]):
    """Adds the Markdown extension, with the Handbook of this build."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the extension to those of mkdocs.yml."""
        config.markdown_extensions.append(ProseExtension(builds.of(config).context))  # type: ignore[arg-type]  # an instance is fine too
        return config

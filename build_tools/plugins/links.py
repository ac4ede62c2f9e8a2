"""Plugin `handboek/links`: the words of the Handbook, in every page as links and in the search as other names."""

from mkdocs.config import base
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from build_tools.pages.search import search_entries
from build_tools.plugins.found import RememberedIndex
from build_tools.plugins.shared import builds
from build_tools.prose.extension import ProseExtension

_SEARCH = "material/search"


class LinksConfig(base.Config):
    """No options."""


class LinksPlugin(BasePlugin[LinksConfig]):
    """Adds the Markdown extension, and tells the search what the records know, with the Handbook of this build."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the extension to those of mkdocs.yml."""
        config.markdown_extensions.append(ProseExtension(builds.of(config).context))  # type: ignore[arg-type]  # an instance is fine too
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Let the search take what it found in a page before; its settings are known by now."""
        search = config.plugins.get(_SEARCH)
        if search is not None:
            search.search_index = RememberedIndex(**search.config)

    @event_priority(100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Give the search its entries, before it writes them."""
        search = config.plugins.get(_SEARCH)
        if search is not None:
            index = search.search_index
            index.entries = list(search_entries(index.entries, builds.of(config).context))

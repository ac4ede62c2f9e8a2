"""Pages that take their HTML from an earlier build when nothing that made it has changed.

A page is found by the digest of its Markdown and of its `Conversion`. A page about which MkDocs had anything to say is not
remembered, so that the next build says it again.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from build_tools.plugins.conversion import Conversion
from build_tools.plugins.notices import counted
from build_tools.prose.context import ProseContext
from build_tools.shelf import Shelf, digest


def remember(files: Files, config: MkDocsConfig, context: ProseContext, shelf: Shelf) -> None:
    """Make every page one that looks on the shelf before it is converted."""
    conversion = Conversion(config, files, context)
    titles = dict(_titles(config.nav or []))
    for file in files.documentation_pages():
        RememberedPage(titles.get(file.src_uri), file, config, conversion, shelf)


def _titles(menu: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the path and the title of each page that has a title in the menu."""
    for item in menu:
        for title, below in item.items() if isinstance(item, dict) else ():
            if isinstance(below, str):
                yield below, title
            else:
                yield from _titles(below)


class RememberedPage(Page):
    """A page that looks on a shelf before it is converted."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, conversion: Conversion, shelf: Shelf) -> None:
        """Make the page of a file; the title is that of the menu."""
        super().__init__(title, file, config)
        self._conversion = conversion
        self._shelf = shelf

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over the HTML of an earlier build, or convert the Markdown and keep what came out."""
        key = digest(self._conversion.made_by, self.file.src_uri, self.markdown or "")
        kept = self._shelf.get(key)
        if kept is not None:
            self._recall(json.loads(kept), files)
            return
        with counted() as notices:
            super().render(config, files)
        if not notices.get_counts() and self._is_whole():
            self._shelf.put(key, json.dumps(self._result(), ensure_ascii=False))

    def _is_whole(self) -> bool:
        """Tell whether `_result` is all: no title out of a heading, and links that are known (not when MkDocs tells every detail)."""
        return "title" in self.meta and self.links_to_anchors is not None

    def _result(self) -> dict[str, object]:
        """Return all that a conversion leaves behind."""
        links = {file.src_uri: anchors for file, anchors in (self.links_to_anchors or {}).items()}
        return {"content": self.content, "toc": _tokens(self.toc), "anchors": sorted(self.present_anchor_ids or ()), "links": links}

    def _recall(self, result: dict[str, Any], files: Files) -> None:
        self.content = result["content"]
        self.toc = get_toc(result["toc"])
        self.present_anchor_ids = set(result["anchors"])
        self.links_to_anchors = {files.src_uris[uri]: anchors for uri, anchors in result["links"].items()}


def _tokens(items: Iterable[AnchorLink]) -> list[dict[str, object]]:
    """Return a table of contents in the form that `get_toc` reads."""
    return [{"name": item.title, "id": item.id, "level": item.level, "children": _tokens(item.children)} for item in items]

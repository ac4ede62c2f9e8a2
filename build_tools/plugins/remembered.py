"""Pages that take their HTML from an earlier build when nothing that made it has changed.

A page is found by the digest of its Markdown and of its `Conversion`. A page about which MkDocs had anything to say is not
remembered, so that the next build says it again.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import get_toc

from build_tools.pages.page import Page as Made
from build_tools.plugins.ahead import Ahead
from build_tools.plugins.conversion import Conversion
from build_tools.plugins.found import entries_of
from build_tools.plugins.generated import GeneratedPage
from build_tools.plugins.menu import titles_in, tokens
from build_tools.plugins.notices import counted
from build_tools.plugins.shared import Build
from build_tools.shelf import Shelf, digest


def remember(files: Files, config: MkDocsConfig, build: Build, *, allowed: bool = False) -> Ahead:
    """Make every page one that looks on the shelf before it is converted; return what converts pages ahead, when that is allowed."""
    ahead = Ahead(lambda: _make_all(files, config), allowed=allowed)
    memory = Memory(Conversion(config, files, build.context), build.shelf, ahead, {page.uri: page for page in build.site.pages})
    titles = dict(titles_in(config.nav or []))
    for file in files.documentation_pages():
        RememberedPage(titles.get(file.src_uri), file, config, memory)
    return ahead


def _make_all(files: Files, config: MkDocsConfig) -> Iterator[None]:
    """Convert every page that is not on the shelf, as MkDocs does, the last one first; then let each tell what the search finds in it."""
    pages = [file.page for file in files.documentation_pages() if isinstance(file.page, RememberedPage)]
    for page in reversed(pages):
        _populate_page(page, config, files)
        yield
    for page in pages:
        page.found()
        yield


class Memory(NamedTuple):
    """What makes the pages of a build, where earlier ones are, what makes more of them meanwhile, and what they are made of."""

    conversion: Conversion
    shelf: Shelf
    ahead: Ahead
    made: Mapping[str, Made]


class RememberedPage(GeneratedPage):
    """A page that looks on a shelf before it is converted."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, memory: Memory) -> None:
        """Make the page of a file; the title is that of the menu."""
        super().__init__(title, file, config, memory.made.get(file.src_uri))
        self._memory = memory
        self._key = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take over the HTML of an earlier build, or convert the Markdown and keep what came out."""
        told = json.dumps(self.meta, default=str, sort_keys=True)
        self._key = digest(self._memory.conversion.made_by, self.file.src_uri, told, self.markdown or "")
        kept = self._memory.shelf.get(self._key)
        if kept is not None:
            self._recall(json.loads(kept), files)
            return
        self._memory.ahead.missed()
        with counted() as notices:
            super().render(config, files)
        if not notices.get_counts() and self._is_whole():
            self._memory.shelf.put(self._key, json.dumps(self._result(), ensure_ascii=False))
        else:
            self._key = ""

    def found(self) -> list[dict[str, Any]]:
        """Return what the search finds in this page; kept when the page is."""
        return entries_of(self, self._memory.shelf, self._key)

    def _is_whole(self) -> bool:
        """Tell whether `_result` is all: no title out of a heading, and links that are known (not when MkDocs tells every detail)."""
        return "title" in self.meta and self.links_to_anchors is not None

    def _result(self) -> dict[str, object]:
        """Return all that a conversion leaves behind."""
        links = {file.src_uri: anchors for file, anchors in (self.links_to_anchors or {}).items()}
        anchors = sorted(self.present_anchor_ids or ())
        return {"content": self.content, "toc": tokens(self.toc), "anchors": anchors, "links": links}

    def _recall(self, result: dict[str, Any], files: Files) -> None:
        self.content = result["content"]
        self.toc = get_toc(result["toc"])
        self.present_anchor_ids = set(result["anchors"])
        self.links_to_anchors = {files.src_uris[uri]: anchors for uri, anchors in result["links"].items()}

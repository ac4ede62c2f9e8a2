"""What the search finds in a page, kept with the page: Material reads its HTML again in every build.

In: a page. Out: its entries, as Material's own search index makes them.
"""

import json
from typing import Protocol, runtime_checkable

from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]  # ships no types
from mkdocs.structure.pages import Page

from build_tools.pages.search import Entry
from build_tools.shelf import Shelf, digest


@runtime_checkable
class Read(Protocol):
    """A page that knows what the search finds in it."""

    def found(self) -> list[Entry]:
        """Return its entries."""


class RememberedIndex(SearchIndex):  # type: ignore[misc]  # the class has no types
    """A search index that reads no page that was read before."""

    def add_entry_from_context(self, page: Page) -> None:
        """Add the entries of a page."""
        if isinstance(page, Read):
            self.entries.extend(page.found())
        else:
            super().add_entry_from_context(page)


def entries_of(page: Page, shelf: Shelf, key: str) -> list[Entry]:
    """Return the entries of a page that was converted: those on the shelf, or new ones; kept when the page has a key."""
    key = digest(key, "gevonden") if key else ""
    kept = shelf.get(key) if key else None
    if kept is not None:
        return list(json.loads(kept))
    index = SearchIndex()
    index.add_entry_from_context(page)
    if key:
        shelf.put(key, json.dumps(index.entries, ensure_ascii=False))
    return list(index.entries)

"""What the search finds in a page, kept with the page: Material reads its HTML again in every build.

In: a page. Out: its entries, as Material's own search index makes them.
"""

from typing import Any, Protocol, runtime_checkable

from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]  # ships no types
from mkdocs.structure.pages import Page


@runtime_checkable
class Read(Protocol):
    """A page that knows what the search finds in it."""

    found: list[dict[str, Any]]


class RememberedIndex(SearchIndex):  # type: ignore[misc]  # the class has no types
    """A search index that reads no page that was read before."""

    def add_entry_from_context(self, page: Page) -> None:
        """Add the entries of a page."""
        if isinstance(page, Read):
            self.entries.extend(page.found)
        else:
            super().add_entry_from_context(page)


def found_in(page: Page) -> list[dict[str, Any]]:
    """Return the entries of a page that was just converted."""
    index = SearchIndex()
    index.add_entry_from_context(page)
    return list(index.entries)

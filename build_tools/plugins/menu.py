"""The titles that the menu of mkdocs.yml gives to pages, and the table of contents of a page."""

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.structure.toc import AnchorLink


def titles_in(menu: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the path and the title of each page that has a title in the menu."""
    for item in menu:
        for title, below in item.items() if isinstance(item, dict) else ():
            if isinstance(below, str):
                yield below, title
            else:
                yield from titles_in(below)


def tokens(items: Iterable[AnchorLink]) -> list[dict[str, object]]:
    """Return a table of contents in the form that `get_toc` of MkDocs reads."""
    return [{"name": item.title, "id": item.id, "level": item.level, "children": tokens(item.children)} for item in items]

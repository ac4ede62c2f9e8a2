"""The titles that the menu of mkdocs.yml gives to pages."""

from collections.abc import Iterable, Iterator
from typing import Any


def titles_in(menu: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield the path and the title of each page that has a title in the menu."""
    for item in menu:
        for title, below in item.items() if isinstance(item, dict) else ():
            if isinstance(below, str):
                yield below, title
            else:
                yield from titles_in(below)

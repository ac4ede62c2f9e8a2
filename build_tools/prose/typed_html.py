"""What HTML an editor may type in a text: a short list, and what in a piece of HTML is not on it."""

from collections.abc import Iterator
from html.parser import HTMLParser

EDITOR_TAGS = frozenset({"abbr", "br", "cite", "del", "details", "ins", "kbd", "mark", "q", "small", "span", "sub", "summary", "sup"})
"""Elements that an editor may type in a text."""
EDITOR_ATTRIBUTES = frozenset({"lang", "title", "dir"})
"""Attributes that an editor may type."""
SCHEMES = frozenset({"http", "https", "mailto"})
"""Kinds of address that a link may have."""


def unsafe_parts(html: str) -> Iterator[str]:
    """Yield each element or attribute in a piece of raw HTML that an editor may not type, such as `<script>`."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    yield from reader.unsafe


class _Reader(HTMLParser):
    """Lists what is not on the short list."""

    def __init__(self) -> None:
        super().__init__()
        self.unsafe: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge an opening tag and its attributes."""
        if tag not in EDITOR_TAGS:
            self.unsafe.append(f"<{tag}>")
        self.unsafe.extend(f"{name}=" for name, _ in attrs if name not in EDITOR_ATTRIBUTES)

    def handle_endtag(self, tag: str) -> None:
        """Judge a closing tag."""
        if tag not in EDITOR_TAGS:
            self.unsafe.append(f"</{tag}>")

    def handle_pi(self, data: str) -> None:
        """Judge a processing instruction: never allowed."""
        self.unsafe.append(f"<?{data[:20]}>")

    def unknown_decl(self, data: str) -> None:
        """Judge an unknown declaration: never allowed."""
        self.unsafe.append(f"<![{data[:20]}]>")

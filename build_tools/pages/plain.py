"""Prose as plain text, for spreadsheets and other places without links.

In: an editor's Markdown. Out: the words that a reader sees, on one line.
"""

from html.parser import HTMLParser

from build_tools.prose import ProseContext
from build_tools.prose.extension import to_html
from build_tools.records.text import Proza


class _Words(HTMLParser):
    """Keeps the text and drops the elements."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self.pieces.append(data)


def plain_text(text: Proza, context: ProseContext) -> str:
    """Return the words of a piece of prose: titles for links, citations as they are read."""
    reader = _Words()
    reader.feed(to_html(text, context, terms=False))
    reader.close()
    return " ".join("".join(reader.pieces).split())

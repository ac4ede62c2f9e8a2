"""Prose as plain text, for spreadsheets, cards and other places without links.

In: an editor's Markdown. Out: the words that a reader sees, on one line.
"""

import re
from functools import cached_property
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from build_tools.prose.context import ProseContext
from build_tools.prose.syntax import LINK
from build_tools.records.text import Proza

if TYPE_CHECKING:
    from build_tools.prose.extension import Converter

_BARE = re.compile(r"[^\W\d_](?:(?!  )[^\\`*_\[\]{}<>&@|\n:]|(?<=\w): (?! ))*(?<! )|")
"""A sentence in which Markdown finds nothing: it begins with a letter and holds none of its signs."""
_LINK = re.compile(LINK)


class _Words(HTMLParser):
    """Keeps the text and drops the elements."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep a piece of text."""
        self.pieces.append(data)


class PlainText:
    """Tells prose in plain words: titles for links, citations as they are read."""

    def __init__(self, context: ProseContext) -> None:
        """Prepare for the texts of one Handbook."""
        self._context = context

    @cached_property
    def _converter(self) -> "Converter":
        """What converts; loaded when the first text needs it."""
        from build_tools.prose.extension import Converter  # noqa: PLC0415

        return Converter(self._context, terms=False)

    def of(self, text: Proza) -> str:
        """Return the words of a piece of prose."""
        if _BARE.fullmatch(text):
            return text
        if _BARE.fullmatch(_LINK.sub("x", text)):
            return " ".join(_LINK.sub(lambda link: self._context.linked(link)[1], text).split())
        reader = _Words()
        reader.feed(self._converter.html(text))
        reader.close()
        return " ".join("".join(reader.pieces).split())

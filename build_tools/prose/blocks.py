"""The words of a text as blocks, without what is not running text: a text -> headings, paragraphs and cells with their line.

Code, addresses of links, pictures and HTML are left out; what stands in a sentence as a thing of its own (code, the title of
a record) is `OTHER`. Citations between brackets vanish; what stands between `>` signs is a quote, and its words are not ours.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.token import Token

from build_tools.prose.reader import reader
from build_tools.prose.syntax import NARRATIVE

OTHER = "\ufffc"
"""Stands for one thing that is no word of ours (Unicode's object replacement character)."""
_NARRATIVE = re.compile(NARRATIVE)


class Block(NamedTuple):
    """A heading, paragraph, list item or cell: the line on which it begins (from 0) and its words, with their line ends."""

    line: int
    text: str
    is_heading: bool = False


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text from top to bottom."""
    line, quoted, opened = 0, 0, ""
    for token in reader().parse(text):
        if token.map is not None:
            line = token.map[0]
        quoted += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if token.type == "inline" and not quoted and (words := _words(token.children or [])).strip():
            yield Block(line, words, opened == "heading_open")
        opened = token.type


def _words(children: list[Token]) -> str:
    return "".join(map(_said, children))


def _said(token: Token) -> str:
    """Return what a reader reads of one token, as words; line ends are kept, so that lines can be counted."""
    match token.type:
        case "text":
            return _NARRATIVE.sub(OTHER, token.content)
        case "softbreak" | "hardbreak":
            return "\n"
        case "code_inline":
            return OTHER + "\n" * token.content.count("\n")
        case "record_link":
            _, bar, own = token.markup.strip("[]").partition("|")
            return own if bar else OTHER + "\n" * token.markup.count("\n")
        case "citation" | "html_inline":
            return "\n" * token.content.count("\n")
        case _:
            return ""

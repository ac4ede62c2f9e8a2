"""Finds links, citations, addresses and raw HTML in a text, with the line of each.

markdown-it-py does the reading, since it knows on which line each block stands; code spans and fenced blocks are left
alone. Indented code is no code here, nor in `extension`: a text that happens to be indented stays a text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from build_tools.prose.syntax import CITATION, LINK, NARRATIVE


@dataclass(frozen=True)
class Link:
    """`[[target]]` on a line (from 0)."""

    target: str
    line: int


@dataclass(frozen=True)
class Citation:
    """What stands between the brackets of `[@…]`, or a lone `@id`, on a line (from 0)."""

    text: str
    line: int


@dataclass(frozen=True)
class Address:
    """The address of an ordinary Markdown link on a line (from 0)."""

    href: str
    line: int


@dataclass(frozen=True)
class Picture:
    """The address of a picture on a line (from 0)."""

    src: str
    line: int


@dataclass(frozen=True)
class RawHtml:
    """A piece of raw HTML on a line (from 0)."""

    html: str
    line: int


Found = Link | Citation | Address | Picture | RawHtml
_SIGNS = re.compile(r"[\[<@]")
"""Everything that is found begins with one of these."""
_LINK, _CITATION, _NARRATIVE = re.compile(LINK), re.compile(CITATION), re.compile(NARRATIVE)


def scan(text: str) -> Iterator[Found]:
    """Yield everything that the text points to or brings along, from top to bottom."""
    if not _SIGNS.search(text):
        return
    one_paragraph = "\n" not in text and text[0].isalpha()
    line = 0
    for token in _reader().parseInline(text) if one_paragraph else _reader().parse(text):
        if token.map is not None:
            line = token.map[0]
        if token.type == "html_block":
            yield RawHtml(token.content, line)
        elif token.type == "inline":
            yield from _inline(token.children or [], line)


def _inline(children: list[Token], line: int) -> Iterator[Found]:
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "record_link":
            yield Link(token.content, line)
        elif token.type == "citation":
            yield Citation(token.content, line)
            line += token.content.count("\n")
        elif token.type == "html_inline":
            yield RawHtml(token.content, line)
            line += token.content.count("\n")
        elif token.type == "link_open":
            yield Address(str(token.attrGet("href") or ""), line)
        elif token.type == "image":
            yield Picture(str(token.attrGet("src") or ""), line)
            yield from _inline(token.children or [], line)
        elif token.type == "text":
            yield from (Citation(match[0], line) for match in _NARRATIVE.finditer(token.content))
        elif token.type == "code_inline":
            line += token.content.count("\n")


class _Reader(MarkdownIt):
    """A reader that lets every address through: check.py judges addresses, and says so in Dutch."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  # the name that markdown-it calls
        """Accept the address."""
        return True


@cache
def _reader() -> MarkdownIt:
    reader = _Reader("commonmark").enable("table").disable(["code", "reference"])
    reader.inline.ruler.before("link", "record_link", _record_link)
    reader.inline.ruler.before("link", "citation", _citation)
    return reader


def _record_link(state: StateInline, silent: bool) -> bool:
    return _take(state, silent, _LINK, "record_link")


def _citation(state: StateInline, silent: bool) -> bool:
    return _take(state, silent, _CITATION, "citation")


def _take(state: StateInline, silent: bool, pattern: re.Pattern[str], name: str) -> bool:
    match = pattern.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push(name, "", 0).content = match[1]
    state.pos = match.end()
    return True

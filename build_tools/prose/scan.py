"""Finds links, citations, addresses and raw HTML in a text, with the line of each.

`reader` does the reading; code spans and fenced blocks are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from build_tools.prose.syntax import CITATION, LINK, NARRATIVE
from build_tools.shelf import Notes

if TYPE_CHECKING:
    from markdown_it.token import Token


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


class Spot(StrEnum):
    """Where a link or citation is not read as one."""

    TABLE = "tabel"
    HTML = "html"
    TEXT = "tekst"


@dataclass(frozen=True)
class Unread:
    """What looks like a link or citation on a line (from 0), but shows its brackets there."""

    text: str
    spot: Spot
    line: int


@dataclass(frozen=True)
class OpenFence:
    """A block of code that begins on a line (from 0) and is not read as one: it is never closed by `sign`, or stands inside something."""

    sign: str
    line: int
    inside: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading of a level (from 1) on a line (from 0)."""

    level: int
    line: int


@dataclass(frozen=True)
class OwnId:
    """An id that a text claims on the page, like `{#kop}`, on a line (from 0)."""

    text: str
    line: int


Found = Link | Citation | Address | Picture | RawHtml | Unread | OpenFence | Heading | OwnId
_SIGNS = re.compile(r"[\[<@#{]|```|~~~|^[ >]*(?:=+|-+)[ \t]*$", re.MULTILINE)
"""Everything that is found begins with one of these, or is a line under a heading."""
_TIGHT_HEADING = re.compile(r"^#{1,6}", re.MULTILINE)
"""A heading without a space, which Python-Markdown knows, also in the middle of a paragraph."""
_NARRATIVE = re.compile(NARRATIVE)
_MARK = re.compile(f"{LINK}|{CITATION}")
_CELL_LINK = re.compile(r"\[\[[^\[\]|]*(?:\|[^\[\]]*\]\]|$)")
"""A link with a text of its own in a cell: cut off at its |, or with an escaped one."""
_BARE_LINK = re.compile(r"\[\[(?:.{0,60}?\]\]+|.{0,30})")
"""What looks like a link and is none, for example with brackets in the text of its own."""
_OWN_ID = re.compile(r"\{:?(?:[^{}\n]*[ \t])?(?:#|id *=)[^{}\n]*\}", re.IGNORECASE)
_OPENS, _CLOSES = re.compile(r"<details\b", re.IGNORECASE), re.compile(r"</details\b", re.IGNORECASE)
"""The one element for editors whose inside stays as it was typed."""


_KINDS = {kind.__name__: kind for kind in (Link, Citation, Address, Picture, RawHtml, Unread, OpenFence, Heading, OwnId)}


def scan(text: str, notes: Notes | None = None) -> tuple[Found, ...]:
    """Return everything that the text points to or brings along, from top to bottom.

    Remembered in this process: several rules read the same texts, and a live preview reads all of them again after each edit.
    `notes` remember it between checks.
    """
    if not _SIGNS.search(text):
        return ()
    if notes is None:
        return _found(text)
    return tuple(map(_again, notes.of(lambda: list(map(_noted, _found(text))), "scan", text)))


def _noted(found: Found) -> list[Any]:
    """Return what was found as plain values: the name of its kind, and its fields in order."""
    return [type(found).__name__, *vars(found).values()]


def _again(noted: list[Any]) -> Found:
    """Return what was noted as it was found."""
    name, *values = noted
    if name == Unread.__name__:
        text, spot, line = values
        return Unread(text, Spot(spot), line)
    found: Found = _KINDS[name](*values)
    return found


@lru_cache(maxsize=16384)
def _found(text: str) -> tuple[Found, ...]:
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Found]:
    from build_tools.prose.reader import reader  # noqa: PLC0415  # most checks find all texts in the notes

    one_paragraph = "\n" not in text and text[0].isalpha()
    line, inside, opened = 0, 0, ""
    for token in reader().parseInline(text) if one_paragraph else reader().parse(text):
        if token.map is not None:
            line = token.map[0]
        if token.type == "fence" and (token.level or not _is_closed(text, token)):
            yield OpenFence(token.markup, line, inside=token.level > 0)
        yield from _block(token, opened, line)
        if token.type == "html_block" or (inside and token.type == "inline"):
            if token.type == "inline":
                yield from _raw_marks(token.content, line)
            inside = max(0, inside + len(_OPENS.findall(token.content)) - len(_CLOSES.findall(token.content)))
        opened = token.type


def _block(token: "Token", opened: str, line: int) -> Iterator[Found]:
    """Yield what one block holds; `opened` is the kind of token before it."""
    if token.type == "heading_open":
        yield Heading(int(token.tag[1:]), line)
    elif token.type == "html_block":
        yield RawHtml(token.content, line)
        yield from _raw_marks(token.content, line)
    elif token.type == "fence":
        yield from _own_ids(token.info, line)
    elif token.type == "inline":
        if opened == "paragraph_open":
            yield from _tight_headings(token.content, line)
        elif opened in ("td_open", "th_open"):
            cut_off = [Unread(match[0], Spot.TABLE, line) for match in _CELL_LINK.finditer(token.content)]
            yield from cut_off
            if cut_off:
                return
        yield from _inline(token.children or [], line)


def _tight_headings(paragraph: str, line: int) -> Iterator[Heading]:
    for match in _TIGHT_HEADING.finditer(paragraph):
        yield Heading(len(match[0]), line + paragraph.count("\n", 0, match.start()))


def _own_ids(text: str, line: int) -> Iterator[OwnId]:
    return (OwnId(match[0], line) for match in _OWN_ID.finditer(text))


def _raw_marks(html: str, line: int) -> Iterator[Unread]:
    """Yield the links and citations in what reaches the page as it was typed."""
    for match in _MARK.finditer(html):
        yield Unread(match[0], Spot.HTML, line + html.count("\n", 0, match.start()))


def _is_closed(text: str, fence: "Token") -> bool:
    """Tell whether Python-Markdown reads a block of code: signs without spaces before them, the last one the very one it began with."""
    first, end = fence.map or (0, 0)
    lines = text.split("\n")[first:end]
    return len(lines) > 1 and lines[0].startswith(fence.markup) and lines[-1].rstrip() == fence.markup


def _inline(children: "list[Token]", line: int) -> Iterator[Found]:
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "record_link":
            yield Link(" ".join(token.content.split()), line)
            line += token.markup.count("\n")
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
            yield from _own_ids(token.content, line)
            yield from (Unread(match[0], Spot.TEXT, line) for match in _BARE_LINK.finditer(token.content))
        elif token.type == "code_inline":
            line += token.content.count("\n")

"""The reader of prose, with the line on which each block stands: a text -> the tokens of markdown-it-py.

Links to records and citations are tokens of their own (`record_link`, `citation`). Indented code is no code here, nor in
`extension`: a text that happens to be indented stays a text.
"""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from build_tools.prose.syntax import CITATION, LINK

_LINK, _CITATION = re.compile(LINK), re.compile(CITATION)


class _Reader(MarkdownIt):
    """A reader that lets every address through: check.py judges addresses, and says so in Dutch."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  # the name that markdown-it calls
        """Accept the address."""
        return True


@cache
def reader() -> MarkdownIt:
    """Return the one reader."""
    markdown = _Reader("commonmark").enable("table").disable(["code", "reference"])
    markdown.inline.ruler.before("link", "record_link", _record_link)
    markdown.inline.ruler.before("link", "citation", _citation)
    return markdown


def _record_link(state: StateInline, silent: bool) -> bool:
    return _take(state, silent, _LINK, "record_link")


def _citation(state: StateInline, silent: bool) -> bool:
    return _take(state, silent, _CITATION, "citation")


def _take(state: StateInline, silent: bool, pattern: re.Pattern[str], name: str) -> bool:
    match = pattern.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push(name, "", 0)
        token.content, token.markup = match[1], match[0]
    state.pos = match.end()
    return True

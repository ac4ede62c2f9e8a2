"""What HTML may reach a reader: a short list for editors, a longer one for a finished page.

`unsafe_parts` judges what an editor typed; `SafeHtml` is the net under every conversion, so that scripts, event handlers
and `javascript:` never reach a page or PDF, whatever way they found in. SVG is on no list: a drawing of ours is put in
afterwards. nh3 (the ammonia sanitiser) does the work.
"""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import nh3
from markdown.postprocessors import Postprocessor

EDITOR_TAGS = frozenset({"abbr", "br", "cite", "del", "details", "ins", "kbd", "mark", "q", "small", "span", "sub", "summary", "sup"})
"""Elements that an editor may type in a text."""
EDITOR_ATTRIBUTES = frozenset({"lang", "title", "dir"})
"""Attributes that an editor may type."""
SCHEMES = frozenset({"http", "https", "mailto"})
"""Kinds of address that a link may have."""

_TAGS = EDITOR_TAGS | {
    "a", "article", "aside", "b", "blockquote", "caption", "code", "col", "colgroup", "dd", "div", "dl", "dt", "em", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "li", "nav", "ol", "p", "picture",
    "pre", "section", "source", "strong", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul",
    "button", "fieldset", "form", "input", "label", "legend", "meter", "output", "template",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "title", "dir", "role", "hidden", "tabindex"},
    "a": {"href", "hreflang", "rel", "download", "type"},
    "img": {"src", "alt", "width", "height", "loading", "decoding", "srcset", "sizes"},
    "source": {"srcset", "media", "type", "sizes"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers", "align"},
    "th": {"colspan", "rowspan", "headers", "scope", "align"},
    "time": {"datetime"},
    "details": {"open", "name"},
    "button": {"type"},
    "input": {"type", "name", "value", "checked", "disabled"},
    "label": {"for"},
    "meter": {"value", "min", "max"},
    "output": {"for"},
}


_PICTURES = frozenset({"src", "srcset"})
_ELSEWHERE = re.compile(r":|\\|//")
"""A sign that an address leads to another host, or holds the data itself."""


def _local_picture(element: str, attribute: str, value: str) -> str | None:  # noqa: ARG001  # nh3 names the element too
    """Let a picture come from our own site alone: a page never loads anything from another host."""
    if attribute in _PICTURES and _ELSEWHERE.search("".join(value.split())):
        return None
    return value


def _cleaner(attribute_filter: Callable[[str, str, str], str | None] | None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(_TAGS),
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        attribute_filter=attribute_filter,
        generic_attribute_prefixes={"aria-", "data-"},
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )


_CLEANER, _PICTURE_CLEANER = _cleaner(None), _cleaner(_local_picture)


class SafeHtml(Postprocessor):
    """Takes everything out of a finished page that is not on the longer list."""

    def run(self, text: str) -> str:
        """Return the page without what must not be there."""
        has_pictures = "src" in text.lower()  # a filter costs time, and few pages need it
        return (_PICTURE_CLEANER if has_pictures else _CLEANER).clean(text)


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

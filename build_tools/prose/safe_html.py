"""What HTML may reach a reader: the list for a finished page, which is longer than that of `typed_html`.

`SafeHtml` is the net under every conversion, so that scripts, event handlers
and `javascript:` never reach a page or PDF, whatever way they found in. SVG is on no list: a drawing of ours is put in
afterwards. nh3 (the ammonia sanitiser) does the work.
"""

import re
from collections.abc import Callable

import nh3
from markdown.postprocessors import Postprocessor

from build_tools.prose.typed_html import EDITOR_TAGS, SCHEMES

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

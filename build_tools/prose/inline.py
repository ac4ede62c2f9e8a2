"""Python-Markdown's inline step without the searches that can find nothing: half of all texts, and half of all patterns.

Each pattern needs one of its signs. Text without any sign is set apart as it is, and a pattern whose signs stand nowhere on
the page is not tried. A pattern that is not listed here is always tried.
"""

import re
from typing import Any, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

SIGNS: dict[str, tuple[str, ...]] = {
    "autolink": ("://",),
    "automail": ("@",),
    "backtick": ("`",),
    "citation": ("[@",),
    "em_strong": ("*", "_"),
    "em_strong2": ("_",),
    "entity": ("&",),
    "escape": ("\\",),
    "html": ("<",),
    "image_link": ("![",),
    "linebreak": ("  \n",),
    "link": ("[",),
    "narrative": ("@",),
    "not_strong": ("*", "_"),
    "record_link": ("[[",),
}
"""What must be there for a pattern to match, by the pattern's name."""
_ANY = re.compile(r"[\\`*_\[<&@]|  \n|://")
"""Any sign; those of more letters that hold a shorter one are left out."""


class PlainString(AtomicString):
    """Text in which no pattern can match; terms may still be linked in it."""


class Inline(InlineProcessor):
    """The inline step for one page."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Set plain text apart, choose the patterns, and let Python-Markdown do its work."""
        texts = [text for element in tree.iter() for text in (_sign_text(element), element.tail) if text]
        self.inlinePatterns = cast("Registry[Any]", _patterns(self.md, "\n".join(texts)))  # it is only counted and indexed
        return super().run(tree, ancestors)


def _sign_text(element: Element) -> str | None:
    """Return the text of an element if it may hold something; otherwise mark it as plain."""
    text = element.text
    if not text or isinstance(text, AtomicString):
        return None
    if _ANY.search(text):
        return text
    element.text = PlainString(text)
    return None


def _patterns(md: Markdown, text: str) -> list[Pattern]:
    """Return the patterns that may match in a text, in their order."""
    known = [(md.inlinePatterns[name], signs) for name, signs in SIGNS.items() if name in md.inlinePatterns]
    absent = [pattern for pattern, signs in known if not any(sign in text for sign in signs)]
    return [pattern for pattern in md.inlinePatterns if pattern not in absent]

"""Spares text without any sign of Markdown the search for it: half of all texts, which Python-Markdown tries every pattern on."""

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_SIGNS = re.compile(r"[\\`*_\[<&@]|  \n")
"""Each inline pattern needs one of these: those of Python-Markdown, and our links and citations."""


class PlainString(AtomicString):
    """Text in which no pattern can match; terms may still be linked in it."""


class PlainFirst(Treeprocessor):
    """Marks such text, before the patterns are tried."""

    def run(self, root: Element) -> None:
        """Go through the text of every element."""
        for element in root.iter():
            text = element.text
            if text and not isinstance(text, AtomicString) and not _SIGNS.search(text):
                element.text = PlainString(text)

"""Links the first use of each term on a page to its explanation."""

import re
from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from build_tools.prose.inline import PlainString
from build_tools.records.base import Record
from build_tools.records.begrip import Begrip

_WORD = re.compile(r"\w+")
_EXPLAINED = {"p", "li", "dd"}
_SKIPPED = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "summary", "svg", "dt"}
_NOT_INSIDE = {
    "hb-begrippen",
    "hb-bronlijst",
    "hb-kaart",
    "hb-deur",
    "hb-feiten",
    "hb-figuur",
    "hb-paginakop",
    "hb-hero",
    "hb-relaties",
    "hb-lijst",
    "hb-tijdlijn",
    "hb-oproep",
}


class Terms:
    """The terms of a Handbook by each of their words in lower case, and one pattern that finds them, the longest first."""

    def __init__(self, begrippen: Iterable[Begrip]) -> None:
        """Prepare for any number of pages."""
        self.by_word: dict[str, Begrip] = {}
        for begrip in begrippen:
            for word in (begrip.term, *begrip.ook_wel):
                self.by_word.setdefault(word.casefold(), begrip)
        self._first = {word: _WORD.findall(word)[:1] for word in self.by_word}
        words = sorted(self.by_word, key=lambda word: (-len(word), word))
        alternatives = "|".join(re.escape(word) for word in words) or "(?!)"
        self.pattern = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE)

    def among(self, texts: Iterable[str]) -> dict[str, Begrip]:
        """Return the words that may stand in one of the texts: those whose first part does."""
        parts = frozenset(_WORD.findall("\n".join(texts).casefold()))
        return {word: begrip for word, begrip in self.by_word.items() if parts.issuperset(self._first[word])}


class TermLinks(Treeprocessor):
    """Goes through the text of paragraphs and list items; headings, links, code and cards are left alone."""

    def __init__(self, md: Markdown, terms: Terms, href: Callable[[Record], str]) -> None:
        """Keep the terms and the way to write their address."""
        super().__init__(md)
        self._terms = terms
        self._href = href
        self._open: dict[str, Begrip] = {}

    def run(self, root: Element) -> None:
        """Put the links in."""
        self._open = self._terms.among(root.itertext())
        for element in list(_explained(root)) if self._open else ():
            self._link_text(element)

    def _link_text(self, element: Element) -> None:
        if element.text:
            element.text, links = self._split(element.text)
            for position, link in enumerate(links):
                element.insert(position, link)
            index = len(links)
        else:
            index = 0
        while index < len(element):
            child = element[index]
            if child.tag not in _SKIPPED and child.tag not in _EXPLAINED and isinstance(child.tag, str) and not _is_block(child):
                self._link_text(child)
            if child.tail:
                child.tail, links = self._split(child.tail)
                for position, link in enumerate(links, index + 1):
                    element.insert(position, link)
                index += len(links)
            index += 1

    def _split(self, text: str) -> tuple[str, list[Element]]:
        """Return the text before the first new term, and that term's link with the rest of the text behind it."""
        if not self._has_open(text):
            return text, []
        links: list[Element] = []
        before, position = text, 0
        for match in self._terms.pattern.finditer(text):
            begrip = self._open.get(match[0].casefold())
            if begrip is not None:
                self._open = {word: other for word, other in self._open.items() if other is not begrip}
                link = Element("a", {"class": "hb-begrip", "href": self._href(begrip)})
                link.text = AtomicString(match[0])
                if links:
                    links[-1].tail = text[position : match.start()]
                else:
                    before = text[: match.start()]
                links.append(link)
                position = match.end()
        if links:
            links[-1].tail = text[position:]
        return before, links

    def _has_open(self, text: str) -> bool:
        """Tell whether the word of a term that has no link yet may stand in this text; far cheaper than the pattern."""
        if isinstance(text, AtomicString) and not isinstance(text, PlainString):
            return False
        lower = text.casefold()
        return any(word in lower for word in self._open)


def _is_block(element: Element) -> bool:
    return element.tag in {"p", "ul", "ol", "dl", "div", "table", "section", "article", "figure", "details"}


def _explained(element: Element) -> Iterator[Element]:
    """Yield the elements whose text may be linked, in reading order."""
    if element.tag in _SKIPPED or _NOT_INSIDE.intersection((element.get("class") or "").split()):
        return
    if element.tag in _EXPLAINED:
        yield element
    for child in element:
        yield from _explained(child)

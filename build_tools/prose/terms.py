"""Links the first use of each term on a page to its explanation."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from build_tools.prose.context import ProseContext
from build_tools.records.begrip import Begrip

_EXPLAINED = {"p", "li", "dd"}
_SKIPPED = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "summary", "svg", "dt"}
_NOT_INSIDE = {
    "hb-begrippen",
    "hb-bronlijst",
    "hb-kaart",
    "hb-deur",
    "hb-feiten",
    "hb-paginakop",
    "hb-hero",
    "hb-relaties",
    "hb-lijst",
    "hb-tijdlijn",
    "hb-oproep",
}


class TermLinks(Treeprocessor):
    """Goes through the text of paragraphs and list items; headings, links, code and cards are left alone."""

    def __init__(self, md: Markdown, context: ProseContext) -> None:
        """Prepare one pattern for all terms, the longest first."""
        super().__init__(md)
        self._context = context
        self._terms: dict[str, Begrip] = {}
        for begrip in context.handbook.begrippen:
            for word in (begrip.term, *begrip.ook_wel):
                self._terms.setdefault(word.casefold(), begrip)
        words = sorted(self._terms, key=lambda word: (-len(word), word))
        alternatives = "|".join(re.escape(word) for word in words)
        self._pattern = re.compile(rf"(?<![\w-])({alternatives})(?![\w-])", re.IGNORECASE) if words else None

    def run(self, root: Element) -> None:
        """Put the links in."""
        if self._pattern is None:
            return
        seen: set[str] = set()
        for element in list(_explained(root)):
            self._link_text(element, seen)

    def _link_text(self, element: Element, seen: set[str]) -> None:
        if element.text:
            element.text, links = self._split(element.text, seen)
            for position, link in enumerate(links):
                element.insert(position, link)
            index = len(links)
        else:
            index = 0
        while index < len(element):
            child = element[index]
            if child.tag not in _SKIPPED and child.tag not in _EXPLAINED and isinstance(child.tag, str) and not _is_block(child):
                self._link_text(child, seen)
            if child.tail:
                child.tail, links = self._split(child.tail, seen)
                for position, link in enumerate(links, index + 1):
                    element.insert(position, link)
                index += len(links)
            index += 1

    def _split(self, text: str, seen: set[str]) -> tuple[str, list[Element]]:
        """Return the text before the first new term, and that term's link with the rest of the text behind it."""
        assert self._pattern is not None  # noqa: S101  # run() returns early without terms
        if isinstance(text, AtomicString):
            return text, []
        parts: list[tuple[str, re.Match[str]]] = []
        position = 0
        for match in self._pattern.finditer(text):
            begrip = self._terms[match[0].casefold()]
            if begrip.id not in seen:
                seen.add(begrip.id)
                parts.append((text[position : match.start()], match))
                position = match.end()
        if not parts:
            return text, []
        links = []
        for number, (_, match) in enumerate(parts):
            link = Element("a", {"class": "hb-begrip", "href": self._context.href(self._terms[match[0].casefold()])})
            link.text = AtomicString(match[0])
            link.tail = parts[number + 1][0] if number + 1 < len(parts) else text[position:]
            links.append(link)
        return parts[0][0], links


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

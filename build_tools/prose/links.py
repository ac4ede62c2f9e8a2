"""Inline processors: links to records and citations, as elements that other processors can see."""

from re import Match
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from build_tools.citations import Citation, Run
from build_tools.prose.context import ProseContext
from build_tools.prose.syntax import MalformedCitationError, read_cites


class RecordLink(InlineProcessor):
    """`[[id]]` and `[[id|tekst]]`; without a public target only the text is left."""

    def __init__(self, pattern: str, md: Markdown, context: ProseContext) -> None:
        """Keep the context."""
        super().__init__(pattern, md)
        self.context = context

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element | str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the link as an element."""
        record, words = self.context.linked(m)
        if record is None:
            return AtomicString(words), m.start(0), m.end(0)
        link = Element("a", {"href": self.context.href(record)})
        link.text = AtomicString(words)
        return link, m.start(0), m.end(0)


class Cited(InlineProcessor):
    """`[@id, p. 12; @id2]` and `@id`; each source is a link to its entry in the list."""

    def __init__(self, pattern: str, md: Markdown, context: ProseContext) -> None:
        """Keep the context."""
        super().__init__(pattern, md)
        self.context = context

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the citation as an element; leave the text as it is when nothing public is cited."""
        literature = self.context.literature
        try:
            cites = read_cites(m[1] if m[0].startswith("[") else m[0])
        except MalformedCitationError:
            return None, None, None
        known = [cite for cite in cites if cite.id in self.context.handbook.bronnen]
        if not known:
            return None, None, None
        citation = literature.cite(known) if m[0].startswith("[") else literature.cite_in_text(known[0])
        return self._element(citation), m.start(0), m.end(0)

    def _element(self, citation: Citation) -> Element:
        span = Element("span", {"class": "hb-verwijzing"})
        for part in citation.parts:
            if part.id is None:
                _append_runs(span, part.runs)
            else:
                href = self.context.href(self.context.handbook.bronnen[part.id])
                _append_runs(SubElement(span, "a", {"href": href}), part.runs)
        return span


def _append_runs(parent: Element, runs: tuple[Run, ...]) -> None:
    """Add runs of text to an element; italics become `em`."""
    for run in runs:
        if run.italic:
            SubElement(parent, "em").text = AtomicString(run.text)
        elif len(parent):
            parent[-1].tail = AtomicString((parent[-1].tail or "") + run.text)
        else:
            parent.text = AtomicString((parent.text or "") + run.text)

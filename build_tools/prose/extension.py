"""The Python-Markdown extension, for web and print alike, and `to_html` for what is not converted by MkDocs."""

from markdown import Extension, Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from build_tools.prose.context import ProseContext
from build_tools.prose.inline import Inline
from build_tools.prose.links import Cited, RecordLink
from build_tools.prose.safe_html import SafeHtml
from build_tools.prose.syntax import CITATION, LINK, NARRATIVE
from build_tools.prose.terms import TermLinks, Terms

EXTENSIONS = (
    AttrListExtension(),
    DefListExtension(),
    FencedCodeExtension(),
    MarkdownInHtmlExtension(),
    SaneListExtension(),
    TableExtension(),
)
"""The standard extensions that templates and editors may count on."""
NO_BLOCKS = ("code", "reference")
NO_PATTERNS = ("reference", "short_reference", "image_reference", "short_image_ref")
"""What scan.py does not read either: indented code, and links whose address stands elsewhere."""


class ProseExtension(Extension):
    """Adds links, citations, explained terms and the sanitiser to Python-Markdown."""

    def __init__(self, context: ProseContext, *, terms: bool = True) -> None:
        """Keep the context; `terms` tells whether the first use of a term becomes a link."""
        super().__init__()
        self._context = context
        self._terms = Terms(context.handbook.begrippen) if terms else None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name that Python-Markdown calls
        """Register the parts; code spans come before them, ordinary links after them."""
        md.registerExtensions(EXTENSIONS, {})
        for registry, names in ((md.parser.blockprocessors, NO_BLOCKS), (md.inlinePatterns, NO_PATTERNS)):
            for name in names:
                registry.deregister(name, strict=False)
        md.inlinePatterns.register(RecordLink(LINK, md, self._context), "record_link", 176)
        md.inlinePatterns.register(Cited(CITATION, md, self._context), "citation", 175)
        md.inlinePatterns.register(Cited(NARRATIVE, md, self._context), "narrative", 174)
        md.treeprocessors.register(Inline(md), "inline", 20)
        if self._terms:
            md.treeprocessors.register(TermLinks(md, self._terms, self._context.href), "terms", 15)
        md.postprocessors.register(SafeHtml(md), "safe_html", -10)


class Converter:
    """Converts one text after the other to safe HTML, exactly as the website does it."""

    def __init__(self, context: ProseContext, *, terms: bool = True) -> None:
        """Prepare for the texts of one Handbook; `terms` tells whether the first use of a term in a text becomes a link."""
        self._markdown = Markdown(extensions=[ProseExtension(context, terms=terms)], output_format="xhtml")

    def html(self, text: str) -> str:
        """Convert a text; nothing of the one before is left."""
        return self._markdown.reset().convert(text)


def to_html(text: str, context: ProseContext, *, terms: bool = True) -> str:
    """Convert a single text to safe HTML."""
    return Converter(context, terms=terms).html(text)

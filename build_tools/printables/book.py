"""The story of the book: plan the parts, set each as HTML, add cover and contents, render, read the result back.

In: the public Handbook, the website that the book stands beside, the folder of the project. Out: a PDF, or problems in Dutch
and no PDF.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from jinja2 import Environment
from markupsafe import Markup

from build_tools.printables.anchors import Anchors, Website, anchor_of, href_in_book
from build_tools.printables.contents import entries
from build_tools.printables.parts import Planned, page_anchors, planned
from build_tools.printables.polish import Polisher
from build_tools.printables.tree import HEADINGS, parse, write_inside
from build_tools.prose import ProseContext, to_html
from build_tools.prose.templates import html_environment, make_environment
from build_tools.records.base import Status
from build_tools.records.citaat import Medium
from build_tools.records.concept import Schakel
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.pagina import Pagina
from build_tools.records.publish import publish
from build_tools.records.timeline import timeline

STYLESHEETS = ("overrides/assets/fonts/fonts.css", "overrides/assets/stylesheets/print.css")
_CONTENTS_BEFORE = "leeswijzer"
"""The part before which the contents stand."""


@dataclass(frozen=True)
class SetPart:
    """A part as HTML; `first` tells that page 1 begins here."""

    planned: Planned
    html: Markup
    first: bool


def book_html(handbook: Handbook, website: Website) -> str:
    """Return the whole book as one HTML document; equal records give equal text."""
    printed = for_print(handbook)
    parts = planned(printed)
    trees = [(part, tree) for part, tree in _set(printed, parts, website)]
    first = next((part.anchor for part in parts if not part.front), "")
    return (
        html_environment()
        .get_template("print/boek.html.jinja")
        .render(
            uitgave=printed.uitgave,
            parts=[SetPart(part, Markup(write_inside(tree)), part.anchor == first) for part, tree in trees],  # noqa: S704  # to_html made it safe
            entries=list(entries(trees)),
            contents_before=_CONTENTS_BEFORE,
            stylesheets=STYLESHEETS,
        )
    )


def for_print(handbook: Handbook) -> Handbook:
    """Return what may stand on paper: without quotes whose speaker only agreed to the website."""
    citaten = [
        citaat.model_copy(update={"status": Status.KLAD}) if citaat.toestemming.voor is Medium.WEB else citaat for citaat in handbook.citaten
    ]
    return publish(replace(handbook, records={**handbook.records, "citaat": Collection(citaten)}))


def _set(handbook: Handbook, parts: tuple[Planned, ...], website: Website) -> Iterator[tuple[Planned, Element]]:
    context = ProseContext.of(handbook, href_in_book)
    pages = page_anchors(parts)
    anchors = Anchors(handbook, website, pages, frozenset(part.anchor for part in parts if part.front))
    environment = _environment(context, pages, website)
    for part in parts:
        markdown = environment.get_template(f"print/{part.template}.md.jinja").render(**part.context)
        tree = parse(to_html(markdown, context, terms=not part.front))
        Polisher(anchors, part.anchor, part.shift).polish(tree)
        _running_head(tree, part.title)
        yield part, tree


def _running_head(tree: Element, title: str) -> None:
    """Give the title of the part to its first heading: a heading never breaks over pages, the part does."""
    for heading in tree.iter():
        if heading.tag in HEADINGS:
            heading.set("data-kop", title)
            return


def _environment(context: ProseContext, pages: dict[str, str], website: Website) -> Environment:
    def in_book(page: Pagina) -> bool:
        return page.uri in pages

    return make_environment(
        context,
        anker=anchor_of,
        pagina_in_boek=in_book,
        schakels=tuple(Schakel),
        tijdlijn=timeline(context.handbook),
        site_url=website.site_url,
    )

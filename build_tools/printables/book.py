"""The story of the book: plan the parts, set each as HTML, add cover and contents, and say what the result should hold.

In: what of the Handbook may stand in print and the website that the book stands beside. Out: a `Work` for the press.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from xml.etree.ElementTree import Element

from jinja2 import Environment
from markupsafe import Markup

from build_tools.printables.anchors import Anchors, Website, anchor_of, href_in_book, short
from build_tools.printables.contents import Entry, Own, entries, own_headings
from build_tools.printables.expected import Expected
from build_tools.printables.leaves import FAR, Leaf, separate
from build_tools.printables.parts import Planned, page_anchors, planned
from build_tools.printables.polish import Polisher
from build_tools.printables.press import Work
from build_tools.printables.printable import TYPEFACES
from build_tools.printables.printplan import plan_table
from build_tools.printables.tree import HEADINGS, parse, write_inside
from build_tools.prose.context import ProseContext
from build_tools.prose.extension import to_html
from build_tools.prose.templates import html_environment, make_environment
from build_tools.records.base import Record
from build_tools.records.citaat import Citaat
from build_tools.records.concept import Schakel
from build_tools.records.folders import MEDIA_FOLDER
from build_tools.records.handbook import Handbook
from build_tools.records.pagina import Pagina
from build_tools.records.partner import Betrokkenheid
from build_tools.records.resultaat import Resultaat, ResultaatSoort
from build_tools.records.timeline import timeline
from build_tools.records.uitgave import Uitgave
from build_tools.visuals.figures import blank_figure
from build_tools.visuals.placing import Figures
from build_tools.visuals.qr import qr
from build_tools.visuals.visual import Visual

STYLESHEETS = ("overrides/assets/stylesheets/print.css",)
_CONTENTS = "inhoud"
_CONTENTS_BEFORE = "leeswijzer"
"""The part before which the contents stand."""


def make_book(handbook: Handbook, website: Website, path: str) -> Work:
    """Set the whole book in leaves; equal records give equal text."""
    craft = _Bookcraft(handbook.uitgave)
    parts = tuple(_parts(craft, handbook, website))
    lines = list(entries(_from_contents([(part, own) for part, own, _ in parts])))
    leaves = tuple(_leaves(craft, [(part, leaf) for part, _, leaf in parts], lines, website.site_url))
    expected = Expected(
        title=handbook.uitgave.titel,
        headings=tuple((anchor_of(record), record.opschrift) for record in handbook if not isinstance(record, Citaat)),
        contents=tuple((line.anchor, line.text) for entry in lines for line in entry),
        contents_at=_CONTENTS,
        first=next((part.anchor for part, *_ in parts if not part.front), ""),
        typefaces=TYPEFACES,
    )
    return Work(
        path,
        "",
        expected,
        leaves=leaves,
        styles=STYLESHEETS,
        notes=(craft.leaf("aantekeningen", "aantekeningen", front=True), craft.leaf("aantekeningen", "aantekeningen")),
    )


@dataclass(frozen=True)
class _Bookcraft:
    """Fills the templates of leaves."""

    uitgave: Uitgave

    def leaf(self, template: str, name: str, *, side: str = "", front: bool = False, below: bool = False, **context: object) -> Leaf:
        """Return a leaf with this name, made with `print/<template>.html.jinja`."""
        made = self._environment.get_template(f"print/{template}.html.jinja")
        html = made.render(uitgave=self.uitgave, voor=front, **context)
        return Leaf(name, html, side, front, below)

    @cached_property
    def _environment(self) -> Environment:
        return html_environment(short=short)


def _parts(craft: _Bookcraft, handbook: Handbook, website: Website) -> Iterator[tuple[Planned, Own, Leaf]]:
    """Yield each part with its own headings and its leaf; of a large book the trees would fill the memory."""
    figures = Figures(handbook, Visual.printed)
    for part, tree in _set(handbook, planned(handbook), website, figures):
        own = own_headings(part, tree)
        separate(tree)
        html = Markup(figures.fill(write_inside(tree)))  # noqa: S704  # to_html made it safe, the drawings are ours
        leaf = craft.leaf("deel", part.anchor, side=part.side, front=part.front, below=bool(part.shift), deel=part, html=html)
        yield part, own, leaf


def _leaves(craft: _Bookcraft, parts: list[tuple[Planned, Leaf]], lines: list[Entry], site_url: str) -> Iterator[Leaf]:
    """Yield the leaves in order: the cover, the parts with the contents among them, the back."""
    yield craft.leaf("omslag", "omslag", front=True)
    for part, leaf in parts:
        if part.anchor == _CONTENTS_BEFORE:
            yield craft.leaf("inhoud", _CONTENTS, side="rechts", front=True, entries=lines, far=FAR)
        yield leaf
    code = Markup(qr(site_url, short(site_url))) if site_url else ""  # noqa: S704  # a drawing of our own
    yield craft.leaf("achterkant", "achterkant", side="links", site_url=site_url, code=code)


def _from_contents(parts: list[tuple[Planned, Own]]) -> list[tuple[Planned, Own]]:
    """Return the parts that follow the contents: what stands before them is not listed."""
    anchors = [part.anchor for part, _ in parts]
    return parts[anchors.index(_CONTENTS_BEFORE) :]


def _set(handbook: Handbook, parts: tuple[Planned, ...], website: Website, figures: Figures) -> Iterator[tuple[Planned, Element]]:
    context = ProseContext.of(handbook, href_in_book, website.cache)
    pages = page_anchors(parts)
    anchors = Anchors(handbook, website, pages, frozenset(part.anchor for part in parts if part.front))
    environment = _environment(context, pages, website, figures)
    for part in parts:
        markdown = environment.get_template(f"print/{part.template}.md.jinja").render(**part.context)
        tree = parse(to_html(markdown, context, terms=not part.front))
        Polisher(anchors, part.anchor, part.shift).polish(tree)
        _running_head(tree, part.title)
        yield part, tree
    context.literature.save()


def _running_head(tree: Element, title: str) -> None:
    """Give the title of the part to its first heading: a heading never breaks over pages, the part does."""
    for heading in tree.iter():
        if heading.tag in HEADINGS:
            heading.set("data-kop", title)
            return


def _environment(context: ProseContext, pages: dict[str, str], website: Website, figures: Figures) -> Environment:
    def in_book(page: Pagina) -> bool:
        return page.uri in pages

    return make_environment(
        context,
        figure=figures,
        picture_base=f"{MEDIA_FOLDER}/",
        anker=anchor_of,
        pagina_in_boek=in_book,
        betrokkenheden=tuple(Betrokkenheid),
        resultaten_per_soort=tuple(_by_kind(context.handbook)),
        schakels=tuple(Schakel),
        tijdlijn=timeline(context.handbook),
        printplan=plan_table(context.handbook),
        site_url=website.site_url,
        op_papier=website.paper,
        short=short,
        code=partial(_code, figures, website),
        leeg=partial(_blank, figures, context.handbook),
    )


def _code(figures: Figures, website: Website, record: Record) -> str:
    """Draw the QR code of the short address of a record, and return the name of its place."""
    address = website.site_url + website.paper(record)
    return figures.keep(f"qr-{anchor_of(record)}", qr(address, short(address)))


def _blank(figures: Figures, handbook: Handbook, name: str) -> str:
    """Draw a figure without concepts, and return the name of its place; nothing when there is nothing to show."""
    visual = blank_figure(handbook, name)
    return figures.keep(f"leeg-{name}", visual.printed()) if visual else ""


def _by_kind(handbook: Handbook) -> Iterator[tuple[ResultaatSoort, list[Resultaat]]]:
    """Yield the results kind by kind, in each the oldest first; those without a date at the end."""
    for soort in ResultaatSoort:
        found = [resultaat for resultaat in handbook.resultaten if resultaat.soort is soort]
        if found:
            yield soort, sorted(found, key=_moment)


def _moment(resultaat: Resultaat) -> tuple[bool, date]:
    periode = resultaat.opgeleverd or resultaat.verwacht
    return periode is None, periode.begin if periode else date.min

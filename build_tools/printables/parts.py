"""`PARTS`: what the book consists of, in order: front matter, chapters, back matter.

In: the public Handbook. Out: planned parts, each with its template, title, anchor and what the template gets.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.printables.anchors import anchor_of
from build_tools.records.handbook import Handbook


@dataclass(frozen=True)
class Planned:
    """One part to be set: the template `print/<template>.md.jinja` makes its Markdown.

    `title` stands in the running head, `label` in the contents; `shift` moves its headings down, since a concept is a second
    heading in the book; `style` names the look of its pages; `uris` are the pages of the website whose place it takes, with
    `#id` when a page has its own heading inside the part; `front` tells that it stands before page 1, `listed` that its second
    headings stand in the contents; `side` that it begins on a page at that side, `links` or `rechts`.
    """

    template: str
    anchor: str
    title: str
    style: str
    shift: int = 0
    uris: tuple[str, ...] = ()
    front: bool = False
    listed: bool = True
    side: str = ""
    label: str = ""
    context: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Let the title stand in the contents too, when no shorter label is given."""
        object.__setattr__(self, "label", self.label or self.title)


Part = Callable[[Handbook], Iterable[Planned]]


def _front(template: str, title: str, *uris: str, style: str = "voorwerk", side: str = "") -> Part:
    def plan(handbook: Handbook) -> Iterator[Planned]:  # noqa: ARG001
        yield Planned(template, template, title, style, uris=uris, front=True, side=side)

    return plan


def _chapter(template: str, number: int, title: str, *uris: str, side: str = "") -> Part:
    def plan(handbook: Handbook) -> Iterator[Planned]:  # noqa: ARG001
        yield Planned(
            template, template, f"{number} {title}", "hoofdstuk", uris=uris, side=side, context={"nummer": number, "titel": title}
        )

    return plan


def _back(template: str, title: str, *uris: str, listed: bool = False, side: str = "") -> Part:
    def plan(handbook: Handbook) -> Iterator[Planned]:  # noqa: ARG001
        yield Planned(template, template, title, "nawerk", uris=uris, listed=listed, side=side, context={"titel": title})

    return plan


def _concepts(handbook: Handbook) -> Iterator[Planned]:
    for concept in handbook.concepten:
        title, label = f"Concept {concept.nummer}: {concept.titel}", f"{concept.nummer} {concept.titel}"
        yield Planned("concept", anchor_of(concept), title, "concept", shift=1, side="links", label=label, context={"concept": concept})


PARTS: tuple[Part, ...] = (
    _front("titelpagina", "Over dit boek", "over/index.md", style="titelpagina", side="rechts"),
    _front("colofon", "Colofon", "toegankelijkheid.md", style="colofon"),
    _front("leeswijzer", "Zo lees je dit boek"),
    _front("samenvatting", "Alle concepten in het kort", style="overzicht", side="links"),
    _chapter("waarom", 1, "Waarom", "aanpak/waarom.md", "voor/index.md#voor-wie", side="rechts"),
    _chapter("aanpak", 2, "Aanpak", "aanpak/index.md"),
    _chapter("fase-1", 3, "Fase 1: samen bedenken", "aanpak/context.md#context", "aanpak/sessies/index.md#sessies"),
    _chapter("concepten", 4, "Concepten", "concepten/index.md", side="rechts"),
    _concepts,
    _chapter("fase-2", 5, "Fase 2: uitproberen", "tracks/index.md#tracks"),
    _chapter("resultaten", 6, "Resultaten en vervolg", "resultaten.md"),
    _chapter("doe-mee", 7, "Doe mee", "doe-mee.md", "hulp-en-melden.md#hulp-en-melden"),
    _back(
        "werkboek", "Draaiboeken en werkbladen", "materialen/draaiboeken/index.md", "materialen/werkbladen/index.md#werkbladen", listed=True
    ),
    _back("werkvormen", "Werkvormen", "aanpak/methoden/index.md", listed=True, side="rechts"),
    _back("bronnen", "Bronnen", "bronnen/index.md"),
    _back("begrippen", "Begrippen", "begrippen.md"),
    _back("partners", "Partners", "partners.md"),
    _back("beeldtabellen", "Beeldtabellen"),
    _back("register", "Register"),
    _back("wijzigingen", "Wijzigingen per editie", "over/wijzigingen.md"),
)
"""Every part of the book; an entry needs the template `print/<template>.md.jinja`."""


def planned(handbook: Handbook) -> tuple[Planned, ...]:
    """Return all parts in order."""
    return tuple(part for plan in PARTS for part in plan(handbook))


def page_anchors(parts: Iterable[Planned]) -> dict[str, str]:
    """Return the anchor of each page of the website that the book takes up."""
    anchors = {}
    for part in parts:
        for uri in part.uris:
            page, _, own = uri.partition("#")
            anchors[page] = f"{part.anchor}-{own}" if own else part.anchor
    return anchors

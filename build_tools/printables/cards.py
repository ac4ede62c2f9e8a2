"""Decks of A6 cards: concepts, groups and ways of working, each in three ways of printing (ux.md c.3, rows 1 to 3).

In: the public Handbook. Out: printed works: two-sided, four to a sheet, with the backs mirrored for the long edge; one-sided, to
fold; and one card to a page with bleed and crop marks, for a print shop.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from build_tools.printables.anchors import Website, anchor_of, href_in_book
from build_tools.printables.cardroom import MATERIALS, METHOD_STEPS, STEPS
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.prose.context import ProseContext
from build_tools.prose.plain import PlainText
from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.records.drukwerk import Afdeling, Papier, Zijden
from build_tools.records.handbook import Handbook
from build_tools.records.methode import MethodeSoort
from build_tools.records.oproep import Doelgroep
from build_tools.visuals.stageproces import STATIONS

PER_SHEET = 4
"""Cards on a sheet of A4."""
BLANKS = 2
"""At least so many cards of a deck of concepts are left empty, for ideas of the table itself (ux.md c.3)."""


@dataclass(frozen=True)
class Card:
    """One card: `kind` chooses its faces in `print/kaart.jinja`; `anchor` and `title` are what must be read back.

    `path` is the page below the site that its QR code leads to; `label` stands in its foot.
    """

    kind: str
    anchor: str
    title: str
    label: str
    path: str = ""
    record: Record | None = None


@dataclass(frozen=True)
class Deck:
    """A deck: its name in addresses, its title, and the cards that these records make."""

    name: str
    title: str
    cards: Callable[[Handbook, Website], Sequence[Card]]


@dataclass(frozen=True)
class Way:
    """A way of printing: its name in addresses and in the title, its paper and sides, how to do it, and its sheets.

    `layout` is the class of the sheets, `sheets` how cards become sheets: rows of a card and its side.
    """

    name: str
    title: str
    hoe: str
    papier: Papier
    zijden: Zijden
    sheets: Callable[[Sequence[Card]], Iterator[Sequence[tuple[Card, str]]]]


def _duplex(cards: Sequence[Card]) -> Iterator[Sequence[tuple[Card, str]]]:
    """Yield fronts four by four, and behind each the backs, left and right swapped: the sheet turns over its long edge."""
    for start in range(0, len(cards), PER_SHEET):
        sheet = cards[start : start + PER_SHEET]
        yield [(card, "voor") for card in sheet]
        yield [(sheet[place], "achter") for place in (1, 0, 3, 2)]


def _folded(cards: Sequence[Card]) -> Iterator[Sequence[tuple[Card, str]]]:
    """Yield two cards to a sheet, front and back side by side."""
    for start in range(0, len(cards), 2):
        yield [(card, side) for card in cards[start : start + 2] for side in ("voor", "achter")]


def _single(cards: Sequence[Card]) -> Iterator[Sequence[tuple[Card, str]]]:
    """Yield each side of each card."""
    for card in cards:
        yield [(card, "voor")]
        yield [(card, "achter")]


WAYS = (
    Way(
        "dubbelzijdig",
        "dubbelzijdig",
        "Print op stevig A4, dubbelzijdig, en laat omslaan over de lange kant. Kies 100 %: het streepje is 50 mm. Snijd elk vel in vieren.",
        Papier.A4,
        Zijden.LANG,
        _duplex,
    ),
    Way(
        "vouwen",
        "om te vouwen",
        "Print op A4, enkelzijdig. Kies 100 %: het streepje is 50 mm. Snijd elk vel door het midden, vouw de helften om en plak ze dicht.",
        Papier.A4,
        Zijden.ENKEL,
        _folded,
    ),
    Way(
        "drukkerij",
        "voor een drukkerij",
        "Geef dit bestand aan een drukkerij: A6, dubbelzijdig, met 3 mm afloop en snijtekens.",
        Papier.A6,
        Zijden.LANG,
        _single,
    ),
)
"""The ways in which every deck is printed."""


def plan(handbook: Handbook) -> Iterator[Printable]:  # noqa: ARG001
    """Plan every deck that has cards, in every way."""
    for deck in DECKS:
        for way in WAYS:
            yield _printable(deck, way)


def _printable(deck: Deck, way: Way) -> Printable:
    return Printable(
        path=f"downloads/kaarten/{deck.name}-{way.name}.pdf",
        titel=f"{deck.title}, {way.title}",
        afdeling=Afdeling.KAARTEN,
        papier=way.papier,
        zijden=way.zijden,
        hoe=way.hoe,
        make=partial(make_cards, deck, way),
    )


def deck_of(chosen: Sequence[Concept]) -> Printable:
    """Return the two-sided deck of some concepts."""
    numbers = "-".join(str(concept.nummer) for concept in chosen)
    deck = replace(DECKS[0], cards=partial(concept_cards, chosen=frozenset(concept.id for concept in chosen)))
    return replace(_printable(deck, WAYS[0]), path=f"downloads/onderdelen/concepten-{numbers}.pdf")


def make_cards(deck: Deck, way: Way, handbook: Handbook, website: Website, printable: Printable) -> Work:
    """Set a deck of cards."""
    cards = deck.cards(handbook, website)
    return set_sheet(
        printable,
        handbook,
        website,
        Sheet("kaarten", headings=tuple((card.anchor, card.title) for card in cards if card.title), numbered=False),
        vellen=list(way.sheets(cards)),
        wijze=way.name,
        **face_context(handbook),
    )


def face_context(handbook: Handbook) -> Mapping[str, object]:
    """Return what the faces in `print/kaart.jinja` need: prose as plain words, the links of the chain, and how many items a card shows."""
    plain = PlainText(ProseContext.of(handbook, href_in_book))
    shown = {"stappen_concept": STEPS, "stappen_methode": METHOD_STEPS, "materialen": MATERIALS}
    return {"plat": plain.of, "plekken": STATIONS, **shown}


def concept_card(concept: Concept, handbook: Handbook, website: Website) -> Card:
    """Return the card of a concept."""
    label = f"Conceptkaart {concept.nummer}/{len(handbook.concepten)}"
    return Card("concept", anchor_of(concept), concept.titel, label, website.paper(concept), concept)


def concept_cards(handbook: Handbook, website: Website, chosen: frozenset[str] | None = None) -> Sequence[Card]:
    """Return a card for each concept (or each chosen id), the legend, and empty cards up to a whole sheet, two at least."""
    concepts = (concept for concept in handbook.concepten if chosen is None or concept.id in chosen)
    cards = [concept_card(concept, handbook, website) for concept in concepts]
    cards.append(Card("uitleg", "uitleg", "Zo lees je een kaart", "Uitleg", website.url("concepten/index.md")))
    blanks = _filling(len(cards), BLANKS)
    return [*cards, *(Card("leeg", f"leeg-{number}", "", f"Lege kaart {number}/{blanks}") for number in range(1, blanks + 1))]


def group_cards(handbook: Handbook, website: Website) -> Sequence[Card]:
    """Return a card for each group, one for board members, and jokers up to a whole sheet, one at least."""
    cards = [Card("groep", anchor_of(groep), groep.titel, "", website.paper(groep), groep) for groep in handbook.groepen]
    boards = [oproep for oproep in handbook.oproepen if oproep.doelgroep is Doelgroep.BESTUURDER]
    cards += [Card("bestuurder", "bestuurder", "Bestuurder", "", website.url("voor/bestuurder.md"), oproep) for oproep in boards]
    jokers = _filling(len(cards), 1)
    cards += [Card("joker", f"joker-{number}", "Joker", "", website.url("voor/index.md")) for number in range(1, jokers + 1)]
    return [replace(card, label=f"Groepskaart {number}/{len(cards)}") for number, card in enumerate(cards, 1)]


def method_cards(handbook: Handbook, website: Website) -> Sequence[Card]:
    """Return a card for each way of working, and empty ones up to a whole sheet."""
    methods = [methode for methode in handbook.methoden if methode.soort is MethodeSoort.WERKVORM]
    cards = [
        Card("methode", anchor_of(methode), methode.titel, f"Werkvormkaart {number}/{len(methods)}", website.paper(methode), methode)
        for number, methode in enumerate(methods, 1)
    ]
    blanks = _filling(len(cards), 0)
    return [*cards, *(Card("leeg-methode", f"leeg-{number}", "", "Lege kaart") for number in range(1, blanks + 1))]


def _filling(count: int, least: int) -> int:
    """Return how many cards fill the last sheet, `least` or more."""
    return least + (-(count + least)) % PER_SHEET


DECKS = (
    Deck("concepten", "Conceptkaarten", concept_cards),
    Deck("groepen", "Groepskaarten", group_cards),
    Deck("werkvormen", "Werkvormkaarten", method_cards),
)
"""Every deck."""

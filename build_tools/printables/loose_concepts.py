"""One PDF for each concept: the pages of the book about it, its sources, and its card to cut and fold.

In: the public Handbook. Out: a work for each concept. What it refers to is not in the same file, so links lead to the website.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial

from jinja2 import Environment
from markupsafe import Markup

from build_tools.printables.anchors import Anchors, Website, anchor_of
from build_tools.printables.cards import concept_card, face_context
from build_tools.printables.polish import Polisher
from build_tools.printables.press import Work
from build_tools.printables.printable import Printable, Sheet, set_sheet
from build_tools.printables.tree import parse, write_inside
from build_tools.prose.context import ProseContext
from build_tools.prose.extension import to_html
from build_tools.prose.templates import make_environment
from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.records.drukwerk import Afdeling, Zijden
from build_tools.records.folders import MEDIA_FOLDER
from build_tools.records.handbook import Collection, Handbook
from build_tools.visuals.placing import Figures
from build_tools.visuals.visual import Visual


def plan(handbook: Handbook) -> Iterator[Printable]:
    """Plan a file for each concept."""
    setters: dict[Website, _Setter] = {}
    for concept in handbook.concepten:
        yield Printable(
            path=f"downloads/concepten/{concept.nummer:02d}-{concept.id}.pdf",
            titel=f"Concept {concept.nummer}: {concept.titel}",
            afdeling=Afdeling.CONCEPTEN,
            zijden=Zijden.ENKEL,
            hoe="Print op A4. Op het laatste vel staat de kaart: knip hem uit, vouw hem om en plak hem dicht.",
            record=concept,
            make=partial(_make, concept, setters),
        )


def _make(concept: Concept, setters: "dict[Website, _Setter]", handbook: Handbook, website: Website, printable: Printable) -> Work:
    setter = setters.setdefault(website, _Setter(handbook, website))
    return set_sheet(
        printable,
        handbook,
        website,
        Sheet("concept-los", headings=((anchor_of(concept), concept.titel),), numbered=False, picture=False),
        anker=anchor_of(concept),
        tekst=setter.text(concept),
        card=replace(concept_card(concept, handbook, website), anchor="kaart"),
        **face_context(handbook),
    )


@dataclass(frozen=True)
class _Setter:
    """Sets the text of concepts; what that takes is made once for all of them."""

    handbook: Handbook
    website: Website

    def text(self, concept: Concept) -> Markup:
        """Return the pages of a concept as HTML."""
        markdown = self._environment.get_template("print/concept-los.md.jinja").render(concept=concept)
        tree = parse(to_html(markdown, self._context))
        only: dict[str, Collection[Record]] = {"concept": Collection([concept])}
        records = {soort: only.get(soort, Collection()) for soort in self.handbook.records}
        Polisher(Anchors(replace(self.handbook, records=records), self.website, {}), anchor_of(concept), shift=1).polish(tree)
        return Markup(self._figures.fill(write_inside(tree)))  # noqa: S704  # to_html made it safe, the drawings are ours

    @cached_property
    def _context(self) -> ProseContext:
        return ProseContext.of(self.handbook, self.website.link)

    @cached_property
    def _figures(self) -> Figures:
        return Figures(self.handbook, Visual.printed)

    @cached_property
    def _environment(self) -> Environment:
        return make_environment(self._context, figure=self._figures, picture_base=f"{MEDIA_FOLDER}/", anker=anchor_of)

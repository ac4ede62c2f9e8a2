"""The story that the command and the plugins share: read the records, check everything, publish what is public.

In: the folder of the project. Out: a `Reading`, with every problem of every file at once. What renders, or gives hints, loads only
when somebody asks for it: a check starts without it.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.checks import check_records
from build_tools.loading import load
from build_tools.pages.addresses import address
from build_tools.pages.claims import claimed_twice
from build_tools.pages.plan import link_targets, missing_pages
from build_tools.printables.cardroom import check_cards
from build_tools.prose.check import check_prose
from build_tools.prose.context import ProseContext
from build_tools.records.citaat import Medium
from build_tools.records.drukwerk import Downloads
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem, in_order
from build_tools.records.publish import publish, with_drafts
from build_tools.shelf import CACHE, Notes

if TYPE_CHECKING:
    from build_tools.pages.page import Site
    from build_tools.unfinished import Unfinished


@dataclass(frozen=True)
class Reading:
    """What the records came to: the whole Handbook and all problems."""

    handbook: Handbook
    problems: tuple[Problem, ...]

    @property
    def language_hints(self) -> tuple[Problem, ...]:
        """The hints about language; made only when somebody asks for them, and never a reason to stop."""
        from build_tools.language import language_hints  # noqa: PLC0415

        return language_hints(self.handbook)

    @property
    def unfinished(self) -> "Unfinished":
        """What editors still have to do; made only when somebody asks for it."""
        from build_tools.unfinished import unfinished  # noqa: PLC0415

        of_cards = check_cards(with_drafts(self.handbook))
        return unfinished(self.handbook, (*self.problems, *of_cards), self.language_hints)

    @property
    def stops(self) -> bool:
        """Tell whether a problem stops the build."""
        return any(problem.stops for problem in self.problems)

    def published(self, medium: Medium, *, drafts: bool = False) -> Handbook:
        """Return what may be shown on the website or in print, or to editors with `drafts`; raise `ValueError` for a reading that stops."""
        if self.stops:
            raise ValueError("there is nothing to publish: the records have problems")
        return publish(self.handbook, medium, drafts=drafts)

    @property
    def preview(self) -> Handbook:
        """Return what its editors see of the website: what is public, and the drafts; raise as `published` does."""
        return self.published(Medium.WEB, drafts=True)

    @property
    def public(self) -> Handbook:
        """Return what may be shown on the website."""
        return self.published(Medium.WEB)


def read(root: Path, notes: Notes | None = None) -> Reading:
    """Load and check all records below `root`; never raises for what an editor wrote.

    `notes` have what an earlier check found in each text; without them each text is read and gone through.
    """
    loaded = load(root, notes)
    mentions, in_prose = check_prose(loaded.handbook, link_targets(loaded.handbook), notes)
    handbook = replace(loaded.handbook, mentions=mentions)
    in_site = (*missing_pages(handbook), *claimed_twice(handbook))
    problems = (*loaded.problems, *in_site, *check_records(handbook), *check_cards(handbook, notes), *in_prose)
    return Reading(handbook, in_order(problems))


def render(
    handbook: Handbook, *, site_url: str, downloads: Downloads, root: Path | None = None, open_points: "Unfinished | None" = None
) -> tuple["Site", ProseContext]:
    """Return the website of a public Handbook, and the context in which its prose is converted.

    `downloads` is what was printed beside it. `root` is the project's folder, in which `.cache/` keeps what need not be made
    again; without it nothing is kept.
    `open_points` are for a live preview: it has a page with them, which a build never has.
    """
    from build_tools.pages.render import render_site  # noqa: PLC0415

    context = ProseContext.of(handbook, address, root / CACHE if root else None)
    site = render_site(handbook, context, site_url=site_url, downloads=downloads, open_points=open_points)
    context.literature.save()
    return site, context

"""Pages that stand in the live preview only, never in a build: the editors' page with what is not finished yet."""

from collections.abc import Iterator

from build_tools.pages.addresses import url
from build_tools.pages.planned import Planned
from build_tools.unfinished import Unfinished

PANEL = "bijdragen/redactiepaneel.md"
"""The path of the page with what is not finished yet."""
_TITLE = "Redactiepaneel"
PANEL_LINK = {"titel": _TITLE, "url": url(PANEL)}
"""The link to it, as the foot of the page wants it."""


def preview_pages(open_points: Unfinished | None) -> Iterator[tuple[str, Planned]]:
    """Yield the template and the plan of each page of the preview; none in a build, which has no open points."""
    if open_points is not None:
        description = "Wat er nog open staat: per record, en per onderwerp."
        meta = {"search": {"exclude": True}, "hide": ["navigation"]}
        yield "redactiepaneel", Planned(PANEL, _TITLE, description, (), {"open": open_points}, meta)

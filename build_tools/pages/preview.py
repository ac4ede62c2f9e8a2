"""What stands in the live preview only, never in a build: the editors' page with what is not finished yet, and links to proofs."""

from collections.abc import Iterator

from build_tools.pages.addresses import url
from build_tools.pages.planned import Planned
from build_tools.records.concept import Concept
from build_tools.unfinished import Unfinished

PANEL = "bijdragen/redactiepaneel.md"
"""The path of the page with what is not finished yet."""
_TITLE = "Redactiepaneel"
PANEL_LINK = {"titel": _TITLE, "url": url(PANEL)}
"""The link to it, as the foot of the page wants it."""

_PROOFS, _SUFFIX = "proefdruk/", ".pdf"


def proof_path(concept: Concept) -> str:
    """Return the address below the site at which the preview prints a concept when somebody asks for it."""
    return f"{_PROOFS}{concept.id}{_SUFFIX}"


def proof_name(path: str) -> str:
    """Return the id of the concept of which this address below the site is the proof; nothing for another address."""
    is_proof = path.startswith(_PROOFS) and path.endswith(_SUFFIX)
    return path.removeprefix(_PROOFS).removesuffix(_SUFFIX) if is_proof else ""


def preview_pages(open_points: Unfinished | None) -> Iterator[tuple[str, Planned]]:
    """Yield the template and the plan of each page of the preview; none in a build, which has no open points."""
    if open_points is not None:
        description = "Wat er nog open staat: per record, en per onderwerp."
        meta = {"search": {"exclude": True}, "hide": ["navigation"]}
        yield "redactiepaneel", Planned(PANEL, _TITLE, description, (), {"open": open_points}, meta)

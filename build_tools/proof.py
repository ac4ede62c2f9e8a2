"""The proof of a concept for its editors: its own pages of the book and its card, as the records are at this moment.

In: the folder of the project, the id of a concept (a draft too), the address of the website. Out: a PDF, or the problems for which
there is none. What prints is loaded only when a proof is asked for.
"""

from dataclasses import dataclass
from pathlib import Path

from build_tools import pipeline
from build_tools.pages.addresses import address, paper_address, url
from build_tools.printables.cardroom import check_cards
from build_tools.records.citaat import Medium
from build_tools.records.problems import Problem
from build_tools.records.publish import with_drafts


@dataclass(frozen=True)
class Proof:
    """A PDF; or, when it could not be made, why not: first what is wrong in the concept itself."""

    pdf: bytes = b""
    problems: tuple[Problem, ...] = ()


def make_proof(root: Path, name: str, site_url: str) -> Proof | None:
    """Read the records anew and print one concept; return nothing when no concept that is to be shown has this id."""
    from build_tools.printables.anchors import Website  # noqa: PLC0415
    from build_tools.printables.loose_concepts import plan  # noqa: PLC0415
    from build_tools.printables.writing import Shop, print_works  # noqa: PLC0415

    reading = pipeline.read(root)
    if reading.stops:
        stopping = [problem for problem in reading.problems if problem.stops]
        return Proof(problems=tuple(sorted(stopping, key=lambda problem: not problem.origin.file.endswith(f"-{name}.md"))))
    handbook = reading.published(Medium.DRUK, drafts=True)
    work = next((one for one in plan(handbook) if one.record is not None and one.record.id == name), None)
    if work is None:
        return None
    outcome = print_works([work], Shop(handbook, Website(site_url, address, url, paper_address), root))
    if outcome.problems:
        file = handbook.place_of(handbook.concepten[name]).file
        on_card = (problem for problem in check_cards(with_drafts(reading.handbook)) if problem.origin.file == file)
        return Proof(problems=(*on_card, *outcome.problems))
    return Proof(outcome.files[work.path])

"""From HTML to a PDF that is right: render, collect what went wrong, read back.

In: the HTML of a printed work and what it should hold. Out: the PDF, or problems in Dutch and no PDF. Every printed work goes
through here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.printables import weasy
from build_tools.printables.cache import Cache
from build_tools.printables.expected import Expected
from build_tools.records.problems import Origin, Problem

_MANAGER = "Neem contact op met de beheerder als je er niet uitkomt."
"""What to do about a problem that no editor can mend."""


STEADY = "overrides/assets/stylesheets/print-vast.css"
"""The style in which a page number moves no line, for the rare text whose page numbers do not come to rest."""


@dataclass(frozen=True)
class Work:
    """A printed work before printing: its path below the site, its HTML, and what it should hold."""

    path: str
    html: str
    expected: Expected


@dataclass(frozen=True)
class Printed:
    """A finished PDF (empty when it could not be made) and the problems."""

    pdf: bytes
    problems: tuple[Problem, ...] = ()


def press(work: Work, root: Path) -> Printed:
    """Print a work; `root` is the folder of the project. What was printed before and is unchanged comes out of the cache."""
    cache = Cache(root)
    key = cache.key(work.html, repr(work.expected))
    if (kept := cache.get(key)) is not None:
        return Printed(kept)
    try:
        printed = _render(work, root)
        if any(problem.code == "HB402" for problem in printed.problems):
            steady = _render(work, root, (STEADY,))
            printed = printed if steady.problems else steady
    except weasy.MissingLibraryError as error:
        return Printed(b"", (_missing(work, str(error)),))
    if not printed.problems:
        cache.put(key, printed.pdf)
    return printed


def _render(work: Work, root: Path, styles: tuple[str, ...] = ()) -> Printed:
    """Render once and judge what came out."""
    rendered = weasy.render(work.html, root, first_page=work.expected.first, styles=styles)
    problems = (*_complaints(work, rendered), *_faults(work, rendered.pdf))
    return Printed(b"" if problems else rendered.pdf, problems)


def _missing(work: Work, error: str) -> Problem:
    message = f"Er ontbreekt een bibliotheek voor het maken van pdf’s (‘{error.splitlines()[0]}’)."
    return Problem("HB401", Origin(work.path), message, "Installeer Pango 1.44 of nieuwer; het README zegt hoe.")


def _complaints(work: Work, rendered: weasy.Rendered) -> Iterator[Problem]:
    for refused in rendered.refused:
        message = f"Het bestand ‘{refused.url}’ mag niet mee: {refused.reason}."
        yield Problem("HB401", Origin(work.path), message, "Zet het bestand in content/media.")
    for text in dict.fromkeys(rendered.complaints):
        yield Problem("HB401", Origin(work.path), f"De opmaak gaf een waarschuwing: ‘{text}’.", _MANAGER)


def _faults(work: Work, pdf: bytes) -> Iterator[Problem]:
    from build_tools.printables.readback import faults  # noqa: PLC0415  # pikepdf loads only when something is printed

    for fault in faults(pdf, work.expected):
        yield Problem("HB402", Origin(work.path), fault, _MANAGER)

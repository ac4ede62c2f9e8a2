"""From HTML to a PDF that is right: render, collect what went wrong, read back.

In: the HTML of a printed work and what it should hold. Out: the PDF, or problems in Dutch and no PDF. Every printed work goes
through here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.printables import weasy
from build_tools.printables.cache import Cache, Kept, Texts
from build_tools.printables.expected import Expected
from build_tools.printables.leaves import NO_LEAF, Leaf
from build_tools.records.problems import Origin, Problem

_MANAGER = "Neem contact op met de beheerder als je er niet uitkomt."
"""What to do about a problem that no editor can mend."""


STEADY = "overrides/assets/stylesheets/print-vast.css"
"""The style in which a page number moves no line, for the rare text whose page numbers do not come to rest."""


@dataclass(frozen=True)
class Pages:
    """Pages of a finished work, named by its path: from `start` up to `stop`, counted from 0, and what the booklet of them is called."""

    path: str
    start: int
    stop: int
    name: str = ""


@dataclass(frozen=True)
class Work:
    """A printed work before printing: its path below the site, its HTML, what it should hold, and whether it gets a picture.

    A work without HTML is a booklet `of` pages of another one, with `leaves` to put before and behind them.
    A book has no HTML but `leaves` that are printed by themselves (`bookbinder`), and pages for `notes` between them. A leaf is
    `loose`: little of it is read back, since the bound book is. `styles` are further style files below the root.
    """

    path: str
    html: str
    expected: Expected
    picture: bool = True
    of: Pages | None = None
    leaves: tuple[Leaf, ...] = ()
    notes: tuple[Leaf, Leaf] = (NO_LEAF, NO_LEAF)
    loose: bool = False
    styles: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Its HTML, piece by piece."""
        return (self.html, *(leaf.html for leaf in self.leaves))


@dataclass(frozen=True)
class Printed:
    """What came of a work: nothing but problems, or what is worth keeping."""

    kept: Kept | None
    problems: tuple[Problem, ...] = ()

    @property
    def pdf(self) -> bytes:
        """The PDF; empty when it could not be made."""
        return self.kept.pdf if self.kept else b""


def key_of(work: Work, cache: Cache) -> str:
    """Return the key of a work: that of its HTML, what it should hold and what is made of it."""
    bound = repr([(leaf.name, leaf.side, leaf.front, leaf.below) for leaf in work.leaves])
    return cache.key(*work.texts, bound, repr(work.expected), str(work.picture), *work.styles)


def press(work: Work, root: Path) -> Printed:
    """Print a work anew, whatever the cache holds. Runs in a process of its own too: in and out go plain values."""
    try:
        return _render(work, root)
    except weasy.MissingLibraryError as error:
        return Printed(None, (missing_library(work.path, error),))


def survey(work: Work, root: Path) -> Printed:
    """Lay a work out without drawing it, to learn how long it is and where its anchors stand; what is wrong shows in print."""
    try:
        found = weasy.render(work.html, root, styles=work.styles, draw=False)
    except weasy.MissingLibraryError as error:
        return Printed(None, (missing_library(work.path, error),))
    return Printed(Kept(b"", found.pages, anchors=found.anchors))


def _render(work: Work, root: Path) -> Printed:
    """Render once and judge what came out."""
    return finished(work, weasy.render(work.html, root, styles=work.styles))


def finished(work: Work, rendered: weasy.Rendered, known: Texts | None = None) -> Printed:
    """Judge a PDF; one that is right gets its picture and its number of pages. `known` are pages that were read before."""
    from build_tools.printables.picture import first_page, page_count  # noqa: PLC0415  # pypdfium2 and Pillow, as late as pikepdf
    from build_tools.printables.readback import faults  # noqa: PLC0415  # pikepdf loads only when something is printed

    if work.loose:
        return _finished_leaf(work, rendered)
    found = faults(rendered.pdf, work.expected, known)
    if problems := (*complaints(work.path, rendered), *_faults(work, found)):
        return Printed(None, problems)
    picture, size = first_page(rendered.pdf) if work.picture else (b"", (0, 0))
    return Printed(Kept(rendered.pdf, rendered.pages or page_count(rendered.pdf), picture, size, rendered.files))


def _finished_leaf(work: Work, rendered: weasy.Rendered) -> Printed:
    """Judge a leaf by itself, and make it ready to be bound."""
    from build_tools.printables.gathering import gather  # noqa: PLC0415  # as above
    from build_tools.printables.readback import read_leaf  # noqa: PLC0415

    quire = gather(rendered.pdf)
    found, texts = read_leaf(quire, work.expected)
    where = f"geteld vanaf het begin van ‘{work.path.partition('#')[2]}’"
    faults = _faults(work, (f"{fault.removesuffix('.')} ({where})." for fault in found))
    if problems := (*complaints(work.path, rendered), *faults):
        return Printed(None, problems)
    return Printed(Kept(b"", rendered.pages, files=rendered.files, texts=texts, anchors=rendered.anchors, quire=quire))


def _faults(work: Work, found: Iterable[str]) -> Iterator[Problem]:
    return (Problem("HB402", Origin(work.path), fault, _MANAGER) for fault in found)


def missing_library(path: str, error: weasy.MissingLibraryError) -> Problem:
    """Return the problem that nothing can be printed on this machine; `path` is the work for which it was tried."""
    message = f"Er ontbreekt een bibliotheek voor het maken van pdf’s (‘{str(error).splitlines()[0]}’)."
    return Problem("HB401", Origin(path), message, "Installeer Pango 1.44 of nieuwer; het README zegt hoe.")


def complaints(path: str, rendered: weasy.Rendered) -> Iterator[Problem]:
    """Yield what the renderer had to say about the work at `path`, as problems."""
    for refused in rendered.refused:
        message = f"Het bestand ‘{refused.url}’ mag niet mee: {refused.reason}."
        yield Problem("HB401", Origin(path), message, "Zet het bestand in content/media.")
    for text in dict.fromkeys(rendered.complaints):
        yield Problem("HB401", Origin(path), f"De opmaak gaf een waarschuwing: ‘{text}’.", _MANAGER)

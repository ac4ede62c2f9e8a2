"""What a printed work is before it is set, and the bare sheet on which every work but the book is set.

In: the public Handbook, the website that the work stands beside, and a template `print/<name>.html.jinja` on `print/blad.html.jinja`.
Out: a `Work` for the press, with the foot that every sheet has: title, edition, address, «1 van 2», a strip to check the scale.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial

from jinja2 import Environment
from markupsafe import Markup

from build_tools.printables.anchors import Website, short
from build_tools.printables.cache import Kept
from build_tools.printables.expected import Expected
from build_tools.printables.press import Work
from build_tools.prose.templates import html_environment
from build_tools.records.drukwerk import Drukwerk
from build_tools.records.handbook import Handbook
from build_tools.visuals.qr import qr

TYPEFACES = ("Atkinson-Hyperlegible-Next", "Bricolage-Grotesque")
"""How the names of our typefaces begin in a PDF."""
SAFE = 8.0
"""So many millimetres from the edge of the paper an office printer prints nothing (ux.md c.3: 8 to 10 mm)."""
_STYLES = "overrides/assets/stylesheets/print/werk"


@dataclass(frozen=True, kw_only=True)
class Printable(Drukwerk):
    """A printed work and the function that sets it."""

    make: Callable[[Handbook, Website, "Printable"], Work]


@dataclass(frozen=True)
class Part:
    """A part of a bundle: a work, and how often."""

    werk: Printable
    aantal: int = 1


@dataclass(frozen=True, kw_only=True)
class Bundle(Printable):
    """Several works in one file, behind a front that tells what is in it.

    `make` sets the front; it is called with the bundle when its parts are finished, and `lengths` tells their pages by path.
    """

    parts: tuple[Part, ...]
    lengths: Mapping[str, int] = field(default_factory=dict)

    def pages_of(self, part: Part) -> int:
        """Return the pages that a part takes, all copies together."""
        return part.aantal * self.lengths[part.werk.path]

    def sheets_of(self, part: Part) -> int:
        """Return the sheets that a part takes, all copies together."""
        return part.aantal * part.werk.sheets(self.lengths[part.werk.path])


def _undivided(handbook: Handbook, website: Website, printable: Printable) -> Work:  # noqa: ARG001  # all works are set like this
    raise TypeError("a series is divided before it is set")


@dataclass(frozen=True, kw_only=True)
class Series(Printable):
    """Several files out of one finished work, whose path is `of`: how many there are is known when that is there.

    `divide` gives the files; what they have in common stands here.
    """

    of: str
    divide: Callable[["Series", Handbook, Kept], Iterable[Printable]]
    make: Callable[[Handbook, Website, "Printable"], Work] = _undivided


Plan = Callable[[Handbook], Iterable[Printable]]
"""Which works there are, given the records."""


@dataclass(frozen=True)
class Sheet:
    """How a small work is set: its template `print/<template>.html.jinja` and what must come out of it.

    `style` names the work's own file in `stylesheets/print/werk/`, the template's own name unless told otherwise; `headings` are
    pairs of an anchor and the words that must stand there; `safe` is the margin in millimetres in which no text may stand;
    `numbered` tells that each page carries «1 van 2»; `picture` that a page of the site shows a picture of its first page.
    """

    template: str
    style: str = ""
    headings: tuple[tuple[str, str], ...] = ()
    safe: float = SAFE
    numbered: bool = True
    picture: bool = True


def set_sheet(printable: Printable, handbook: Handbook, website: Website, sheet: Sheet, **context: object) -> Work:
    """Fill the template of a sheet and return the work.

    The template gets `werk`, `handbook`, `uitgave`, `website`, `adres` (the address of the website as one types it), `voetadres` (the
    short address of the work itself), what `context` adds,
    and the functions `short` (an address as one types it) and `qr` (the QR code of a page below the site, with its alternative).
    """
    html = (
        _environment()
        .get_template(f"print/{sheet.template}.html.jinja")
        .render(
            werk=printable,
            handbook=handbook,
            uitgave=handbook.uitgave,
            website=website,
            adres=short(website.site_url),
            voetadres=short(website.site_url + paper_address(printable, website)),
            qr=partial(_qr, website.site_url),
            **context,
        )
    )
    expected = Expected(title=printable.titel, headings=sheet.headings, typefaces=TYPEFACES, safe=sheet.safe, numbered=sheet.numbered)
    styles = (f"{_STYLES}/{sheet.style or sheet.template}.css",)
    return Work(printable.path, html, expected, picture=sheet.picture, styles=styles)


def paper_address(printable: Drukwerk, website: Website) -> str:
    """Return the short address below the site on which a work can be found again: `m/printplan/`, `c/07/`."""
    return website.paper(printable.record) if printable.record else f"m/{printable.kort or printable.afdeling.value}/"


@cache
def _environment() -> Environment:
    return html_environment(short=short)


def _qr(site_url: str, path: str = "") -> Markup:
    address = f"{site_url}{path}"
    return Markup(qr(address, short(address)))  # noqa: S704  # ElementTree wrote and escaped it

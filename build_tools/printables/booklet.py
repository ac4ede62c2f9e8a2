"""The book as booklets of A5: its pages on sheets of A4, each booklet folded and stapled by itself.

How many there are is known when the book is there (`divided`). No spread is cut in two: each booklet but the first has a front of
its own, which tells what is in it, and each but the last a back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from math import ceil

from build_tools.printables.anchors import Website, anchor_of
from build_tools.printables.book import STYLESHEETS
from build_tools.printables.cache import Kept
from build_tools.printables.expected import Expected
from build_tools.printables.leaves import Leaf, roman
from build_tools.printables.parts import planned
from build_tools.printables.press import Pages, Work
from build_tools.printables.printable import TYPEFACES, Printable, Series
from build_tools.prose.templates import html_environment
from build_tools.records.drukwerk import BOEK, Afdeling, Zijden
from build_tools.records.handbook import Handbook

MOST = 16
"""So many sheets are folded into one another at most: 64 pages. More do not lie flat."""
_HOW = (
    "Print op A4, dubbelzijdig, en laat omslaan over de korte kant. Vouw de vellen dubbel en zet in de vouw twee nietjes. In de vouw staat "
    "welk vel het is. Dit bestand is om te printen; lees op een scherm het boek."
)


@dataclass(frozen=True)
class Booklet:
    """One of `count` booklets: the pages of the book from `start` up to `stop`, counted from 0."""

    number: int
    count: int
    start: int
    stop: int


@dataclass(frozen=True)
class _Line:
    """A part of the book as the front of a booklet names it: its title and its page; `goes_on` when it began before that."""

    title: str
    page: str
    goes_on: bool = False


def plan(handbook: Handbook) -> Iterator[Printable]:  # noqa: ARG001  # there always is a book
    """Plan the booklets."""
    yield Series(
        path="downloads/handboek-boekje.pdf",
        titel="Het handboek als boekje (A5)",
        afdeling=Afdeling.HANDBOEK,
        zijden=Zijden.KORT,
        hoe=_HOW,
        of=BOEK,
        divide=_divide,
    )


def divided(pages: int, most: int = MOST) -> tuple[Booklet, ...]:
    """Return the booklets of a book with so many pages: as few as there can be, of about the same number of sheets.

    The pages of the book and the fronts and backs between the booklets fill whole sheets. A booklet ends with a right page, and
    its back behind it; so the next one, whose front is a right page, begins with a left one.
    """
    count = 1
    while (sheets := ceil((pages + 2 * (count - 1)) / 4)) > most * count:
        count += 1
    found: list[Booklet] = []
    start = 0
    for number in range(1, count + 1):
        own = 4 * (sheets // count + (number <= sheets % count))
        stop = min(pages, start + own - (number > 1) - (number < count))
        found.append(Booklet(number, count, start, stop))
        start = stop
    return tuple(found)


def _divide(series: Series, handbook: Handbook, book: Kept) -> Iterator[Printable]:
    """Yield the booklets of the finished book."""
    lines = _Lines(handbook, book)
    for booklet in divided(book.pages):
        one_of = f", {booklet.number} van {booklet.count}" if booklet.count > 1 else ""
        pages = f"Bladzijde {lines.label(booklet.start)} tot en met {lines.label(booklet.stop - 1)}."
        yield Printable(
            path=series.path.replace(".pdf", f"-{booklet.number}.pdf"),
            titel=f"{series.titel}{one_of}",
            afdeling=series.afdeling,
            zijden=series.zijden,
            hoe=f"{pages} {series.hoe}",
            make=partial(_set, booklet, lines),
        )


class _Lines:
    """Where the parts of the finished book stand."""

    def __init__(self, handbook: Handbook, book: Kept) -> None:
        self._parts = [(book.anchors[part.anchor], part) for part in planned(handbook) if part.anchor in book.anchors]
        self._front = next((page for page, part in self._parts if not part.front), 0)
        self.anchors = book.anchors

    def label(self, page: int) -> str:
        """Return the number that a page bears."""
        return str(page - self._front + 1) if page >= self._front else roman(page + 1)

    def of(self, booklet: Booklet) -> Iterator[_Line]:
        """Yield the parts in a booklet, the one that began before it first."""
        before = [part for page, part in self._parts if page < booklet.start]
        if before and booklet.start not in {page for page, _ in self._parts}:
            yield _Line(before[-1].title, self.label(booklet.start), goes_on=True)
        for page, part in self._parts:
            if booklet.start <= page < booklet.stop:
                yield _Line(part.title, self.label(page))


def _set(booklet: Booklet, lines: _Lines, handbook: Handbook, website: Website, printable: Printable) -> Work:  # noqa: ARG001
    """Set the front and the back, and tell which pages stand between them and what must come out."""
    told = {
        "boekje": booklet,
        "hierin": tuple(lines.of(booklet)),
        "van": lines.label(booklet.start),
        "tot": lines.label(booklet.stop - 1),
        "verder": lines.label(booklet.stop),
    }

    def cover(name: str, *, front: bool) -> Leaf:
        html = html_environment().get_template(f"print/boekje-{name}.html.jinja").render(uitgave=handbook.uitgave, voor=True, **told)
        return Leaf(name, html, front=front)

    covers = [cover("voorkant", front=True)] if booklet.number > 1 else []
    covers += [cover("achterkant", front=False)] if booklet.number < booklet.count else []
    inside = range(booklet.start, booklet.stop)
    name = f"boekje {booklet.number}/{booklet.count}" if booklet.count > 1 else ""
    of = Pages(BOEK, booklet.start, booklet.stop, name)
    concepts = tuple((anchor_of(one), one.titel) for one in handbook.concepten if lines.anchors.get(anchor_of(one)) in inside)
    expected = Expected(printable.titel, concepts, typefaces=TYPEFACES, numbered=False)
    return Work(printable.path, "", expected, of=of, leaves=tuple(covers), styles=STYLESHEETS)

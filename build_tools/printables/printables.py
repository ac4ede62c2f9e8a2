"""`PRINTABLES`: every printed work, and writing them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from build_tools.printables.anchors import Website
from build_tools.printables.book import make_book
from build_tools.printables.press import Work, press
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem


@dataclass(frozen=True)
class Printable:
    """A printed work: its path below the site and how it is set."""

    path: str
    make: Callable[[Handbook, Website, str], Work]


BOOK = Printable("downloads/handboek.pdf", make_book)
"""The book."""
PRINTABLES: tuple[Printable, ...] = (BOOK,)
"""Every printed work; an entry needs a function that sets it."""


def write(handbook: Handbook, website: Website, root: Path, site: Path, works: tuple[Printable, ...] | None = None) -> tuple[Problem, ...]:
    """Print the works, or every one, into the folder of the site; when something is wrong, return all problems and write nothing.

    `handbook` is the public one, `root` the folder of the project, `site` the folder in which the website is built.
    """
    printed = {printable.path: press(printable.make(handbook, website, printable.path), root) for printable in works or PRINTABLES}
    problems = tuple(problem for one in printed.values() for problem in one.problems)
    if not problems:
        for path, one in printed.items():
            target = site / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(one.pdf)
    return problems

"""From a finished book to a booklet: take its pages, put front and back around them, name the sides of the sheets, read back.

In: the booklet as a work, the book as it was printed. Out: what came of it, as for any other work. Runs in a process of its own too.
"""

from pathlib import Path

from build_tools.printables import weasy
from build_tools.printables.cache import Kept
from build_tools.printables.press import Pages, Printed, Work, finished
from build_tools.prose.templates import html_environment

_STYLE = "overrides/assets/stylesheets/print/werk/vellen.css"


def fold(work: Work, of: Pages, source: Kept, root: Path) -> Printed:
    """Make a booklet out of pages of a finished work."""
    # pikepdf loads only when something is printed
    from build_tools.printables.binding import Sheet, bind  # noqa: PLC0415
    from build_tools.printables.excerpt import excerpt  # noqa: PLC0415
    from build_tools.printables.gathering import gather  # noqa: PLC0415
    from build_tools.printables.impose import impose, names  # noqa: PLC0415

    covers = [(leaf.front, weasy.render(leaf.html, root, styles=work.styles)) for leaf in work.leaves]
    fronts = [cover.pdf for front, cover in covers if front]
    backs = [cover.pdf for front, cover in covers if not front]
    pages = bind([Sheet(gather(pdf)) for pdf in (*fronts, excerpt(source.pdf, of.start, of.stop), *backs)], 0)
    sides = names(of.stop - of.start + len(covers), of.name)
    html = html_environment().get_template("print/vellen.html.jinja").render(namen=sides)
    marks = weasy.render(html, root, styles=(_STYLE,))
    made = (marks, *(cover for _, cover in covers))
    imposed = impose(pages, work.expected.title, marks.pdf, sides)
    files = {path: digest for one in made for path, digest in one.files.items()}
    complaints = tuple(text for one in made for text in one.complaints)
    refused = tuple(file for one in made for file in one.refused)
    return finished(work, weasy.Rendered(imposed, complaints, refused, dict(sorted({**source.files, **files}.items()))))

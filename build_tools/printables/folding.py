"""From a finished book to its booklet: name the sides of the sheets, put the pages on them, read back.

In: the booklet as a work, the book as it was printed. Out: what came of it, as for any other work.
"""

from pathlib import Path

from build_tools.printables import weasy
from build_tools.printables.cache import Kept
from build_tools.printables.press import Printed, Work, finished
from build_tools.prose.templates import html_environment

_STYLE = "overrides/assets/stylesheets/print/werk/vellen.css"


def fold(work: Work, source: Kept, root: Path) -> Printed:
    """Make a booklet out of the pages of the work that it is of."""
    from build_tools.printables.impose import impose, names  # noqa: PLC0415  # pikepdf loads only when something is printed

    html = html_environment().get_template("print/vellen.html.jinja").render(namen=names(source.pages))
    marks = weasy.render(html, root, styles=(_STYLE,))
    imposed = impose(source.pdf, work.expected.title, marks.pdf)
    return finished(work, weasy.Rendered(imposed, marks.complaints, marks.refused, {**source.files, **marks.files}))

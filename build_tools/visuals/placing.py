"""The figures of one output: templates ask for them by name, and the finished HTML gets their drawings.

A drawing never passes Markdown or the sanitiser, so neither has to let SVG of an editor through. A template leaves a place,
`<div class="hb-figuur__beeld" data-figuur="naam"></div>`; what stands in such a place is always a drawing that a template asked for before.
"""

from collections.abc import Callable

from build_tools.records.base import Record
from build_tools.records.handbook import Handbook, Key, key_of
from build_tools.visuals.figures import figure
from build_tools.visuals.visual import Table, Visual

_PLACE = '<div class="hb-figuur__beeld" data-figuur="'
"""How a place begins; the sanitiser puts attributes in the order of their names."""


def web(visual: Visual) -> str:
    """Return a drawing for a page, named by the caption that its template gives it."""
    return visual.web(f"figuur-{visual.name}")


class Figures:
    """Draws what templates ask for, and keeps it until the HTML is there."""

    def __init__(self, handbook: Handbook, wrap: Callable[[Visual], str]) -> None:
        """Draw from this Handbook; `wrap` makes of a figure what stands in the HTML (`web` or `Visual.printed`)."""
        self._handbook = handbook
        self._wrap = wrap
        self._asked: dict[tuple[str, Key | None], Visual | None] = {}
        self._drawings: dict[str, str] = {}
        self.owed: dict[str, Visual] = {}
        """The figures whose tables stand elsewhere, by name, in the order of their places."""

    def __call__(self, name: str, record: Record | None = None) -> Visual | None:
        """Return the figure with this name, as `figure` does; nothing when there is nothing to show."""
        asked = name, key_of(record) if record else None
        if asked not in self._asked:
            visual = figure(self._handbook, name, record)
            self._asked[asked] = visual
            if visual:
                self._drawings[visual.name] = self._wrap(visual)
        return self._asked[asked]

    def keep(self, name: str, drawing: str) -> str:
        """Keep a drawing that shows no records, such as a QR code, and return the name under which a place asks for it."""
        self._drawings[name] = drawing
        return name

    def owe(self, visual: Visual) -> None:
        """Note that the table of a figure still has to be shown."""
        self.owed[visual.name] = visual

    def gathered(self, kind: str, caption: str, first: str) -> Table | None:
        """Return one table of what is owed of a kind of figure whose tables name a property and its value in each row.

        A row is a figure, named by the caption of its own table below `first`; a column is a property. Nothing without figures.
        """
        tables = [visual.table for name, visual in self.owed.items() if name.startswith(f"{kind}-")]
        if not tables:
            return None
        header = (first, *(name for name, _ in tables[0].rows))
        return Table(caption, header, tuple((table.caption, *(value for _, value in table.rows)) for table in tables))

    def fill(self, html: str) -> str:
        """Return the HTML with a drawing in each place; raise `KeyError` for one that was never asked for."""
        before, *pieces = html.split(_PLACE)
        return before + "".join(_PLACE + self._filled(piece) for piece in pieces)

    def _filled(self, piece: str) -> str:
        name, _, rest = piece.partition('"')
        attributes, _, after = rest.partition(">")
        return f'{name}"{attributes}>{self._drawings[name]}{after}'

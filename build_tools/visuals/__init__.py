"""Figures: from the records to SVG, an alternative text, a summary and a data table.

In: the Handbook. Out: `Visual`s, deterministic to the last digit. Must not know about pages, templates or print.
`visual.py` is the contract, `figures.py` the list, `placing.py` the way to a page; `svg.py`, `measure.py`, `palette.py`,
`marks.py` and `words.py` are the tools; `deelbeeld.py` is the picture for sharing a page, every other module one figure.
"""

from build_tools.visuals.figures import BLANKS, VISUALS, blank_figure, figure
from build_tools.visuals.placing import Figures, web
from build_tools.visuals.visual import Table, Visual

__all__ = ["BLANKS", "VISUALS", "Figures", "Table", "Visual", "blank_figure", "figure", "web"]

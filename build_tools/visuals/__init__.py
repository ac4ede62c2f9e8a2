"""Figures: from the records to SVG, an alternative text, a summary and a data table.

In: the Handbook. Out: `Visual`s, deterministic to the last digit. Must not know about pages, templates or print.
`visual.py` is the contract, `figures.py` the list, `placing.py` the way to a page; `svg.py`, `measure.py`, `palette.py`,
`marks.py` and `words.py` are the tools; `deelbeeld.py` is the picture for sharing a page, every other module one figure.
Nothing is imported here, so that who only measures a text loads no figure.
"""

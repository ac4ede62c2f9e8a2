"""From CSL-JSON to citations in running text, the reference list and exchange files.

Plain mappings come in, runs and text go out; nothing here knows Markdown, HTML or MkDocs. Start at `Literature`.

    works.py     one CSL item in typed parts, with fields, names and dates     sorting.py   Dutch alphabetical order
    labels.py    author and year, unmistakable over the whole list            intext.py    both forms of citation
    engine.py    citeproc with style.py and marks.py, loaded on first use     entry.py     mends what it leaves
    exports.py   the sources as files: csl_json.py, bibtex.py, ris.py
"""

from build_tools.citations.intext import Citation, Cite, CitePart
from build_tools.citations.literature import Literature, Reference
from build_tools.citations.memory import Memory
from build_tools.citations.runs import Run

__all__ = [
    "Citation",
    "Cite",
    "CitePart",
    "Literature",
    "Memory",
    "Reference",
    "Run",
]

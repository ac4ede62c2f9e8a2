"""From CSL-JSON to citations in running text, the reference list and exchange files.

Plain mappings come in, runs and text go out; nothing here knows Markdown, HTML or MkDocs. Start at `Literature`.

    works.py     one CSL item in typed parts, with fields, names and dates     sorting.py   Dutch alphabetical order
    labels.py    author and year, unmistakable over the whole list            intext.py    both forms of citation
    engine.py    citeproc with style.py and marks.py, loaded on first use     entry.py     mends what it leaves
    csl_json.py  bibtex.py  ris.py                                            the exports
"""

from build_tools.citations.bibtex import to_bibtex
from build_tools.citations.csl_json import to_csl_json
from build_tools.citations.intext import Citation, Cite, CitePart
from build_tools.citations.literature import Literature, Reference
from build_tools.citations.memory import Memory
from build_tools.citations.ris import to_ris
from build_tools.citations.runs import Run

__all__ = [
    "Citation",
    "Cite",
    "CitePart",
    "Literature",
    "Memory",
    "Reference",
    "Run",
    "to_bibtex",
    "to_csl_json",
    "to_ris",
]

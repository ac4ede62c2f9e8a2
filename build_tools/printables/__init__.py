"""From the public Handbook to printed works: HTML out of our own templates, WeasyPrint, and reading back what came out.

    parts.py     `PARTS`: what the book consists of           anchors.py   where everything is, in the book and on the website
    polish.py    HTML made for the web, fit for paper and tags links.py     where links lead, what is printed behind
    tree.py      HTML as a tree
    contents.py  the table of contents                        book.py      the story of the book
    press.py     render, judge, keep                          weasy.py     the only module that knows WeasyPrint
    files.py     which files it may read                      cache.py     what was printed before
    expected.py  what it should hold                          readback.py  is it right? (pdf_file.py, pdf_text.py: facts)

`PRINTABLES` lists every printed work.
"""

from build_tools.printables.anchors import Website
from build_tools.printables.printables import BOOK, PRINTABLES, Printable, write

__all__ = ["BOOK", "PRINTABLES", "Printable", "Website", "write"]

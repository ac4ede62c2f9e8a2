"""From the public Handbook to printed works: HTML out of our own templates, WeasyPrint, and reading back what came out.

    printables.py `PRINTABLES`: every work          printable.py one work, and the sheet on which a small one is set
    writing.py   the story: set, recall, render, write            progress.py  how far it is
    cards.py     decks of A6 cards                            cardroom.py  what fits on a card
    draaiboeken.py werkbladen.py posters.py                       what a session is printed with
    oogstformulier.py printplan.py large_cards.py                 the forms, the plan, concepts in large type
    booklet.py folding.py   the book to fold and staple           excerpt.py impose.py   pages out of it, and onto sheets
    parts.py     `PARTS`: what the book consists of           anchors.py   where everything is, in the book and on the website
    polish.py    HTML made for the web, fit for paper and tags links.py     where links lead, what is printed behind
    tree.py      HTML as a tree
    contents.py  the table of contents                        book.py      the story of the book, in leaves
    leaves.py    documents that are printed by themselves         paging.py    on which page everything stands
    bookbinder.py print leaves, find the pages, bind              gathering.py serial.py   a printed leaf becomes a quire
    quire.py packing.py   a leaf ready to be bound, kept          binding.py joints.py typefaces.py pdf_writer.py   many become one
    press.py     render, judge, keep                          weasy.py     the only module that knows WeasyPrint
    files.py     which files it may read                      cache.py     what was printed before
    expected.py  what it should hold                          readback.py  is it right? (pdf_file.py, pdf_text.py: facts)
    picture.py   a picture of the first page                      sharing.py   the pictures for sharing a page

A caller imports the module that it needs, so that a build without print loads next to nothing of this.
"""

"""Our Markdown: `[[id]]`, `[[id|tekst]]`, `[@bron, p. 12]`, `@bron`, explained terms, and safe HTML.

    syntax.py     the grammar of links and citations, the one place where it is written down
    reader.py     a text -> the tokens of markdown-it, with their lines
    blocks.py     a text -> its words, block by block
    scan.py       a text -> what it links to, cites and holds as raw HTML, with line numbers
    check.py      the whole Handbook -> mentions (for backlinks) and problems; places.py judges ordinary links
    context.py    what rendering needs: Handbook, literature, and how an address is written
    extension.py  the Python-Markdown extension for web and print, with links.py, terms.py and safe_html.py
    typed_html.py what HTML an editor may type

Must not know MkDocs, and not where a record's page is: that is told by the `href` of the context. Nothing is imported here, so that
who only checks a text loads nothing that converts one.
"""

"""Generator of the Handboek Haagse aanpak Gelijke stagekansen.

    records/     the domain, pure: one module per kind, KINDS, Handbook, Problem
    loading/     disk -> records and problems, in Dutch, with line numbers
    checks/      rules across records -> problems
    citations/   CSL -> citations and reference list
    prose/       our Markdown: [[id]] and [@bron, p. 12]; the template environment
    language/    hints about plain Dutch: every text -> what may be said more plainly
    unfinished.py  what editors still have to do: completeness, open points
    pages/       Handbook -> Markdown pages and data files
    printables/  Handbook -> HTML -> PDF
    editing/     new records, other ids, and schemas for editors' programs
    shelf.py     texts kept between runs, by what made them
    pipeline.py  the story: read, check, publish, render
    proof.py     one concept on paper, for its editors
    plugins/     MkDocs adapters, the only place that imports mkdocs
    cli/         the `handboek` command, one module per subcommand
    templates/   Jinja text, no Python
    cores.py     how many cores there are
    native.py    what pip cannot install
    compiling.py compiles code and templates, once, when all is installed

Layers point one way, from plugins down to records; import-linter checks it in the test run.
"""

"""From the public Handbook to the website's pages (Markdown) and data files.

    addresses.py  the page and anchor of every record, and its short address
    page.py       what comes out: `Page` (Markdown) and `Asset` (a file)
    plan.py       `PAGES`: which pages there are, each with its template
    planned.py    a page to be made                 guide.py      pages for who writes
    preview.py    pages of the live preview alone
    render.py     the story: plan, fill templates, add data files and redirects
    data.py       JSON, CSV and literature files      dictionary.py what each field of them holds
    redirects.py  short and old addresses             claims.py     who claims an address that is taken
    metadata.py   what a page tells about itself      sharing.py    its picture for sharing
    linked_data.py  its facts for machines            search.py     what the search knows
    facets.py     by what concepts can be found       called.py     what a reader calls a record
    robots.py     what may be found
    headers.py    what browsers may do with it      security_txt.py  whom to tell about a leak

Must not know MkDocs. Take each name from its own module: checking needs addresses and the plan, and nothing that fills templates.
"""

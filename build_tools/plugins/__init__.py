"""MkDocs adapters, the only place that knows MkDocs: thin enough to throw away.

records.py  handboek/records: read and check the records, add the generated pages and files, swap the finished site in
links.py    handboek/links: add our Markdown to the conversion, and what the records know to the search
print.py    handboek/print: make the book beside the site
shared.py   the one typed place through which the plugins share what was read
proofs.py   a concept on paper, on demand, in the live preview
panel.py    what a live preview has for editors
faults.py   what is wrong, as a page of the live preview
messages.py problems as lines in the terminal
generated.py pages and files as they were generated, without their YAML; menu.py: their titles in the menu
remembered.py, conversion.py, notices.py, found.py: pages whose HTML, and what the search finds in it, is that of an earlier build
ahead.py    a second process that converts pages too
theme.py    the templates of the theme
memory.py   how the memory of a build is looked after
"""

"""Changing what editors wrote, carefully, and telling their programs what fits.

    changes.py        `Changes`: all or nothing, and back
    a new record:     answers.py    what an editor types as an answer      starting.py   id, number, date
                      scaffold.py   as text, with a comment per field      scalars.py    a text as YAML that reads back
                      placing.py    in which file it goes, and where
    another id:       target.py     which record, and may it               rename.py     in every file
                      layout.py     where fields and body stand            mentions.py   where a text mentions it
                      old_addresses.py  its old address keeps working
    what fits:        json_schema.py  a schema per kind                    numerals.py   bounds of a number as a pattern
                      front_matter.py  settings for Markdown files         schemas.py    the files in .vscode
    a form:           cms.py        fields as the program of the form knows them
                      cms_files.py  its page and configuration             cms_package.py  that program itself
    from elsewhere:   importing.py  sources out of a reference manager     exporting.py  the other way round
                      from_csl.py from_bibtex.py from_ris.py               incoming.py   an item on its way in
                      source_fields.py  the fields of a source             source_ids.py its id, and what it doubles
                      harvest.py    drafts out of the form of a session    harvest_cells.py  one row of it

Nothing here asks or prints: that is the command's work.
"""

"""Changing what editors wrote, carefully, and telling their programs what fits.

    changes.py        `Changes`: all or nothing, and back
    a new record:     answers.py    what an editor types as an answer      explained.py  a field explained
                      starting.py   id, number, date                       scaffold.py   as text, with a comment per field
                      scalars.py    a text as YAML that reads back         placing.py    in which file it goes, and where
    another id:       target.py     which record, and may it               rename.py     in every file
                      layout.py     where fields and body stand            mentions.py   where a text mentions it
                      old_addresses.py  its old address keeps working
    what fits:        json_schema.py  a schema per kind                    numerals.py   bounds of a number as a pattern
                      front_matter.py  settings for Markdown files         schemas.py    the files in .vscode
    changes.py   `Changes`: all or nothing, and back       scalars.py    a text as YAML that reads back the same
    answers.py   what an editor types as an answer         scaffold.py   a new record as text, with a comment per field
    target.py    what is renamed                            rename.py     its id, everywhere
    layout.py    where the fields and the body stand        mentions.py   where a text mentions it
    old_addresses.py  keeps its address working
    starting.py  id, number, date of a new record          placing.py    in which file a new record goes, and where
    importing.py sources from a reference manager           exporting.py  the other way round
    incoming.py  from_csl.py from_bibtex.py from_ris.py     source_fields.py source_ids.py   what becomes of one source
    harvest.py   drafts out of the form of a session        harvest_cells.py  what becomes of one row

Nothing here asks or prints: that is the command's work.
"""

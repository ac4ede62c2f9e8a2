"""Changing what editors wrote, carefully: new records, other ids, and what editors' programs get to know of the fields.

    changes.py   `Changes`: all or nothing, and back       scalars.py    a text as YAML that reads back the same
    answers.py   what an editor types as an answer         scaffold.py   a new record as text, with a comment per field
    target.py    what is renamed                            rename.py     its id, everywhere
    layout.py    where the fields and the body stand        mentions.py   where a text mentions it
    old_addresses.py  keeps its address working
    starting.py  id, number, date of a new record          placing.py    in which file a new record goes, and where

Nothing here asks or prints: that is the command's work.
"""

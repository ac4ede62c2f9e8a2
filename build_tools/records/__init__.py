"""The domain, pure: one module per kind of record, `KINDS`, the `Handbook` and `Problem`.

Glossary (the same word in records, code, templates, messages and data; the grammar around it is English):
concept   one promising idea for equal internship chances      track     a pilot in which a team works out concepts
bron      a source of literature (names of CSL)                sessie    a co-design session
methode   an approach or a way of working                      groep     a group of stakeholders (stakeholdergroep)
partner   an organisation that joined or signed                fase      a phase of the project
resultaat something made, planned or set in motion             citaat    a quote, shown only with consent
begrip    a term of the glossary                               oproep    an invitation to take part
draaiboek the script of a session, minute by minute            werkblad  a sheet with boxes, for a session
uitgave   the edition: title, status, contact, counts          pagina    a page written by hand
kern      what it is, in one sentence                          knelpunt  the problem that a concept takes on
schakel   a link of the internship chain                       bewijs    rung of the evidence ladder, 0 to 4
waarvoor  what a source is used for                            herkomst  where the text comes from
werkversie a text that is not of the original handbook         trede     a rung of the ladder
"""

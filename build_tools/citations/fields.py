"""The field names of CSL 1.0.2, sorted by what they hold; anything else is not CSL's and stays out of lists and exports.

CSL's `status` (in druk) is left out on purpose: in our records that word says whether a source may be published.
"""

_NAMES = """
    author chair collection-editor compiler composer container-author contributor curator director editor editorial-director
    executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient
    reviewed-author script-writer series-creator translator
"""
_DATES = "accessed available-date event-date issued original-date submitted"
_TEXTS = """
    abstract archive archive-place archive_collection archive_location authority call-number chapter-number collection-number
    collection-title container-title container-title-short dimensions division DOI edition event event-place event-title genre
    ISBN ISSN issue jurisdiction keyword language medium note number number-of-pages number-of-volumes original-publisher
    original-publisher-place original-title page page-first part part-title PMCID PMID printing publisher publisher-place
    references reviewed-genre reviewed-title scale section source supplement title title-short URL version volume
    volume-title
"""

NAME_FIELDS = frozenset(_NAMES.split())
DATE_FIELDS = frozenset(_DATES.split())
TEXT_FIELDS = frozenset(_TEXTS.split())

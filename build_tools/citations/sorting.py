"""Dutch alphabetical order for a list of sources.

In comes text, out goes text to compare: letter by letter, without diacritics, capitals, spaces and signs, so that the
order never depends on the machine's locale.
"""

import unicodedata

ARTICLES = frozenset({"de", "het", "een", "'t", "’t", "the", "a", "an"})
# Letters that Unicode does not take apart into a base letter and an accent.
_BASE_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def fold(text: str) -> str:
    """Return the letters and digits of `text` only, without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_BASE_LETTERS))
    return "".join(letter for letter in plain if letter.isalnum())


def without_article(text: str) -> str:
    """Return `text` without a Dutch or English article in front: De Haagse Hogeschool stands at the H."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.casefold() in ARTICLES else text

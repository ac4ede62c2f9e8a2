"""The nearest right spelling: of a field, of a choice, of an id.

In: what was typed and what could have been. Out: one proposal, or nothing when nothing is near enough.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 60


def plain(text: str) -> str:
    """Return a text as a field or choice would be spelt: lower case, no diacritics, `_` for spaces and hyphens."""
    letters = unicodedata.normalize("NFKD", text.strip())
    return re.sub(r"[\s_-]+", "_", "".join(letter for letter in letters if not unicodedata.combining(letter))).casefold()


def nearest(typed: str, possible: Iterable[str]) -> str | None:
    """Return the possible text that is most like what was typed."""
    if len(typed) > _LONGEST:
        return None
    by_plain = {plain(text): text for text in possible}
    found = difflib.get_close_matches(plain(typed), by_plain, n=1, cutoff=0.65)
    return by_plain[found[0]] if found else None


def as_id(text: str) -> str:
    """Return an id out of any text, or an empty text when nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")[:60].strip("-")


def enumerated(words: Iterable[str]) -> str:
    """Return words as a Dutch enumeration: `klad, publiek of archief`."""
    *first, last = list(words)
    return f"{', '.join(first)} of {last}" if first else last

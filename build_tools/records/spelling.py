"""The nearest right spelling: of a field, a choice, an id, a command; and the Dutch words in which it is proposed.

In: what was typed and what could have been. Out: proposals, nearest first, or nothing when nothing is near enough.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping

_LONGEST = 60
_LIKENESS = 0.65
"""How much alike two texts must be at least, on the scale of `difflib` (0 to 1)."""


def plain(text: str) -> str:
    """Return a text as a field or choice would be spelt: lower case, no diacritics, `_` for spaces and hyphens."""
    letters = unicodedata.normalize("NFKD", text.strip())
    return re.sub(r"[\s_-]+", "_", "".join(letter for letter in letters if not unicodedata.combining(letter))).casefold()


def near(typed: str, possible: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Return the possible texts that are most like what was typed, nearest first; equal ones in alphabetical order."""
    if len(typed) > _LONGEST:
        return ()
    by_plain = {plain(text): text for text in sorted(possible, reverse=True)}
    return tuple(by_plain[found] for found in difflib.get_close_matches(plain(typed), sorted(by_plain), n=most, cutoff=_LIKENESS))


def nearest(typed: str, possible: Iterable[str]) -> str | None:
    """Return the possible text that is most like what was typed."""
    return next(iter(near(typed, possible, most=1)), None)


def did_you_mean(typed: str, known: Mapping[str, str], form: str = "{}") -> str:
    """Return advice that names what is most like the typed text, each in the form and with its title (if any); empty when nothing is."""
    shown = [f"‘{form.format(name)}’" + (f" ({known[name]})" if known[name] else "") for name in near(typed, known)]
    return f"Bedoelde je {' of '.join(shown)}?" if shown else ""


def as_id(text: str) -> str:
    """Return an id out of any text, or an empty text when nothing of it is left."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")[:60].strip("-")

"""Where a Dutch word may be broken, by the patterns of pyphen and the method that they were made for.

In: a word. Out: the very places that pyphen finds. It reads all sixteen thousand patterns first, which takes longer than all else that
is done with a figure; here only those are read of which the letters stand in a word.
Method: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford, 1983): of all digits at a place the highest counts, and odd breaks.
"""

import re
from functools import cache

_LEAST = 3
"""Letters before the first and after the last place."""


def joints(word: str) -> list[int]:
    """Return after how many letters a word may be broken."""
    patterns, longest = _patterns()
    text = f".{word.lower()}."
    highest = [0] * (len(text) + 1)
    for start in range(len(text)):
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            pattern = patterns.get(text[start:end])
            for at, digit in enumerate(_digits(pattern) if pattern else (), start):
                highest[at] = max(highest[at], digit)
    return [at - 1 for at, digit in enumerate(highest) if digit % 2 and _LEAST < at <= len(word) - _LEAST + 1]


@cache
def _patterns() -> tuple[dict[str, str], int]:
    """Return the patterns by their letters, and of how many letters the longest is."""
    from pyphen import LANGUAGES  # noqa: PLC0415  # loads much, and few words are broken

    path = LANGUAGES["nl"]
    encoding, _, text = path.read_bytes().partition(b"\n")
    patterns = text.decode(encoding.decode("ascii").strip())
    by_letters = dict(zip(re.sub("[0-9]", "", patterns).split(), patterns.split(), strict=True))
    return by_letters, max(map(len, by_letters))


def _digits(pattern: str) -> list[int]:
    """Return the digit before each letter of a pattern, and that at its end; 0 where there is none."""
    return [int(digit or 0) for digit, _ in re.findall("([0-9]?)([^0-9]?)", pattern)]

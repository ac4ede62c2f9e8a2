"""HB218: every letter and sign of a public text is in our typefaces (overrides/assets/fonts).

Without it a browser takes any other font, and the book cannot be printed (HB402, which knows no line). `RANGES` is what every
face draws in print, so that no font is read here: any text may stand in a heading. A test compares it with fonts and styles.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from build_tools.checks.shown import hidden_from_readers, line_of, shown_parts
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Origin, Problem
from build_tools.records.text import Proza
from build_tools.records.walk import texts

RANGES = (
    "20-7E A0-A3 A5-AC AE-B4 B6-107 10A-113 116-11B 11E-123 126-127 12A-12B 12E-133 136-137 139-13E 141-148 150-155 "
    "158-15B 15E-161 164-165 16A-16B 16E-17E 218-21B 237 2C6-2C7 2DA 2DC-2DD 304 308 1E80-1E85 1E9E 1EF2-1EF3 2009 "
    "2013-2014 2018-201A 201C-201E 2022 2026 2039-203A 2044 20AC 20B9 2113 2122 2212"
)
"""The characters that every face draws, as ranges of Unicode numbers."""
_DRAWS_NOTHING = "\\s\\u00ad"
"""Spaces of all widths and the soft hyphen: no letter is missed there."""
_MOST = 5
"""How many characters a message names."""


def _is_one_of(ranges: str) -> str:
    ends = (part.partition("-") for part in ranges.split())
    return "".join(f"\\U{int(first, 16):08x}-\\U{int(last or first, 16):08x}" for first, _, last in ends)


_FOREIGN = re.compile(f"[^{_DRAWS_NOTHING}{_is_one_of(RANGES)}]")
_REFERENCE = re.compile(r"&#?\w+;")


def check_letters(handbook: Handbook) -> Iterator[Problem]:
    """Report the characters of each line of a public text that our typefaces lack."""
    for part, place in shown_parts(handbook):
        for path, text in texts(part):
            if not hidden_from_readers(path) and path[-1] != "bestand" and _is_suspect(text):
                by_line: dict[Origin, dict[str, None]] = {}
                for sign, position in _foreign(text):
                    by_line.setdefault(line_of(place, path, text, position), {})[sign] = None
                for origin, signs in by_line.items():
                    yield _problem(origin, tuple(signs))


def _is_suspect(text: str) -> bool:
    return "&" in text or (not text.isascii() and bool(_FOREIGN.search(text)))


def _foreign(text: str) -> Iterator[tuple[str, int]]:
    """Yield each character that is lacking with its place, also when a reference such as `&rarr;` shows it."""
    yield from ((match[0], match.start()) for match in _FOREIGN.finditer(text))
    for reference in _REFERENCE.finditer(text) if isinstance(text, Proza) else ():
        yield from ((match[0], reference.start()) for match in _FOREIGN.finditer(unescape(reference[0])))


def _problem(origin: Origin, signs: tuple[str, ...]) -> Problem:
    named = ", ".join(f"‘{sign}’ (U+{ord(sign):04X})" if sign.isprintable() else f"U+{ord(sign):04X}" for sign in signs[:_MOST])
    more = f" en nog {len(signs) - _MOST}" if len(signs) > _MOST else ""
    what = "dit teken" if len(signs) == 1 else "deze tekens"
    return Problem(
        "HB218", origin, f"Onze letters hebben {what} niet: {named}{more}.", " ".join(dict.fromkeys(map(_advice, signs[:_MOST])))
    )


def _advice(sign: str) -> str:
    """Return what to type in place of a character."""
    category, plain = unicodedata.category(sign), unicodedata.normalize("NFKC", sign)
    if category in ("Cf", "Cc"):
        return "Haal het onzichtbare teken weg, of typ het woord opnieuw."
    if category == "Pd":
        return "Typ een gewoon streepje: - of –."
    if plain != sign and not _FOREIGN.search(plain):
        return f"Schrijf ‘{plain}’ in plaats van ‘{sign}’."
    if category.startswith("L"):
        return "Schrijf het met andere letters. Is het een naam? Vraag de beheerder om een lettertype dat deze letter heeft."
    return "Schrijf het in woorden of met een ander teken."

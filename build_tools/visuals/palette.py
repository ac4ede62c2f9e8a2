"""The colours and typefaces of the figures: literal values out of tokens.css, because SVG in print knows no `var()`.

In: the custom properties of tokens.css. Out: plain hexadecimal colours. Groups have a fill and the colour of text on it.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from build_tools.records.groep import Kleur

ASSETS = Path(__file__).parents[2] / "overrides" / "assets"
TOKENS = ASSETS / "stylesheets" / "tokens.css"
_PROPERTY = re.compile(r"^\s*--hb-([a-z0-9-]+):\s*([^;]+);", re.MULTILINE)


@cache
def tokens() -> Mapping[str, str]:
    """Return the custom properties by name; of several values the first, which is that of the light scheme and of paper."""
    found: dict[str, str] = {}
    for name, value in _PROPERTY.findall(TOKENS.read_text(encoding="utf-8")):
        found.setdefault(name, value)
    return found


def colour(name: str) -> str:
    """Return the hexadecimal colour with this name; raise `KeyError` when there is none."""
    return tokens()[name]


def group_fill(kleur: Kleur) -> str:
    """Return the colour of a group."""
    return colour(kleur.value)


def group_ink(kleur: Kleur) -> str:
    """Return the colour of letters and patterns on the colour of a group."""
    return colour(f"{kleur.value}-tekst")


def family(role: str) -> str:
    """Return the list of typefaces for `letter` or `letter-kop`, without quotes: every name is a plain word or more."""
    return tokens()[f"druk-{role}"].replace('"', "") + ", sans-serif"

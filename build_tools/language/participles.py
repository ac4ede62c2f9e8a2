"""Which words have the form of a Dutch past participle that can be passive: `gekozen`, `opgeschreven`, `behandeld`.

Told by form alone: `ge-` or a prefix that stays, and -d, -t or the vowel of a strong verb. What only looks like one stands in a list.
"""

import re

_APART = (
    r"(?:aan|achter|af|bij|bijeen|binnen|buiten|deel|dicht|door|goed|in|klaar|kwijt|los|mee|na|neer|om|onder|op|open|over|plaats|rond|"
    r"samen|stil|stop|tegen|terug|thuis|toe|uit|uiteen|vast|vol|voor|vrij|waar|weer|weg)?"
)
_FIXED = r"(?:be|ver|ont|her|er|mis|om|onder|over|door|voor|weer)"
_WEAK = re.compile(rf"{_APART}ge\w{{2,}}[dt]|{_APART}{_FIXED}\w{{2,}}(?:d|(?:[kfpsx]|ch)t)")
"""A participle in -d or -t; after a prefix that stays, a -t only behind the sounds of ’t kofschip, because else it is a present tense."""
_STRONG = re.compile(
    rf"(?:{_APART}ge|{_APART}{_FIXED})(?:bakken|beden|boden|bogen|bonden|bracht|broken|daan|dacht|dragen|dreven|drongen|dronken|dwongen|gaan|"
    r"geten|geven|gleden|goten|gonnen|grepen|hangen|heven|holpen|houden|keken|klommen|kocht|kozen|kregen|laden|laten|lezen|logen|meden|"
    r"meten|nomen|prezen|raden|reden|roepen|scheiden|scholden|schonken|schoten|schoven|schreven|slagen|sleten|sloten|smeten|sneden|"
    r"sproken|staan|stoken|stolen|stoten|streden|troffen|trokken|vangen|varen|vlochten|vochten|vonden|vouwen|wassen|wezen|wogen|wonnen|"
    r"worpen|worven|wreven|zegd|zien|zocht|zonden|zongen|zwegen|zworen)"
)
"""Strong and irregular participles."""
_LOOKALIKES_TEXT = """
    beeld beest bekend beleid bereid bericht beroemd best bestaan bevoegd bevriend bewust bezorgd gebed gebeurd gebeurt gebied gebit
    gebod gedicht geduld geeft geest gegaan geïnteresseerd geld geldt gelooft geluid gemoed geneest geniet geraden gerecht geschikt
    geslacht gevecht gewend gewicht gezicht gezond herfst herkomst misverstand onderhoud onderscheid ontbijt ontstaan onverwacht
    overlast overmacht overstand overvloed overwicht overzicht verband verbod verdacht verdriet vergaan verliefd vermoeid verstaan
    verstand verwant voorbeeld voorgrond voorraad voorstad weerstand welvaart
"""
_LOOKALIKES = frozenset(_LOOKALIKES_TEXT.split())
"""Nouns, adjectives and present tenses with the form of a participle, and participles of verbs that know no passive."""
_OTHERS = frozenset(("nagekomen", "overeengekomen"))
"""Participles that no pattern has: `gekomen` itself is never passive."""
_NO_END = re.compile(r"\w*(?:heid|end|aand)")
_GOOD_END = re.compile(r"\w*(?:her|er|ont|toege|ge|ver)kend|\w*(?:leend|meend|getekend|rekend|bediend|verdiend|gediend)")
"""Endings of nouns and present participles (`-heid`, `-end`), and the participles that end like them."""


def is_participle(word: str) -> bool:
    """Tell whether a word in small letters has the form of a past participle that can be passive."""
    if word in _OTHERS:
        return True
    if word in _LOOKALIKES:
        return False
    is_weak = _WEAK.fullmatch(word) and (not _NO_END.fullmatch(word) or _GOOD_END.fullmatch(word))
    return bool(is_weak or _STRONG.fullmatch(word))

"""HB502: passive sentences: a form of `worden` with a past participle in the same clause, or `is/zijn … door` with one.

Found by the form of words, without a grammar. A perfect tense without `door` (‘is gemaakt’) is left alone, because it may just
as well be active (‘is gegaan’).
"""

import re
from collections.abc import Iterator, Sequence

from build_tools.language.finding import Finding, Vocabulary
from build_tools.language.participles import is_participle
from build_tools.language.sentences import WORD, Sentence

_WORDEN = frozenset(("word", "wordt", "worden", "werd", "werden"))
_IS = frozenset(("is", "zijn", "was", "waren"))
_PERFECT = frozenset(("heb", "hebt", "heeft", "hebben", "had", "hadden", "is", "was", "waren"))
"""Auxiliaries to which a participle behind them belongs; `zijn` is left out, since it may be a possessive."""
_MODALS_TEXT = """
    gaan hoeft hoeven kan konden kunnen mag moest moet moeten mogen te wil wilde wilden willen wilt zal zou zouden zullen
"""
_MODALS = frozenset(_MODALS_TEXT.split())
"""What may stand between a participle and `worden`: `ingevuld moet worden`."""
_ARTICLES = frozenset(("een", "geen", "elk", "ieder", "zo’n", "zo'n", "welk"))
"""Behind these a participle is an adjective: `wordt een gericht gesprek`."""
_MOTION = frozenset(("gelopen", "gekomen", "gereden", "gefietst", "gereisd", "gevaren"))
"""With these, `is … door` tells a way: `is door de stad gelopen`."""
_CLAUSE = re.compile(
    r"[,;:()–]|\b(?:dat|die|als|omdat|doordat|terwijl|zodat|wanneer|zodra|voordat|nadat|of|maar|want|dus)\b", re.IGNORECASE
)


def find_passives(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:  # noqa: ARG001 - one shape for all rules
    """Find the first passive of a sentence."""
    for clause in _CLAUSE.split(sentence.text):
        words = [word.casefold() for word in WORD.findall(clause)]
        if found := _with_worden(words) or _with_door(words):
            auxiliary, participle = found
            message = f"‘{auxiliary} … {participle}’ is de lijdende vorm: ‘{sentence.around(participle)}’."
            yield Finding("HB502", participle, message, "Zeg wie het doet. Niet ‘er wordt gekozen’, maar ‘de school kiest’.")
            return


def _with_worden(words: Sequence[str]) -> tuple[str, str] | None:
    """Return a form of `worden` and its participle: anywhere behind it, or just before it."""
    for at, word in enumerate(words):
        if word in _WORDEN:
            behind = next((place for place in _reach(words, at) if _is_verb(words, place)), None)
            before = next((place for place in range(at - 1, 0, -1) if words[place] not in _MODALS), 0)
            if behind is not None:
                return word, words[behind]
            if _is_verb(words, before):
                return word, words[before]
    return None


def _reach(words: Sequence[str], at: int) -> Iterator[int]:
    """Yield the places behind a word, up to an auxiliary that has a participle of its own."""
    for place in range(at + 1, len(words)):
        if words[place] in _PERFECT:
            return
        yield place


def _with_door(words: Sequence[str]) -> tuple[str, str] | None:
    auxiliary = next((word for word in words if word in _IS), None)
    if auxiliary is None or "door" not in words:
        return None
    return next(((auxiliary, word) for place, word in enumerate(words) if word not in _MOTION and _is_verb(words, place)), None)


def _is_verb(words: Sequence[str], place: int) -> bool:
    """Tell whether a participle stands at a place, and is no adjective; the first word of a clause has none before it."""
    return is_participle(words[place]) and (place == 0 or words[place - 1] not in _ARTICLES)

"""HB503: abbreviations that a reader may not know: written with points, in capitals, or from education, and explained nowhere.

Explained is what is a term of the handbook, what stands between brackets behind its full name (`… (SBB)`), and what is
followed by its full name between brackets. Names of organisations that the records have are names.
"""

import re
from collections.abc import Iterator

from build_tools.language.finding import Finding, Vocabulary
from build_tools.language.sentences import Sentence

WRITTEN_OUT = {
    "a.d.h.v.": "met", "bijv.": "bijvoorbeeld", "bv.": "bijvoorbeeld", "b.v.": "bijvoorbeeld", "blz.": "bladzijde", "ca.": "ongeveer",
    "d.d.": "van", "d.m.v.": "met", "d.w.z.": "dat wil zeggen", "dhr.": "de heer", "e.d.": "en dergelijke", "e.e.a.": "een en ander",
    "enz.": "enzovoort", "etc.": "enzovoort", "evt.": "misschien", "excl.": "zonder", "i.c.m.": "samen met", "i.h.a.": "meestal",
    "i.h.k.v.": "voor", "i.p.v.": "in plaats van", "i.s.m.": "samen met", "i.v.m.": "door", "incl.": "met", "m.a.w.": "dus",
    "m.b.t.": "over", "m.b.v.": "met", "m.i.v.": "vanaf", "m.m.v.": "met hulp van", "m.n.": "vooral", "m.u.v.": "behalve",
    "mevr.": "mevrouw", "n.a.v.": "na", "n.v.t.": "niet van toepassing", "nl.": "namelijk", "nr.": "nummer", "o.a.": "onder andere",
    "o.b.v.": "op basis van", "o.i.d.": "of zoiets", "o.l.v.": "onder leiding van", "o.m.": "onder meer", "resp.": "en",
    "t/m": "tot en met", "t.a.v.": "over", "t.b.v.": "voor", "t.g.v.": "door", "t.o.v.": "vergeleken met", "z.s.m.": "zo snel mogelijk",
}  # fmt: skip
"""Abbreviations with points, and the words to write instead."""
_POINTED = re.compile(r"(?<![\w.])(?:" + "|".join(re.escape(short) for short in sorted(WRITTEN_OUT, key=len, reverse=True)) + r")(?!\w)")
_LETTERS = re.compile(r"(?<![\w.@/-])[A-Z]{2,6}(?:’s|[a-z])?(?![\w@/]|\.\w|-[A-Z]|\s+[A-Z][a-z])")
_OF_SCHOOL = re.compile(
    r"(?<![\w-])(?:avg|bbl|bol|bpv|bso|cao|eoa|hrm|ib’er|mkb|nt2|pabo|pgo|po|roc|slb|slb’er|vavo|vmbo|vo|vso|vwo|wo|zzp)(?![\w’])"
)
_COMMON_TEXT = """
    tv cd dvd pdf qr eu usb ok ict ii iii iv vi vii viii ix nl
"""
_COMMON = frozenset(_COMMON_TEXT.split())
"""Capitals that everybody reads as a word, and Roman numerals."""


def find_abbreviations(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find each abbreviation that is not explained, once per sentence."""
    for short in dict.fromkeys(match[0] for match in _POINTED.finditer(sentence.text)):
        if not vocabulary.knows(short.casefold()):
            advice = f"Schrijf het uit: {WRITTEN_OUT[short]}."
            yield Finding("HB503", short, f"De afkorting ‘{short}’ is niet voor iedereen duidelijk.", advice)
    if sentence.is_heading and sentence.text.isupper():
        return
    explained = vocabulary.words | vocabulary.names | explained_in(sentence.text)
    for pattern in (_LETTERS, _OF_SCHOOL):
        for short in dict.fromkeys(match[0] for match in pattern.finditer(sentence.text)):
            bare = short.removesuffix("’s")
            if bare.casefold() not in explained | _COMMON:
                advice = "Schrijf de eerste keer de volle naam met de afkorting erachter, of zet de afkorting bij de begrippen."
                yield Finding("HB503", bare.casefold(), f"De afkorting ‘{bare}’ is hier niet uitgelegd.", advice)


def explained_in(text: str) -> frozenset[str]:
    """Return the abbreviations that a text explains itself: `… (SBB)`, or `SBB (…)`."""
    behind = re.findall(r"\(([\w-]{2,8})\)", text)
    before = re.findall(r"(?<![\w-])([\w-]{2,8})\s+\([^)]{4,}\)", text)
    return frozenset(word.casefold() for word in (*behind, *before) if not word.isdigit())

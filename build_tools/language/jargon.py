"""HB504: hard words, with the plain word beside each."""

import re
from collections.abc import Iterator
from functools import cache

from build_tools.language.finding import Finding, Vocabulary
from build_tools.language.plain_words import plain_words
from build_tools.language.sentences import Sentence


def find_jargon(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find each hard word that is no term of the handbook, once per sentence."""
    for word in dict.fromkeys(match[0].casefold() for match in _pattern().finditer(sentence.text)):
        if not vocabulary.knows(word):
            yield Finding("HB504", word, f"‘{word}’ is een moeilijk woord.", f"Gewoner is: {plain_words()[word]}.")


@cache
def _pattern() -> re.Pattern[str]:
    """Return a pattern of all hard words, the longest first; a compound with a hyphen (`stakeholder-overleg`) counts too."""
    words = sorted(plain_words(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w’'])", re.IGNORECASE)

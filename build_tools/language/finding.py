"""What a rule about language finds in a sentence, and the words that it may not stumble over."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from build_tools.language.sentences import WORD
from build_tools.records.handbook import Handbook


@dataclass(frozen=True)
class Finding:
    """One hint: its code, the word that it is about (in small letters; empty for a whole sentence), what is so, and what to do."""

    code: str
    word: str
    message: str
    advice: str


@dataclass(frozen=True)
class Vocabulary:
    """Words that need no hint: terms with an explanation, what the project allows, and names, all in small letters."""

    explained: frozenset[str]
    allowed: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, handbook: Handbook) -> "Vocabulary":
        """Gather the words of a Handbook."""
        terms = [word for begrip in handbook.begrippen for word in (begrip.term, *begrip.ook_wel)]
        names = [name for bron in handbook.bronnen for name in (*(n.literal for n in bron.author), bron.publisher) if name]
        names += [partner.naam for partner in handbook.partners]
        words = (word for name in names for word in WORD.findall(name))
        return cls(_small(terms), _small(handbook.uitgave.taalhulp.toegestaan), _small(words))

    def knows(self, word: str) -> bool:
        """Tell whether a word or group of words needs no hint."""
        return word in self.allowed or word in self.explained

    def with_names(self, names: frozenset[str]) -> "Vocabulary":
        """Return the same words with more names: what a text explains itself."""
        return replace(self, names=self.names | names) if names - self.names else self

    @cached_property
    def words(self) -> frozenset[str]:
        """Every single word of the explained terms, and what is allowed."""
        return self.allowed | {word.casefold() for term in self.explained for word in WORD.findall(term)}


def _small(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)

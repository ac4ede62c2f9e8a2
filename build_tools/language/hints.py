"""The story of the hints: every text of the Handbook -> sentences -> what the rules find in them, as problems of level info.

A text that did not change since the last time in this process is not read again, so that a live preview stays quick.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from build_tools.language.abbreviations import explained_in, find_abbreviations
from build_tools.language.address import find_gendered, find_u
from build_tools.language.finding import Finding, Vocabulary
from build_tools.language.jargon import find_jargon
from build_tools.language.length import find_clauses, find_long
from build_tools.language.passive import find_passives
from build_tools.language.readability import find_heavy
from build_tools.language.sentences import Sentence, sentences
from build_tools.language.texts import texts_of
from build_tools.records.handbook import Handbook
from build_tools.records.problems import Problem, in_order

Rule = Callable[[Sentence, Vocabulary], Iterator[Finding]]

RULES: tuple[Rule, ...] = (find_long, find_clauses, find_passives, find_abbreviations, find_jargon, find_u, find_gendered)
"""Every rule about a sentence; the one about a whole text is `find_heavy`."""


def language_hints(handbook: Handbook) -> tuple[Problem, ...]:
    """Return all hints about the language of a Handbook, drafts included, sorted by file and line; they never stop a build."""
    return in_order(_hints(handbook))


def findings_in(text: str, vocabulary: Vocabulary) -> tuple[tuple[int, Finding], ...]:
    """Return what the rules find in a text, each with its line (from 0)."""
    return tuple((line, finding) for line, finding in _found(text, vocabulary) if finding.word not in vocabulary.allowed)


def _hints(handbook: Handbook) -> Iterator[Problem]:
    general = Vocabulary.of(handbook)
    for _, texts in texts_of(handbook):
        vocabulary = general.with_names(frozenset().union(*(explained_in(text.text) for text in texts)))
        for text in texts:
            for line, finding in findings_in(text.text, vocabulary):
                yield Problem(finding.code, text.at(line), finding.message, finding.advice)


@lru_cache(maxsize=4096)
def _found(text: str, vocabulary: Vocabulary) -> tuple[tuple[int, Finding], ...]:
    read = _read(text)
    in_sentences = [(sentence.line, finding) for sentence in read for rule in RULES for finding in rule(sentence, vocabulary)]
    return (*in_sentences, *((read[0].line, finding) for finding in find_heavy(read)))


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Sentence, ...]:
    return tuple(sentences(text))

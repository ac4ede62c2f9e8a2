"""Taalhulp: hints about plain Dutch (level B1), never errors.

    texts.py      which texts are ours, and where each stands
    sentences.py  a text -> its sentences, without names, citations, code, addresses and quotes
    finding.py    what a rule finds, and the words that it leaves alone
    length.py passive.py abbreviations.py jargon.py address.py   the rules, one kind of hint each
    plain_words.py the hard words with the plain ones            readability.py the one rule about a whole text
    hints.py      the story: texts -> sentences -> rules -> problems of level info

The rules see forms of words, no grammar: they miss things, and tests/language tells how many.
"""

from build_tools.language.hints import language_hints

__all__ = ["language_hints"]

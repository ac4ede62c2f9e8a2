"""Sentences: a text in our Markdown -> its sentences, each with its line, its words and how many those are.

What is not ours is no sentence: citations, code, addresses, quotes and block quotes. A name of several words counts as one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from build_tools.prose.blocks import OTHER, Block, blocks

WORD = re.compile(rf"[\w{OTHER}]+(?:[-’'´./&]\w+)*")
"""A word, with the apostrophe, hyphen, slash and point inside it: `foto’s`, `mbo-student`, `hij/zij`, `o.a`."""
_SHORTENED_TEXT = """
    art bijv blz bv ca dhr dr drs e.d enz etc evt excl i.p.v i.v.m incl ing ir jr m.b.t m.n max mevr min mr nl nr o.a o.i.d p pag pp
    prof red sr st t.a.v t/m tel v.d vs z.d
"""
SHORTENED = frozenset(_SHORTENED_TEXT.split())
"""What a point may stand behind in the middle of a sentence."""
_QUOTES = re.compile(r"“[^“”]*”|„[^„”“]*[”“]|\"[^\"]*\"|(?<!\w)‘(?:[^‘’]|’(?=\w))*’(?!\w)|«[^«»]*»")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b10\.\d{4,9}/\S+")
_END = re.compile(rf"[.!?…]+[)”’\"]*\s+(?=[(“„‘\"’']?[A-ZÀ-Þ0-9{OTHER}])")
_LAST_WORD = re.compile(r"[\w./]+$")
_LINKING = r"(?:\s+(?:van|voor|de|der|den|het|en|te|ten|ter|in|’t)){0,3}"
_NAME = re.compile(rf"\b[A-Z][\w’-]*(?:{_LINKING}\s+[A-Z][\w’-]*)+")
_FIRST_WORDS_TEXT = """
    Aan Alle Als Bij Dat De Deze Die Dit Door Een Elk Elke En Er Het Hoe Iedere In Is Maar Met Naar Nu Om Onder Ook Op Over Per Sinds
    Sommige Tegen Toch Toen Tot Uit Vanaf Van Veel Volgens Voor Waar Wat Wie Zie Zij Zo Zodra
"""
_FIRST_WORDS = frozenset(_FIRST_WORDS_TEXT.split())
"""Words that have a capital because a sentence begins with them, and are no part of the name that follows."""


@dataclass(frozen=True)
class Sentence:
    """One sentence: the line on which it begins (from 0), its text on one line, and whether it is a heading."""

    line: int
    text: str
    is_heading: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words, in small letters."""
        return tuple(word.casefold() for word in WORD.findall(self.text))

    @cached_property
    def length(self) -> int:
        """How many words there are, a name of several words counted as one."""
        return len(WORD.findall(_NAME.sub(_as_one, self.text)))

    @property
    def shown(self) -> str:
        """The beginning of the sentence, to find it by."""
        return self.around("")

    def around(self, word: str) -> str:
        """Return the part of the sentence in which a word stands (given in small letters); the beginning for an empty word."""
        text = self.text.replace(OTHER, "…")
        if len(text) <= _SHOWN:
            return text
        start = max(0, text.casefold().find(word) + len(word) - _SHOWN // 2)
        start = text.rfind(" ", 0, start) + 1 if start else 0
        piece = text[start : start + _SHOWN]
        cut = piece if start + _SHOWN >= len(text) else piece.rpartition(" ")[0].rstrip(",;: ") + " …"
        return f"… {cut}" if start else cut


_SHOWN = 60


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text from top to bottom."""
    for block in blocks(text):
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[Sentence]:
    ours = _ADDRESS.sub(OTHER, _QUOTES.sub(_without_words, block.text))
    start = 0
    for end in (*_ends(ours), len(ours)):
        text = " ".join(ours[start:end].split()).replace(" .", ".").replace(" ,", ",")
        if re.search(r"\w", text):
            leading = len(ours[start:end]) - len(ours[start:end].lstrip())
            yield Sentence(block.line + ours.count("\n", 0, start + leading), text, block.is_heading)
        start = end


def _ends(text: str) -> Iterator[int]:
    """Yield where sentences end: after a point and a space, unless the point belongs to a shortened word or an initial."""
    for match in _END.finditer(text):
        before = _LAST_WORD.search(text[: match.start()])
        word = before[0] if before else ""
        is_short = match[0].startswith(".") and (word.casefold() in SHORTENED or (len(word) == 1 and word.isupper()))
        if not is_short:
            yield match.end()


def _without_words(match: re.Match[str]) -> str:
    """Return one thing in the place of a quote, with its line ends; what a quote ends with may end the sentence too."""
    inside = match[0][1:-1].rstrip()
    return OTHER + "\n" * match[0].count("\n") + (inside[-1] if inside[-1:] in (".", "!", "?") else "")


def _as_one(match: re.Match[str]) -> str:
    first = match[0].partition(" ")[0]
    return f"{first} {OTHER}" if first in _FIRST_WORDS else OTHER

"""HB507: how heavy a longer text reads, by the formula of Flesch as Douma set it for Dutch (1960), with `textstat`.

206,835 - 0,93 x words per sentence - 77 x syllables per word. What it cannot do: it counts lengths and knows no meaning, so that
a short hard word helps a text and a long plain compound (`stagebegeleider`) spoils it; the syllables are those of hyphenation, a
few too few. So it is asked for texts from 100 words on, and speaks only when a text is far below the middle of the scale.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from build_tools.language.finding import Finding
from build_tools.language.sentences import Sentence
from build_tools.prose.blocks import OTHER

FEWEST_WORDS = 100
"""Below this a few words decide the outcome."""
HEAVY = 50
"""Below this a text is told to read heavily; plain running text has 60 to 70 on the scale of Flesch."""


def find_heavy(text: Sequence[Sentence]) -> Iterator[Finding]:
    """Find a text that reads heavily as a whole; headings do not count."""
    running = [sentence for sentence in text if not sentence.is_heading]
    if sum(len(sentence.words) for sentence in running) >= FEWEST_WORDS and (score := ease(running)) < HEAVY:
        message = f"Deze tekst scoort {score} van 100 op leesgemak (formule van Douma); onder {HEAVY} leest een tekst zwaar."
        yield Finding("HB507", "", message, "Maak zinnen en woorden korter waar het kan. De formule telt alleen lengtes: lees zelf na.")


def ease(text: Sequence[Sentence]) -> int:
    """Return the reading ease of sentences, from 0 (very hard) to 100 (very easy); what falls outside the scale is put at its end."""
    words = " ".join(sentence.text.replace(OTHER, "").rstrip(".!?…") + "." for sentence in text)
    score: float = _textstat().flesch_reading_ease(words)
    return min(100, max(0, round(score)))


@cache
def _textstat() -> Any:
    """Load textstat when it is first needed, for Dutch: for English it would look for a word list on the network."""
    textstat = import_module("textstat").textstat
    textstat.set_lang("nl")
    return textstat

"""HB501 and HB508: sentences that are long, or hold more than one subordinate clause (advice of the Rijksoverheid for level B1)."""

import re
from collections.abc import Iterator

from build_tools.language.finding import Finding, Vocabulary
from build_tools.language.sentences import Sentence

LONGEST = 20
"""The most words that a sentence may have without a hint."""
MOST_CLAUSES = 1
"""The most subordinate clauses that a sentence may have without a hint."""
_OPENS_CLAUSE = re.compile(
    r"\b(?:omdat|doordat|zodat|opdat|terwijl|hoewel|ofschoon|tenzij|mits|aangezien|zodra|zolang|voordat|nadat|totdat|waarbij|waardoor|"
    r"waarmee|waarin|waaruit|waarop|waarvan|waarvoor|wanneer)\b|,\s(?:die|dat|als)\b",
    re.IGNORECASE,
)
"""Words that nearly always open a subordinate clause; a bare `dat`, `die` or `of` may be something else."""


def find_long(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:  # noqa: ARG001 - one shape for all rules
    """Find a sentence with too many words; a name of several words counts as one."""
    if sentence.length > LONGEST and not sentence.is_heading:
        message = f"Deze zin heeft {sentence.length} woorden: ‘{sentence.shown}’."
        yield Finding("HB501", "", message, f"Maak er twee zinnen van, van hoogstens {LONGEST} woorden.")


def find_clauses(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:  # noqa: ARG001 - one shape for all rules
    """Find a sentence with more than one subordinate clause."""
    if sentence.text.endswith("?"):
        return  # ‘waarmee’ and ‘wanneer’ ask here
    openers = [match[0].strip(", ") for match in _OPENS_CLAUSE.finditer(sentence.text)]
    if len(openers) > MOST_CLAUSES:
        words = " en ".join(f"‘{word}’" for word in dict.fromkeys(word.casefold() for word in openers))
        message = f"Deze zin heeft {len(openers)} bijzinnen, met {words}: ‘{sentence.shown}’."
        yield Finding("HB508", "", message, "Maak van een bijzin een eigen zin.")

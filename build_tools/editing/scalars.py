"""A text as YAML: written in the plainest way in which loading reads exactly the same text back.

In: one text. Out: what stands behind the colon or the dash. The loading itself is the judge, so a trap of YAML cannot slip in.
"""

import textwrap
from collections.abc import Iterator

from build_tools.loading.source import INVISIBLE
from build_tools.loading.yaml_lines import quoted
from build_tools.loading.yaml_text import read_yaml

WIDTH = 116
"""The longest line, as in the records that stand there already."""


def as_yaml(text: str, indent: int, used: int = 0) -> str:
    """Return a text as a YAML value; further lines are indented by `indent`, `used` is how much of the first line is taken.

    Raise `ValueError` for a text that no YAML can hold, such as one with an invisible character.
    """
    text = text.strip()
    if INVISIBLE.search(text):
        raise ValueError(text)
    fits = used + len(text) <= WIDTH and "\n" not in text
    written = next((one for one in _ways(text, indent, fits=fits) if _reads_back(one, text)), None)
    if written is None:
        raise ValueError(text)
    return written


def _ways(text: str, indent: int, *, fits: bool) -> Iterator[str]:
    margin = "\n" + " " * indent
    if fits:
        yield text
        yield quoted(text)
    if "\n" in text:
        yield margin.join(("|-", *text.split("\n")))
    else:
        yield margin.join((">-", *textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False)))
        yield quoted(text)


def _reads_back(written: str, text: str) -> bool:
    fields = read_yaml("", f"veld: {written}\n" if "\n" in written else f"veld: {written}")
    return not fields.problems and fields.value == ({"veld": text} if text else {})

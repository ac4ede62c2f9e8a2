"""What a printed work should hold; `readback` compares the result with it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    """What a printed work should hold.

    `headings` are pairs of an anchor and the words that stand there; `contents` the same for the lines of the table of
    contents, which begins at the anchor `contents_at`; `first` is the anchor on page 1; `typefaces` are beginnings of names;
    `safe` is the margin in millimetres inside the trimmed page in which no text may stand; `numbered` tells that each page has
    its number at its foot, alone or as «1 van 2».
    """

    title: str
    headings: tuple[tuple[str, str], ...]
    contents: tuple[tuple[str, str], ...] = ()
    contents_at: str = ""
    first: str = ""
    typefaces: tuple[str, ...] = ()
    safe: float = 0.0
    numbered: bool = True

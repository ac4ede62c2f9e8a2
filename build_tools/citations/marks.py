"""The formatter that citeproc writes through: form as invisible marks instead of HTML tags, and back to letters.

The marks are Unicode non-characters, which no text can hold, so that nothing has to be escaped and nothing parsed from HTML.
The capitalised names at the end are the interface that citeproc expects of a formatter module.
"""

from dataclasses import dataclass

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
LINK = "\ufdd2"  # stands where the style puts the address of the source


@dataclass(frozen=True, slots=True)
class Letter:
    """One character of an entry; `seam` is true when a mark stood just before it."""

    char: str
    italic: bool
    seam: bool


def preformat(text: object) -> str:
    """Return text unchanged: escaping is the template's work."""
    return str(text)


def italic(text: object) -> str:
    """Return the text between italic marks."""
    return f"{_OPEN}{text}{_CLOSE}"


def letters(marked: str) -> list[Letter]:
    """Return the characters of a marked text, each with its form."""
    found = []
    depth, seam = 0, False
    for char in marked:
        if char in (_OPEN, _CLOSE):
            depth += 1 if char == _OPEN else -1
            seam = True
        else:
            found.append(Letter(char, depth > 0, seam))
            seam = False
    return found


Italic = Oblique = italic
Bold = Light = Underline = Superscript = Subscript = SmallCaps = preformat

"""What is wrong with a picture file, before it is known which records name it."""

from typing import NamedTuple


class Finding(NamedTuple):
    """A code, what is wrong, and what to do now."""

    code: str
    message: str
    advice: str

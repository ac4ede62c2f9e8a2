"""Pieces of formatted text: what templates render with their own escaping, instead of HTML in strings."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one form: roman or italic, with or without a link (`href`, http or https only)."""

    text: str
    italic: bool = False
    href: str | None = None


def plain(runs: Iterable[Run]) -> str:
    """Return the text of the runs without their form."""
    return "".join(run.text for run in runs)

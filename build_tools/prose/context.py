"""What rendering prose needs to know."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from build_tools.citations import Literature, Memory
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook


@dataclass(frozen=True)
class ProseContext:
    """The public Handbook, its literature, and `href`: the address of a record as the output wants it."""

    handbook: Handbook
    literature: Literature
    href: Callable[[Record], str]

    cache: Path | None = None

    @classmethod
    def of(cls, handbook: Handbook, href: Callable[[Record], str], cache: Path | None = None) -> "ProseContext":
        """Make a context; the literature is formatted only when something is cited.

        `cache` is a folder for what need not be made again in the next build; it may be thrown away at any time.
        """
        return cls(handbook, Literature([bron.csl() for bron in handbook.bronnen], Memory(cache) if cache else None), href, cache)

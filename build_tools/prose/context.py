"""What rendering prose needs to know."""

from collections.abc import Callable
from dataclasses import dataclass

from build_tools.citations import Literature
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook


@dataclass(frozen=True)
class ProseContext:
    """The public Handbook, its literature, and `href`: the address of a record as the output wants it."""

    handbook: Handbook
    literature: Literature
    href: Callable[[Record], str]

    @classmethod
    def of(cls, handbook: Handbook, href: Callable[[Record], str]) -> "ProseContext":
        """Make a context; the literature is formatted only when something is cited."""
        return cls(handbook, Literature([bron.csl() for bron in handbook.bronnen]), href)

"""What rendering prose needs to know."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from re import Match

from build_tools.citations import Literature, Memory
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook, key_of


@dataclass(frozen=True)
class ProseContext:
    """The public Handbook, its literature, and `href`: the address of a record as the output wants it."""

    handbook: Handbook
    literature: Literature
    href: Callable[[Record], str]

    cache: Path | None = None

    @cached_property
    def known(self) -> str:
        """All that a text may ask of the Handbook, as one text: addresses, names, terms and sources."""
        records = [f"{key_of(record)} {self.href(record)} {record.opschrift}" for record in self.handbook]
        terms = [f"{begrip.id} {begrip.term} {begrip.ook_wel}" for begrip in self.handbook.begrippen]
        return "\n".join([*records, *terms, *(str(bron.csl()) for bron in self.handbook.bronnen)])

    def linked(self, link: Match[str]) -> tuple[Record | None, str]:
        """Return the record that a link (a match of `LINK`) points to, when it is public, and the words that a reader sees."""
        target, own_text = (" ".join((part or "").split()) for part in link.groups())
        record = self.handbook.find(target)
        return record, own_text or (record.opschrift if record else target.replace("-", " "))

    @classmethod
    def of(cls, handbook: Handbook, href: Callable[[Record], str], cache: Path | None = None) -> "ProseContext":
        """Make a context; the literature is formatted only when something is cited.

        `cache` is a folder for what need not be made again in the next build; it may be thrown away at any time.
        """
        return cls(handbook, Literature([bron.csl() for bron in handbook.bronnen], Memory(cache) if cache else None), href, cache)

"""The sources as files for reference managers; each entry is written once, however many files hold it.

In come CSL-JSON mappings, each with an `id` of its own; out go texts by the ending of their file name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from build_tools.citations.bibtex import bibtex_entry, bibtex_file
from build_tools.citations.csl_json import csl_json_entry, csl_json_file
from build_tools.citations.ris import ris_entry, ris_file

Item = Mapping[str, object]


@dataclass(frozen=True)
class Format:
    """An exchange format: how its files end, one item as an entry, and entries as a file."""

    suffix: str
    entry: Callable[[Item], str]
    file: Callable[[Iterable[str]], str]


FORMATS = (
    Format(".json", csl_json_entry, csl_json_file),
    Format(".bib", bibtex_entry, bibtex_file),
    Format(".ris", ris_entry, ris_file),
)
"""Every format in which the literature can be taken along."""


class Exports:
    """The literature in every format, as a whole or in part."""

    def __init__(self, items: Iterable[Item]) -> None:
        """Keep the items; two with the same id are the caller's error."""
        listed = list(items)
        self._items = {str(item["id"]): item for item in sorted(listed, key=lambda item: str(item["id"]))}
        if len(self._items) < len(listed):
            raise ValueError("two sources have the same id")

    @cached_property
    def _entries(self) -> Mapping[str, Mapping[str, str]]:
        """Every entry, by the ending of its format and the id of its source."""
        return {form.suffix: {key: form.entry(item) for key, item in self._items.items()} for form in FORMATS}

    def files(self, ids: Iterable[str] | None = None) -> Iterator[tuple[str, str]]:
        """Yield ending and text of the file in each format with these sources (all when `None`), sorted by id."""
        wanted = self._items.keys() if ids is None else frozenset(ids)
        for form in FORMATS:
            yield form.suffix, form.file(entry for key, entry in self._entries[form.suffix].items() if key in wanted)

"""All sources of the handbook together: the one object that pages, prose and printables ask for citations and references.

In come CSL-JSON mappings, each with an `id` of its own; out come citations and references as runs. Nothing is read or formatted
before it is asked for, and each entry is formatted once. An unknown id is the caller's error and raises `KeyError`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from build_tools.citations.entry import entry_runs
from build_tools.citations.intext import Citation, Cite, narrative, parenthetical
from build_tools.citations.labels import Label, label_works
from build_tools.citations.memory import Memory, maker
from build_tools.citations.runs import Run, plain
from build_tools.citations.works import Work, read_works
from build_tools.shelf import digest


@dataclass(frozen=True, slots=True)
class Reference:
    """The entry of one source in a reference list."""

    id: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Return the entry as plain text."""
        return plain(self.runs)

    def __str__(self) -> str:
        """Return the plain text."""
        return self.text


class Literature:
    """The sources of one handbook."""

    def __init__(self, items: Iterable[Mapping[str, object]], memory: Memory | None = None) -> None:
        """Keep the items, whose ids must differ; `memory` spares formatting what an earlier build formatted."""
        self._items = tuple(items)
        self._memory = memory
        self._references: dict[str, Reference] = {}

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a source with this id."""
        return key in self._works

    def __len__(self) -> int:
        """Return the number of sources."""
        return len(self._items)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Return all ids in the order of the reference list."""
        return tuple(self._works)

    def cite(self, cites: Iterable[Cite | str]) -> Citation:
        """Return a citation between brackets of one or more sources, in the order of the reference list."""
        known = [Cite(cite) if isinstance(cite, str) else cite for cite in cites]
        if not known:
            raise ValueError("a citation needs at least one source")
        pairs = [(cite, self._labels[cite.id]) for cite in known]
        return parenthetical(sorted(pairs, key=lambda pair: self._rank[pair[0].id]))

    def cite_in_text(self, cite: Cite | str) -> Citation:
        """Return a citation with the author in the sentence: `Kaas en Manger (2010)`."""
        known = Cite(cite) if isinstance(cite, str) else cite
        return narrative(known, self._labels[known.id])

    def reference(self, key: str) -> Reference:
        """Return the entry of one source."""
        if key not in self._references:
            self._references[key] = Reference(key, self._format(self._works[key]))
        return self._references[key]

    def bibliography(self, keys: Iterable[str] | None = None) -> tuple[Reference, ...]:
        """Return the entries of these sources (all when `None`), each once, in Dutch alphabetical order."""
        wanted = self.ids if keys is None else sorted(set(keys), key=self._rank.__getitem__)
        return tuple(self.reference(key) for key in wanted)

    @cached_property
    def _works(self) -> Mapping[str, Work]:
        """Return the works by id, in the order of the reference list."""
        return {work.id: work for work in read_works(self._items)}

    @cached_property
    def _labels(self) -> Mapping[str, Label]:
        return label_works(tuple(self._works.values()))

    @cached_property
    def _rank(self) -> Mapping[str, int]:
        return {key: place for place, key in enumerate(self._works)}

    def _format(self, work: Work) -> tuple[Run, ...]:
        suffix = self._labels[work.id].suffix
        key = digest(maker(), repr(work), suffix) if self._memory else ""
        marked = self._memory.get(key) if self._memory else None
        if marked is None:
            from build_tools.citations.engine import format_entry  # noqa: PLC0415  citeproc and lxml load only when a list is formatted

            marked = format_entry(work, suffix)
            if self._memory:
                self._memory.put(key, marked)
        return entry_runs(marked, work)

    def save(self) -> None:
        """Remember for the next build what was formatted in this one."""
        if self._memory:
            self._memory.save()

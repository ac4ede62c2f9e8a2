"""The story of a book that is printed in leaves: find the pages, bind, read the whole back.

In: a work with leaves, and a way to print works side by side. Out: what came of it, as for any other work. An unchanged leaf
comes out of the cache.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from build_tools.printables.cache import Cache
from build_tools.printables.expected import Expected
from build_tools.printables.paging import Found, Settled, settle
from build_tools.printables.press import STEADY, Printed, Work, finished, key_of, press
from build_tools.printables.weasy import Rendered
from build_tools.records.problems import Origin, Problem

PrintWorks = Callable[[Sequence[Work]], Sequence[Printed]]
"""Prints works, in the order in which they are given; side by side when it can."""


def print_book(work: Work, root: Path, print_works: PrintWorks | None = None) -> Printed:
    """Print a work with leaves; `root` is the folder of the project. Without `print_works` one leaf after the other."""
    bench = _Bench(work, Cache(root), print_works or (lambda works: [press(one, root) for one in works]))
    settled = bench.settle() or bench.settle((STEADY,))
    if settled is None:
        message = "De paginanummers komen niet tot rust: elke keer verschuift er iets."
        return Printed(None, (Problem("HB402", Origin(work.path), message, "Neem contact op met de beheerder."),))
    if settled.problems:
        return Printed(None, tuple(replace(problem, origin=Origin(work.path)) for problem in settled.problems))
    return bench.bound(settled)


class _Bench:
    """What one book is printed with: what was printed already, in this run and before it."""

    def __init__(self, work: Work, cache: Cache, print_works: PrintWorks) -> None:
        self._work = work
        self._cache = cache
        self._print_works = print_works
        self._done: dict[tuple[str, str, tuple[str, ...]], Printed] = {}

    def settle(self, styles: tuple[str, ...] = ()) -> Settled | None:
        """Print all leaves until their numbers are true."""

        def print_all(documents: Mapping[str, str]) -> Mapping[str, Printed]:
            return self._print(documents, (*self._work.styles, *styles))

        settled = settle(self._work.leaves, self._work.notes, print_all, Found.of(self._cache.noted(self._work.path)))
        if settled is not None and not settled.problems:
            self._cache.note(self._work.path, settled.found.text())
        return settled

    def _print(self, documents: Mapping[str, str], styles: tuple[str, ...]) -> Mapping[str, Printed]:
        """Print what was not printed before."""
        works = {name: self._leaf(name, html, styles) for name, html in documents.items()}
        for name, work in works.items():
            if (name, work.html, styles) not in self._done and (kept := self._cache.get(work.path, key_of(work, self._cache))) is not None:
                self._done[name, work.html, styles] = Printed(kept)
        missing = [name for name, work in works.items() if (name, work.html, styles) not in self._done]
        for name, printed in zip(missing, self._print_works([works[name] for name in missing]), strict=True):
            work = works[name]
            self._done[name, work.html, styles] = printed
            if printed.kept:
                self._cache.put(work.path, key_of(work, self._cache), printed.kept)
        return {name: self._done[name, work.html, styles] for name, work in works.items()}

    def _leaf(self, name: str, html: str, styles: tuple[str, ...]) -> Work:
        return Work(f"{self._work.path}#{name}", html, Expected(self._work.expected.title, ()), picture=False, loose=True, styles=styles)

    def bound(self, settled: Settled) -> Printed:
        """Bind the leaves and read the whole back."""
        from build_tools.printables.binding import Sheet, bind  # noqa: PLC0415  # pikepdf loads only when something is printed

        front = sum(kept.pages for leaf, kept in settled.leaves if leaf.front)
        pdf = bind([Sheet(kept.pdf, leaf.below) for leaf, kept in settled.leaves], front)
        files = {name: digest for _, kept in settled.leaves for name, digest in kept.files.items()}
        texts = {digest: text for _, kept in settled.leaves for digest, text in kept.texts.items()}
        return finished(self._work, Rendered(pdf, (), (), dict(sorted(files.items()))), texts)

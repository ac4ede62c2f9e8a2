"""The story of a book that is printed in leaves: find the pages, bind, read the whole back.

In: a work with leaves, and a way to print works side by side. Out: what came of it, as for any other work. An unchanged leaf
comes out of the cache.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from build_tools.printables.cache import Cache
from build_tools.printables.expected import Expected
from build_tools.printables.leaves import anchors_in
from build_tools.printables.paging import Found, Means, Settled, settle
from build_tools.printables.press import STEADY, Printed, Work, finished, key_of, press, survey
from build_tools.printables.weasy import Rendered
from build_tools.records.problems import Origin, Problem

DoEach = Callable[[Callable[[Work, Path], Printed], Sequence[Work]], Sequence[Printed]]
"""Does the same with each work, `press` or `survey`; gives what came of it in the order of the works. Side by side when it can."""


def print_book(work: Work, root: Path, do_each: DoEach | None = None) -> Printed:
    """Print a work with leaves; `root` is the folder of the project. Without `do_each` one leaf after the other."""
    bench = _Bench(work, Cache(root), do_each or (lambda call, works: [call(one, root) for one in works]))
    settled = bench.settle() or bench.settle((STEADY,))
    if settled is None:
        message = "De paginanummers komen niet tot rust: elke keer verschuift er iets."
        return Printed(None, (Problem("HB402", Origin(work.path), message, "Neem contact op met de beheerder."),))
    if settled.problems:
        return Printed(None, tuple(replace(problem, origin=Origin(work.path)) for problem in settled.problems))
    return bench.bound(settled)


class _Bench:
    """What one book is printed with: what was printed already, in this run and before it."""

    def __init__(self, work: Work, cache: Cache, do_each: DoEach) -> None:
        self._work = work
        self._cache = cache
        self._do_each = do_each
        self._done: dict[str, tuple[Work, Printed]] = {}

    def settle(self, styles: tuple[str, ...] = ()) -> Settled | None:
        """Print all leaves until their numbers are true."""

        def survey_all(documents: Mapping[str, str]) -> Mapping[str, Printed]:
            works = self._leaves(documents, styles)
            return dict(zip(works, self._do_each(survey, [*works.values()]), strict=True)) if works else {}

        def print_all(documents: Mapping[str, str]) -> Mapping[str, Printed]:
            return self._print(self._leaves(documents, styles))

        known = Found.of(self._cache.noted(self._work.path))
        settled = settle(self._work.leaves, self._work.notes, Means(survey_all, print_all), known)
        if settled is not None and not settled.problems:
            self._cache.note(self._work.path, settled.found.text())
        return settled

    def _print(self, works: Mapping[str, Work]) -> Mapping[str, Printed]:
        """Print what was not printed before."""
        for name, work in works.items():
            if not self._is_done(name, work) and (kept := self._cache.get(work.path, key_of(work, self._cache))) is not None:
                self._done[name] = work, Printed(kept)
        missing = {name: work for name, work in works.items() if not self._is_done(name, work)}
        for (name, work), printed in zip(missing.items(), self._do_each(press, [*missing.values()]), strict=True):
            self._done[name] = work, printed
            if printed.kept:
                self._cache.put(work.path, key_of(work, self._cache), printed.kept)
        return {name: self._done[name][1] for name in works}

    def _is_done(self, name: str, work: Work) -> bool:
        return name in self._done and self._done[name][0] == work

    def _leaves(self, documents: Mapping[str, str], styles: tuple[str, ...]) -> dict[str, Work]:
        return {
            name: Work(
                f"{self._work.path}#{name}", html, self._expected(html), picture=False, loose=True, styles=(*self._work.styles, *styles)
            )
            for name, html in documents.items()
        }

    def _expected(self, html: str) -> Expected:
        """Return what a leaf should hold."""
        whole, there = self._work.expected, anchors_in(html)
        headings = tuple(pair for pair in whole.headings if pair[0] in there)
        return Expected(whole.title, headings, typefaces=whole.typefaces, safe=whole.safe)

    def bound(self, settled: Settled) -> Printed:
        """Bind the leaves and read the whole back."""
        from build_tools.printables.binding import Sheet, bind  # noqa: PLC0415  # pikepdf loads only when something is printed

        front = sum(kept.pages for leaf, kept in settled.leaves if leaf.front)
        pdf = bind((Sheet(kept.quire, leaf.below) for leaf, kept in settled.leaves), front)
        files = {name: digest for _, kept in settled.leaves for name, digest in kept.files.items()}
        texts = {digest: text for _, kept in settled.leaves for digest, text in kept.texts.items()}
        printed = finished(self._work, Rendered(pdf, (), (), dict(sorted(files.items()))), texts)
        anchors = settled.found.pages(self._work.leaves)
        return replace(printed, kept=replace(printed.kept, anchors=anchors)) if printed.kept else printed

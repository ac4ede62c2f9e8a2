"""The story of a book that is printed in leaves: find the pages, bind, read the whole back.

In: a work with leaves, and a way to print works side by side. Out: what came of it, as for any other work. An unchanged leaf
comes out of the cache.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from build_tools.printables.cache import Cache, digest_of
from build_tools.printables.expected import Expected
from build_tools.printables.leaves import Draft, anchors_in
from build_tools.printables.paging import Found, Means, Settled, settle
from build_tools.printables.press import STEADY, Printed, Work, finished, key_of, press, survey
from build_tools.printables.weasy import Rendered
from build_tools.records.problems import Origin, Problem


@dataclass(frozen=True)
class Order:
    """A work to be done: how much text it is, and a way to set it. It is set when its turn has come, and forgotten."""

    weight: int
    make: Callable[[], Work]


DoEach = Callable[[Callable[[Work, Path], Printed], Sequence[Order]], Iterator[tuple[int, Printed]]]
"""Does the same with each work, `press` or `survey`; gives the place of each with what came of it, in any order. Side by side when it
can."""


def print_book(work: Work, root: Path, do_each: DoEach | None = None) -> Printed:
    """Print a work with leaves; `root` is the folder of the project. Without `do_each` one leaf after the other."""

    def one_by_one(call: Callable[[Work, Path], Printed], orders: Sequence[Order]) -> Iterator[tuple[int, Printed]]:
        return ((place, call(order.make(), root)) for place, order in enumerate(orders))

    bench = _Bench(work, Cache(root), do_each or one_by_one)
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
        self._done: dict[str, tuple[str, Printed]] = {}

    def settle(self, styles: tuple[str, ...] = ()) -> Settled | None:
        """Print all leaves until their numbers are true."""

        def survey_all(drafts: Mapping[str, Draft]) -> Mapping[str, Printed]:
            names = [*drafts]
            orders = [self._order(drafts[name], styles) for name in names]
            return {names[place]: printed for place, printed in self._do_each(survey, orders)}

        def print_all(drafts: Mapping[str, Draft]) -> Mapping[str, Printed]:
            return self._print(drafts, styles)

        known = Found.of(self._cache.noted(self._work.path))
        settled = settle(self._work.leaves, self._work.notes, Means(survey_all, print_all), known)
        if settled is not None and not settled.problems:
            self._cache.note(self._work.path, settled.found.text())
        return settled

    def _print(self, drafts: Mapping[str, Draft], styles: tuple[str, ...]) -> Mapping[str, Printed]:
        """Print what was not printed before."""
        missing: dict[str, tuple[str, str]] = {}
        for name, draft in drafts.items():
            work = self._leaf(draft, styles)
            made_of, key = digest_of(repr(work).encode()), key_of(work, self._cache)
            if name in self._done and self._done[name][0] == made_of:
                continue
            if (kept := self._cache.get(work.path, key)) is not None:
                self._done[name] = made_of, Printed(kept)
            else:
                missing[name] = made_of, key
        names = [*missing]
        for place, printed in self._do_each(press, [self._order(drafts[name], styles) for name in names]):
            name = names[place]
            made_of, key = missing[name]
            self._done[name] = made_of, printed
            if printed.kept:
                self._cache.put(self._path(name), key, printed.kept)
        return {name: self._done[name][1] for name in drafts}

    def _order(self, draft: Draft, styles: tuple[str, ...]) -> Order:
        return Order(len(draft.leaf.html), partial(self._leaf, draft, styles))

    def _leaf(self, draft: Draft, styles: tuple[str, ...]) -> Work:
        """Return a leaf as a work, with what it should hold."""
        html, whole = draft.html(), self._work.expected
        there = anchors_in(html)
        headings = tuple(pair for pair in whole.headings if pair[0] in there)
        expected = Expected(whole.title, headings, typefaces=whole.typefaces, safe=whole.safe)
        return Work(self._path(draft.leaf.name), html, expected, picture=False, loose=True, styles=(*self._work.styles, *styles))

    def _path(self, name: str) -> str:
        return f"{self._work.path}#{name}"

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

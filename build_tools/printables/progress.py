"""How far the printing is, in Dutch: by name, with the time that is left.

In: the works to be rendered, each with a weight. Out: a bar in a terminal, or a plain line for each finished work elsewhere.
"""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

Done = Callable[[str], None]
"""Tells that the work with this title is done."""
Weighed = Sequence[tuple[str, int]]
"""Titles with weights: how much work each is, in any unit."""


class Progress(Protocol):
    """Shows how far it is."""

    @contextmanager
    def over(self, works: Weighed) -> Iterator[Done]:
        """Show that these works are being rendered."""


class Silent:
    """Shows nothing."""

    @contextmanager
    def over(self, works: Weighed) -> Iterator[Done]:  # noqa: ARG002
        """Take no notice."""
        yield lambda _: None


class Lines:
    """Says a line for each finished work, through `say`."""

    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        """Keep where lines go; `clock` gives seconds."""
        self._say = say
        self._clock = clock

    @contextmanager
    def over(self, works: Weighed) -> Iterator[Done]:
        """Say what is done, and how long the rest will take at this pace."""
        started, count, total = self._clock(), 0, sum(weight for _, weight in works)
        weights = dict(works)
        gone = 0

        def done(title: str) -> None:
            nonlocal count, gone
            count, gone = count + 1, gone + weights[title]
            passed = self._clock() - started
            rest = f", nog ongeveer {spoken(passed * (total - gone) / gone)}" if gone and gone < total else ""
            self._say(f"Pdf {count} van {len(works)} klaar: {title}{rest}.")

        if works:
            self._say(f"Pdf’s maken: {len(works)}. Wat niet veranderd is, blijft zoals het was.")
        yield done


class Bar:
    """Draws a bar in the terminal with rich, which loads when there is something to show."""

    @contextmanager
    def over(self, works: Weighed) -> Iterator[Done]:
        """Draw the bar while works are being rendered."""
        if not works:
            yield lambda _: None
            return
        from rich import progress as rich  # noqa: PLC0415  # a tenth of a second that only this needs
        from rich.console import Console  # noqa: PLC0415

        columns = (rich.BarColumn(), rich.TextColumn("{task.fields[stand]}"), rich.TextColumn("nog"), rich.TimeRemainingColumn())
        weights = dict(works)
        with rich.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=sum(weights.values()), stand=f"0 van {len(works)}")
            count = 0

            def done(title: str) -> None:
                nonlocal count
                count += 1
                bar.update(task, advance=weights[title], stand=f"{count} van {len(works)}: {title}")

            yield done


def progress(say: Callable[[str], None]) -> Progress:
    """Return a bar when a person watches a terminal, lines through `say` elsewhere."""
    return Bar() if sys.stderr.isatty() else Lines(say)


def spoken(seconds: float) -> str:
    """Return a time in words: `20 seconden`, `2 minuten`."""
    if seconds < 55:
        rounded = max(5, round(seconds / 5) * 5)
        return f"{rounded} seconden"
    minutes = round(seconds / 60)
    return "1 minuut" if minutes <= 1 else f"{minutes} minuten"

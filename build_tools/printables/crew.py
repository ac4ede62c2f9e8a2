"""The crew of a print shop: tasks side by side in processes, up to the cores, with progress.

In: tasks, which give what was printed. Out: each result when it is there. One process gives the same bytes as many.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, as_completed, wait
from dataclasses import dataclass, field
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Self

from build_tools.cores import cores
from build_tools.printables.bookbinder import Order, print_book
from build_tools.printables.press import Printed, Work, press
from build_tools.printables.progress import Progress, Silent

_LARGE = 500_000
"""So many characters of HTML make a work that takes up more memory than all others together."""
_AHEAD = 2
"""So many works are ready for each process."""
_TASKS = 200
"""After so many works of a book for each process new ones take over: a process grows with each work."""


@dataclass(frozen=True)
class Pace:
    """How a run shows how far it is, and in how many processes it renders (as many as there are cores, unless told)."""

    progress: Progress = field(default_factory=Silent)
    processes: int | None = None


@dataclass(frozen=True)
class Task:
    """Something to print: its title and weight for the progress, and a function of a module with what it gets.

    A book is cut into leaves here, so that these are the tasks.
    """

    title: str
    weight: int
    call: Callable[..., Printed]
    args: tuple[Any, ...]

    @classmethod
    def of(cls, title: str, work: Work, root: Path) -> "Task":
        """Return the task of printing a work."""
        return cls(title, sum(map(len, work.texts)), print_book if work.leaves else press, (work, root))

    @property
    def units(self) -> int:
        """How many processes it can keep busy."""
        return len(self.args[0].leaves) if self.call is print_book else 1


class Crew:
    """Does tasks; `with` sends it home when all is done."""

    def __init__(self, root: Path, pace: Pace) -> None:
        """Keep the folder of the project and the pace; processes start with the first tasks that need them."""
        self._root = root
        self._pace = pace
        self._given = 0

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the processes, when there are any; what is waiting when a run is broken off is not begun."""
        for name in ("_pool", "_hall"):
            if name in vars(self):
                getattr(self, name).shutdown(cancel_futures=True)

    def do(self, tasks: Sequence[Task]) -> Iterator[tuple[int, Printed]]:
        """Do tasks and yield the place of each with its result: the largest first, so that no core waits for one at the end."""
        order = sorted(range(len(tasks)), key=lambda place: (-tasks[place].weight, place))
        with self._pace.progress.over([(tasks[place].title, tasks[place].weight) for place in order]) as done:
            for place, printed in self._done(tasks, order):
                yield place, printed
                done(tasks[place].title)

    def _done(self, tasks: Sequence[Task], order: Sequence[int]) -> Iterator[tuple[int, Printed]]:
        if self._count < 2 or sum(tasks[place].units for place in order) < 2:
            yield from ((place, tasks[place].call(*tasks[place].args)) for place in order)
            return
        books = [place for place in order if tasks[place].call is print_book]
        futures = {self._pool.submit(tasks[place].call, *tasks[place].args): place for place in order if place not in books}
        for place in books:
            work, root = tasks[place].args
            yield place, print_book(work, root, self._do_each)
        yield from ((futures[future], future.result()) for future in as_completed(futures))

    def _do_each(self, call: Callable[[Work, Path], Printed], orders: Sequence[Order]) -> Iterator[tuple[int, Printed]]:
        """Do the same with each work, the largest first; set a work when a process is about to need it."""
        if len(orders) == 1:  # a process of its own takes longer to begin than one leaf takes to print
            yield 0, call(orders[0].make(), self._root)
            return
        waiting = deque(sorted(range(len(orders)), key=lambda place: (-orders[place].weight, place)))
        large = [place for place in waiting if orders[place].weight > _LARGE]
        running = {self._hall.submit(call, orders[place].make(), self._root): place for place in large}
        while waiting or running:
            while waiting and len(running) < len(large) + _AHEAD * self._count:
                if (place := waiting.popleft()) not in large:
                    running[self._give(call, orders[place].make())] = place
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield running.pop(future), future.result()

    def _give(self, call: Callable[[Work, Path], Printed], work: Work) -> Future[Printed]:
        """Give a work to a process; every so often to a new one, while the old ones finish what they have.

        Not by `max_tasks_per_child`: works that wait are never done when their processes end at once (CPython issue 115634).
        """
        self._given += 1
        if self._given % (_TASKS * self._count) == 0:
            self._pool.shutdown(wait=False)
            del self._pool
        return self._pool.submit(call, work, self._root)

    @property
    def _count(self) -> int:
        return self._pace.processes or cores()

    @cached_property
    def _pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._count, mp_context=get_context("spawn"))

    @cached_property
    def _hall(self) -> ProcessPoolExecutor:
        """Where large works are done one at a time, each in a process of its own, so that no two fill the memory at once."""
        return ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1)

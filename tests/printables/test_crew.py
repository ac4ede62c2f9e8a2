"""The crew prints a book side by side: large leaves one at a time, and always the same bytes."""

import operator
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from build_tools.printables import crew as module
from build_tools.printables.bookbinder import Order
from build_tools.printables.crew import Crew, Pace, Task
from build_tools.printables.expected import Expected
from build_tools.printables.leaves import Leaf
from build_tools.printables.press import Printed, Work


@pytest.fixture
def book(document: Callable[..., str]) -> Work:
    """Return a book of four leaves, two of them large."""
    bodies = {"a": "<p>Kort.</p>", "b": f"<p>{'Lang. ' * 200}</p>", "c": "<p>Kort.</p>", "d": f"<p>{'Langer. ' * 200}</p>"}
    leaves = [Leaf(name, _in_book(document(f'<h1 id="{name}" data-kop="{name}">{name}</h1>{body}'))) for name, body in bodies.items()]
    notes = (Leaf("leeg", _in_book(document(""))), Leaf("leeg", _in_book(document(""))))
    expected = Expected("Proef", tuple((name, name) for name in bodies), first="a", typefaces=("Atkinson", "Bricolage"))
    return Work("downloads/proef.pdf", "", expected, leaves=tuple(leaves), notes=notes)


def _in_book(html: str) -> str:
    return html.replace("<body>", '<body class="hb-boek hb-boek--hoofd" data-titel="Proef" data-voet="Voet">')


def test_large_leaves_are_printed_apart_with_the_same_bytes(
    book: Work, look: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "anders"
    other.mkdir()
    (other / "overrides").symlink_to((look / "overrides").resolve())
    with Crew(other, Pace(processes=1)) as crew:
        ((_, alone),) = crew.do([Task.of("Proef", book, other)])
    monkeypatch.setattr(module, "_LARGE", 1000)
    apart: list[int] = []

    with Crew(look, Pace(processes=2)) as crew:
        submit = crew._hall.submit  # noqa: SLF001  # which works go there is what is tested
        monkeypatch.setattr(crew._hall, "submit", lambda call, work, root: apart.append(len(work.html)) or submit(call, work, root))  # noqa: SLF001
        ((_, together),) = crew.do([Task.of("Proef", book, look)])

    assert alone.problems == together.problems == ()
    assert together.pdf == alone.pdf
    assert len(apart) == 4  # two leaves, each surveyed and printed
    assert min(apart) > 1000


def test_what_waits_when_a_run_is_broken_off_is_not_begun(tmp_path: Path) -> None:
    call = cast("Callable[..., Printed]", os.system)  # a process of the crew does not know the functions of a test
    tasks = [Task(str(number), 1, call, (f"sleep 0.2; touch '{tmp_path}/{number}'",)) for number in range(40)]

    def break_off() -> None:
        with Crew(tmp_path, Pace(processes=2)) as crew:
            for _ in crew.do(tasks):
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()

    assert 0 < len(list(tmp_path.iterdir())) < 15


def test_new_processes_take_over_after_many_works(monkeypatch: pytest.MonkeyPatch) -> None:
    pools: list[dict[str, object]] = []

    class Pool(ProcessPoolExecutor):
        def __init__(self, processes: int, **more: Any) -> None:
            pools.append(more)
            super().__init__(processes, **more)

    monkeypatch.setattr(module, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(module, "_TASKS", 3)
    call = cast("Callable[[Work, Path], Printed]", operator.contains)
    orders = [Order(1, partial(cast("Callable[..., Work]", str), number)) for number in range(20)]

    with Crew(cast("Path", "13"), Pace(processes=2)) as crew:
        found = dict(crew._do_each(call, orders))  # noqa: SLF001  # how a book gives its leaves

    assert found == {number: "13" in str(number) for number in range(20)}
    assert len(pools) == 1 + 20 // 6
    assert all("max_tasks_per_child" not in more for more in pools), "with it, works that wait may never be done"

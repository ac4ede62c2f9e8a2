"""A second process spares time, and changes nothing else: not a byte, not a message, and no process stays behind."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import Result

from build_tools import pipeline
from build_tools.plugins import ahead
from build_tools.plugins.ahead import Ahead
from build_tools.plugins.records import RecordsPlugin
from tests.plugins.test_remembered import bytes_of, edit

Build = Callable[..., Result]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


def wait(started: Ahead) -> None:
    """Wait until the second process is done, and leave it to be fetched."""
    process = started.process
    if process:
        os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)


def children() -> set[int]:
    """Return the processes that this one started, and did not fetch yet."""
    parents = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it ended meanwhile
            parents[int(file.parent.name)] = int(file.read_bytes().rpartition(b")")[2].split()[1])
    return {process for process, parent in parents.items() if parent == os.getpid()}


@pytest.fixture(autouse=True)
def _no_process_stays() -> Iterator[None]:
    """Other tests may have left one, such as the one in which Python keeps count of what processes share."""
    before = children()
    yield
    assert children() <= before


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "cores", lambda: 2)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let a build wait for its second process, which then makes all that it can; the processes that were started."""
    started: list[int] = []
    start = Ahead.start

    def start_and_wait(self: Ahead) -> None:
        start(self)
        started.append(self.process or 0)
        wait(self)

    monkeypatch.setattr(Ahead, "start", start_and_wait)
    return started


def missing(work: Callable[[], Iterable[object]], times: int = ahead.MANY, *, allowed: bool = True) -> Ahead:
    made = Ahead(work, allowed=allowed)
    for _ in range(times):
        made.missed()
    return made


@pytest.mark.usefixtures("two_cores")
def test_much_work_is_done_ahead_in_silence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def work() -> Iterator[None]:
        yield
        os.write(1, b"een")
        os.write(2, b"twee")
        (tmp_path / "klaar").write_text(str(os.getpid()), encoding="utf-8")

    made = missing(work)
    wait(made)
    made.finish()

    assert (tmp_path / "klaar").read_text(encoding="utf-8") not in ("", str(os.getpid()))
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("two_cores")
def test_what_goes_wrong_ahead_harms_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    def work() -> Iterator[None]:
        yield
        raise ValueError("mis")

    made = missing(work)
    wait(made)
    made.finish()
    made.finish()

    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("two_cores")
def test_nobody_waits_for_what_takes_too_long() -> None:
    made = missing(lambda: [time.sleep(60)])
    begin = time.monotonic()

    made.finish()

    assert time.monotonic() - begin < 30


@pytest.mark.usefixtures("two_cores")
def test_nobody_works_on_when_the_first_process_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def work() -> Iterator[None]:
        for number in range(5):
            (tmp_path / str(number)).touch()
            yield

    made = missing(work)
    wait(made)
    made.finish()
    assert len(list(tmp_path.iterdir())) == 5

    for file in tmp_path.iterdir():
        file.unlink()
    monkeypatch.setattr(ahead.os, "getppid", lambda: 1)
    made = missing(work)
    wait(made)
    made.finish()
    assert [file.name for file in tmp_path.iterdir()] == ["0"]


def test_a_second_process_is_for_much_work_on_two_cores_in_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    forks: list[bool] = []

    def fork() -> int:
        forks.append(True)
        raise BlockingIOError("no room for another process")

    monkeypatch.setattr(ahead.os, "fork", fork)
    monkeypatch.setattr(ahead, "cores", lambda: 1)
    missing(tuple)
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    missing(tuple, ahead.MANY - 1)
    missing(tuple, allowed=False)
    assert forks == []

    missing(tuple, ahead.MANY + 2).finish()
    assert forks == [True]


def test_only_linux_copies_a_process_beside_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform, threads, count, expected in [
        ("linux", 1, 2, True),
        ("linux", 1, 1, False),
        ("linux", 2, 2, False),
        ("darwin", 1, 2, False),
        ("win32", 1, 2, False),
    ]:
        monkeypatch.setattr(ahead.sys, "platform", platform)
        monkeypatch.setattr(ahead.threading, "active_count", lambda threads=threads: threads)
        monkeypatch.setattr(ahead, "cores", lambda count=count: count)
        assert ahead.can_copy() is expected


def test_a_build_with_a_second_process_is_the_same_build(
    small_project: Path, build: Build, waits: list[int], converted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build("--strict")
    alone = built(small_project, build)
    pages = len(converted) // 2
    converted.clear()
    monkeypatch.setattr(ahead, "cores", lambda: 2)

    assert built(small_project, build) == alone
    assert len(waits) == 1
    assert len(converted) == ahead.MANY < pages


def test_a_fault_in_a_page_is_told_as_without_a_second_process(
    small_project: Path, build: Build, waits: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(small_project / "content/pages/doe-mee.md", "Een korte inleiding.", "Zie [daar](nergens.md).")
    check = pipeline.check_prose
    monkeypatch.setattr(pipeline, "check_prose", lambda *given: (check(*given)[0], ()))  # MkDocs has to find it
    build("--strict")
    alone = built(small_project, build)
    monkeypatch.setattr(ahead, "cores", lambda: 2)

    together = built(small_project, build)

    assert len(waits) == 1
    assert together == alone
    assert together.code == 1
    assert sum("nergens.md" in line for line in together.said) == 1


def test_a_build_that_breaks_leaves_no_process(
    small_project: Path, build: Build, waits: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise ValueError("stuk")

    monkeypatch.setattr(ahead, "cores", lambda: 2)
    monkeypatch.setattr(RecordsPlugin, "on_env", breaks)

    assert build("--strict").exit_code == 1
    assert len(waits) == 1
    assert not (small_project / "site").exists()


class Built(NamedTuple):
    """What a build leaves behind: its exit code, what it said without the time that it took, the site and the shelf."""

    code: int
    said: list[str]
    site: dict[str, bytes]
    shelf: dict[str, bytes]


def built(project: Path, build: Build) -> Built:
    """Build with no page kept; return what that leaves behind."""
    shelf = project / ".cache" / "paginas"
    for file in shelf.glob("*"):
        file.unlink()
    result = build("--strict")
    said = [line for line in result.output.splitlines() if "seconds" not in line]
    return Built(result.exit_code, said, bytes_of(project / "site"), bytes_of(shelf))

"""What a run costs: a whole process with all that it starts, in seconds and in memory."""

import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Of one run: seconds of wall clock, seconds of processors, the largest process and all processes together in MiB."""

    wall: float
    cpu: float
    memory: float
    together: float


def run(command: list[str], folder: Path, environment: Mapping[str, str] | None = None) -> tuple[Cost, str]:
    """Run a command in its own session; return what it cost and what it printed."""
    os.sync()  # so that no run pays for what an earlier one wrote
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    together: list[float] = [0.0]
    watch = threading.Thread(target=watch_memory, args=(process.pid, together), daemon=True)
    watch.start()
    said = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, said)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, max(together)), said


def watch_memory(session: int, found: list[float]) -> None:
    """Note now and then how much memory the processes of a session have together, in MiB; only where there is `/proc`."""
    while Path(f"/proc/{session}").exists():
        pages = 0
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if int((folder / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                    pages += int((folder / "statm").read_text().split()[1])
        found.append(pages * resource.getpagesize() / 2**20)
        time.sleep(0.5)

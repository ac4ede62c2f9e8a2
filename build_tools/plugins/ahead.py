"""A second process that converts pages too, from the last one back, while this one converts from the first one on.

In: work that leaves what it makes on a shelf. Out: nothing but time: who does not find it there does it himself. The other process
tells nothing and is never waited for. It starts when page after page turns out to be new, where Linux can copy a process and has a
second core for it, and ends at the latest when all is made, or when this process is gone.
"""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress

from build_tools.cores import cores

MANY = 3
"""So many new pages make a second process worth its start."""


def can_copy() -> bool:
    """Tell whether a copy of this process gets a core of its own: only on Linux, and not beside threads, which are not copied."""
    return sys.platform == "linux" and threading.active_count() == 1 and cores() > 1


class Ahead:
    """Work that is done ahead, when there turns out to be much of it."""

    def __init__(self, work: Callable[[], Iterable[object]], *, allowed: bool) -> None:
        """Keep the work, which is done step by step; nothing starts yet, and nothing ever unless that is allowed."""
        self._work = work
        self._allowed = allowed
        self._missed = 0
        self.process: int | None = None

    def missed(self) -> None:
        """Note that something had to be made; start when that happens again and again."""
        self._missed += 1
        if self._allowed and self._missed == MANY and can_copy():
            self.start()

    def finish(self) -> None:
        """Stop the other process, if there is one; what it made stays."""
        if self.process:
            with suppress(ProcessLookupError, ChildProcessError):  # where nobody wants to know how a process ended
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)
        self.process = None

    def start(self) -> None:
        """Start the other process, or leave it when there is no room for one."""
        first = os.getpid()
        gc.freeze()  # what is there already is shared, as long as nobody looks through it
        with suppress(OSError):  # no room for another process
            self.process = os.fork()
        if self.process == 0:
            try:
                _be_silent()
                for _ in self._work():
                    if os.getppid() != first:  # it was broken off, and nobody looks for what is made
                        break
            finally:
                os._exit(0)  # not this process's end: no plugin, test or file is closed twice


def _be_silent() -> None:
    """Let everything that this process says disappear: what there is to tell, the first process tells."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)

"""How the memory of a process that prints is looked after.

In: what is done meanwhile. Out: the same, in less time: printing makes millions of objects that live long, and Python would look
through all of them again and again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_RARE = (50_000, 20, 100)
"""The thresholds of the garbage collector while something is printed (`gc.set_threshold`)."""


@contextmanager
def rare_collections(*, clean: bool = False) -> Iterator[None]:
    """Let the garbage collector run rarely (4 to 11 % of the time).

    `clean` lets it run at the end, so that the process does not stay as large as a large document made it.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_RARE)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if clean:
            gc.collect()

"""How the memory of a build is looked after: nearly all that it makes stays until its end, so looking for what may go is seldom of use."""

import atexit
import gc
from contextlib import ExitStack

from build_tools.printables.memory import rare_collections

_meanwhile = ExitStack()


def look_rarely() -> None:
    """Let the garbage collector run rarely from now on, and not at the end of the process, which goes through all that is not frozen."""
    _meanwhile.enter_context(rare_collections())
    atexit.register(gc.freeze)


def look_as_before() -> None:
    """Let the garbage collector run as before."""
    _meanwhile.close()

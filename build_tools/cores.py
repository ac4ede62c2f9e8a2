"""How many cores this process may use.

In: nothing. Out: a number, at least one; in a container that gets fewer cores than the machine has, those.
"""

import os
import sys


def cores() -> int:
    """Return the number of cores on which this process may run: of the machine, where the system does not tell more."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1

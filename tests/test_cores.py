"""How many cores there are: those that this process may use, not those of the machine."""

import os
import sys

import pytest

from build_tools import cores as module
from build_tools.cores import cores


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells on which cores a process may run")
def test_a_process_that_may_use_one_core_has_one() -> None:
    allowed = os.sched_getaffinity(0)
    assert cores() == len(allowed)
    try:
        os.sched_setaffinity(0, {min(allowed)})
        assert cores() == 1
    finally:
        os.sched_setaffinity(0, allowed)


@pytest.mark.parametrize(("told", "found"), [(4, 4), (None, 1)])
def test_elsewhere_the_machine_tells(told: int | None, found: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "platform", "win32")
    monkeypatch.setattr(module.os, "cpu_count", lambda: told)

    assert cores() == found

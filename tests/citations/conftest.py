"""The 45 sources of the handbook as CSL-JSON, and how a test writes runs down."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from build_tools.citations import Literature, Run

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def items() -> list[Mapping[str, object]]:
    return list(json.loads((DATA / "literatuur.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def literature(items: list[Mapping[str, object]]) -> Literature:
    return Literature(items)


@pytest.fixture(scope="session")
def written() -> Callable[[Iterable[Run]], str]:
    """Write runs with `*` around italics and `<>` around links."""

    def write(run: Run) -> str:
        if run.href:
            assert run.href == run.text
            return f"<{run.text}>"
        return f"*{run.text}*" if run.italic else run.text

    return lambda runs: "".join(map(write, runs))

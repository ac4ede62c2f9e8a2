"""The sources of the real handbook, and how a test writes runs down."""

from collections.abc import Callable, Iterable, Mapping

import pytest

from build_tools.citations import Literature, Run
from build_tools.records.handbook import Handbook


@pytest.fixture(scope="session")
def items(handboek: Handbook) -> list[Mapping[str, object]]:
    return [bron.csl() for bron in handboek.bronnen]


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

"""Running the command as an editor does."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from build_tools.cli import main

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run `handboek` with arguments; `typed` is what a person types."""

    def handboek(*arguments: str, typed: str | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=typed, prog_name="handboek")

    return handboek

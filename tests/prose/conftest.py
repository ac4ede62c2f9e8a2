"""Fixtures for prose: the context of the small handbook, with addresses that are easy to read."""

import pytest

from build_tools.prose.context import ProseContext
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook, key_of


def _href(record: Record) -> str:
    return f"/{key_of(record).soort}/{record.id}"


@pytest.fixture(scope="session")
def context(mini: Handbook) -> ProseContext:
    """The context of the small handbook."""
    return ProseContext.of(mini, _href)

"""Fixtures for all tests: the small invented handbook of tests/data/mini, on disk and read."""

import shutil
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.records.handbook import Handbook

TESTS = Path(__file__).parent
PROJECT = TESTS.parent


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of this project, with the real records."""
    return PROJECT


@pytest.fixture
def mini_root(tmp_path: Path) -> Path:
    """A fresh copy of the small handbook, to be changed by a test."""
    root = tmp_path / "mini"
    shutil.copytree(TESTS / "data" / "mini", root)
    return root


@pytest.fixture(scope="session")
def mini_whole() -> Handbook:
    """The small handbook as read, drafts and quotes without consent included."""
    reading = pipeline.read(TESTS / "data" / "mini")
    assert not reading.stops, [str(problem) for problem in reading.problems]
    return reading.handbook


@pytest.fixture(scope="session")
def mini() -> Handbook:
    """The public part of the small handbook."""
    return pipeline.read(TESTS / "data" / "mini").public


@pytest.fixture(scope="session")
def handboek() -> Handbook:
    """The public part of the real handbook."""
    return pipeline.read(PROJECT).public

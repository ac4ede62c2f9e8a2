"""Runs `mkdocs build` in this process, on a copy of the small handbook with the real settings and theme."""

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from markdown import Markdown
from mkdocs.__main__ import cli

PROJECT = Path(__file__).parent.parent.parent
Build = Callable[..., Result]


def as_project(root: Path) -> Path:
    """Add the settings and the theme of the real project to a small handbook."""
    shutil.copy(PROJECT / "mkdocs.yml", root)
    shutil.copytree(PROJECT / "overrides", root / "overrides")
    (root / "build_tools").mkdir()
    return root


@pytest.fixture
def small_project(mini_root: Path) -> Path:
    """The small handbook as a whole project."""
    return as_project(mini_root)


@pytest.fixture
def build(small_project: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Build]:
    """A function that builds the small project in this process alone and without the book, with further options of `mkdocs build`."""
    monkeypatch.setattr("build_tools.plugins.ahead.cores", lambda: 1)
    monkeypatch.setenv("HANDBOEK_PDF", "false")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764000000")
    monkeypatch.chdir(small_project)
    before = list(logging.getLogger("mkdocs").handlers)

    def run(*options: str) -> Result:
        return CliRunner().invoke(cli, ["build", *options])

    yield run
    logging.getLogger("mkdocs").handlers[:] = before


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The Markdown of every page that is converted from now on."""
    texts: list[str] = []
    convert = Markdown.convert

    def listening(self: Markdown, source: str) -> str:
        if "mkdocs_extract_title" in self.treeprocessors:
            texts.append(source)
        return convert(self, source)

    monkeypatch.setattr(Markdown, "convert", listening)
    return texts

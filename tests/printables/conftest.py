"""Fixtures for printed works: a website to stand beside, a project folder with the real look, and the small book."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.pages.addresses import address, paper_address, url
from build_tools.printables.anchors import Website
from build_tools.printables.book import make_book
from build_tools.printables.expected import Expected
from build_tools.printables.press import Work
from build_tools.records.handbook import Handbook

GOLDEN = Path(__file__).parent / "golden"
STYLE = '<link rel="stylesheet" href="overrides/assets/stylesheets/print.css">'


@pytest.fixture(scope="session")
def website() -> Website:
    """Return the website at example.org."""
    return Website("https://example.org/", address, url, paper_address)


@pytest.fixture
def look(project: Path, tmp_path: Path) -> Path:
    """Return a project folder that has the real look and nothing else; its cache is empty."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "overrides").symlink_to(project / "overrides")
    return root


@pytest.fixture(scope="session")
def small_book(mini: Handbook, website: Website) -> Work:
    """Return the book of the small handbook, as HTML."""
    return make_book(mini, website, "downloads/proef.pdf")


@pytest.fixture
def document() -> Callable[[str], str]:
    """Wrap HTML into a document with the style of printed works."""

    def wrapped(body: str, title: str = "Proef", lang: str = "nl", head: str = STYLE) -> str:
        return f'<!doctype html><html lang="{lang}"><head><title>{title}</title>{head}</head><body>{body}</body></html>'

    return wrapped


@pytest.fixture
def expected() -> Callable[..., Expected]:
    """Return what a small document should hold: the title and our typefaces, and what a test adds."""

    def build(**more: object) -> Expected:
        values: dict[str, object] = {"title": "Proef", "headings": (), "typefaces": ("Atkinson", "Bricolage"), **more}
        return Expected(**values)  # type: ignore[arg-type]  # tests name the fields

    return build

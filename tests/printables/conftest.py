"""Fixtures for printed works: a website to stand beside, a project folder with the real look, and the small book."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest

from build_tools.pages.addresses import address, paper_address, url
from build_tools.printables.anchors import Website
from build_tools.printables.book import make_book
from build_tools.printables.expected import Expected
from build_tools.printables.press import Work
from build_tools.records.handbook import Handbook

GOLDEN = Path(__file__).parent / "golden"
_STRIP_SEGMENTS = 14
"""Six marks and a line: each a beginning and an end."""
_POINTS = 0.75
"""A drawing counts in pixels of CSS; so many points are in one."""
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
def strips() -> Callable[[bytes], list[list[float]]]:
    """Return, for each page of a PDF, the length in millimetres of every strip to check the scale: a line with six marks across."""

    def found(pdf: bytes) -> list[list[float]]:
        document = pypdfium2.PdfDocument(pdf)
        pages = [list(_strips(page)) for page in document]
        document.close()
        return pages

    return found


def _strips(page: pypdfium2.PdfPage) -> Iterator[float]:
    for drawn in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=6):
        if pypdfium2.raw.FPDFPath_CountSegments(drawn) == _STRIP_SEGMENTS:
            left, bottom, right, top = drawn.get_bounds()
            yield round(max(right - left, top - bottom) * _POINTS / 72 * 25.4, 1)


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

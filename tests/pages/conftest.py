"""Fixtures for pages: a rendered website of the small handbook, and pages as a reader sees them."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.pages.addresses import address
from build_tools.pages.page import Page, Site
from build_tools.pages.render import render_site
from build_tools.prose.context import ProseContext
from build_tools.prose.extension import to_html
from build_tools.records.drukwerk import BOEK, Afdeling, Download, Downloads, Drukwerk, Zijden
from build_tools.records.handbook import Handbook

BOOK = Drukwerk(path=BOEK, titel="Het boek", afdeling=Afdeling.HANDBOEK, zijden=Zijden.LANG, hoe="Print op A4.")
DOWNLOADS = Downloads((Download(BOOK, 40, 1_300_000, "downloads/handboek.webp"),))
GOLDEN = Path(__file__).parent / "golden"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Reading(HTMLParser):
    """The headings (level and text), ids, links (address and text) and foreign words of one page, and all its text."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.headings: list[tuple[int, str]] = []
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.foreign: list[tuple[str, str]] = []
        self.text = ""
        self._open: list[tuple[str, dict[str, str], int]] = []
        self.feed(html)
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        values = {name: value or "" for name, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        if tag in {"br", "img", "hr", "input"}:
            self.text += " "
        else:
            self._open.append((tag, values, len(self.text)))

    def handle_endtag(self, tag: str) -> None:
        """Close an element and keep what was in it."""
        opened, values, start = self._open.pop()
        assert opened == tag, f"{opened} closed by {tag}"
        inside = " ".join(self.text[start:].split())
        if tag in HEADINGS:
            self.headings.append((int(tag[1]), inside))
        if tag == "a":
            self.links.append((values["href"], inside))
        if "lang" in values:
            self.foreign.append((values["lang"], inside))

    def handle_data(self, data: str) -> None:
        """Take in text."""
        self.text += data

    @property
    def addresses(self) -> list[str]:
        """The addresses of the links."""
        return [href for href, _ in self.links]


Render = Callable[[Handbook], dict[str, Page]]
Read = Callable[[Handbook, str], Reading]


@pytest.fixture(scope="session")
def render_whole() -> Callable[[Handbook], Site]:
    """Render the website of a handbook, with a book; each handbook once."""
    done: dict[int, tuple[Handbook, Site]] = {}

    def rendered(handbook: Handbook) -> Site:
        if id(handbook) not in done:
            context = ProseContext.of(handbook, address)
            done[id(handbook)] = handbook, render_site(handbook, context, site_url="https://example.org/", downloads=DOWNLOADS)
        return done[id(handbook)][1]

    return rendered


@pytest.fixture(scope="session")
def render(render_whole: Callable[[Handbook], Site]) -> Render:
    """Render a handbook to its pages by their path."""
    return lambda handbook: {page.uri: page for page in render_whole(handbook).pages}


@pytest.fixture(scope="session")
def mini_pages(mini: Handbook, render: Render) -> dict[str, Page]:
    """Render the small handbook to its pages by their path."""
    return render(mini)


@pytest.fixture(scope="session")
def read(render: Render) -> Read:
    """Render a handbook and read one of its pages."""

    def reading(handbook: Handbook, uri: str) -> Reading:
        return Reading(to_html(render(handbook)[uri].markdown, ProseContext.of(handbook, address), terms=False))

    return reading


@pytest.fixture(scope="session")
def mini_readings(mini: Handbook, mini_pages: dict[str, Page]) -> dict[str, Reading]:
    """All pages of the small handbook as a reader sees them."""
    context = ProseContext.of(mini, address)
    return {uri: Reading(to_html(page.markdown, context, terms=False)) for uri, page in mini_pages.items()}


@pytest.fixture(scope="session")
def golden() -> Callable[[str], str]:
    """Read an expectation from golden/; a page that changed on purpose is copied there after reading the difference."""
    return lambda name: (GOLDEN / name).read_text(encoding="utf-8")

"""Every page of the real site, opened once: accessible on a phone and a desk, in light and dark, private, small, on two sheets of paper."""

import gzip
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, sync_playwright
from pypdfium2 import PdfDocument

from build_tools.native import find_chromium
from build_tools.records.handbook import Handbook

pytestmark = pytest.mark.browser
WIDTHS = (360, 1280)
WORKERS = 2
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
BY_COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules of axe whose outcome depends on the scheme."""
COLD_LIMIT = 250_000
_PACKED = {".css", ".html", ".js", ".json", ".svg"}
_STORED = "[document.cookie, localStorage.length, sessionStorage.length].join(' ')"


@dataclass
class Seen:
    """What one page showed: violations of axe, widths at which it scrolls sideways, what it asked for and stored, its sheets of paper."""

    name: str
    violations: list[str] = field(default_factory=list)
    wide: list[int] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    stored: str = ""
    sheets: int = 0


@pytest.fixture(scope="module")
def seen(address: str, pages: list[str], browser: object) -> list[Seen]:  # noqa: ARG001  # skips where there is no browser
    """Every page as two browsers saw it, each with half of the pages."""
    shares = [pages[start::WORKERS] for start in range(WORKERS)]
    with ThreadPoolExecutor(WORKERS) as pool:
        found = pool.map(_visit, [address] * WORKERS, shares)
    return sorted((one for share in found for one in share), key=lambda one: one.name)


def _visit(address: str, names: Sequence[str]) -> list[Seen]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        found = [_look(browser.new_page(reduced_motion="reduce"), address, name) for name in names]
        browser.close()
    return found


def _look(page: Page, address: str, name: str) -> Seen:
    """Open a page with nothing in the cache, and look at it in every width and scheme."""
    seen = Seen(name)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.set_viewport_size({"width": WIDTHS[0], "height": 740})
    page.goto(address + name, wait_until="load")
    page.evaluate(AXE_SCRIPT)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in _SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.wait_for_function("dark => (document.body.dataset.mdColorScheme === 'slate') === dark", arg=scheme == "dark")
            rules = {"runOnly": BY_COLOUR} if scheme == "dark" else {}
            for violation in page.evaluate("rules => axe.run({...rules, resultTypes: ['violations']}).then(r => r.violations)", rules):
                seen.violations.append(f"{width} {scheme}: {violation['id']} {violation['nodes'][0]['target']}")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            seen.wide.append(width)
    seen.stored = page.evaluate(_STORED)
    if name.startswith("concepten/"):
        seen.sheets = len(PdfDocument(page.pdf(prefer_css_page_size=True)))
    page.context.close()
    return seen


def test_axe_finds_nothing(seen: list[Seen]) -> None:
    assert {one.name: one.violations for one in seen if one.violations} == {}


def test_no_page_scrolls_sideways(seen: list[Seen]) -> None:
    assert {one.name: one.wide for one in seen if one.wide} == {}


def test_nothing_is_asked_of_another_host_and_nothing_is_stored(seen: list[Seen], address: str) -> None:
    elsewhere = {one.name: url for one in seen for url in one.requests if not url.startswith((address, "data:", "blob:"))}

    assert elsewhere == {}
    assert {one.name: one.stored for one in seen if one.stored != " 0 0"} == {}


def test_a_first_visit_to_a_concept_is_small(seen: list[Seen], site: Path, handboek: Handbook) -> None:
    concepts = {f"concepten/{concept.id}/" for concept in handboek.concepten}
    sizes = {one.name: sum(_transferred(site, one.requests)) for one in seen if one.name in concepts}

    assert sizes.keys() == concepts
    assert {name: size for name, size in sizes.items() if size > COLD_LIMIT} == {}


def test_a_concept_prints_on_two_sheets(seen: list[Seen], handboek: Handbook) -> None:
    concepts = {f"concepten/{concept.id}/" for concept in handboek.concepten}

    assert {one.name: one.sheets for one in seen if one.name in concepts and one.sheets not in {1, 2}} == {}


def _transferred(site: Path, urls: Sequence[str]) -> Iterator[int]:
    """Yield what each request costs on a host that packs texts, as static hosts do; headers are reckoned as 300 bytes."""
    for url in urls:
        path = site / urlsplit(url).path.removeprefix("/")
        content = (path / "index.html" if path.is_dir() else path).read_bytes()
        yield 300 + len(gzip.compress(content, 6) if path.is_dir() or path.suffix in _PACKED else content)

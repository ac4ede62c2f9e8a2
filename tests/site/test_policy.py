"""The strict policy of the site, as a host sends it and as it stands in every page: nothing that the site does runs into it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from build_tools.pages.headers import POLICY

pytestmark = pytest.mark.browser
REPORTED = "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))"
OWN_ERROR = re.compile(r"the server responded with a status of 404")


class Beginning(HTMLParser):
    """What stands in the head up to the policy: a tag, the names of its attributes and, of the policy, what it says."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.before: list[str] = []
        self._done = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        values = dict(attrs)
        if not self._done and tag not in {"html", "head"}:
            self._done = values.get("http-equiv") == "Content-Security-Policy"
            self.before.append(" ".join([tag, *sorted(values), *([str(values["content"])] if self._done else [])]))


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """Everything that the page complains about: what the policy forbids, and faults of scripts."""
    found: list[str] = []
    page.on(
        "console", lambda message: found.append(message.text) if message.type == "error" and not OWN_ERROR.search(message.text) else None
    )
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that tells what the policy forbids."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(REPORTED)
    yield page
    context.close()


def kinds(pages: list[str]) -> list[str]:
    """Return a page of every kind: the first in each folder, and each page above others."""
    first: dict[tuple[str, int], str] = {}
    for name in pages:
        first.setdefault((name.rpartition("/")[0].rpartition("/")[0], name.count("/")), name)
    above = {name for name in pages if sum(other.startswith(name) for other in pages) > 1}
    return sorted({*first.values(), *above})


def test_the_host_and_the_page_tell_the_same_policy(page: Page, address: str) -> None:
    response = page.goto(address)
    in_page = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")

    assert response is not None
    assert response.headers["content-security-policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert in_page == POLICY
    assert "unsafe" not in POLICY


def test_every_html_file_has_the_policy_before_anything_that_it_loads(site: Path) -> None:
    begins = {path.relative_to(site).as_posix(): Beginning(path.read_text(encoding="utf-8")).before for path in site.rglob("*.html")}

    assert len(begins) > 80
    assert {name: before for name, before in begins.items() if before != ["meta charset", f"meta content http-equiv {POLICY}"]} == {}


def test_a_page_of_every_kind_keeps_to_the_policy(page: Page, address: str, pages: list[str], complaints: list[str]) -> None:
    visited = [*kinds(pages), "404.html", "c/01/"]
    told = {}
    for name in visited:
        page.goto(address + name, wait_until="load")
        if complaints:
            told[name] = [*complaints]
            complaints.clear()

    assert told == {}
    assert len(visited) > 20


def test_search_scheme_and_selection_keep_to_the_policy(page: Page, address: str, complaints: list[str]) -> None:
    page.goto(address + "concepten/", wait_until="networkidle")
    page.get_by_role("button", name="Donker thema").click()
    page.get_by_role("textbox", name="Zoek").fill("stagediscriminatie")
    page.locator(".md-search-result__link").first.wait_for()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(address + "concepten/selectie/#c=01,07", wait_until="networkidle")
    page.goto(address + "concepten/vergelijk/#c=01,07", wait_until="networkidle")
    page.goto(address + "concepten/kaart/", wait_until="networkidle")

    assert complaints == []


def test_a_script_or_style_inside_the_page_does_nothing(page: Page, address: str, complaints: list[str]) -> None:
    page.goto(address, wait_until="load")
    page.evaluate(
        """() => {
            document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = true'}));
            const elsewhere = Object.assign(document.createElement('script'), {src: 'https://example.org/x.js'});
            document.body.append(elsewhere, Object.assign(document.createElement('style'), {textContent: 'body {display: none}'}));
            const image = document.createElement('img');
            image.setAttribute('onerror', 'window.ran = true');
            image.setAttribute('style', 'color: red');
            image.src = 'data:,';
            document.body.append(image);
        }"""
    )
    page.wait_for_timeout(200)

    assert page.evaluate("[window.ran, getComputedStyle(document.body).display === 'none']") == [None, False]
    assert {text.split()[1] for text in complaints if text.startswith("policy: ")} >= {
        "script-src-elem",
        "script-src-attr",
        "style-src-elem",
        "style-src-attr",
    }

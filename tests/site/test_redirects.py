"""Short and old addresses in a real browser without JavaScript: whoever scans a code or follows an old link gets to the page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from build_tools.pages.addresses import page_uri, paper_address, url
from build_tools.pages.plan import page_uris
from build_tools.pages.redirects import redirects
from build_tools.records.handbook import Collection, Handbook

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_every_code_on_paper_leads_to_its_page(plain: Page, address: str, handboek: Handbook) -> None:
    for record in (*handboek.concepten, *handboek.tracks, *handboek.draaiboeken, *handboek.werkbladen):
        plain.goto(address + paper_address(record))
        plain.wait_for_url(address + url(page_uri(record)))

        assert plain.locator("h1").inner_text() == record.opschrift


def test_every_other_address_on_paper_is_that_of_a_page(site: Path, handboek: Handbook) -> None:
    missing = []
    for record in handboek:
        path, _, anchor = paper_address(record).partition("#")
        page = site / path / "index.html"
        if not page.is_file() or (anchor and f'id="{anchor}"' not in page.read_text(encoding="utf-8")):
            missing.append(paper_address(record))

    assert {address for address in missing if not address.startswith("over/#")} == set()  # a quote has no place of its own


def test_an_old_address_leads_to_the_place_on_its_new_page(plain: Page, address: str, handboek: Handbook) -> None:
    begrippen = [
        begrip.model_copy(update={"oude_adressen": ("woorden/oud",)}) if begrip.id == "track" else begrip for begrip in handboek.begrippen
    ]
    moved = replace(handboek, records={**handboek.records, "begrip": Collection(begrippen)})
    old = {asset.uri: str(asset.content) for asset in redirects(moved, page_uris(moved), address)}["woorden/oud/index.html"]
    plain.route(f"{address}woorden/oud/", lambda route: route.fulfill(body=old, content_type="text/html"))
    plain.goto(f"{address}woorden/oud/")
    plain.wait_for_url(f"{address}begrippen/#track")

    assert plain.locator("#track").is_visible()

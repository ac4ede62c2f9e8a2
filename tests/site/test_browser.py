"""The real site in a real browser: accessible, private, and of use without JavaScript."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


@pytest.fixture(params=[PHONE, DESK], ids=["360", "1280"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of the width of a phone, and one of a desk."""
    context = browser.new_context(viewport=request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, address: str, pages: list[str], scheme: str) -> None:
    axe, found = Axe(), []
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    for name in pages:
        page.goto(address + name)
        violations = axe.run(page).response["violations"]
        found += [f"{name}: {v['id']} {v['nodes'][0]['target']}" for v in violations]

    assert found == []


def test_no_page_scrolls_sideways(page: Page, address: str, pages: list[str]) -> None:
    wide = []
    for name in pages:
        page.goto(address + name)
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(name)

    assert wide == []


def test_nothing_is_asked_of_another_host_and_nothing_is_stored(page: Page, address: str, pages: list[str]) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            asked.append(request.url)

    page.on("request", note)
    for name in pages:
        page.goto(address + name)

    assert asked == []
    assert page.context.cookies() == []


def test_search_speaks_dutch(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(address)
    page.get_by_role("textbox", name="Zoek").fill("stagediscriminatie")
    page.locator(".md-search-result__link").first.wait_for()

    assert page.locator(".md-search-result__link").count() >= 3
    page.close()


def test_all_concepts_can_be_read_without_javascript(browser: Browser, address: str, handboek: object) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(address + "concepten/")
    titles = page.locator(".hb-kaart__titel a").all_inner_texts()
    page.locator(".hb-kaart__titel a").first.click()

    assert len(titles) == len(handboek.concepten)  # type: ignore[attr-defined]
    assert page.locator("h1").inner_text() == titles[0]
    context.close()


def test_a_short_address_leads_to_its_concept_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "c/07/")
    page.wait_for_url(address + "concepten/weet-wat-je-doet/")

    assert page.locator("h1").inner_text() == "Weet wat je doet bij een signaal"
    context.close()


def test_the_keyboard_reaches_content_first(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(address + "concepten/")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    page.close()

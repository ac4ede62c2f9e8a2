"""The real site in a real browser: what its scripts do, and that it is of use without JavaScript."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}


def test_the_search_index_waits_for_a_search(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address, wait_until="networkidle")
    before = "search/search_index.json" in asked
    page.locator(".md-header [for=__search]").first.click()
    page.get_by_role("textbox", name="Zoek").fill("kennismaken")
    page.locator(".md-search-result__link").first.wait_for()

    assert (before, "search/search_index.json" in asked) == (False, True)
    page.close()


def test_a_chosen_scheme_is_kept_and_can_be_taken_back(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme="dark")
    page = context.new_page()
    state = "[document.body.dataset.mdColorScheme, localStorage.length]"
    page.goto(address)
    first = page.evaluate(state)
    page.get_by_role("button", name="Donker thema").click()
    page.goto(address + "concepten/")
    chosen = page.evaluate(state)
    page.get_by_role("button", name="Donker thema").click()

    assert (first, chosen, page.evaluate(state)) == (["slate", 0], ["default", 1], ["slate", 0])
    context.close()


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


def test_the_keyboard_reaches_content_first(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(address + "concepten/")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    page.close()


def test_the_print_plan_shows_the_column_of_one_group(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(address + "materialen/printplan/?mensen=13")
    shown = [text for text in page.locator("[data-printplan] th:visible").all_inner_texts() if "mensen" in text]
    words = page.get_by_role("status").filter(has_text="mensen").inner_text()
    page.get_by_label("Met hoeveel mensen zijn jullie?").select_option("25 mensen")
    address_now = page.url
    page.get_by_label("Met hoeveel mensen zijn jullie?").select_option("Laat alles zien")

    assert shown == ["15 mensen"]
    assert words.startswith("Met 15 mensen zet je 3 tafels klaar. Je print ")
    assert address_now.endswith("?mensen=25")
    assert page.url.endswith("printplan/")
    assert page.locator("[data-printplan] th:visible").count() == 8
    page.close()


def test_the_print_plan_is_whole_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "materialen/printplan/")

    assert page.locator("[data-printplan] th:visible").count() == 8
    assert page.locator("[data-printplan] select").count() == 0
    context.close()

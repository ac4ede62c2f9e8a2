"""The search in a real browser: real questions, with what has to come first, and the kind of each result."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
QUERIES = [
    ("stagediscriminatie", ("stagediscriminatie", "Begrip")),
    ("discriminatie op stage", ("stagediscriminatie", "Begrip")),
    ("racisme op stage", ("stagediscriminatie", "Begrip")),
    ("ik word gediscrimineerd", ("Hulp en melden", "Pagina")),
    ("melden", ("Hulp en melden", "Pagina")),
    ("bystander", ("omstander", "Begrip")),
    ("veldexperiment", ("praktijktest", "Begrip")),
    ("buitenlandse afkomst", ("migratieachtergrond", "Begrip")),
    ("vaste vragen", ("Vaste vragen, eerlijke keuze", "Concept 2")),
    ("concept 7", ("Weet wat je doet bij een signaal", "Concept 7")),
    ("brief zonder naam", ("De eerste ronde zonder naam", "Concept 3")),
    ("datalab", ("Datalab Gelijke stagekansen", "Track 2")),
    ("anoniem solliciteren", ("Anoniem solliciteren en het tegengaan", "Bron")),
    ("ambtenaar", ("Ambtenaar", "Voor wie")),
    ("draaiboek", ("Draaiboeken", "Pagina")),
    ("privacy", ("Privacy", "Pagina")),
]
SPEAK_OF_IT = ("discriminatie op stage", "stagediscriminatie")


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page on which the search has started."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(address)
    search(opened, "begin")
    yield opened
    opened.close()


def search(page: Page, query: str) -> None:
    """Type a question, and wait for the answer to it."""
    field = page.get_by_role("textbox", name="Zoek")
    field.fill("")
    field.press("Backspace")
    expect(page.locator(".md-search-result__meta")).to_have_text("Typ om te beginnen met zoeken")
    field.fill(query)
    field.press("End")
    page.locator(".md-search-result__item").first.wait_for()


def results(page: Page) -> list[tuple[str, str]]:
    """Return the title and the kind of the best place on each page, the best page first."""
    best = """items => items.map((item) => {
        const places = [...item.querySelectorAll('article')].sort((a, b) => b.dataset.mdScore - a.dataset.mdScore);
        const heading = places[0].querySelector('h1, h2');
        const kind = heading.querySelector('small')?.textContent ?? '';
        return [heading.textContent.slice(0, heading.textContent.length - kind.length).trim(), kind];
    })"""
    return [(title, kind) for title, kind in page.locator(".md-search-result__item").evaluate_all(best)]


@pytest.mark.parametrize(("query", "expected"), QUERIES, ids=[query for query, _ in QUERIES])
def test_what_is_asked_comes_first(page: Page, query: str, expected: tuple[str, str]) -> None:
    search(page, query)
    title, kind = results(page)[0]

    assert (title[: len(expected[0])], kind) == expected


def test_another_name_finds_the_concepts_that_speak_of_it(page: Page) -> None:
    found = []
    for query in SPEAK_OF_IT:
        search(page, query)
        found.append({kind for _, kind in results(page) if kind.startswith("Concept ")})

    assert len(found[0] & found[1]) >= 2


def test_other_names_are_not_shown_as_text(page: Page) -> None:
    search(page, "correspondentietest")

    assert len(results(page)) > 3
    shown = page.locator(".md-search-result__list").inner_text()
    assert shown.count("correspondentietest") == 1  # with the term itself: "Ook wel"


def test_every_page_tells_its_kind(page: Page) -> None:
    search(page, "gelijke kansen")

    assert page.locator(".md-search-result__item").count() > 5
    assert page.locator(".md-search-result__item > a:first-child h1 small").count() == page.locator(".md-search-result__item").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_results(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark", reduced_motion="reduce")
    search(page, "omstander")

    assert [f"{v['id']} {v['nodes'][0]['target']}" for v in Axe().run(page).response["violations"]] == []

"""The figures on their pages in a real browser: readable at every width, whole without JavaScript, and followed by one concept."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from build_tools.records.handbook import Handbook
from build_tools.visuals.figures import VISUALS

pytestmark = pytest.mark.browser
PAGES = (
    "", "aanpak/", "aanpak/methoden/galerij/", "bronnen/", "concepten/", "concepten/kaart/", "concepten/vaste-vragen/", "tracks/",
    "tracks/datalab/", "voor/",
)  # fmt: skip
FIGURES = """() => [...document.querySelectorAll(".hb-figuur")].map((figure) => {
  const shown = [...figure.querySelectorAll("svg")].filter((svg) => svg.getBoundingClientRect().width > 0);
  const details = figure.querySelector("details");
  const data = details && details.querySelector("table, ol, ul");
  return {
    name: figure.className,
    drawings: shown.length,
    letters: Math.min(...shown.flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll("text")].map((text) => parseFloat(text.getAttribute("font-size")) * scale);
    })),
    named: shown.every((svg) => document.getElementById(svg.getAttribute("aria-labelledby"))?.textContent.trim()),
    data: Boolean(data),
    wide: figure.scrollWidth > figure.clientWidth + 1,
    visible: figure.checkVisibility(),
  };
})"""


@pytest.fixture(params=[320, 360, 661, 768, 960, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of every width at which something changes; 320 is also 1280 at 400 % zoom."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_every_figure_can_be_read_at_every_width(page: Page, address: str) -> None:
    for name in PAGES:
        page.goto(address + name)
        for figure in page.evaluate(FIGURES):
            assert figure["data"], (name, figure)
            assert not figure["wide"], (name, figure)
            assert figure["drawings"] <= 1, (name, figure)
            if figure["drawings"]:
                assert figure["named"], (name, figure)
                assert figure["letters"] >= 11, (name, figure)


def test_every_kind_of_figure_with_something_to_show_stands_on_a_page(browser: Browser, address: str, handboek: Handbook) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    seen: set[str] = set()
    for name in PAGES:
        page.goto(address + name)
        seen.update(word.removeprefix("hb-figuur--") for figure in page.evaluate(FIGURES) for word in figure["name"].split())
    page.close()
    on_paper_only = {"draaiboekstrip"}

    assert {entry.name for entry in VISUALS if any(entry.all(handboek))} - on_paper_only - seen == set()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_data_open_and_a_concept_followed(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, color_scheme="dark" if scheme == "dark" else "light")
    page, found = context.new_page(), []
    for name in (*PAGES, "concepten/kaart/#vaste-vragen"):
        page.goto(address + name)
        page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
        found += [f"{name}: {v['id']} {v['nodes'][0]['target']}" for v in Axe().run(page).response["violations"]]
    context.close()

    assert found == []


def test_a_link_brings_one_concept_out(browser: Browser, address: str, handboek: Handbook) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + "concepten/vaste-vragen/")
    page.get_by_role("link", name="Volg dit concept").click()
    concept = handboek.concepten["vaste-vragen"]
    related = {verband.concept.nummer for verband in handboek.verbanden_of(concept)} | {concept.nummer}
    bright = "[...document.querySelectorAll('.hb-figuur--relatienetwerk svg [data-over]:not(.hb-vaag)')].map((e) => e.dataset.over)"

    assert (
        page.get_by_role("status").filter(has_text="Je volgt").inner_text()
        == f"Je volgt concept {concept.nummer} {concept.titel}. Toon alles"
    )
    assert {int(number) for over in page.evaluate(bright) for number in over.split()} == related
    page.get_by_role("link", name="Toon alles").click()
    page.locator(".hb-vaag").first.wait_for(state="detached")
    page.close()


def test_a_concept_is_followed_with_the_keyboard_alone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + "concepten/kaart/")
    page.locator(".hb-keuze a").nth(2).focus()
    page.keyboard.press("Enter")
    page.locator(".hb-keuze a[aria-current]").wait_for()

    assert page.locator(".hb-keuze a[aria-current]").count() == 1
    assert page.locator(".hb-vaag").count() > 0
    page.close()


def test_without_javascript_a_link_leads_to_what_a_concept_hangs_together_with(browser: Browser, address: str, handboek: Handbook) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address + "concepten/kaart/")
    page.locator(".hb-keuze a").nth(1).click()
    concept = next(concept for concept in handboek.concepten if concept.nummer == 2)
    section = page.locator(f".hb-samenhang:has(#{concept.id})")

    assert page.url.endswith(f"#{concept.id}")
    assert section.bounding_box()["y"] < 740  # type: ignore[index]  # it is there
    for verband in handboek.verbanden_of(concept):
        assert f"{verband.concept.nummer} {verband.concept.titel}" in section.inner_text()
    context.close()

"""Finding, comparing and keeping concepts in a real browser: by keyboard, through the address, and without JavaScript."""

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from build_tools.records.handbook import Handbook

pytestmark = pytest.mark.browser
PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
LIST, COMPARE, SELECTION = "concepten/", "concepten/vergelijk/", "concepten/selectie/"


@pytest.fixture(params=[PHONE, DESK], ids=["360", "1280"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of the width of a phone, and one of a desk; an error in a script fails the test."""
    context = browser.new_context(viewport=request.param, reduced_motion="reduce")
    context.set_default_timeout(5000)
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


def cards(page: Page) -> list[str]:
    """Return the numbers of the cards that show, when the scripts have run."""
    page.wait_for_load_state()
    return page.locator(".hb-kaart[data-concept]:visible").evaluate_all("list => list.map((card) => card.dataset.concept)")


def result(page: Page) -> Locator:
    """Return the place that says how many there are."""
    return page.locator(".hb-filter__uitslag")


def open_filter(page: Page) -> None:
    """Fold the filter out, where it is not; the script comes first."""
    page.locator(".hb-filter").wait_for()
    if not page.locator(".hb-filter details").evaluate("details => details.open"):
        page.locator(".hb-filter summary").click()


def box(page: Page, facet: str, option: str) -> Locator:
    """Return the box of an option."""
    return page.get_by_role("group", name=facet).get_by_role("checkbox", name=option)


def test_the_filter_works_by_keyboard_alone(page: Page, address: str, handboek: Handbook) -> None:
    page.goto(address + LIST)
    open_filter(page)
    page.locator(".hb-filter summary").focus()
    page.keyboard.press("Tab")
    expect(box(page, "Voor wie", "Student")).to_be_focused()
    page.keyboard.press("Space")
    for_students = [f"{concept.nummer:02d}" for concept in handboek.concepten if "student" in concept.voor_wie]

    expect(result(page)).to_have_text(f"{len(for_students)} van de {len(handboek.concepten)} concepten")
    assert cards(page) == for_students
    assert page.url == f"{address}{LIST}?voor-wie=student"

    page.get_by_role("button", name="Voor wie: Student, haal weg").press("Enter")
    expect(result(page)).to_have_text(f"{len(handboek.concepten)} concepten")
    expect(result(page)).to_be_focused()


def test_cards_table_and_moments_show_the_same_concepts(page: Page, address: str, handboek: Handbook) -> None:
    page.goto(f"{address}{LIST}?bewijs=2&track=storytelling")
    of_track = [concept for concept, _ in handboek.concepten_of(handboek.tracks["storytelling"])]
    expected = [f"{concept.nummer:02d}" for concept in handboek.concepten if concept.bewijs == 2 and concept in of_track]
    assert len(expected) > 1

    assert cards(page) == expected
    page.get_by_role("link", name="Tabel", exact=True).click()
    expect(page.locator(".hb-kaart:visible")).to_have_count(0)
    rows = page.locator("#tabel ~ .hb-tabel td[data-concept]:visible")
    assert rows.evaluate_all("list => list.map((cell) => cell.dataset.concept)") == expected
    page.get_by_role("link", name="Per moment in de stage", exact=True).click()
    expect(page.locator("[data-weergave=stageproces]")).to_be_visible()
    shown = page.locator("[data-weergave=stageproces] li[data-concept]:visible")
    assert set(shown.evaluate_all("list => list.map((item) => item.dataset.concept)")) == set(expected)
    headings = page.locator("[data-weergave=stageproces] h3:visible").count()
    assert headings == page.locator("[data-weergave=stageproces] .hb-lijst:visible").count() > 0


def test_counts_tell_what_a_next_choice_leaves(page: Page, address: str, handboek: Handbook) -> None:
    page.goto(f"{address}{LIST}?voor-wie=ambtenaar")
    open_filter(page)
    number = sum("ambtenaar" in concept.voor_wie and concept.bewijs == 1 for concept in handboek.concepten)

    expect(page.locator("label", has_text="1 beschreven")).to_contain_text(f"({number})")
    box(page, "Bewijs", "1 beschreven").check()
    expect(result(page)).to_have_text(f"{number} van de {len(handboek.concepten)} concepten")


def test_the_address_can_be_shared_and_the_back_button_undoes(page: Page, address: str) -> None:
    page.goto(f"{address}{LIST}?voor-wie=werkgever&bewijs=2&voor-wie=niemand&iets=anders")
    first = cards(page)
    open_filter(page)
    expect(box(page, "Voor wie", "Werkgever")).to_be_checked()
    box(page, "Moment in de stage", "Oriënteren").check()
    assert 0 < len(cards(page)) < len(first)

    page.go_back()
    expect(box(page, "Moment in de stage", "Oriënteren")).not_to_be_checked()
    assert cards(page) == first
    page.go_forward()
    expect(box(page, "Moment in de stage", "Oriënteren")).to_be_checked()
    page.reload()
    open_filter(page)
    expect(box(page, "Moment in de stage", "Oriënteren")).to_be_checked()


def test_an_empty_result_names_the_strictest_choice(page: Page, address: str, handboek: Handbook) -> None:
    page.goto(f"{address}{LIST}?voor-wie=student&status=handboek")
    students = sum("student" in concept.voor_wie for concept in handboek.concepten)

    expect(result(page)).to_have_text(
        "Geen concept past bij al je keuzes. De strengste keuze is ‘Status: Tekst van het handboek’. "
        f"Zonder die keuze zie je {students} concepten."
    )
    assert cards(page) == []
    page.get_by_role("button", name="Wis alles").click()
    assert len(cards(page)) == len(handboek.concepten)
    assert page.url == address + LIST
    expect(page.locator(".hb-filter__gekozen")).to_be_hidden()


def test_two_choices_that_are_both_empty_are_told_too(page: Page, address: str) -> None:
    page.goto(f"{address}{LIST}?bewijs=4&status=handboek")

    expect(result(page)).to_contain_text("De strengste keuze is ‘Bewijs: 4 geëvalueerd’. Ook zonder die keuze blijft de lijst leeg.")


def test_a_link_to_a_place_in_another_view_opens_that_view(page: Page, address: str) -> None:
    page.goto(f"{address}{LIST}#melden-en-nazorg")

    expect(page.locator("#melden-en-nazorg")).to_be_in_viewport()
    expect(page.get_by_role("link", name="Per moment in de stage", exact=True)).to_have_attribute("aria-current", "true")


def test_comparing_shows_the_columns_of_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}{COMPARE}#v=02,7,99")
    heads = page.locator(".hb-naast-elkaar th[scope=col]:visible")
    expect(heads).to_have_count(2)
    assert [text.split()[0] for text in heads.all_inner_texts()] == ["2", "7"]
    expect(page.locator(".hb-naast-elkaar tbody tr").first.locator("td:visible")).to_have_count(2)

    open_filter(page)
    page.get_by_role("checkbox", name="11 Praktijktest met gesprek").check()
    expect(heads).to_have_count(3)
    assert page.url.endswith("#v=02,07,11")
    expect(page.get_by_role("checkbox", name="1 Eén Haagse definitie")).to_be_disabled()
    expect(result(page)).to_contain_text("Meer dan drie past niet naast elkaar.")

    page.go_back()
    expect(heads).to_have_count(2)
    page.get_by_role("button", name="Toon weer alle concepten").click()
    expect(heads).to_have_count(15)


def test_a_selection_goes_along_over_three_pages(page: Page, address: str) -> None:
    page.goto(address + LIST)
    page.get_by_role("button", name="Voeg toe aan selectie: Vaste vragen").click()
    bar = page.get_by_role("complementary", name="Je selectie")
    expect(bar).to_contain_text("1 concept in je selectie")
    page.get_by_role("heading", name="Weet wat je doet bij een signaal").first.get_by_role("link").click()

    assert page.url == f"{address}concepten/weet-wat-je-doet/#c=02"
    page.get_by_role("button", name="Voeg toe aan selectie: Weet wat je doet").click()
    page.get_by_role("link", name="Naar de eerste stap").click()
    page.wait_for_url(lambda url: url.endswith("#eerste-stap&c=02,07"))
    expect(page.locator("#eerste-stap")).to_be_in_viewport()
    page.reload()
    expect(page.locator("#eerste-stap")).to_be_in_viewport()
    bar.get_by_role("link", name="Bekijk").click()

    assert page.url == f"{address}{SELECTION}#c=02,07"
    assert cards(page) == ["02", "07"]
    page.get_by_role("button", name="Haal uit selectie: Vaste vragen").click()
    assert cards(page) == ["07"]
    assert page.url.endswith("#c=07")
    page.get_by_role("button", name="Haal uit selectie: Weet wat je doet").click()
    assert cards(page) == []
    expect(page.locator(".hb-selectie__leeg")).to_be_visible()
    assert page.url == address + SELECTION


def test_comparing_starts_with_the_concept_beside_the_link(page: Page, address: str) -> None:
    page.goto(f"{address}concepten/weet-wat-je-doet/#c=02,07,03,11")
    page.locator(".hb-acties").get_by_role("link", name="Vergelijk").click()

    expect(page.locator(".hb-naast-elkaar th[scope=col]:visible")).to_have_count(3)
    assert page.url == f"{address}{COMPARE}#c=02,07,03,11&v=07,02,03"


def test_the_address_of_a_selection_may_be_odd(page: Page, address: str) -> None:
    page.goto(f"{address}{SELECTION}#c=07,2,7,99,x,%2C11")

    assert cards(page) == ["07", "02", "11"]
    expect(page.locator(".hb-selectie__melding")).to_have_text(
        "Dit staat dubbel in het adres, of is geen concept: 7, 99 en x. Dat lieten we weg."
    )
    assert page.url == f"{address}{SELECTION}#c=07,02,11"


def test_the_code_of_a_selection_holds_its_address_also_when_it_is_stained(page: Page, address: str) -> None:
    page.goto(f"{address}{SELECTION}#c={','.join(f'{number:02d}' for number in range(1, 16))}")
    picture = Image.open(io.BytesIO(page.locator(".hb-qr").screenshot()))
    stained = picture.copy()
    stained.paste((255, 255, 255), (picture.width // 2, picture.height // 2, picture.width * 3 // 5, picture.height * 3 // 5))

    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [page.url]
    assert [code.text for code in zxingcpp.read_barcodes(stained)] == [page.url]
    assert page.get_by_role("textbox", name="Het adres van je selectie").input_value() == page.url


def test_a_selection_prints_as_one_document(browser: Browser, address: str, handboek: Handbook) -> None:
    page = browser.new_page(viewport=DESK)
    page.add_init_script("window.print = () => { window.printed = true }")
    page.goto(f"{address}{SELECTION}#c=07,02")
    page.get_by_role("button", name="Print als één document").click()
    page.wait_for_function("() => window.printed")
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [" ".join(document[number].get_textpage().get_text_bounded().split()) for number in range(len(document))]
    whole = " ".join(texts)
    problems = [handboek.concepten[name].knelpunt[:40] for name in ("weet-wat-je-doet", "vaste-vragen")]
    starts = [next(number for number, text in enumerate(texts) if problem in text) for problem in problems]

    assert "Weet wat je doet bij een signaal" in texts[0]
    assert "Vaste vragen, eerlijke keuze" in texts[0]
    assert 1 <= starts[0] < starts[1] < len(texts) <= 10
    assert "Eerste stap morgen" in whole
    assert "Voeg toe" not in whole
    assert "Haal uit selectie" not in whole
    ids = page.eval_on_selector_all("[id]", "list => list.map((part) => part.id)")
    assert len(ids) == len(set(ids))
    assert page.eval_on_selector_all(".hb-bundel a[href^='#']", "list => list.filter((a) => !document.querySelector(a.hash)).length") == 0
    page.close()


def test_a_concept_that_cannot_be_fetched_is_named(page: Page, address: str) -> None:
    page.goto(f"{address}{SELECTION}#c=07,02")
    page.route("**/concepten/vaste-vragen/", lambda route: route.abort())
    page.get_by_role("button", name="Print als één document").click()

    expect(page.locator(".hb-selectie__stand")).to_have_text("Niet gelukt: Vaste vragen, eerlijke keuze. Open die los.")
    expect(page.locator(".hb-bundel__deel")).to_have_count(1)


def test_everything_can_be_read_without_javascript(plain: Page, address: str, handboek: Handbook) -> None:
    numbers = [f"{concept.nummer:02d}" for concept in handboek.concepten]
    plain.goto(address + LIST)
    assert cards(plain) == numbers
    assert plain.locator("#tabel ~ .hb-tabel tbody tr:visible").count() == len(numbers)
    assert plain.locator("[data-weergave=stageproces] h3:visible").count() > 3
    expect(plain.locator("form.hb-filter")).to_be_hidden()

    plain.goto(address + COMPARE)
    assert plain.locator(".hb-naast-elkaar th[scope=col]:visible").count() == len(numbers)
    expect(plain.locator("form.hb-vergelijk")).to_be_hidden()
    plain.goto(f"{address}{SELECTION}#c=02")
    assert cards(plain) == numbers
    expect(plain.locator(".hb-selectie")).to_be_hidden()
    assert plain.locator("button:visible").count() == 0


STATES = {
    "filter": (f"{LIST}?voor-wie=student&bewijs=2#c=02,07", None),
    "empty": (f"{LIST}?status=handboek#tabel", None),
    "moments": (f"{LIST}?track=datalab#stageproces", None),
    "compare": (f"{COMPARE}#c=02&v=02,07,11", None),
    "compare all": (COMPARE, None),
    "selection": (f"{SELECTION}#c=02,07,99", "Print als één document"),
    "no selection": (SELECTION, None),
    "concept": ("concepten/vaste-vragen/#c=02,07", None),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_they_are_in_use(page: Page, address: str, scheme: str) -> None:
    axe, found = Axe(), []
    page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    for state, (uri, button) in STATES.items():
        page.goto("about:blank")
        page.goto(address + uri)
        if page.locator(".hb-filter details:not([open])").count():
            page.locator(".hb-filter summary").click()
        if button:
            page.get_by_role("button", name=button).click()
            page.locator(".hb-bundel__deel").first.wait_for()
        found += [f"{state}: {v['id']} {v['nodes'][0]['target']}" for v in axe.run(page).response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{state}: scrolls sideways")

    assert found == []


def test_what_has_the_focus_is_never_behind_the_bar(page: Page, address: str) -> None:
    page.goto(f"{address}{LIST}#c=02,07")
    bar = page.get_by_role("complementary", name="Je selectie")
    page.locator(".hb-kaart button").first.focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        focused = page.evaluate("(box => box.bottom)(document.activeElement.getBoundingClientRect())")
        top = bar.bounding_box()
        assert top is not None
        assert focused <= top["y"] + 1


def test_our_scripts_are_few() -> None:
    scripts = Path(__file__).parent.parent.parent / "overrides" / "assets" / "javascripts"

    assert sum(path.stat().st_size for path in scripts.rglob("*.js")) <= 25 * 1024

"""The form in a real browser: it opens the handbook, changes a concept, and the change stands in the file.

The folder of the handbook is a copy in the browser's own file system, which has the same interface as a folder on disk that a person
picks. The program comes through npm; without npm or a network the test is skipped, and says so.
"""

import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Locator, Page

from build_tools import pipeline
from build_tools.cli.cms import OwnFiles
from build_tools.editing.cms_files import write_form
from build_tools.editing.cms_package import PACKAGE, VERSION, unpack
from build_tools.records.base import Status
from build_tools.records.iconen import Icoon

pytestmark = pytest.mark.browser
CONCEPT = "concepts/01-eerste-idee.md"
KERN = "Een nieuwe zin: met een *ster*, een # en een dubbele punt."
COPY_IN = """async files => {
    for (const [path, text] of Object.entries(files)) {
        const parts = path.split('/');
        let folder = await navigator.storage.getDirectory();
        for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, {create: true});
        const writer = await (await folder.getFileHandle(parts.at(-1), {create: true})).createWritable();
        await writer.write(text);
        await writer.close();
    }
}"""
COPY_OUT = """async path => {
    const parts = path.split('/');
    let folder = await navigator.storage.getDirectory();
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
}"""


@pytest.fixture(scope="session")
def package(fetched: Callable[[str], Path]) -> Path:
    """The package of the program: the file that HANDBOEK_CMS_PAKKET names, or through npm."""
    named = os.environ.get("HANDBOEK_CMS_PAKKET")
    if named:
        return Path(named)
    return fetched(f"{PACKAGE}@{VERSION}")


@pytest.fixture
def form(mini_root: Path, package: Path) -> Iterator[str]:
    """The address of the form of the small handbook, in which the concept to edit tells its status, as the form wants it."""
    concept = mini_root / CONCEPT
    concept.write_text(concept.read_text(encoding="utf-8").replace("herkomst: ", "status: publiek\nherkomst: "), encoding="utf-8")
    unpack(mini_root, package)
    write_form(mini_root, pipeline.read(mini_root).handbook)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(OwnFiles, directory=str(mini_root / "cms"))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser, form: str, mini_root: Path) -> Iterator[Page]:
    """The form with the small handbook opened in it."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script("window.showDirectoryPicker = () => navigator.storage.getDirectory()")
    page.goto(form)
    found = [path for path in (*mini_root.glob("concepts/*"), *mini_root.glob("content/**/*")) if path.suffix in {".md", ".yml"}]
    page.evaluate(COPY_IN, {path.relative_to(mini_root).as_posix(): path.read_text(encoding="utf-8") for path in found})
    page.get_by_role("button", name="Werken met een lokale").click()
    page.get_by_text("Concepten").first.wait_for()
    yield page
    context.close()


def reach(page: Page, field: str) -> Locator:
    """Scroll to a field of the form; it draws what can be seen."""
    found = page.locator(f'[data-key-path="{field}"]')
    for _ in range(80):
        if found.count():
            found.first.scroll_into_view_if_needed()
            return found.first
        page.mouse.move(600, 600)
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(150)
    pytest.fail(f"the form has no field {field}")


def saved(page: Page, words: str, path: str = CONCEPT) -> str:
    """Return the concept as it was saved, once these words are in it and the file is at rest; fail after twenty seconds."""
    last = ""
    for _ in range(80):
        try:
            text = str(page.evaluate(COPY_OUT, path))
        except Error:  # the file was being replaced while it was read
            text = ""
        if words in text and text == last:
            return text
        last = text
        page.wait_for_timeout(250)
    pytest.fail(f"the change was not saved; the file holds: {last}")


def test_an_edit_stands_in_the_file_and_nothing_else_has_changed(page: Page, form: str, mini_root: Path) -> None:
    answered: list[str] = []
    page.on("response", lambda response: answered.append(response.url))
    before = pipeline.read(mini_root)
    page.goto(f"{form}#/collections/concept/entries/{Path(CONCEPT).stem}")
    page.locator("[data-key-path=kern] textarea").fill(KERN)
    page.get_by_role("button", name="Opslaan").click()
    (mini_root / CONCEPT).write_text(saved(page, KERN), encoding="utf-8")
    after = pipeline.read(mini_root)
    old, new = (reading.handbook.concepten["eerste-idee"] for reading in (before, after))

    assert new.kern == KERN
    assert new.model_dump(exclude={"kern"}) == old.model_dump(exclude={"kern"})
    assert [problem.code for problem in after.problems] == [problem.code for problem in before.problems]
    assert [url for url in answered if not url.startswith((form, "data:", "blob:"))] == []


def test_a_new_concept_gets_a_file_that_passes_the_check(page: Page, form: str, mini_root: Path) -> None:
    page.goto(f"{form}#/collections/concept")
    page.get_by_text("Het volgende nummer is 3.").wait_for()
    page.get_by_text("opslaan haalt alle uitleg na een # uit het bestand").wait_for()
    page.goto(f"{form}#/collections/concept/new")
    page.locator("[data-key-path=titel] input").fill("Samen eten: één tafel")
    reach(page, "nummer").locator("input").fill("3")
    reach(page, "kern").locator("textarea").fill(KERN)
    reach(page, "knelpunt").locator("textarea").fill("Studenten eten alleen.")
    reach(page, "voor_wie").get_by_role("checkbox").first.click()
    reach(page, "aanpak").get_by_role("button", name="toevoegen").click()
    reach(page, "aanpak.0.stap").locator("input, textarea").first.fill("Dek een tafel")
    reach(page, "icoon").get_by_role("combobox").click()
    page.get_by_role("option").filter(has_text="Deur").click()
    reach(page, "status").get_by_role("radio", name="Klad").click()

    page.get_by_role("button", name="Opslaan").click()

    path = "concepts/03-samen-eten-een-tafel.md"
    (mini_root / path).write_text(saved(page, KERN, path), encoding="utf-8")
    reading = pipeline.read(mini_root)
    assert [str(problem) for problem in reading.problems if problem.stops] == []
    concept = reading.handbook.concepten["samen-eten-een-tafel"]
    assert (concept.nummer, concept.titel, concept.kern, concept.status) == (3, "Samen eten: één tafel", KERN, Status.KLAD)
    assert ([*concept.voor_wie], [stap.stap for stap in concept.aanpak], concept.icoon) == (["student"], ["Dek een tafel"], Icoon.DEUR)


def test_a_new_concept_is_not_public_by_itself(page: Page, form: str) -> None:
    page.goto(f"{form}#/collections/concept/new")
    reach(page, "status")

    assert page.locator("[data-key-path=status] [role=radio][aria-checked=true]").count() == 0
    assert page.locator("[data-key-path=status] .required").count() == 1


@pytest.mark.parametrize(("soort", "meervoud"), [("begrip", "Begrippen"), ("groep", "Groepen")])
def test_a_list_opens_with_all_of_its_records(page: Page, form: str, mini_root: Path, soort: str, meervoud: str) -> None:
    records = pipeline.read(mini_root).handbook.of(soort)
    page.goto(f"{form}#/collections/lijsten/entries/{soort}")
    page.get_by_text(f"{len(records)} {meervoud}").first.wait_for()

    assert page.get_by_text(next(iter(records)).opschrift).count() > 0

"""The path of a new editor: answer a few questions, change one line, check, build; then the concept stands everywhere."""

import html
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools import pipeline
from build_tools.cli import main
from build_tools.pages.addresses import address, paper_address, url
from build_tools.printables.anchors import Website
from build_tools.printables.printable import Bundle, Series
from build_tools.printables.printables import planned
from build_tools.prose.extension import to_html
from build_tools.records.citaat import Medium
from build_tools.records.drukwerk import BOEK, Downloads

Build = Callable[..., Result]
ANSWERS = ["Open deur", "Eén vaste plek voor elke vraag.", "Niemand weet waar je terechtkunt.", "student, onderwijs", "Kies een plek",
           "Vertel waar die is", "", "deur", ""]  # fmt: skip
DRAFT = "concepts/03-open-deur.md"
ON_THE_SITE = (
    "concepten/open-deur/index.html",
    "concepten/index.html",
    "concepten/kaart/index.html",
    "tracks/index.html",
    "aanpak/index.html",
    "voor/student/index.html",
    "voor/onderwijs/index.html",
    "index.html",
    "c/03/index.html",
    "data/concepten.json",
    "data/concepten.csv",
    "search/search_index.json",
    "sitemap.xml",
)


def handboek(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=typed, prog_name="handboek")


@pytest.fixture
def written(small_project: Path) -> Path:
    """The project with the concept that a new editor wrote."""
    result = handboek("nieuw", "concept", "--map", str(small_project), typed="\n".join(ANSWERS) + "\n")
    assert result.exit_code == 0, result.output
    path = small_project / DRAFT
    path.write_text(path.read_text(encoding="utf-8").replace("status: klad", "status: publiek"), encoding="utf-8")
    return small_project


def test_the_check_finds_nothing_wrong(written: Path) -> None:
    result = handboek("controleer", "--map", str(written))

    assert (result.exit_code, "0 fouten" in result.output) == (0, True)


def test_the_concept_is_everywhere_on_the_website(written: Path, build: Build) -> None:
    result = build("--strict")

    assert result.exit_code == 0, result.output
    site = written / "site"
    absent = [name for name in ON_THE_SITE if not (site / name).exists() or not mentions(site / name)]
    assert absent == []


def test_a_draft_is_nowhere_on_the_website(written: Path, build: Build) -> None:
    path = written / DRAFT
    path.write_text(path.read_text(encoding="utf-8").replace("status: publiek", "status: klad"), encoding="utf-8")

    result = build("--strict")

    assert result.exit_code == 0, result.output
    files = [file for file in (written / "site").rglob("*") if file.suffix in (".html", ".json", ".csv", ".xml", ".svg", ".txt")]
    assert len(files) > len(ON_THE_SITE)
    marked = [file for file in files if "Klad: nog niet op de site" in file.read_text(encoding="utf-8")]
    assert [file for file in files if mentions(file)] == []
    assert {file.relative_to(written / "site").parts[0] for file in marked} == {"bijdragen", "search"}, "only the guide tells of the mark"


def mentions(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return "Open deur" in text or "open-deur" in text


def test_the_guide_shows_the_message_as_it_is(small_project: Path) -> None:
    reading = pipeline.read(small_project)
    site, context = pipeline.render(reading.public, site_url="/", downloads=Downloads())
    guide = to_html(next(page.markdown for page in site.pages if page.uri == "bijdragen/eerste-concept.md"), context, terms=False)
    handboek("nieuw", "concept", "--map", str(small_project), typed="\n".join(["Samen lunchen", *ANSWERS[1:]]) + "\n")
    path = small_project / "concepts/03-samen-lunchen.md"
    path.write_text(path.read_text(encoding="utf-8").replace("titel: Samen lunchen", "titel: Samen: lunchen"), encoding="utf-8")

    told = next(line for line in handboek("controleer", "--map", str(small_project)).output.splitlines() if "HB020" in line)

    assert told.startswith("FOUT ")
    assert told in html.unescape(guide)


def test_the_concept_is_in_the_book_and_on_the_cards(written: Path) -> None:
    handbook = pipeline.read(written).published(Medium.DRUK)
    website = Website("https://example.org/", address, url, paper_address)
    holding = [
        work.path
        for work in planned(handbook)
        if not isinstance(work, Bundle | Series) and any("Open deur" in text for text in work.make(handbook, website, work).texts)
    ]

    assert BOEK in holding
    assert any("kaart" in path for path in holding)

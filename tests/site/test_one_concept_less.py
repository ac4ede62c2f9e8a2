"""The real handbook with one concept less: every count is derived, so it says fourteen everywhere."""

import csv
import html
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.pages.addresses import address, paper_address, url
from build_tools.pages.page import Site
from build_tools.printables.anchors import Website
from build_tools.printables.book import make_book
from build_tools.records.citaat import Medium
from build_tools.records.drukwerk import Downloads

GONE, TITLE, NUMBER = "weet-wat-je-doet", "Weet wat je doet bij een signaal", 7
ITEM = re.compile(rf"\n( *)- (?:\{{concept: {GONE},[^\n]*|concept: {GONE}(?:\n\1 +[^\n]*)*)(?=\n)")
EMPTY_FIELD = re.compile(r"\n[a-z_]+:(?=\n[a-z_]+:|\n---)")
LINK = re.compile(rf"\[\[{GONE}(?:\|([^\]]*))?\]\]")
OF_2022 = re.compile(r"vijftien\s+(?:kansrijke\s+concepten|concepten uit het handboek van 2022|jaar)", re.IGNORECASE)
"""What was said of the first handbook, or of something else, stays as it is."""
FIFTEEN = re.compile(r"vijftien|\b15 (?:concepten|werkversies|kaarten)|\bvan (?:de )?15\b", re.IGNORECASE)


def removed(root: Path) -> None:
    """Take the file of the concept away, and every reference to it."""
    (root / f"concepts/{NUMBER:02d}-{GONE}.md").unlink()
    for file in [*root.rglob("*.md"), *root.rglob("*.yml")]:
        text = file.read_text(encoding="utf-8")
        if GONE in text:
            kept = EMPTY_FIELD.sub("", ITEM.sub("", text)) if ITEM.search(text) else text
            file.write_text(LINK.sub(lambda match: match[1] or "de vaste route", kept), encoding="utf-8")


def drafted(root: Path) -> None:
    """Set the concept to draft; the references stay."""
    file = root / f"concepts/{NUMBER:02d}-{GONE}.md"
    text, count = re.subn(r"\nstatus: publiek\n", "\nstatus: klad\n", file.read_text(encoding="utf-8"), count=1)
    assert count == 1
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module", params=[removed, drafted], ids=["removed", "draft"])
def reading(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, project: Path) -> pipeline.Reading:
    change: Callable[[Path], None] = request.param
    root = tmp_path_factory.mktemp("veertien")
    for folder in ("concepts", "content"):
        shutil.copytree(project / folder, root / folder)
    change(root)
    return pipeline.read(root)


@pytest.fixture(scope="module")
def site(reading: pipeline.Reading) -> Site:
    return pipeline.render(reading.public, site_url="https://example.org/", downloads=Downloads())[0]


@pytest.fixture(scope="module")
def book(reading: pipeline.Reading) -> str:
    website = Website("https://example.org/", address, url, paper_address)
    return "".join(make_book(reading.published(Medium.DRUK), website, "downloads/handboek.pdf").texts)


@pytest.fixture(scope="module")
def texts(site: Site, book: str) -> dict[str, str]:
    """All that a reader gets, by where it stands."""
    pages = {page.uri: page.source for page in site.pages}
    assets = {asset.uri: str(asset.content) for asset in site.assets if not isinstance(asset.content, bytes)}
    return {**pages, **assets, "boek": book}


def test_only_the_count_is_remarked(reading: pipeline.Reading) -> None:
    hints = {"HB205", "HB206", "HB209", "HB305"}
    assert {problem.code for problem in reading.problems if problem.level != "info"} <= hints, [str(p) for p in reading.problems if p.stops]
    (count,) = [problem for problem in reading.problems if problem.code == "HB205"]
    assert count.message == f"14 van 15 concepten zijn openbaar. Nummer {NUMBER} ontbreekt."


def test_the_concept_is_nowhere(texts: dict[str, str]) -> None:
    assert [where for where in texts if GONE in where or where.startswith(f"c/{NUMBER:02d}/")] == []
    links = re.compile(rf"(?:/|#|concept-|bronnen-){GONE}\b")
    assert [where for where, text in texts.items() if links.search(text)] == []
    assert [where for where, text in texts.items() if f'"{GONE}"' in text] == []


def test_nothing_speaks_of_fifteen(texts: dict[str, str]) -> None:
    spoken = {where: FIFTEEN.findall(OF_2022.sub("", html.unescape(text))) for where, text in texts.items()}
    assert {where: words for where, words in spoken.items() if words} == {}


def test_lists_and_counts_say_fourteen(site: Site) -> None:
    page = {page.uri: page.markdown for page in site.pages}
    assert sum("Een van de 14 werkversies" in text for uri, text in page.items() if uri.startswith("concepten/")) == 14
    assert page["concepten/index.md"].count('<article class="hb-kaart"') == 14
    assert "[14 concepten](/concepten/index.md)" in page["over/index.md"]
    assert '[14<span class="hb-sr"> ' in page["index.md"]


def test_data_files_hold_fourteen(texts: dict[str, str]) -> None:
    assert len(json.loads(texts["data/concepten.json"])["concepten"]) == 14
    assert len(json.loads(texts["data/handboek.json"])["concepten"]) == 14
    rows = list(csv.reader(texts["data/concepten.csv"].removeprefix("\ufeff").splitlines(), delimiter=";"))
    assert len(rows) == 1 + 14
    tracks = {track["id"]: track for track in json.loads(texts["data/handboek.json"])["tracks"]}
    assert GONE not in {item["concept"] for item in tracks["stagestandaard"]["concepten"]}


def test_the_book_has_fourteen_concepts(book: str) -> None:
    assert len(set(re.findall(r'<section [^>]*id="(concept-[a-z-]+)"', book))) == 14
    assert TITLE not in html.unescape(book)

"""The files of the real site: titles, headings, links and anchors, and the truth of the counts."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest

from build_tools.records.handbook import Handbook

HOST = "https://handboek.example/"


class Reading(HTMLParser):
    """What one page has."""

    def __init__(self, text: str) -> None:
        """Read the page."""
        super().__init__()
        self.title, self.lang, self.description, self.refresh = "", "", "", ""
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.assets: list[str] = []
        self.styles: list[str] = []
        self.properties: dict[str, str] = {}
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element."""
        values = {name: value or "" for name, value in attrs}
        self._in_title = tag == "title" and not self.title
        if tag == "html":
            self.lang = values.get("lang", "")
        if tag == "meta" and values.get("name") == "description":
            self.description = values["content"]
        if tag == "meta" and "property" in values:
            self.properties[values["property"]] = values["content"]
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.refresh = values["content"].partition("url=")[2]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag in {"img", "script", "source", "iframe"} and values.get("src"):
            self.assets.append(values["src"])
        if tag == "link" and values.get("rel") not in {"canonical", "prev", "next"}:
            self.assets.append(values["href"])

    def handle_endtag(self, tag: str) -> None:
        """Leave the title."""
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        """Take in the title."""
        if self._in_title:
            self.title += data


@pytest.fixture(scope="session")
def readings(site: Path) -> dict[str, Reading]:
    """Every HTML page of the site, by its address below the site."""
    files = sorted(site.rglob("*.html"))
    return {
        str(path.relative_to(site)).removesuffix("index.html"): Reading(path.read_text(encoding="utf-8"))
        for path in files
        if path.name != "404.html"
    }


@pytest.fixture(scope="session")
def real(readings: dict[str, Reading]) -> dict[str, Reading]:
    """The pages that are no redirects."""
    return {name: reading for name, reading in readings.items() if not reading.refresh}


def test_every_page_of_the_site_map_is_there(real: dict[str, Reading], handboek: Handbook) -> None:
    expected = {
        "",
        "aan-de-slag/",
        "concepten/",
        "concepten/kaart/",
        "aanpak/",
        "aanpak/fase-1/",
        "aanpak/fase-2/",
        "aanpak/sessies/",
        "aanpak/methoden/",
        "tracks/",
    }
    expected |= {
        "resultaten/",
        "bronnen/",
        "begrippen/",
        "partners/",
        "doe-mee/",
        "hulp-en-melden/",
        "over/",
        "toegankelijkheid/",
        "privacy/",
    }
    expected |= {"voor/", "voor/bestuurder/", "bijdragen/", "bijdragen/meldingen/", "bijdragen/velden/", "bijdragen/eerste-concept/"} | {
        f"voor/{groep.id}/" for groep in handboek.groepen
    }
    expected |= {f"concepten/{concept.id}/" for concept in handboek.concepten} | {f"tracks/{track.id}/" for track in handboek.tracks}
    expected |= {f"aanpak/sessies/{sessie.id}/" for sessie in handboek.sessies} | {f"aanpak/methoden/{m.id}/" for m in handboek.methoden}
    expected |= {f"materialen/draaiboeken/{script.id}/" for script in handboek.draaiboeken}
    expected |= {f"materialen/werkbladen/{sheet.id}/" for sheet in handboek.werkbladen}

    assert expected - real.keys() == set()


def test_titles_languages_and_descriptions(real: dict[str, Reading]) -> None:
    wrong = [name for name, page in real.items() if name and not page.title.endswith(" – Gelijke stagekansen")]

    assert wrong == []
    assert real[""].title == "Handboek Haagse aanpak Gelijke stagekansen"
    assert {page.lang for page in real.values()} == {"nl"}
    assert [name for name, page in real.items() if not page.description] == []
    assert [title for title, count in Counter(page.title for page in real.values()).items() if count > 1] == []


def test_one_h1_and_no_skipped_level(real: dict[str, Reading]) -> None:
    wrong = {}
    for name, page in real.items():
        jumps = [(a, b) for a, b in zip(page.headings, page.headings[1:], strict=False) if b > a + 1]
        if page.headings.count(1) != 1 or jumps:
            wrong[name] = (page.headings.count(1), jumps)

    assert wrong == {}


def test_ids_are_unique(real: dict[str, Reading]) -> None:
    assert {name: double for name, page in real.items() if (double := [i for i, n in Counter(page.ids).items() if n > 1])} == {}


def test_every_link_and_anchor_has_its_target(site: Path, readings: dict[str, Reading]) -> None:
    broken = []
    for name, page in readings.items():
        for link in [*page.links, *page.assets, *([page.refresh] if page.refresh else [])]:
            parts = urlsplit(urljoin(HOST + name, link))
            if parts.scheme in {"mailto", "data"} or f"{parts.scheme}://{parts.netloc}/" != HOST:
                continue
            path = unquote(parts.path).removeprefix("/")
            target = readings.get(path)
            if (target is None and not (site / path).is_file()) or (
                target and parts.fragment and unquote(parts.fragment) not in target.ids
            ):
                broken.append(f"{name}: {link}")

    assert broken == []


def test_nothing_is_loaded_from_another_host(site: Path, readings: dict[str, Reading]) -> None:
    loaded = [f"{name}: {a}" for name, page in readings.items() for a in page.assets if urlsplit(a).netloc and not a.startswith(HOST)]
    styles = [
        str(path.relative_to(site))
        for path in site.rglob("*.css")
        if re.search(r"url\([\"']?(?:https?:)?//", path.read_text(encoding="utf-8"))
    ]

    assert loaded == []
    assert styles == []


def test_every_concept_says_that_it_is_a_working_version(site: Path, handboek: Handbook) -> None:
    working = [concept for concept in handboek.concepten if concept.werkversie]

    assert len(working) == len(handboek.concepten)
    for concept in working:
        assert "hb-werkversie" in (site / f"concepten/{concept.id}/index.html").read_text(encoding="utf-8")
    assert (site / "concepten/index.html").read_text(encoding="utf-8").count('class="hb-werkversie"') >= len(working)


def test_counts_come_from_the_records(site: Path, handboek: Handbook) -> None:
    assert (len(handboek.concepten), len(handboek.tracks), len(handboek.bronnen)) == (15, 3, 45)
    assert len(handboek.begrippen) >= 20
    assert len(json.loads((site / "data/concepten.json").read_text(encoding="utf-8"))["concepten"]) == 15


def test_the_quote_without_consent_is_in_no_file(site: Path) -> None:
    words = b"Geweldig om met zoveel verschillende actoren"

    assert [str(path.relative_to(site)) for path in site.rglob("*") if path.is_file() and words in path.read_bytes()] == []


def test_every_source_shows_where_it_is_used(site: Path, handboek: Handbook) -> None:
    page = Reading((site / "bronnen/index.html").read_text(encoding="utf-8"))
    linked = {urljoin(HOST + "bronnen/", link).removeprefix(HOST) for link in page.links}

    assert {bron.id for bron in handboek.bronnen} <= set(page.ids)
    for bron in handboek.bronnen:
        for concept, _ in handboek.concepten_citing(bron):
            assert f"concepten/{concept.id}/" in linked


def test_every_page_asks_for_a_reaction_with_its_own_name(real: dict[str, Reading]) -> None:
    wrong = {}
    for name, page in real.items():
        mails = [parse_qs(urlsplit(link).query) for link in page.links if link.startswith("mailto:")]
        title = page.title.removesuffix(" – Gelijke stagekansen")
        asked = [mail for mail in mails if mail["subject"][0].endswith(title) and f"{HOST}{name}" in mail.get("body", [""])[0].split()]
        if len(asked) != 1 and name:
            wrong[name] = mails

    assert wrong == {}


def test_each_of_the_six_calls_has_one_action_with_its_own_subject(real: dict[str, Reading], handboek: Handbook) -> None:
    subjects = [parse_qs(urlsplit(link).query)["subject"][0] for link in real["doe-mee/"].links if link.startswith("mailto:")]

    assert [oproep.actie.doel for oproep in handboek.oproepen] == subjects[:-1]
    assert len(subjects) == len(set(subjects)) == 7


def test_no_year_became_a_numbered_list(site: Path) -> None:
    pages = site.rglob("index.html")

    assert [str(path.relative_to(site)) for path in pages if re.search(r'<ol start="\d{4}"', path.read_text(encoding="utf-8"))] == []


def test_every_page_has_a_picture_for_sharing_with_words(site: Path, real: dict[str, Reading]) -> None:
    for name, page in real.items():
        picture = page.properties["og:image"]
        content = (site / picture.removeprefix(HOST)).read_bytes()
        assert picture.startswith(HOST), name
        assert (content[:8], len(content) <= 40_000) == (b"\x89PNG\r\n\x1a\n", True), name
        assert (page.properties["og:image:width"], page.properties["og:image:height"]) == ("1200", "630")
        assert len(page.properties["og:image:alt"]) > 20
        assert page.properties["og:description"] == page.description
        assert page.properties["og:url"] == HOST + name
    assert len({page.properties["og:image"] for page in real.values()}) >= 30


def test_the_facts_for_machines_can_be_read(site: Path, real: dict[str, Reading]) -> None:
    for name in real:
        text = (site / name / "index.html").read_text(encoding="utf-8")
        facts = json.loads(text.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
        assert facts["@graph"][0]["url"] == HOST + name

"""Nothing is forgotten: templates, pages, anchors, and the shape that every page has."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from build_tools.pages.addresses import address
from build_tools.pages.page import Page, Site
from build_tools.pages.plan import PAGES, page_uris
from build_tools.prose.compiled import TEMPLATES
from build_tools.records.handbook import Handbook

PAGE_TEMPLATES = {path.name.removesuffix(".md.jinja") for path in (TEMPLATES / "pages").iterdir()}


def test_every_kind_of_page_has_its_template_and_every_template_its_kind() -> None:
    assert {kind.template for kind in PAGES} == PAGE_TEMPLATES


def test_every_shared_template_is_used() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.jinja")}
    code = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.parent.rglob("*.py"))
    shared = [path for path in texts if path.parent.name == "shared"]

    unused = [path.name for path in shared if not any(f'"shared/{path.name}"' in text for text in (*texts.values(), code))]
    assert unused == []


def test_the_plan_and_the_pages_are_the_same(mini: Handbook, mini_pages: dict[str, Page]) -> None:
    assert set(mini_pages) == page_uris(mini)
    assert list(mini_pages) == sorted(mini_pages)


def test_every_record_stands_where_its_address_says(mini: Handbook, mini_readings: dict[str, Any]) -> None:
    missing = []
    for record in mini:
        uri, _, anchor = address(record).removeprefix("/").partition("#")
        if uri not in mini_readings or (anchor and anchor not in mini_readings[uri].ids):
            missing.append(address(record))

    assert missing == []


def test_every_link_leads_to_a_page_file_or_anchor(
    mini: Handbook, mini_readings: dict[str, Any], render_whole: Callable[[Handbook], Site]
) -> None:
    files = {asset.uri for asset in render_whole(mini).assets} | {"downloads/handboek.pdf"}
    dead = []
    for uri, reading in mini_readings.items():
        for href in reading.addresses:
            target, _, anchor = href.partition("#")
            page = target.removeprefix("/") or uri
            known = page in files or (page in mini_readings and (not anchor or anchor in mini_readings[page].ids))
            if not known and not href.startswith(("https://", "mailto:")):
                dead.append(f"{uri}: {href}")

    assert dead == []


def test_every_page_has_one_first_heading_and_skips_no_level(mini_readings: dict[str, Any]) -> None:
    wrong = {}
    for uri, reading in mini_readings.items():
        levels = [level for level, _ in reading.headings]
        if levels.count(1) != 1 or levels[0] != 1 or any(after > before + 1 for before, after in pairwise(levels)):
            wrong[uri] = levels

    assert wrong == {}


def test_the_first_heading_is_the_title(mini_pages: dict[str, Page], mini_readings: dict[str, Any]) -> None:
    assert {uri: reading.headings[0][1] for uri, reading in mini_readings.items()} == {
        uri: page.meta["title"] for uri, page in mini_pages.items()
    }


def test_no_id_stands_twice_on_a_page(mini_readings: dict[str, Any]) -> None:
    assert {uri: sorted(reading.ids) for uri, reading in mini_readings.items() if len(reading.ids) != len(set(reading.ids))} == {}


def test_every_page_ends_with_one_next_step(mini_pages: dict[str, Page]) -> None:
    assert [uri for uri, page in mini_pages.items() if page.markdown.count('class="hb-volgende') != 1] == []
    assert [uri for uri, page in mini_pages.items() if page.markdown.rstrip().rpartition('class="hb-volgende')[2].count("<div") != 0] == []


def test_every_working_version_is_marked_on_its_page(mini: Handbook, mini_pages: dict[str, Page]) -> None:
    marked = {record.id for record in mini if getattr(record, "werkversie", False)}
    unmarked = {record.id for record in mini if getattr(record, "werkversie", None) is False}

    for record in mini:
        if record.id in marked | unmarked:
            head = mini_pages[address(record).removeprefix("/")].markdown.partition("</header>")[0]
            assert ("hb-werkversie" in head) is (record.id in marked), record.id

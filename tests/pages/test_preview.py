"""The live preview: the editors' page with everything that is open, and drafts with a mark; a build has neither."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from build_tools import pipeline
from build_tools.pages.addresses import address, page_uri
from build_tools.pages.page import Page
from build_tools.pages.preview import PANEL, PANEL_LINK, preview_pages, proof_name, proof_path
from build_tools.prose.compiled import TEMPLATES
from build_tools.prose.context import ProseContext
from build_tools.prose.extension import to_html
from build_tools.records.base import Status
from build_tools.records.drukwerk import Downloads
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.kinds import KINDS
from build_tools.records.publish import publish
from build_tools.unfinished import unfinished

MARK = "Klad: nog niet op de site"


@pytest.fixture
def panel(mini_root: Path) -> tuple[Page, Any]:
    """The page of the small handbook with a draft, and its HTML."""
    draft = mini_root / "concepts/02-tweede-idee.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("herkomst: ", "status: klad\nherkomst: "), encoding="utf-8")
    reading = pipeline.read(mini_root)
    site, context = pipeline.render(reading.preview, site_url="/", downloads=Downloads(), open_points=reading.unfinished)
    page = next(page for page in site.pages if page.uri == PANEL)
    return page, to_html(page.markdown, context, terms=False)


def test_a_build_has_no_such_page(mini: Any, render_whole: Callable[..., Any]) -> None:
    site = render_whole(mini)

    assert list(preview_pages(None)) == []
    assert [page.uri for page in site.pages if "paneel" in page.uri or "Redactiepaneel" in page.markdown] == []


def test_the_preview_has_it_and_keeps_it_out_of_the_search(panel: tuple[Page, str]) -> None:
    page, _ = panel

    assert page.meta["search"] == {"exclude": True}
    assert {"titel": page.meta["title"], "url": "bijdragen/redactiepaneel/"} == PANEL_LINK


def test_the_page_tells_what_is_open(panel: tuple[Page, str]) -> None:
    _, html = panel

    assert re.search(r'<meter [^>]*value="\d+"[^>]*>\d+%</meter>', html)
    assert "<strong>verwacht of opgeleverd</strong>" in html or "<strong>doel</strong>" in html
    assert "HB206" in html
    assert "toestemming nee" in html


def test_a_draft_is_told_with_a_link_to_its_page(panel: tuple[Page, str]) -> None:
    page, _ = panel

    assert "[Eerste idee](/concepten/eerste-idee.md)" in page.markdown
    assert "[Tweede idee](/concepten/tweede-idee.md)" in page.markdown
    assert "Klad" in page.markdown


def as_drafts(handbook: Handbook, *kinds: str) -> Handbook:
    """Return the Handbook with all records of these kinds as drafts."""
    drafts = {soort: Collection(one.model_copy(update={"status": Status.KLAD}) for one in handbook.of(soort)) for soort in kinds}
    return replace(handbook, records={**handbook.records, **drafts})


@pytest.mark.parametrize("soort", [kind.soort for kind in KINDS])
def test_a_draft_of_every_kind_is_marked_where_it_stands(soort: str, mini_whole: Handbook) -> None:
    shown = publish(as_drafts(mini_whole, soort), drafts=True)
    site, _ = pipeline.render(shown, site_url="/", downloads=Downloads(), open_points=unfinished(shown, (), ()))
    pages = {page.uri: page.markdown for page in site.pages}
    records = [record for record in shown.of(soort) if soort != "citaat"]
    where = {page_uri(record) for record in records} if soort != "citaat" else {"concepten/eerste-idee.md"}

    assert where
    assert [uri for uri in where if MARK not in pages[uri]] == []


@pytest.mark.parametrize("uri", ["concepten/index.md", "concepten/vergelijk.md", "concepten/kaart.md", "voor/student.md"])
def test_a_draft_is_marked_on_lists_and_cards(uri: str, mini_whole: Handbook) -> None:
    shown = publish(as_drafts(mini_whole, "concept"), drafts=True)
    site, _ = pipeline.render(shown, site_url="/", downloads=Downloads(), open_points=unfinished(shown, (), ()))

    assert MARK in next(page.markdown for page in site.pages if page.uri == uri)


def test_only_the_preview_has_a_link_to_the_proof(mini_whole: Handbook) -> None:
    shown = publish(mini_whole)
    concept = shown.concepten["eerste-idee"]
    sites = [pipeline.render(shown, site_url="/", downloads=Downloads(), open_points=one)[0] for one in (unfinished(shown, (), ()), None)]
    preview, built = (next(page.markdown for page in site.pages if page.uri == page_uri(concept)) for site in sites)

    assert f'href="../../{proof_path(concept)}"' in preview
    assert "proefdruk" not in built


def test_the_address_of_a_proof_names_its_concept(mini_whole: Handbook) -> None:
    assert [proof_name(proof_path(concept)) for concept in mini_whole.concepten] == [concept.id for concept in mini_whole.concepten]
    assert [proof_name(path) for path in ("", "concepten/eerste-idee/", "proefdruk/", "x/proefdruk/eerste-idee.pdf")] == ["", "", "", ""]


def test_the_same_handbook_gives_the_same_page(mini_whole: Any) -> None:
    context = ProseContext.of(mini_whole, address)
    pages = [[planned for _, planned in preview_pages(unfinished(mini_whole, (), ()))] for _ in range(2)]

    assert [page.uri for page in pages[0]] == [page.uri for page in pages[1]] == [PANEL]
    assert context.handbook is mini_whole


def test_every_template_of_the_preview_is_used() -> None:
    used = {f"{template}.md.jinja" for template, _ in preview_pages(unfinished_of_nothing())} | {"fouten.html.jinja"}

    assert {path.name for path in (TEMPLATES / "preview").iterdir()} == used


def unfinished_of_nothing() -> Any:
    return object()

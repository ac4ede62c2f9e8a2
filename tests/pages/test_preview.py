"""The editors' page: in the preview with everything that is open, in a build never."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_tools import pipeline
from build_tools.pages.addresses import address
from build_tools.pages.page import Page
from build_tools.pages.preview import PANEL, PANEL_LINK, preview_pages
from build_tools.prose import ProseContext, to_html
from build_tools.prose.templates import TEMPLATES
from build_tools.records.drukwerk import Downloads
from build_tools.unfinished import unfinished


@pytest.fixture
def panel(mini_root: Path) -> tuple[Page, Any]:
    """The page of the small handbook with a draft, and its HTML."""
    draft = mini_root / "concepts/02-tweede-idee.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("herkomst: ", "status: klad\nherkomst: "), encoding="utf-8")
    reading = pipeline.read(mini_root)
    site, context = pipeline.render(reading.public, site_url="/", downloads=Downloads(), open_points=reading.unfinished)
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


def test_a_draft_has_no_link_because_it_has_no_page(panel: tuple[Page, str]) -> None:
    page, _ = panel

    assert "[Eerste idee](/concepten/eerste-idee.md)" in page.markdown
    assert "(/concepten/tweede-idee.md)" not in page.markdown
    assert "Tweede idee" in page.markdown
    assert "Klad" in page.markdown


def test_the_same_handbook_gives_the_same_page(mini_whole: Any) -> None:
    context = ProseContext.of(mini_whole, address)
    pages = [[planned for _, planned in preview_pages(unfinished(mini_whole, (), ()))] for _ in range(2)]

    assert [page.uri for page in pages[0]] == [page.uri for page in pages[1]] == [PANEL]
    assert context.handbook is mini_whole


def test_every_template_of_the_preview_is_used() -> None:
    used = {f"{template}.md.jinja" for template, _ in preview_pages(unfinished_of_nothing())}

    assert {path.name for path in (TEMPLATES / "preview").iterdir()} == used


def unfinished_of_nothing() -> Any:
    return object()

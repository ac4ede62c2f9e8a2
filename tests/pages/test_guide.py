"""The guide for who writes: every field, every page of it, and pictures that say what the record says."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from build_tools.pages.addresses import address
from build_tools.pages.page import Page, Site
from build_tools.prose.context import ProseContext
from build_tools.prose.extension import to_html
from build_tools.records.described import described
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KINDS
from build_tools.records.uitgave import Uitgave

TYPED = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)
MARKS = re.compile("[①-⑳]")


@pytest.fixture
def fields(mini: Handbook, read: Callable[[Handbook, str], Any]) -> Any:
    return read(mini, "bijdragen/velden.md")


def test_every_field_of_every_kind_is_explained(fields: Any) -> None:
    titles = dict(heading for heading in fields.headings if heading[0] == 2)
    models = {**{kind.soort: kind.model for kind in KINDS}, "uitgave": Uitgave}

    assert {text for level, text in fields.headings if level == 2} == {name.capitalize() for name in models}, titles
    assert set(models) <= set(fields.ids)
    for name, model in models.items():
        part = fields.text.partition(f"Velden van {name} ")[2].partition(" Velden van ")[0]
        for field in described(model):
            if field.name != "id":
                told = f"{field.name}{' (nodig)' if field.required else ''} {field.title}"
                assert told in part, (name, field.name)
                assert all(f" {inner.name} " in part for inner in described(field.group)) if field.group else True


def test_an_id_is_asked_only_where_no_file_name_says_it(fields: Any) -> None:
    asked = [
        kind.soort
        for kind in KINDS
        if "id (nodig) Id." in fields.text.partition(f"Velden van {kind.soort} ")[2].partition(" Velden van ")[0]
    ]

    assert asked == [kind.soort for kind in KINDS if kind.is_list]


def test_every_page_of_the_guide_stands_on_its_first_page(handboek: Handbook, render: Callable[[Handbook], dict[str, Page]]) -> None:
    pages = render(handboek)
    html = to_html(pages["bijdragen/index.md"].markdown, ProseContext.of(handboek, address), terms=False)
    guide = {uri for uri in pages if uri.startswith("bijdragen/")} - {"bijdragen/index.md"}

    assert len(guide) > 9
    assert {uri for uri in guide if f'href="/{uri}"' not in html} == set()


def test_the_pictures_say_what_the_record_says(mini: Handbook, render_whole: Callable[[Handbook], Site]) -> None:
    page = next(page for page in render_whole(mini).pages if page.uri == "bijdragen/eerste-concept.md")
    html = to_html(page.markdown, ProseContext.of(mini, address), terms=False)
    concept = next(iter(mini.concepten))
    _, head, steps, prose, _ = (MARKS.sub("", block.replace("&gt;", ">").replace("&#39;", "'")) for block in TYPED.findall(html))
    typed = {**yaml.safe_load(head), **yaml.safe_load(steps)}

    assert {name: typed[name] for name in ("nummer", "titel", "kern", "bewijs")} == {
        name: getattr(concept, name) for name in ("nummer", "titel", "kern", "bewijs")
    }
    assert typed["voor_wie"] == [*concept.voor_wie]
    assert [stap["stap"] for stap in typed["aanpak"]] == [stap.stap for stap in concept.aanpak[:2]]
    assert f"[[{concept.id}]]" in prose
    assert html.count(f'href="{address(concept)}"') >= 3

"""HTML made for a web page, fit for paper and for tags."""

from collections.abc import Callable

import pytest

from build_tools.printables.anchors import Anchors, Website
from build_tools.printables.polish import Polisher
from build_tools.printables.tree import parse, write_inside
from build_tools.records.handbook import Handbook

Polish = Callable[..., str]


@pytest.fixture
def polish(mini: Handbook, website: Website) -> Polish:
    anchors = Anchors(mini, website, {"doe-mee.md": "doe-mee", "over/index.md": "titelpagina"}, frozenset({"titelpagina"}))

    def polished(html: str, shift: int = 0) -> str:
        tree = parse(html)
        Polisher(anchors, "deel", shift).polish(tree)
        return write_inside(tree)

    return polished


def test_blocks_for_the_screen_and_decoration_go(polish: Polish) -> None:
    assert polish('<p>a</p>b<p class="hb-scherm">knop</p>c<img src="x.svg" alt="">d') == "<p>a</p>bcd"


def test_text_behind_a_first_block_that_goes_stays(polish: Polish) -> None:
    assert polish('<div><p class="hb-volgende">knop</p>tekst</div>') == "<div>tekst</div>"


def test_headings_move_down_together(polish: Polish) -> None:
    assert polish("<h1>a</h1><p>b</p><h2>c</h2>", shift=1).startswith('<h2 id="deel-kop-')
    assert "<h3>c</h3>" in polish("<h1>a</h1><h2>c</h2>", shift=1)


def test_a_wrapper_moves_its_headings_further_down(polish: Polish) -> None:
    html = polish('<h1>a</h1><h2 id="b">b</h2><div class="hb-stroom" data-omlaag="1"><h2>c</h2><p>d</p></div>')

    assert '<div class="hb-stroom"><section class="hb-rand"><h3>c</h3><p>d</p></section></div>' in html


def test_a_level_that_is_skipped_is_closed(polish: Polish) -> None:
    assert polish("<h1>a</h1><h4>b</h4>") == '<h1>a</h1><h2 id="deel-kop-3">b</h2>'


def test_ids_are_unique_in_the_book_and_anchors_of_records_stay(polish: Polish) -> None:
    html = polish('<p id="x">a</p><p id="concept-eerste-idee">b</p><a href="#x">c</a>')

    assert html == '<p id="deel-x">a</p><p id="concept-eerste-idee">b</p><a href="#deel-x">c</a>'


def test_the_fact_bar_becomes_a_list(polish: Polish) -> None:
    html = polish('<dl class="hb-feiten"><div><dt>Duur</dt><dd>een uur</dd></div></dl><dl><dt>a</dt><dd>b</dd></dl>')

    assert html == (
        '<ul class="hb-feiten"><li><div class="hb-feiten__naam">Duur</div><div>een uur</div></li></ul><dl><dt>a</dt><dd>b</dd></dl>'
    )


def test_a_third_heading_hangs_beside_what_belongs_to_it(polish: Polish) -> None:
    html = polish(
        '<h1>a</h1><h2 id="b">b</h2><p>c</p><h3 id="valkuilen">d</h3><p>e</p><h4>f</h4>'
        '<h3>een lange kop</h3><p>g</p><h2 id="h">h</h2><p>i</p>'
    )

    assert html == (
        '<h1>a</h1><h2 id="deel-b">b</h2><p>c</p>'
        '<section class="hb-rand hb-rand--valkuilen"><h3 id="deel-valkuilen">d</h3><p>e</p><h4>f</h4></section>'
        '<section class="hb-rand"><h3>een lange kop</h3><p>g</p></section>'
        '<h2 id="deel-h">h</h2><p>i</p>'
    )


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Een kop", "hb-rand"),
        ("Onderwijsprofessional", "hb-rand"),
        ("Een kop van twee regels", "hb-rand hb-rand--hoog"),
        ("Een kop die nog langer is, van drie regels", "hb-rand hb-rand--hoger"),
    ],
)
def test_a_heading_of_more_lines_gets_room(polish: Polish, heading: str, names: str) -> None:
    assert f'<section class="{names}">' in polish(f'<h1>a</h1><h2 id="b">b</h2><h3>{heading}</h3><p>c</p>')


def test_a_number_stays_with_its_word_and_a_year_with_its_author(polish: Polish) -> None:
    html = polish('<p>Volgens artikel 5 kan het <em>in</em> fase 2 (2020).</p><p><span class="hb-verwijzing">Jansen (2020)</span></p>')

    assert html.count("\N{NO-BREAK SPACE}") == 3
    assert "artikel\N{NO-BREAK SPACE}5 kan" in html
    assert "fase\N{NO-BREAK SPACE}2 (2020)" in html
    assert "Jansen\N{NO-BREAK SPACE}(2020)" in html

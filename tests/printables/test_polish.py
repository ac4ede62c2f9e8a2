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


def test_the_page_is_printed_behind_the_first_link_to_a_place(polish: Polish) -> None:
    html = polish('<p><a href="#concept-eerste-idee">een</a> <a href="#concept-eerste-idee">weer</a> <a href="/doe-mee.md">doe mee</a></p>')

    assert html == (
        '<p><a href="#concept-eerste-idee" class="hb-pagina">een</a> <a href="#concept-eerste-idee">weer</a> '
        '<a href="#doe-mee" class="hb-pagina">doe mee</a></p>'
    )


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#bron-jansen2020proef">bron</a>',
        '<a href="#titelpagina">voorin</a>',
        '<span class="hb-verwijzing"><a href="#concept-eerste-idee">x</a></span>',
        '<a class="hb-merk" href="#concept-eerste-idee">x</a>',
        '<h4><a href="#concept-eerste-idee">x</a></h4>',
        '<a href="https://example.com/">x</a>',
    ],
)
def test_no_page_is_printed_where_it_would_only_be_in_the_way(polish: Polish, html: str) -> None:
    assert "hb-pagina" not in polish(html)


def test_a_link_around_elements_becomes_links_inside_them(polish: Polish) -> None:
    html = polish('<p><a href="#track-proeftrack">een <em>twee <b>drie</b></em> vier</a> vijf</p>')

    assert html == (
        '<p><a href="#track-proeftrack">een </a><em><a href="#track-proeftrack">twee drie</a></em>'
        '<a href="#track-proeftrack" class="hb-pagina"> vier</a> vijf</p>'
    )


def test_a_link_around_one_element_keeps_its_page(polish: Polish) -> None:
    html = polish('<p><a href="#track-proeftrack"><em>twee</em></a></p>')

    assert html == '<p><em><a href="#track-proeftrack" class="hb-pagina">twee</a></em></p>'


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


def test_a_heading_of_more_lines_gets_room(polish: Polish) -> None:
    assert 'class="hb-rand hb-rand--hoog"' in polish('<h1>a</h1><h2 id="b">b</h2><h3>een kop van meer dan een regel</h3><p>c</p>')

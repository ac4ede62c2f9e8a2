"""Where links lead, and what is printed behind them for a reader on paper."""

from collections.abc import Callable

import pytest

from build_tools.printables.anchors import Anchors, Website, short
from build_tools.printables.polish import Polisher
from build_tools.printables.tree import parse, write_inside
from build_tools.records.handbook import Handbook

Polish = Callable[..., str]
LINK = '<a href="#concept-eerste-idee">x</a>'
PAGED = '<a href="#concept-eerste-idee" class="hb-pagina">x</a>'


@pytest.fixture
def polish(mini: Handbook, website: Website) -> Polish:
    anchors = Anchors(mini, website, {"doe-mee.md": "doe-mee", "over/index.md": "titelpagina"}, frozenset({"titelpagina"}))

    def polished(html: str) -> str:
        tree = parse(html)
        Polisher(anchors, "deel").polish(tree)
        return write_inside(tree)

    return polished


def test_the_page_is_printed_behind_the_first_link_to_a_place(polish: Polish) -> None:
    html = polish('<p><a href="#concept-eerste-idee">een</a> <a href="#concept-eerste-idee">weer</a> <a href="/doe-mee.md">doe mee</a></p>')

    assert html == (
        '<p><a href="#concept-eerste-idee" class="hb-pagina">een</a> <a href="#concept-eerste-idee">weer</a> '
        '<a href="#doe-mee" class="hb-pagina">doe mee</a></p>'
    )


def test_each_item_of_a_list_and_each_section_has_its_own_page(polish: Polish) -> None:
    assert polish(f"<ul><li>{LINK} {LINK}</li><li>{LINK}</li></ul><p>{LINK}</p>") == (
        f"<ul><li>{PAGED} {LINK}</li><li>{PAGED}</li></ul><p>{PAGED}</p>"
    )
    assert polish(f'<h2 id="a">a</h2><p>{LINK}</p><h2 id="b">b</h2><p>{LINK} {LINK}</p>').count("hb-pagina") == 2


def test_no_page_is_printed_for_what_is_in_sight(polish: Polish) -> None:
    overleaf = '<h2 id="concept-eerste-idee" class="hb-nieuwe-pagina">doel</h2>'
    target, far = '<h2 id="concept-eerste-idee">doel</h2>', "<p>" + "woord " * 300 + "</p>"

    assert "hb-pagina" not in polish(f'<h2 id="a">a</h2><p>{LINK}</p>{target}')
    assert "hb-pagina" not in polish(f"{target}{far}<p>{LINK}</p>")
    assert "hb-pagina" in polish(f'<h2 id="a">a</h2><p>{LINK}</p>{far}{target}')
    assert "hb-pagina" in polish(f'<h2 id="a">a</h2><p>{LINK}</p>{overleaf}')


def test_an_address_is_printed_once_where_it_is_asked_for(polish: Polish) -> None:
    link = '<a href="https://www.example.org/hulp/">hulp</a>'

    assert "data-adres" not in polish(f"<p>{link}</p>")
    assert polish(f'<div class="hb-adressen"><p>{link} {link}</p><a href="https://example.org/">example.org</a></div>') == (
        '<div class="hb-adressen"><p><a href="https://www.example.org/hulp/" class="hb-adres" data-adres="example.org/hulp">hulp</a> '
        f'{link}</p><a href="https://example.org/">example.org</a></div>'
    )


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://www.example.org/", "example.org"),
        ("http://example.org/a/b/?c=d#e", "example.org/a/b?c=d"),
    ],
)
def test_an_address_is_short(url: str, words: str) -> None:
    assert short(url) == words


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

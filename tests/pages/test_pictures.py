"""Pictures on the pages: with alternative text, size, caption, rights and source; only what is shown goes along."""

from collections.abc import Callable

import pytest

from build_tools.pages.addresses import address
from build_tools.pages.page import Page, Site
from build_tools.prose.context import ProseContext
from build_tools.prose.extension import to_html
from build_tools.records.handbook import Handbook

RENDER = Callable[[Handbook], dict[str, Page]]


@pytest.fixture(scope="module")
def html(illustrated: Handbook, render: RENDER) -> Callable[[str], str]:
    """Return the first figure of a page, as the reader's browser gets it."""

    def converted(uri: str) -> str:
        whole = to_html(render(illustrated)[uri].markdown, ProseContext.of(illustrated, address), terms=False)
        return "".join(part.partition("</figure>")[0] for part in whole.split("<figure")[1:] if "hb-beeld" in part.partition(">")[0])

    return converted


def test_a_picture_says_what_it_shows_how_large_it_is_and_whose(html: Callable[[str], str]) -> None:
    text = html("concepten/eerste-idee.md")
    assert 'alt="Een stip *naast* een [streep] &amp; meer"' in text
    assert 'src="/media/proef.jpg"' in text
    assert 'width="64"' in text
    assert 'height="40"' in text
    assert 'loading="lazy"' in text
    assert ">De stip is de student. <span" in text
    assert "Maker en rechten: Eigen werk. Bron: " in text
    assert '<a href="https://example.org/beeld">Proefpagina</a> (2026).' in text


def test_mere_decoration_is_not_read_aloud(html: Callable[[str], str]) -> None:
    text = html("aanpak/sessies/eerste-sessie.md")
    assert 'alt="Een getekende stip"' in text
    assert 'alt="" ' in text
    assert "Niet voor te lezen" not in text
    assert text.count("Maker en rechten: Eigen werk.</span>") == 2


def test_a_logo_is_shown_with_permission_alone(html: Callable[[str], str]) -> None:
    text = html("partners.md")
    assert "hb-beeld--logo" in text
    assert 'alt="Logo van Proefbedrijf"' in text
    assert "Stil" not in text


def test_only_pictures_that_are_shown_go_along(illustrated: Handbook, render_whole: Callable[[Handbook], Site], mini: Handbook) -> None:
    names = ("proef.jpg", "proef.png", "proef.svg", "proef.webp")
    assert render_whole(illustrated).pictures == tuple((f"media/{name}", name) for name in names)
    assert render_whole(mini).pictures == ()

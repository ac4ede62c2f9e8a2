"""What a link of the website becomes in the book."""

import pytest

from build_tools.printables.anchors import Anchors, Website, anchor_of, href_in_book
from build_tools.records.handbook import Handbook


@pytest.fixture
def anchors(mini: Handbook, website: Website) -> Anchors:
    return Anchors(
        mini,
        website,
        {"doe-mee.md": "doe-mee", "hulp-en-melden.md": "doe-mee-hulp", "over/index.md": "titelpagina"},
        frozenset({"titelpagina"}),
    )


def test_an_anchor_names_the_kind_and_the_record(mini: Handbook) -> None:
    assert anchor_of(mini.concepten["eerste-idee"]) == "concept-eerste-idee"
    assert href_in_book(mini.bronnen["jansen2020proef"]) == "#bron-jansen2020proef"


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("/concepten/eerste-idee.md", "#concept-eerste-idee"),
        ("/bronnen/index.md#jansen2020proef", "#bron-jansen2020proef"),
        ("/hulp-en-melden.md", "#doe-mee-hulp"),
        ("/over/open-data.md", "https://example.org/over/open-data/"),
        ("/over/open-data.md#velden", "https://example.org/over/open-data/#velden"),
        ("/data/concepten.csv", "https://example.org/data/concepten.csv"),
        ("#knelpunt", "#deel-knelpunt"),
        ("#elders", "#elders"),
        ("https://example.com/x", "https://example.com/x"),
        ("mailto:proef@example.org", "mailto:proef@example.org"),
    ],
)
def test_every_link_leads_somewhere(anchors: Anchors, href: str, target: str) -> None:
    assert anchors.resolve(href, {"knelpunt": "deel-knelpunt"}.get) == target


def test_pages_before_page_one_have_no_number_to_look_for(anchors: Anchors) -> None:
    assert anchors.numbered == {"doe-mee", "doe-mee-hulp"}

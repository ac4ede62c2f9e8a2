"""What a page tells about itself: its picture for sharing, and facts for machines that come from the records."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from build_tools.pages.addresses import address, url
from build_tools.pages.page import Page, Site
from build_tools.pages.render import render_site
from build_tools.prose.context import ProseContext
from build_tools.records.drukwerk import Downloads
from build_tools.records.handbook import Handbook

CONCEPT = "concepten/eerste-idee.md"


def _graph(page: Page) -> list[dict[str, Any]]:
    facts: Any = page.meta["feiten"]
    assert facts["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = facts["@graph"]
    return graph


@pytest.fixture(scope="module")
def without_print(mini: Handbook) -> Site:
    """The website without printed works."""
    return render_site(mini, ProseContext.of(mini, address), site_url="https://example.org/", downloads=Downloads())


def test_a_concept_has_a_picture_of_its_own_and_says_that_it_is_a_working_version(mini_pages: dict[str, Page]) -> None:
    assert mini_pages[CONCEPT].meta["deelbeeld"] == {
        "pad": "assets/delen/concepten/eerste-idee.png",
        "alt": "Concept · werkversie: Eerste idee. Een idee waarmee je het testen van dit handboek begint.",
    }


def test_every_page_has_a_picture_that_is_drawn(mini: Handbook, render_whole: Any) -> None:
    site: Site = render_whole(mini)
    pictures: set[Any] = {page.meta["deelbeeld"]["pad"] for page in site.pages}  # type: ignore[index]  # as the theme reads it

    assert pictures == site.shared.keys()
    kinds = {"index.md", CONCEPT, "concepten/index.md", "tracks/index.md", "voor/student.md"}
    assert {f"assets/delen/{uri.removesuffix('.md')}.png" for uri in kinds} <= pictures
    assert all(svg.startswith("<svg ") for svg in site.shared.values())


def test_a_page_of_another_kind_shares_the_picture_of_the_home_page(mini_pages: dict[str, Page]) -> None:
    assert mini_pages["privacy.md"].meta["deelbeeld"] == mini_pages["index.md"].meta["deelbeeld"]


def test_without_print_no_page_names_a_picture(without_print: Site) -> None:
    assert without_print.shared == {}
    assert [page.uri for page in without_print.pages if "deelbeeld" in page.meta] == []


def test_the_facts_of_a_concept(mini_pages: dict[str, Page]) -> None:
    concept, crumbs = _graph(mini_pages[CONCEPT])

    assert concept["@type"] == "LearningResource"
    assert (concept["name"], concept["position"], concept["url"]) == ("Eerste idee", 1, "https://example.org/concepten/eerste-idee/")
    assert concept["audience"] == [
        {"@type": "Audience", "audienceType": "studenten"},
        {"@type": "Audience", "audienceType": "werkgevers"},
    ]
    assert concept["creativeWorkStatus"] == "werkversie"
    assert concept["dateModified"] == "2026-11-24"
    assert {"@id": "https://example.org/bronnen/#jansen2020proef"} in concept["citation"]
    assert [(step["position"], step["name"], step["item"]) for step in crumbs["itemListElement"]] == [
        (1, "Home", "https://example.org/"),
        (2, "Concepten", "https://example.org/concepten/"),
        (3, "Eerste idee", "https://example.org/concepten/eerste-idee/"),
    ]


def test_the_facts_of_the_sources(mini: Handbook, mini_pages: dict[str, Page]) -> None:
    page, _ = _graph(mini_pages["bronnen/index.md"])
    sources = {source["@id"].partition("#")[2]: source for source in page["mainEntity"]}

    assert page["@type"] == "CollectionPage"
    assert list(sources) == [bron.id for bron in mini.bronnen]
    assert all(source["name"] == mini.bronnen[name].title for name, source in sources.items())
    assert "datePublished" not in sources["instituut-zd"]


def test_the_home_page_is_the_site_and_has_no_way_to_it(mini: Handbook, mini_pages: dict[str, Page]) -> None:
    (site,) = _graph(mini_pages["index.md"])

    assert (site["@type"], site["name"], site["url"]) == ("WebSite", mini.uitgave.titel, "https://example.org/")
    assert "license" not in site


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        (CONCEPT, "Concept 1, Eerste idee"),
        ("tracks/proeftrack.md", "Track 1, Proeftrack"),
        ("voor/student.md", "Voor wie, Student"),
        ("privacy.md", "Privacy"),
    ],
)
def test_a_mail_about_a_page_says_which_page_it_is(uri: str, name: str, mini: Handbook, mini_pages: dict[str, Page]) -> None:
    mail = urlsplit(str(mini_pages[uri].meta["reactie"]))
    asked = parse_qs(mail.query)

    assert (mail.scheme, mail.path) == ("mailto", mini.uitgave.contact.mail)
    assert asked["subject"] == [f"Verbetering of voorbeeld bij: {name}"]
    assert asked["body"][0].split() == ["Over", f"https://example.org/{url(uri)}"]


def test_every_page_asks_for_a_reaction(mini_pages: dict[str, Page]) -> None:
    assert [uri for uri, page in mini_pages.items() if not str(page.meta["reactie"]).startswith("mailto:")] == []


def test_every_page_may_be_found(mini: Handbook, render_whole: Any) -> None:
    site: Site = render_whole(mini)
    (robots,) = [asset.content for asset in site.assets if asset.uri == "robots.txt"]

    assert robots == "User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n"

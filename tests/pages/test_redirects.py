"""Short and old addresses: each leads on, also without JavaScript, and none takes the place of a page."""

from dataclasses import replace

import pytest

from build_tools.pages.addresses import MATERIALS, address, short_address, url
from build_tools.pages.addresses import paper_address as on_paper
from build_tools.pages.plan import page_uris
from build_tools.pages.redirects import redirects
from build_tools.printables.anchors import Website
from build_tools.printables.printable import paper_address
from build_tools.printables.printables import planned
from build_tools.records.handbook import Collection, Handbook


def made(handbook: Handbook) -> dict[str, str]:
    """Return the pages that lead on, by their path."""
    return {asset.uri: str(asset.content) for asset in redirects(handbook, page_uris(handbook), "https://example.org/")}


def with_old(handbook: Handbook, soort: str, id: str, *old: str) -> Handbook:
    """Return the handbook in which one record has old addresses."""
    records = [record.model_copy(update={"oude_adressen": old}) if record.id == id else record for record in handbook.of(soort)]
    return replace(handbook, records={**handbook.records, soort: Collection(records)})


def test_concepts_and_tracks_have_a_short_address(mini: Handbook) -> None:
    assert [short_address(record) for record in (*mini.concepten, *mini.tracks)] == ["c/01/", "c/02/", "t/1/"]
    assert sorted(path for path in made(mini) if not path.startswith("m/")) == ["c/01/index.html", "c/02/index.html", "t/1/index.html"]


def test_whatever_is_printed_has_a_short_address_that_leads_to_where_it_is_offered(handboek: Handbook) -> None:
    found = made(handboek)
    addresses = {work.path: paper_address(work, Website("https://example.org/", address, url, on_paper)) for work in planned(handboek)}

    assert {short for short in addresses.values() if f"{short}index.html" not in found} == set()
    assert {short for short in addresses.values() if len(short) > 26} == set()
    assert addresses["downloads/printplan.pdf"] == "m/printplan/"
    assert addresses["downloads/hulpkaart.pdf"] == "m/hulpkaart/"
    assert addresses["downloads/pakketten/testen-5-mensen.pdf"] == "m/testen/"
    assert addresses["downloads/kaarten/groepen-vouwen.pdf"] == "m/kaarten/"
    assert '<a href="../../materialen/printplan/">' in found["m/printplan/index.html"]
    assert '<a href="../../materialen/draaiboeken/testen/">' in found["m/testen/index.html"]


def test_short_addresses_of_materials_are_those_of_pages_that_are_there(handboek: Handbook) -> None:
    assert set(MATERIALS.values()) - page_uris(handboek) == set()
    assert MATERIALS.keys() - {path.removesuffix("index.html") for path in made(handboek)} == set()


def test_a_short_address_leads_on_without_javascript(mini: Handbook) -> None:
    html = made(mini)["c/01/index.html"]

    assert '<meta http-equiv="refresh" content="0; url=../../concepten/eerste-idee/">' in html
    assert '<a href="../../concepten/eerste-idee/">Ga naar Eerste idee</a>' in html
    assert '<link rel="canonical" href="https://example.org/concepten/eerste-idee/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<link rel="icon" href="../../assets/images/favicon.svg">' in html
    assert '<html lang="nl">' in html
    assert "<script" not in html


@pytest.mark.parametrize(
    ("soort", "id", "old", "target"),
    [
        ("concept", "eerste-idee", "oud", "../concepten/eerste-idee/"),
        ("track", "proeftrack", "wat/een/omweg", "../../../tracks/proeftrack/"),
        ("begrip", "proef", "woorden/proef", "../../begrippen/#proef"),
    ],
)
def test_an_old_address_leads_to_the_record(soort: str, id: str, old: str, target: str, mini: Handbook) -> None:
    html = made(with_old(mini, soort, id, old))[f"{old}/index.html"]

    assert f'<a href="{target}">' in html


def test_an_old_address_of_the_edition_leads_home(mini: Handbook) -> None:
    uitgave = mini.uitgave.model_copy(update={"oude_adressen": ("start",)})

    assert '<a href="../">Ga naar Proefhandboek</a>' in made(replace(mini, uitgave=uitgave))["start/index.html"]


def test_a_page_goes_before_an_old_address(mini: Handbook) -> None:
    assert made(with_old(mini, "concept", "eerste-idee", "concepten/tweede-idee", "c/02")) == made(mini)


def test_who_claims_an_address_first_keeps_it(mini: Handbook) -> None:
    both = with_old(with_old(mini, "track", "proeftrack", "oud"), "concept", "eerste-idee", "oud")

    assert "concepten/eerste-idee/" in made(both)["oud/index.html"]


def test_nothing_leads_to_a_page_that_is_not_there(mini: Handbook) -> None:
    assert list(redirects(mini, {"concepten/eerste-idee.md"}, "/")) == [
        asset for asset in redirects(mini, page_uris(mini), "/") if asset.uri == "c/01/index.html"
    ]


def test_a_title_is_shown_as_text(mini: Handbook) -> None:
    concept = mini.concepten["eerste-idee"].model_copy(update={"titel": "<b>Vet</b> & meer"})
    handbook = replace(mini, records={**mini.records, "concept": Collection([concept])})

    assert "<h1>&lt;b&gt;Vet&lt;/b&gt; &amp; meer</h1>" in made(handbook)["c/01/index.html"]

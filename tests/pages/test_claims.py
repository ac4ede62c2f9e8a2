"""Every address of the site has one owner; whoever claims it later is told, and so is a page that is not there."""

from dataclasses import replace

import pytest

from build_tools.pages.claims import claimed_twice
from build_tools.pages.plan import missing_pages
from build_tools.records.base import Status
from build_tools.records.handbook import Collection, Handbook, Key
from build_tools.records.pagina import Pagina


def told(handbook: Handbook) -> list[str]:
    return [str(problem) for problem in claimed_twice(handbook)]


def with_page(handbook: Handbook, uri: str) -> Handbook:
    return replace(handbook, paginas=(*handbook.paginas, Pagina(uri=uri, title="Nieuw", description="Nieuw", body="")))


def with_fields(handbook: Handbook, soort: str, id: str, **fields: object) -> Handbook:
    records = [record.model_copy(update=fields) if record.id == id else record for record in handbook.of(soort)]
    return replace(handbook, records={**handbook.records, soort: Collection(records)})


def test_a_sound_handbook_has_no_address_twice(mini_whole: Handbook) -> None:
    assert told(mini_whole) == []


@pytest.mark.parametrize(
    ("uri", "address", "owner"),
    [
        ("concepten/eerste-idee.md", "concepten/eerste-idee/", "concepts/01-eerste-idee.md"),
        ("concepten/eerste-idee/index.md", "concepten/eerste-idee/", "concepts/01-eerste-idee.md"),
        ("concepten.md", "concepten/", "content/pages/concepten/index.md"),
        ("c/01.md", "c/01/", "concepts/01-eerste-idee.md"),
        ("t/1/index.md", "t/1/", "content/tracks/proeftrack.md"),
        ("m/printplan.md", "m/printplan/", "een pagina die vanzelf gemaakt wordt"),
        ("bijdragen/meldingen.md", "bijdragen/meldingen/", "een pagina die vanzelf gemaakt wordt"),
    ],
)
def test_a_hand_page_takes_no_address_of_another(uri: str, address: str, owner: str, mini_whole: Handbook) -> None:
    assert told(with_page(mini_whole, uri)) == [f"{uri} [HB202] Het adres /{address} is al van {owner}. Geef het bestand een andere naam."]


@pytest.mark.parametrize("old", ["concepten/tweede-idee", "c/02", "concepten/eerste-idee", "doe-mee"])
def test_an_old_address_that_is_taken_is_told(old: str, mini_whole: Handbook) -> None:
    [message] = told(with_fields(mini_whole, "concept", "eerste-idee", oude_adressen=("vroeger", old)))
    assert message.startswith("concepts/01-eerste-idee.md")
    assert f"[HB202] veld ‘oude_adressen.2’: Het adres /{old}/ is al van " in message
    assert message.endswith("Haal dit oude adres weg, of kies een ander.")


def test_two_records_and_the_edition_do_not_share_an_old_address(mini_whole: Handbook) -> None:
    both = with_fields(
        with_fields(mini_whole, "track", "proeftrack", oude_adressen=("oud",)), "concept", "eerste-idee", oude_adressen=("oud",)
    )
    uitgave = both.uitgave.model_copy(update={"oude_adressen": ("oud",)})
    files = [problem.origin.file for problem in claimed_twice(replace(both, uitgave=uitgave))]
    assert files == ["content/tracks/proeftrack.md", "content/handboek.yml"]


def test_an_archived_record_leaves_its_address_to_another(mini_whole: Handbook) -> None:
    archived = with_fields(mini_whole, "concept", "tweede-idee", status=Status.ARCHIEF)
    assert told(with_fields(archived, "concept", "eerste-idee", oude_adressen=("concepten/tweede-idee",))) == []


def test_equal_numbers_are_left_to_the_check_of_numbers(mini_whole: Handbook) -> None:
    assert told(with_fields(mini_whole, "concept", "tweede-idee", nummer=1)) == []


@pytest.mark.parametrize("uri", ["index.md", "over/open-data.md", "hulp-en-melden.md", "privacy.md", "toegankelijkheid.md"])
def test_a_fixed_page_that_is_not_there_is_told_unless_it_could_not_be_read(uri: str, mini_whole: Handbook) -> None:
    without = replace(mini_whole, paginas=tuple(page for page in mini_whole.paginas if page.uri != uri))
    assert [str(p) for p in missing_pages(without)] == [f"content/pages/{uri} [HB005] Deze pagina ontbreekt. Zet het bestand terug."]
    for name in (uri, "*"):
        assert list(missing_pages(replace(without, broken=frozenset({Key("pagina", name)})))) == []


def test_other_pages_may_go(mini_whole: Handbook) -> None:
    assert list(missing_pages(replace(mini_whole, paginas=tuple(p for p in mini_whole.paginas if p.uri != "aanpak/waarom.md")))) == []

"""Every address of the site has one owner; whoever claims it later is told."""

from dataclasses import replace

import pytest

from build_tools.pages.claims import claimed_twice
from build_tools.records.base import Status
from build_tools.records.handbook import Collection, Handbook
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

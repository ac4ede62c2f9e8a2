"""What the records themselves refuse and derive: one test per rule that is more than a type."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from build_tools.records.base import Herkomst, JaNee, Record
from build_tools.records.bron import Bron, Naam
from build_tools.records.citaat import Citaat
from build_tools.records.concept import Concept, Relatie
from build_tools.records.kinds import KIND
from build_tools.records.oproep import Oproep
from build_tools.records.sessie import Sessie

Make = Callable[..., Any]


def refused(make: Make, *what: str, **changes: object) -> set[str]:
    """Return the types of error that the record gives."""
    with pytest.raises(ValidationError) as error:
        make(*what, **changes)
    return {item["type"] for item in error.value.errors()}


def test_a_misspelt_field_is_refused(record: Make) -> None:
    assert refused(record, "concept", "eerste", bronen=[]) == {"extra_forbidden"}


def test_a_record_is_frozen(record: Make) -> None:
    with pytest.raises(ValidationError):
        record("concept", "eerste").titel = "Anders"


@pytest.mark.parametrize("name", ["Hoofdletter", "met spatie", "streep-", "é", "a--b", "", "x" * 61])
def test_an_id_is_short_and_plain(name: str) -> None:
    with pytest.raises(ValidationError):
        Record(id=name)


def test_yes_and_no_are_ja_and_nee(record: Make) -> None:
    assert bool(JaNee.JA) is True
    assert bool(JaNee.NEE) is False
    assert refused(record, "groep", "student", kern_van_ontwerpteam="true") == {"enum"}


def test_what_is_not_of_the_handbook_is_a_working_version(record: Make) -> None:
    versions = {origin: record("concept", "eerste", herkomst=origin.value).werkversie for origin in Herkomst}
    assert versions == {Herkomst.HANDBOEK: False, Herkomst.REDACTIE: True, Herkomst.VOORBEELD: True}


def test_every_relation_can_be_read_from_the_other_side() -> None:
    assert len({relation.omgekeerd for relation in Relatie}) == len(Relatie)
    assert Relatie.ALTERNATIEF_VOOR.omgekeerd == Relatie.ALTERNATIEF_VOOR.label


def test_a_name_is_a_person_or_an_organisation() -> None:
    assert Naam(family="Berg").family == "Berg"
    assert refused(Naam.model_validate, {}) == {"naam_vorm"}
    assert refused(Naam.model_validate, {"family": "Berg", "literal": "Instituut"}) == {"naam_vorm"}


def test_dates_of_a_source_are_plain(record: Make) -> None:
    assert refused(record, "bron", "adams2020", issued="eind 2020") == {"csl_datum"}
    assert refused(record, "bron", "adams2020", accessed="2020/2021") == {"csl_datum"}


def test_csl_has_the_names_of_csl_and_nothing_of_ours(record: Make) -> None:
    bron: Bron = record("bron", "adams2020", issued="2020-03", **{"container-title": "Tijdschrift"}, sleutelpunt="Van ons.", status="klad")
    assert bron.csl() == {
        "id": "adams2020",
        "type": "article-journal",
        "title": "Een kleine proef",
        "author": ({"family": "Adams", "given": "A."},),
        "issued": {"date-parts": [[2020, 3]]},
        "container-title": "Tijdschrift",
        "page": "0012-0019",
        "ISBN": "978-90-06-12345-6",
        "DOI": "10.1234/0612345678",
    }


def test_csl_has_no_empty_names(record: Make) -> None:
    assert "author" not in record("bron", "adams2020", author=[]).csl()


@pytest.mark.parametrize(
    ("shown_as", "speaker"),
    [("naam_en_functie", "Noor Voorbeeld, docent"), ("voornaam", "Noor"), ("alleen_rol", "docent"), ("anoniem", "Anoniem")],
)
def test_a_speaker_is_shown_as_agreed(shown_as: str, speaker: str, record: Make) -> None:
    citaat: Citaat = record("citaat", "uitspraak", weergave=shown_as, naam="Noor Voorbeeld")
    assert citaat.spreker == speaker


@pytest.mark.parametrize(
    "missing", [{"weergave": "voornaam"}, {"weergave": "naam_en_functie"}, {"weergave": "alleen_rol", "functie": None}]
)
def test_a_speaker_has_what_is_shown(missing: dict[str, object], record: Make) -> None:
    assert refused(record, "citaat", "uitspraak", **missing) == {"spreker"}


def test_the_button_of_a_call_goes_somewhere(record: Make) -> None:
    oproep: Oproep = record("oproep", "oproep-student", actie={"soort": "link", "doel": "https://example.org/"})
    assert oproep.actie.doel == "https://example.org/"
    assert refused(record, "oproep", "oproep-student", actie={"soort": "link", "doel": "Ik ben student"}) == {"actie_link"}


def test_the_minutes_of_a_session_are_added_up(record: Make) -> None:
    sessie: Sessie = record("sessie", "sessie-1")
    assert sessie.minuten == 45
    assert record("sessie", "sessie-2").minuten == 0


def test_the_minutes_of_a_method_are_added_up(record: Make) -> None:
    assert record("methode", "rondje").minuten == 1


def test_a_term_stands_under_the_letter_that_it_sounds_like(record: Make) -> None:
    assert record("begrip", "proef", term="’t Échte").letter == "T"
    assert record("begrip", "proef", term="échte").letter == "E"


def test_a_concept_needs_little(record: Make) -> None:
    concept: Concept = record("concept", "derde")
    assert concept.bewijs == 0
    required = {name for name, info in KIND["concept"].model.model_fields.items() if info.is_required()}
    assert required == {"id", "nummer", "titel", "kern", "knelpunt", "voor_wie", "aanpak", "icoon", "herkomst"}

"""How complete a record is: the rule, field by field."""

import pytest

from build_tools.records.bron import Bron
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KIND, KINDS
from build_tools.records.methode import Methode
from build_tools.records.resultaat import Resultaat
from build_tools.records.volledigheid import GEVRAAGD, Volledigheid, gemiddeld, volledigheid_of

CONCEPT = {
    "id": "proef", "nummer": 1, "titel": "Proef", "kern": "Een proef.", "knelpunt": "Er is iets.", "voor_wie": ["student"],
    "aanpak": [{"stap": "Begin"}], "icoon": "boek", "herkomst": "redactie",
}  # fmt: skip


def missing(stand: Volledigheid) -> list[str]:
    return [field.veld for field in stand.ontbreekt]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.soort)
def test_every_kind_asks_for_fields_that_it_has_and_that_may_be_empty(kind: object) -> None:
    soort = kind.soort  # type: ignore[attr-defined]  # a Kind; pytest gives an object
    fields = {info.alias or name: info for name, info in KIND[soort].model.model_fields.items()}
    asked = [name for one in GEVRAAGD[soort] for name in one.names]

    assert [name for name in asked if name not in fields or fields[name].is_required()] == []
    assert len(GEVRAAGD) == len(KINDS)


def test_a_record_with_the_required_fields_alone() -> None:
    """Eight required fields (the id is no field of its own) of eight and seventeen."""
    stand = volledigheid_of(Concept.model_validate(CONCEPT))

    assert (stand.gevuld, stand.gevraagd) == (8, 8 + len(GEVRAAGD["concept"]))
    assert stand.procent == 100 * 8 // stand.gevraagd
    assert missing(stand) == [one.velden for one in GEVRAAGD["concept"]]


def test_an_empty_field_is_told_with_its_title_and_what_to_write() -> None:
    stand = volledigheid_of(Concept.model_validate({**CONCEPT, "body": "Tekst.", "doel": "Een doel."}))
    field = stand.ontbreekt[0]

    assert (field.veld, field.titel) == ("wie_doet_mee", "Wie doet mee en hoe")
    assert field.uitleg == Concept.model_fields["wie_doet_mee"].description
    assert {"body", "doel"}.isdisjoint(missing(stand))


def test_what_does_not_go_with_every_record_does_not_count() -> None:
    assert {"erkenning", "beeld", "groepsgrootte", "citaten", "ontstaan_in", "verwant", "oude_adressen"}.isdisjoint(
        one.velden for one in GEVRAAGD["concept"]
    )


def test_of_two_fields_one_is_enough() -> None:
    result = {"id": "r", "soort": "anders", "titel": "R", "tekst": "T."}
    without = missing(volledigheid_of(Resultaat.model_validate(result)))
    one = missing(volledigheid_of(Resultaat.model_validate({**result, "verwacht": "2022"})))

    assert "verwacht of opgeleverd" in without
    assert "verwacht of opgeleverd" not in one


def test_what_a_source_should_have_depends_on_its_type() -> None:
    source = {"id": "b", "title": "B"}
    asked = {
        kind: missing(volledigheid_of(Bron.model_validate({**source, "type": kind})))
        for kind in ("article-journal", "webpage", "legislation")
    }

    assert "container-title" in asked["article-journal"]
    assert "accessed" in asked["webpage"]
    assert "accessed" not in asked["article-journal"]
    assert "author of editor of publisher" not in asked["legislation"]


def test_a_way_of_working_needs_more_than_an_approach(mini: Handbook) -> None:
    methode = next(iter(mini.methoden))
    assert isinstance(methode, Methode)
    stands = [
        volledigheid_of(Methode.model_validate({**methode.model_dump(by_alias=True), "soort": soort, "openingsvraag": None}))
        for soort in ("werkvorm", "benadering")
    ]

    assert ["openingsvraag" in missing(stand) for stand in stands] == [True, False]


def test_the_mean_is_rounded_down(handboek: Handbook) -> None:
    stands = [volledigheid_of(concept) for concept in handboek.concepten]

    assert gemiddeld(stands) == sum(stand.procent for stand in stands) // len(stands)
    assert gemiddeld([]) == 0
    assert all(0 <= stand.procent <= 100 and (stand.procent == 100) is (not stand.ontbreekt) for stand in stands)

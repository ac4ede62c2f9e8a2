"""Going through a record: every text, reference, piece of prose and group of fields with its path."""

from collections.abc import Callable

import pytest

from build_tools.records import walk
from build_tools.records.base import Part, Record
from build_tools.records.concept import Stap
from build_tools.records.walk import parts, prose, refs, texts

Make = Callable[..., Record]


def test_texts_have_paths_as_an_editor_sees_them(record: Make) -> None:
    found = dict(texts(record("bron", "adams2020", author=[{"family": "Berg", "non-dropping-particle": "van den"}])))
    assert found["author", 0, "non-dropping-particle"] == "van den"
    assert found["ISBN",] == "978-90-06-12345-6"
    assert ("doi",) not in found


def test_texts_leave_out_what_is_empty_or_no_text(record: Make) -> None:
    paths = {path[0] for path, _ in texts(record("concept", "derde"))}
    assert "titel" in paths
    assert "doel" not in paths
    assert paths.isdisjoint({"nummer", "voor_wie", "herkomst", "status"})


def test_refs_finds_references_at_every_depth(record: Make) -> None:
    found = [(path, ref.soort, ref) for path, ref in refs(record("track", "proeftrack"))]
    assert (("fase",), "fase", "fase-1") in found
    assert (("team", 2, "partner"), "partner", "proefbedrijf") in found
    assert (("evaluatie", "bron"), "bron", "brink2021") in found
    assert (("methoden", 0), "methode", "rondje") in found


def test_prose_finds_markdown_and_no_other_text(record: Make) -> None:
    found = dict(prose(record("concept", "eerste")))
    assert found["aanpak", 0, "uitleg"] == "Eén gesprek is genoeg."
    assert ("titel",) not in found
    assert ("body",) not in dict(prose(record("concept", "tweede"))), "an empty body is no prose"


def test_parts_yields_the_record_and_every_group_in_it(record: Make) -> None:
    concept = record("concept", "eerste")
    found = list(parts(concept, Part))
    assert found[0] == ((), concept)
    assert dict(found)["aanpak", 1] == Stap(stap="Vergelijk de uitkomst")
    assert dict(found)["beeld",] is concept.beeld  # type: ignore[attr-defined]  # a concept


def test_parts_of_one_kind_are_found_alone(record: Make) -> None:
    assert [path for path, _ in parts(record("concept", "eerste"), Stap)] == [("aanpak", 0), ("aanpak", 1)]


def test_what_is_remembered_of_a_record_is_of_no_other(record: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    known: dict[object, object] = {}
    monkeypatch.setattr(walk, "_MOST", 3)
    monkeypatch.setattr(walk, "_known", known)
    for number in range(10):
        name = f"Naam {number}"
        part = record("concept", "eerste", titel=name)
        changed = part.model_copy(update={"titel": "Anders"})

        assert [dict(texts(found))["titel",] for found in (part, part, changed)] == [name, name, "Anders"]
        assert len(known) <= 3


def test_a_memory_that_another_thread_empties_is_no_fault(record: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    class Emptied(dict[object, object]):
        def __contains__(self, key: object) -> bool:
            known = super().__contains__(key)
            self.clear()
            return known

    monkeypatch.setattr(walk, "_known", Emptied())
    part = record("concept", "eerste")

    assert list(texts(part)) == list(texts(part))

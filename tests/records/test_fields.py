"""What the fields of a model hold, by their annotations."""

from build_tools.records.base import Keuze, Part
from build_tools.records.beeld import Beeld
from build_tools.records.concept import Concept, Schakel, Stap
from build_tools.records.fields import Shown, fields_with, is_list, kinds_in
from build_tools.records.ref import GroepRef, Ref
from build_tools.records.text import Proza
from build_tools.records.track import Track


def test_kinds_are_bare_types() -> None:
    fields = Concept.model_fields
    assert list(kinds_in(fields["voor_wie"].annotation)) == [GroepRef]
    assert list(kinds_in(fields["doel"].annotation)) == [Proza]
    assert list(kinds_in(fields["gespreksvragen"].annotation)) == [str]
    assert list(kinds_in(int | str | None)) == [int, str]


def test_lists_are_told_from_single_values() -> None:
    assert is_list(Concept.model_fields["schakel"].annotation)
    assert not is_list(Concept.model_fields["doel"].annotation)


def test_fields_are_found_at_every_depth() -> None:
    assert [field.name for field in fields_with(Concept, Beeld)] == ["beeld"]
    assert Shown("schakel", "schakel") in fields_with(Concept, Schakel)
    assert "evaluatie" in {field.name for field in fields_with(Track, Ref)}
    assert fields_with(Stap, Part) == ()
    assert fields_with(Stap, Keuze) == ()

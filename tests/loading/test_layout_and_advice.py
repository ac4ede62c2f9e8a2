"""Small things that no case shows: odd lines, odd places, and pictures that cannot be listed."""

from pathlib import Path

import pytest

from build_tools.loading import shape
from build_tools.loading.advice import advice_for, unknown_field
from build_tools.loading.images import Media
from build_tools.loading.yaml_lines import proposal, quoted
from build_tools.loading.yaml_text import read_yaml
from build_tools.records.base import JaNee
from build_tools.records.beeld import Beeld
from build_tools.records.concept import Concept
from build_tools.records.handbook import Place
from build_tools.records.problems import CODES

NAMES = frozenset(("titel", "kern", "lijst", "stap"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lijst:\n  - a\n -b\n", [(3, "HB025"), (3, "HB031")]),
        ("titel: a\nniets\n", [(2, "HB031")]),
        ("titel: 'a' b\nkern: c\n", [(1, "HB032")]),
        ('titel: "een\nkern: "twee"\n', [(1, "HB028")]),
        ("titel: 'een\nkern: 'twee'\n", [(1, "HB028")]),
        ("titel: [[a]] b\n", [(1, "HB027")]),
        ("titel: [@a, p. 2\nkern: b\n", [(1, "HB027")]),
        ("? [a]\n: b\n", [(1, "HB031")]),
        ("titel: {a, b\n", [(1, "HB028")]),
        ("%YAML 9\n", [(1, "HB031")]),
        ("titel: a\n\n\t\n\tkern: b\n", [(4, "HB024")]),
        ("  titel: a\n kern: b\n", [(1, "HB025"), (2, "HB025")]),
        ("titel: |x\n  y\n", [(1, "HB027")]),
        ('titel: "\\q"\n', [(1, "HB033")]),
        ('titel: "\\ud800"\n', [(1, "HB033")]),
        ('titel: "een\n  tw\\q"\n', [(2, "HB033")]),
        ('titel: "een\n  twee\nkern: x\n', [(1, "HB028")]),
        ("titel: !a!b c\n", [(1, "HB027")]),
        ("titel: “een: twee\n", [(1, "HB021")]),
        ("titel: ‘een: twee\n", [(1, "HB020")]),
        ("kern: een\n  twee\n  titel: x\n", [(2, "HB034"), (3, "HB025")]),
        ("kern: een\n  twee: drie\n  vier\n", [(2, "HB020")]),
        ("titel: a # b\n  c\n", [(1, "HB023")]),
        ("a: b: c\n" * 3, [(1, "HB020"), (2, "HB020"), (2, "HB026"), (3, "HB020"), (3, "HB026")]),
    ],
)
def test_odd_lines(text: str, expected: list[tuple[int, str]]) -> None:
    problems = read_yaml("x.yml", text, NAMES).problems
    assert sorted((problem.origin.line, problem.code) for problem in problems) == expected


def test_a_proposal_is_quoted_as_yaml_reads_it_and_kept_short() -> None:
    assert [quoted(text) for text in ("a: b", 'a "b"', "'s a\\b")] == ['"a: b"', "'a \"b\"'", "'''s a\\b'"]
    assert len(proposal({1: 'kern: "' + "woord " * 100 + '"'})) < 160
    assert proposal({1: ""}) == ""


def test_a_shape_has_answers_for_any_path() -> None:
    assert shape.group_at(Concept, ("bestaat", 0, "niet")) is None
    assert shape.field_at(Concept, ()) is None
    assert shape.choices_at(Concept, ("titel",)) == ()
    assert shape.choices_at(Concept, ("beeld", "mensen")) == tuple(JaNee)
    assert unknown_field(Concept, ("bestaat", "niet", "echt"))[1] == CODES["HB101"].cure
    assert advice_for("HB105", Concept, ("titel",), "x") == CODES["HB105"].cure


def test_a_media_folder_that_is_not_there_misses_every_picture(tmp_path: Path) -> None:
    beeld = Beeld(bestand="deur.jpg", rechten="Eigen werk")
    [problem] = Media(tmp_path).check(beeld, Place("x.md"))
    assert problem.code == "HB214"
    assert problem.advice == "Zet het bestand in die map."

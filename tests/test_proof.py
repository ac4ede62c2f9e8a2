"""The proof of a concept: one file on demand, or every reason why not, in Dutch."""

from pathlib import Path

import pytest

from build_tools.printables import writing
from build_tools.proof import make_proof
from build_tools.records.problems import Origin, Problem

CONCEPT = "concepts/02-tweede-idee.md"
URL = "https://example.org/"


def change(root: Path, old: str, new: str) -> None:
    path = root / CONCEPT
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_concept_that_does_not_exist_has_no_proof(mini_root: Path) -> None:
    assert make_proof(mini_root, "bestaat-niet", URL) is None


def test_an_archived_concept_has_no_proof(mini_root: Path) -> None:
    change(mini_root, "herkomst: ", "status: archief\nherkomst: ")

    assert make_proof(mini_root, "tweede-idee", URL) is None


def test_what_is_wrong_in_the_concept_itself_is_told_first(mini_root: Path) -> None:
    (mini_root / "concepts/01-eerste-idee.md").write_text("---\ntitel: [\n---\n", encoding="utf-8")
    change(mini_root, "titel: ", "title: ")

    proof = make_proof(mini_root, "tweede-idee", URL)

    assert proof is not None
    assert (proof.pdf, proof.problems[0].origin.file) == (b"", CONCEPT)
    assert "concepts/01-eerste-idee.md" in {problem.origin.file for problem in proof.problems}
    assert all(problem.stops for problem in proof.problems)


def test_what_cannot_be_printed_tells_which_text_is_too_long_for_the_card(mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(mini_root, "herkomst: ", f"status: klad\neerste_stap: {'lang woord ' * 18}\nherkomst: ")
    wrong = Problem("HB402", Origin("x.pdf"), "Tekst valt buiten de pagina.")
    monkeypatch.setattr(writing, "print_works", lambda *_: writing.Outcome(problems=(wrong,)))

    proof = make_proof(mini_root, "tweede-idee", URL)

    assert proof is not None
    assert [(problem.code, problem.origin.file) for problem in proof.problems] == [("HB208", CONCEPT), ("HB402", "x.pdf")]

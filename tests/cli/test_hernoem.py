"""`handboek hernoem`, in copies of the small handbook."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from build_tools.loading import load

Run = Callable[..., Result]


def snapshot(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_record_gets_another_id_everywhere(run: Run, mini_root: Path) -> None:
    result = run("hernoem", "eerste-idee", "begin", "--map", str(mini_root))

    assert (result.exit_code, result.output.startswith("eerste-idee heet nu begin. Gewijzigd: ")) == (0, True)
    concept = load(mini_root).handbook.concepten["begin"]
    assert concept.oude_adressen == ("concepten/eerste-idee",)
    assert run("controleer", "--map", str(mini_root)).exit_code == 0
    assert not (mini_root / "concepts/01-eerste-idee.md").exists()


def test_without_its_old_address(run: Run, mini_root: Path) -> None:
    run("hernoem", "eerste-idee", "begin", "--zonder-oud-adres", "--map", str(mini_root))

    assert load(mini_root).handbook.concepten["begin"].oude_adressen == ()


def test_shows_what_would_change_and_changes_nothing(run: Run, mini_root: Path) -> None:
    files = snapshot(mini_root)

    result = run("hernoem", "eerste-idee", "begin", "--toon", "--map", str(mini_root))

    assert (result.exit_code, snapshot(mini_root)) == (0, files)
    lines = result.output.splitlines()
    assert "concepts/01-eerste-idee.md → concepts/01-begin.md" in lines
    assert any(line.endswith("+ oude_adressen: [concepten/eerste-idee]") for line in lines)
    track = lines.index("content/tracks/proeftrack.md")
    assert lines[track + 1].split()[1:3] == ["-", "-"]
    assert lines[track + 1].replace("eerste-idee", "begin").replace(" - ", " + ", 1) == lines[track + 2]


def test_a_person_is_asked_for_both(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.cli.hernoem.interactive", lambda: True)
    monkeypatch.chdir(mini_root)

    assert run("hernoem", typed="eerste-idee\nbegin\n").exit_code == 0
    assert "begin" in load(mini_root).handbook.concepten


@pytest.mark.parametrize(("arguments", "missing"), [([], "OUD"), (["eerste-idee"], "NIEUW")])
def test_a_program_has_to_give_both(arguments: list[str], missing: str, run: Run, mini_root: Path) -> None:
    result = run("hernoem", *arguments, "--map", str(mini_root))

    assert result.exit_code == 2
    assert f"Fout: Er ontbreekt iets: {missing}." in result.output


@pytest.mark.parametrize(
    ("old", "new", "expected"), [("nergens", "x", "Er is niets met het id"), ("eerste-idee", "tweede-idee", "Kies een ander.")]
)
def test_what_cannot_be_is_refused(old: str, new: str, expected: str, run: Run, mini_root: Path) -> None:
    files = snapshot(mini_root)

    result = run("hernoem", old, new, "--map", str(mini_root))

    assert (result.exit_code, snapshot(mini_root)) == (1, files)
    assert expected in result.output
    assert "Er is niets gewijzigd." in result.output


def test_faults_are_mended_first(run: Run, mini_root: Path) -> None:
    (mini_root / "concepts/02-tweede-idee.md").write_text("---\n", encoding="utf-8")

    result = run("hernoem", "eerste-idee", "begin", "--map", str(mini_root))

    assert (result.exit_code, result.output) == (1, "Er zijn nog fouten. Los die eerst op; typ: handboek controleer\n")


def test_links_are_never_taken_over(run: Run, mini_root: Path) -> None:
    """A concept with the id of a term would get the links that mean the term."""
    path = mini_root / "concepts/02-tweede-idee.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nZie [[proef]].\n", encoding="utf-8")
    files = snapshot(mini_root)

    result = run("hernoem", "eerste-idee", "proef", "--map", str(mini_root))

    assert (result.exit_code, snapshot(mini_root)) == (1, files)
    assert "Een link zou dan naar iets anders wijzen, want ‘proef’ is ook het id van iets van een andere soort." in result.output


def test_works_in_a_folder_with_a_space_and_an_accent(run: Run, mini_root: Path, tmp_path: Path) -> None:
    root = tmp_path / "Mijn handboek (één)"
    mini_root.rename(root)

    assert run("hernoem", "eerste-idee", "begin", "--map", str(root)).exit_code == 0
    assert run("controleer", "--map", str(root)).exit_code == 0


def test_records_of_the_real_handbook_there_and_back(run: Run, project: Path, tmp_path: Path) -> None:
    """With the ids that programs offer, which are written beside the records; every record is done in tests/editing."""
    for folder in ("concepts", "content", ".vscode"):
        shutil.copytree(project / folder, tmp_path / folder)
    files = snapshot(tmp_path)
    handbook = load(tmp_path).handbook
    for soort in ("concept", "bron", "partner"):
        name = next(iter(handbook.of(soort))).id
        there = run("hernoem", f"{soort}:{name}", "tussen-id", "--map", str(tmp_path))
        assert snapshot(tmp_path) != files
        back = run("hernoem", f"{soort}:tussen-id", name, "--map", str(tmp_path))

        assert (there.exit_code, back.exit_code) == (0, 0), (there.output, back.output)
        assert snapshot(tmp_path) == files, soort


def test_an_address_in_between_is_kept_when_that_is_asked(run: Run, mini_root: Path) -> None:
    run("hernoem", "eerste-idee", "begin", "--map", str(mini_root))
    run("hernoem", "begin", "eerste-idee", "--met-oud-adres", "--map", str(mini_root))

    assert load(mini_root).handbook.concepten["eerste-idee"].oude_adressen == ("concepten/begin",)

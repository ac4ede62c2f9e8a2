"""`handboek controleer`."""

import json
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest
from click.testing import Result

from build_tools.records.kinds import KINDS

Run = Callable[..., Result]


def break_record(root: Path) -> None:
    path = root / "concepts/02-tweede-idee.md"
    path.write_text(path.read_text(encoding="utf-8").replace("voor_wie: [onderwijs]", "voor_wie: [onderwijz]"), encoding="utf-8")


def test_a_sound_handbook_passes(run: Run, mini_root: Path) -> None:
    result = run("controleer", "--map", str(mini_root))

    assert result.exit_code == 0
    assert "0 fouten" in result.output


def test_all_is_well_without_any_hint(run: Run, mini_root: Path) -> None:
    quotes = mini_root / "content/citaten.yml"
    quotes.write_text(quotes.read_text(encoding="utf-8").partition("- id: zonder")[0], encoding="utf-8")

    assert run("controleer", "--map", str(mini_root)).output == "Alles klopt.\n"


def test_a_fault_is_told_with_place_and_advice(run: Run, mini_root: Path) -> None:
    break_record(mini_root)

    result = run("controleer", "--map", str(mini_root))

    assert result.exit_code == 1
    assert "FOUT concepts/02-tweede-idee.md:6 [HB201]" in result.output
    assert "‘onderwijs’" in result.output
    assert "1 fout," in result.output


def test_windows_line_ends_change_no_word_of_it(run: Run, mini_root: Path) -> None:
    break_record(mini_root)
    sound = run("controleer", "--json", "--alles", "--map", str(mini_root))
    written = [path for folder in ("concepts", "content") for path in (mini_root / folder).rglob("*") if path.suffix in (".md", ".yml")]
    for path in written:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    result = run("controleer", "--json", "--alles", "--map", str(mini_root))

    assert len(written) > 20
    assert b"\r\n" in (mini_root / "concepts/02-tweede-idee.md").read_bytes()
    assert (result.exit_code, result.output) == (1, sound.output)


def test_works_in_a_folder_that_is_called_as_on_windows(run: Run, mini_root: Path, tmp_path: Path) -> None:
    """A path with backslashes, a colon, a space and an é; the places in messages keep their own slashes."""
    root = tmp_path / r"C:\Users\José\Mijn handboek"
    mini_root.rename(root)
    break_record(root)

    result = run("controleer", "--map", str(root))

    assert result.exit_code == 1
    assert "FOUT concepts/02-tweede-idee.md:6 [HB201]" in result.output
    assert "Users" not in result.output


def test_no_file_that_is_made_has_a_name_that_windows_refuses() -> None:
    for kind in KINDS:
        path = PureWindowsPath(kind.place)
        assert path.as_posix() == kind.place
        assert not path.is_absolute()
        assert not [part for part in path.parts if part.endswith((" ", ".")) or set(part) & set('<>:"|?*')]


def test_json_for_machines(run: Run, mini_root: Path) -> None:
    break_record(mini_root)

    result = run("controleer", "--json", "--map", str(mini_root))
    fault = next(problem for problem in json.loads(result.output) if problem["niveau"] == "fout")

    assert result.exit_code == 1
    assert (fault["code"], fault["bestand"], fault["regel"]) == ("HB201", "concepts/02-tweede-idee.md", 6)
    assert set(fault) == {"code", "niveau", "bestand", "regel", "veld", "melding", "advies"}


def test_annotations_for_a_pull_request(run: Run, mini_root: Path) -> None:
    break_record(mini_root)

    lines = run("controleer", "--github", "--map", str(mini_root)).stdout.splitlines()

    assert any(line.startswith("::error file=concepts/02-tweede-idee.md,line=6,title=HB201::") for line in lines)
    assert any(line.startswith("::warning file=content/citaten.yml,line=") for line in lines)


def test_finds_the_project_from_a_folder_inside(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(mini_root / "content" / "tracks")

    assert run("controleer").exit_code == 0


def test_says_in_dutch_that_there_is_no_project(run: Run, tmp_path: Path) -> None:
    result = run("controleer", "--map", str(tmp_path))

    assert result.exit_code == 2
    assert "staat geen content/handboek.yml" in result.output


def make_hard(root: Path) -> None:
    path = root / "concepts/02-tweede-idee.md"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + "\n\nWij faciliteren dit.\n", encoding="utf-8")


def test_tips_for_the_language_are_told_when_asked_for(run: Run, mini_root: Path) -> None:
    make_hard(mini_root)
    line = len((mini_root / "concepts/02-tweede-idee.md").read_text(encoding="utf-8").splitlines())

    plain = run("controleer", "--map", str(mini_root))
    asked = run("controleer", "--taal", "--map", str(mini_root))
    everything = run("controleer", "--alles", "--map", str(mini_root))

    assert "HB504" not in plain.output
    assert f"INFO concepts/02-tweede-idee.md:{line} [HB504] ‘faciliteren’ is een moeilijk woord." in asked.output
    assert "voor de taal: die houden niets tegen." in asked.output
    assert "HB504" in everything.output
    assert (plain.exit_code, asked.exit_code, everything.exit_code) == (0, 0, 0)


def test_tips_as_json(run: Run, mini_root: Path) -> None:
    make_hard(mini_root)

    codes = {problem["code"] for problem in json.loads(run("controleer", "--json", "--taal", "--map", str(mini_root)).output)}

    assert "HB504" in codes
    assert "HB504" not in run("controleer", "--json", "--map", str(mini_root)).output


def test_what_is_not_finished_yet(run: Run, mini_root: Path) -> None:
    make_hard(mini_root)

    result = run("controleer", "--volledigheid", "--map", str(mini_root))

    assert result.exit_code == 0
    assert result.output.startswith("Volledigheid: gemiddeld ")
    assert "concepts/02-tweede-idee.md  tweede-idee  leeg: doel, " in result.output
    assert "HB206" in result.output
    assert "  1  concepts/02-tweede-idee.md" in result.output
    assert "handboek controleer --taal" in result.output


def test_what_is_not_finished_yet_as_json(run: Run, mini_root: Path) -> None:
    data = json.loads(run("controleer", "--volledigheid", "--json", "--map", str(mini_root)).output)
    concept = next(record for record in data["records"] if record["id"] == "tweede-idee")

    assert set(data) == {"procent", "regel", "werkversies", "niet_openbaar", "records", "punten"}
    assert concept["bestand"] == "concepts/02-tweede-idee.md"
    assert concept["procent"] < 100
    assert concept["leeg"][0] == {"veld": "doel", "titel": "Doel", "uitleg": "Wat is er anders als dit werkt?"}
    assert "HB206" in {point["code"] for topic in data["punten"] for point in topic["meldingen"]}


def test_a_fault_comes_before_what_is_not_finished(run: Run, mini_root: Path) -> None:
    break_record(mini_root)

    result = run("controleer", "--volledigheid", "--map", str(mini_root))

    assert result.exit_code == 1
    assert result.output.startswith("FOUT concepts/02-tweede-idee.md:6 [HB201]")

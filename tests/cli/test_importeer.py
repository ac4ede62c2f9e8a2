"""`handboek importeer` and `handboek exporteer`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def bytes_of(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A file with one new source."""
    path = tmp_path / "bronnen.json"
    path.write_text(json.dumps([{"type": "book", "title": "Samen leren", "author": [{"family": "Bakker"}], "issued": {"raw": "2020"}}]))
    return path


def test_a_new_source_gets_a_file_and_the_check_passes(run: Run, mini_root: Path, sources: Path) -> None:
    result = run("importeer", str(sources), "--map", str(mini_root))

    assert result.exit_code == 0, result.output
    assert "Nieuw: content/bronnen/bakker2020samen.yml\n1 bron erbij.\nWat nieuw is, is klad" in result.output
    text = (mini_root / "content/bronnen/bakker2020samen.yml").read_text(encoding="utf-8")
    assert "title: Samen leren" in text
    assert "status: klad" in text
    assert run("controleer", "--map", str(mini_root)).exit_code == 0


def test_again_changes_nothing(run: Run, mini_root: Path, sources: Path) -> None:
    run("importeer", str(sources), "--map", str(mini_root))
    before = bytes_of(mini_root)

    result = run("importeer", str(sources), "--map", str(mini_root))

    assert result.exit_code == 0
    assert "LET OP bronnen.json [HB602] Bron ‘Samen leren’ staat al in het handboek: bakker2020samen." in result.output
    assert result.output.endswith("0 bronnen erbij.\n")
    assert bytes_of(mini_root) == before


def test_a_source_is_public_only_when_somebody_says_so(run: Run, mini_root: Path, sources: Path) -> None:
    result = run("importeer", str(sources), "--publiek", "--map", str(mini_root))

    assert "De bronnen zijn publiek." in result.output
    assert "status: publiek" in (mini_root / "content/bronnen/bakker2020samen.yml").read_text(encoding="utf-8")


def test_a_harvest_is_never_public_at_once(run: Run, mini_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "oogst.csv"
    path.write_text("titel;voor_wie\nSamen lunchen;student\n", encoding="utf-8")

    result = run("importeer", str(path), "--publiek", "--map", str(mini_root))

    assert (result.exit_code, "zijn altijd klad" in result.output) == (2, True)


def test_show_changes_nothing(run: Run, mini_root: Path, sources: Path) -> None:
    before = bytes_of(mini_root)

    result = run("importeer", str(sources), "--toon", "--map", str(mini_root))

    assert "Zou erbij komen: content/bronnen/bakker2020samen.yml\n1 bron gevonden; er is niets veranderd.\n" in result.output
    assert bytes_of(mini_root) == before


def test_a_harvest_makes_drafts(run: Run, mini_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "oogst.csv"
    path.write_text("titel;voor_wie\nSamen lunchen;student\nSamen fietsen;student\n", encoding="utf-8")

    result = run("importeer", str(path), "--map", str(mini_root))

    assert result.exit_code == 0, result.output
    assert "2 concepten erbij.\nWat nieuw is, is klad" in result.output
    assert sorted(found.name for found in (mini_root / "concepts").glob("0[34]*")) == ["03-samen-lunchen.md", "04-samen-fietsen.md"]


def test_what_cannot_come_in_gives_exit_code_one(run: Run, mini_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "kapot.bib"
    path.write_text("@book{a, title={Goed boek}, year=2020}\n@book{b, title={Open", encoding="utf-8")

    result = run("importeer", str(path), "--map", str(mini_root))

    assert result.exit_code == 1
    assert "FOUT kapot.bib:2 [HB605]" in result.output
    assert (mini_root / "content/bronnen/goed2020boek.yml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Er ontbreekt iets: BESTAND."),
        (["lijst.docx"], "kennen we niet. Kies uit: .json, .bib, .ris of .csv."),
        (["weg.json"], "hoort een bestand dat bestaat"),
    ],
)
def test_it_was_not_typed_right(run: Run, mini_root: Path, tmp_path: Path, arguments: list[str], words: str) -> None:
    (tmp_path / "lijst.docx").write_text("x")
    result = run("importeer", *(str(tmp_path / name) for name in arguments), "--map", str(mini_root))

    assert result.exit_code == 2
    assert words in result.output


def test_a_handbook_with_faults_is_mended_first(run: Run, mini_root: Path, sources: Path) -> None:
    (mini_root / "concepts/02-tweede-idee.md").write_text("geen velden", encoding="utf-8")

    for arguments in (("importeer", str(sources)), ("exporteer", "--naar", str(mini_root.parent / "uit"))):
        result = run(*arguments, "--map", str(mini_root))
        assert result.exit_code == 1
        assert "Er zijn nog fouten." in result.output


def test_the_sources_go_out_in_three_formats(run: Run, mini_root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "uit" / "dieper"

    result = run("exporteer", "--naar", str(folder), "--map", str(mini_root))

    assert result.exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["bronnen.bib", "bronnen.json", "bronnen.ris"]
    assert {item["id"] for item in json.loads((folder / "bronnen.json").read_text(encoding="utf-8"))} == {"instituut-zd", "jansen2020proef"}


def test_files_that_are_there_are_kept_unless_asked(run: Run, mini_root: Path, tmp_path: Path) -> None:
    (tmp_path / "bronnen.bib").write_text("van mij", encoding="utf-8")

    refused = run("exporteer", "--naar", str(tmp_path), "--map", str(mini_root))
    kept = (tmp_path / "bronnen.bib").read_text(encoding="utf-8")
    done = run("exporteer", "--naar", str(tmp_path), "--vervang", "--map", str(mini_root))

    assert refused.exit_code == 1
    assert "staat al: bronnen.bib" in refused.output
    assert kept == "van mij"
    assert done.exit_code == 0
    assert (tmp_path / "bronnen.bib").read_text(encoding="utf-8").startswith("@")

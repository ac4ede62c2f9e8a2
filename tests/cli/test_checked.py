"""The problems out of the last check: the same ones, and only when nothing has changed since."""

import subprocess
import sys
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.cli import checked as module
from build_tools.cli.checked import checked
from build_tools.prose.scan import _found
from build_tools.shelf import Notes


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Tell what is really read."""
    roots: list[Path] = []
    really = pipeline.read

    def reading(root: Path, notes: Notes | None = None) -> pipeline.Reading:
        roots.append(root)
        return really(root, notes)

    monkeypatch.setattr(pipeline, "read", reading)
    return roots


def kept(root: Path) -> Path:
    """Return the file with the result; the other one has the notes, and is a group in JSON instead of a list."""
    (file,) = (file for file in (root / ".cache/controle").iterdir() if file.read_bytes()[32:33] == b"[")
    return file


def notes(root: Path) -> Path:
    (file,) = (file for file in (root / ".cache/controle").iterdir() if file != kept(root))
    return file


def test_a_second_check_reads_nothing_and_finds_the_same(mini_root: Path, read: list[Path]) -> None:
    concept = mini_root / "concepts/02-tweede-idee.md"
    concept.write_text(concept.read_text(encoding="utf-8").replace("voor_wie: [onderwijs]", "voor_wie: [onderwijz]"), encoding="utf-8")

    first, second = checked(mini_root), checked(mini_root)

    assert len(read) == 1
    assert second == first == pipeline.read(mini_root).problems
    assert any(problem.stops for problem in first)


@pytest.mark.parametrize("file", ["concepts/02-tweede-idee.md", "content/citaten.yml", "content/handboek.yml"])
def test_a_changed_file_is_read_again(mini_root: Path, read: list[Path], file: str) -> None:
    checked(mini_root)
    (mini_root / file).write_text((mini_root / file).read_text(encoding="utf-8") + "\n# klopt: niet\n", encoding="utf-8")

    assert checked(mini_root) == pipeline.read(mini_root).problems
    assert len(read) == 3
    assert kept(mini_root)


def test_a_file_more_a_file_less_and_another_name_count(mini_root: Path, read: list[Path]) -> None:
    file = mini_root / "concepts/02-tweede-idee.md"
    checked(mini_root)
    file.rename(file.with_name("03-tweede-idee.md"))
    checked(mini_root)
    file.with_name("03-tweede-idee.md").unlink()
    checked(mini_root)

    assert len(read) == 3


def test_a_damaged_result_is_not_trusted(mini_root: Path, read: list[Path]) -> None:
    before = checked(mini_root)
    kept(mini_root).write_bytes(kept(mini_root).read_bytes()[:-1] + b"!")

    assert checked(mini_root) == before
    assert len(read) == 2


WRONG = (
    "[[bestaat-niet]] en [@niemand, p. 2] en [@] en @niets",
    "![foto](foto.jpg) <script>x</script> {#eigen}",
    "# Te hoog\n\n##### Te laag\n\n| a | b |\n|---|---|\n| [[eerste-idee|x]] | c |\n\n<details>\n[[eerste-idee]]\n</details>",
    "~~~\nnooit dicht\n\n[elders](/nergens.md) [kop](#nergens) [[eerste-idee|[x]]]",
)


@pytest.mark.parametrize("text", WRONG)
def test_with_notes_the_same_is_found_as_without(mini_root: Path, text: str) -> None:
    concept = mini_root / "concepts/02-tweede-idee.md"
    concept.write_text(f"{concept.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")
    before = checked(mini_root)
    (mini_root / "content/citaten.yml").write_text("[]\n", encoding="utf-8")
    _found.cache_clear()

    after = checked(mini_root)

    assert _found.cache_info().misses == 0
    assert after == pipeline.read(mini_root).problems
    assert {problem for problem in before if problem.origin.file == "concepts/02-tweede-idee.md"} <= set(after)
    assert any(problem.code.startswith("HB30") for problem in after)


@pytest.mark.parametrize("damage", [b"", b"{}", b"geen notities"])
def test_damaged_notes_are_not_trusted(mini_root: Path, damage: bytes) -> None:
    checked(mini_root)
    notes(mini_root).write_bytes(damage)
    concept = mini_root / "concepts/02-tweede-idee.md"
    concept.write_text(f"{concept.read_text(encoding='utf-8')}\n[[bestaat-niet]]\n", encoding="utf-8")

    assert checked(mini_root) == pipeline.read(mini_root).problems


def test_notes_hold_what_the_last_check_asked_for(mini_root: Path) -> None:
    concept = mini_root / "concepts/02-tweede-idee.md"
    checked(mini_root)
    text, size = concept.read_text(encoding="utf-8"), notes(mini_root).stat().st_size
    for number in range(3):
        concept.write_text(f"{text}\n[[eerste-idee]] {number}\n", encoding="utf-8")
        checked(mini_root)

    assert len(list((mini_root / ".cache/controle").iterdir())) == 2
    assert notes(mini_root).stat().st_size < size + 300


def test_other_code_or_another_library_counts(mini_root: Path, read: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    checked(mini_root)
    monkeypatch.setattr(module, "_libraries", lambda: ["een-1.0.dist-info"])
    checked(mini_root)
    (tmp_path / "ander.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    checked(mini_root)

    assert len(read) == 3


def test_what_changes_while_it_is_read_is_not_kept(mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really, file = pipeline.read, mini_root / "content/citaten.yml"

    def reading(root: Path, notes: Notes | None = None) -> pipeline.Reading:
        found = really(root, notes)
        file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return found

    monkeypatch.setattr(pipeline, "read", reading)

    checked(mini_root)

    assert not (mini_root / ".cache/controle").exists()


def test_a_folder_that_cannot_be_read_is_checked_every_time(mini_root: Path, read: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PACKAGE", mini_root / "bestaat-niet")

    assert checked(mini_root) == checked(mini_root)
    assert len(read) == 2
    assert not (mini_root / ".cache/controle").exists()


def test_with_a_link_to_elsewhere_nothing_is_kept(mini_root: Path, read: list[Path]) -> None:
    (mini_root / "content/media").mkdir(exist_ok=True)
    (mini_root / "content/media/elders.svg").symlink_to(mini_root / "content/handboek.yml")

    assert checked(mini_root) == checked(mini_root)
    assert len(read) == 2


@pytest.mark.parametrize("time", ["first", "second"])
def test_a_check_loads_nothing_that_prints_or_renders(mini_root: Path, time: str) -> None:
    heavy = {"weasyprint", "pikepdf", "PIL", "pypdfium2", "mkdocs", "citeproc", "lxml", "jinja2", "rich"}
    heavy |= {"email", "importlib.metadata", "importlib.resources", "tempfile"}
    heavy |= {"pydantic", "yaml", "markdown", "markdown_it", "build_tools.pipeline"} if time == "second" else set()
    call = f"main(['controleer', '--map', {str(mini_root)!r}], standalone_mode=False)"
    code = f"import sys; from build_tools.cli import main; {call}; print(sorted({heavy!r} & set(sys.modules)))"
    if time == "second":
        checked(mini_root)

    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert output.splitlines()[-1] == "[]"

"""What could not be read is named as broken, so that references to it are not blamed."""

from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.loading import load
from build_tools.records.handbook import Key


def broken(root: Path) -> frozenset[Key]:
    return load(root).handbook.broken


@pytest.mark.parametrize("data", [b"\xff\xff", b"", b"- [\n", b"id: deur\n"])
def test_a_list_without_items_makes_its_kind_broken(root: Path, data: bytes) -> None:
    (root / "content/begrippen.yml").write_bytes(data)
    assert broken(root) == {Key("begrip", "*")}


@pytest.mark.parametrize("name", ["begrippen.yaml", "oud.zip"])
def test_a_list_that_is_not_there_makes_its_kind_broken(root: Path, name: str) -> None:
    (root / "content/begrippen.yml").rename(root / "content" / name)
    assert broken(root) == {Key("begrip", "*")}


def test_a_folder_that_leads_elsewhere_makes_its_kind_broken(root: Path, tmp_path: Path) -> None:
    (root / "content/bronnen").rmdir()
    (root / "content/bronnen").symlink_to(tmp_path)
    assert broken(root) == {Key("bron", "*")}


def test_a_folder_with_another_name_makes_its_kind_broken(root: Path) -> None:
    (root / "content/methoden").rename(root / "content/methodes")
    assert broken(root) == {Key("methode", "*")}


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("concepts/07-open-deur.MD", Key("concept", "open-deur")),
        ("content/bronnen/rapport.yaml", Key("bron", "rapport")),
        ("content/pages/over.mkdn", Key("pagina", "over.md")),
    ],
)
def test_a_file_with_another_ending_makes_what_it_is_meant_for_broken(root: Path, file: str, key: Key) -> None:
    (root / file).write_text("iets", encoding="utf-8")
    assert broken(root) == {key}


def test_a_link_among_pages_makes_that_page_broken(root: Path, tmp_path: Path) -> None:
    (root / "content/pages/over.md").symlink_to(tmp_path / "over.md")
    assert broken(root) == {Key("pagina", "over.md")}


@pytest.mark.parametrize("file", ["content/groepen.yml", "content/partners.yml", "content/begrippen.yml"])
def test_an_unreadable_list_is_the_only_thing_that_is_told(mini_root: Path, file: str) -> None:
    (mini_root / file).write_bytes(b"\xff\xff")
    assert [str(p.origin.file) for p in pipeline.read(mini_root).problems if p.stops] == [file]


@pytest.mark.parametrize("folder", ["concepts", "content/bronnen", "content/tracks"])
def test_a_folder_that_leads_elsewhere_is_the_only_thing_that_is_told(mini_root: Path, tmp_path: Path, folder: str) -> None:
    (mini_root / folder).rename(tmp_path / "elders")
    (mini_root / folder).symlink_to(tmp_path / "elders")
    assert [str(p.origin.file) for p in pipeline.read(mini_root).problems if p.stops] == [folder]


@pytest.mark.parametrize("wrong", ["idd: student", "id: [student]", "student", "id:"])
def test_an_item_without_a_readable_id_is_the_only_thing_that_is_told(mini_root: Path, wrong: str) -> None:
    path = mini_root / "content/groepen.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("- id: student", f"- {wrong}", 1), encoding="utf-8")
    problems = [problem for problem in pipeline.read(mini_root).problems if problem.stops]
    assert {problem.origin.file for problem in problems} == {"content/groepen.yml"}, [str(problem) for problem in problems]
    assert Key("groep", "*") in broken(mini_root)

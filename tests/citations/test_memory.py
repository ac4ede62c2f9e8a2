"""What is remembered between builds: found again, never trusted when damaged, never in the way."""

import json
from pathlib import Path

import pytest

from build_tools.citations import Literature, Memory, engine
from build_tools.citations.memory import maker
from build_tools.shelf import digest

ITEM = {"id": "a", "type": "book", "title": "Een boek", "author": [{"family": "Jansen", "given": "An"}], "issued": "2020"}


def test_a_text_is_found_again(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.put("sleutel", "tekst")
    memory.save()

    assert Memory(tmp_path).get("sleutel") == "tekst"
    assert Memory(tmp_path).get("anders") is None


@pytest.mark.parametrize("damage", ["", "geen json", "[]", '{"entries": {"a": "b"}}', '{"digest": "x", "entries": {"a": "b"}}'])
def test_a_damaged_file_is_not_trusted(tmp_path: Path, damage: str) -> None:
    (tmp_path / "bronnen.json").write_text(damage, encoding="utf-8")

    assert Memory(tmp_path).get("a") is None


def test_a_changed_text_is_not_trusted(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.put("sleutel", "tekst")
    memory.save()
    file = tmp_path / "bronnen.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    data["entries"]["sleutel"] = "andere tekst"
    file.write_text(json.dumps(data), encoding="utf-8")

    assert Memory(tmp_path).get("sleutel") is None


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    memory = Memory(tmp_path / "bestand")
    memory.put("sleutel", "tekst")

    memory.save()

    assert (tmp_path / "bestand").read_text(encoding="utf-8") == ""


def test_nothing_is_written_when_nothing_is_new(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.put("sleutel", "tekst")
    memory.save()
    before = (tmp_path / "bronnen.json").stat().st_mtime_ns
    again = Memory(tmp_path)
    again.get("sleutel")

    again.save()

    assert (tmp_path / "bronnen.json").stat().st_mtime_ns == before
    assert [path.name for path in tmp_path.iterdir()] == ["bronnen.json"]


def test_a_remembered_entry_is_not_formatted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Literature([ITEM], Memory(tmp_path))
    entry = first.reference("a")
    first.save()

    def refuse(*_arguments: object) -> str:
        raise AssertionError("formatted again")

    monkeypatch.setattr(engine, "format_entry", refuse)
    assert Literature([ITEM], Memory(tmp_path)).reference("a") == entry
    with pytest.raises(AssertionError, match="formatted again"):
        Literature([{**ITEM, "title": "Een ander boek"}], Memory(tmp_path)).reference("a")


def test_without_memory_saving_does_nothing() -> None:
    Literature([ITEM]).save()


def test_the_maker_is_known_by_everything_that_formats() -> None:
    assert maker() == maker()
    assert digest("a", "b") != digest("ab")

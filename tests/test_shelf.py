"""Texts that are kept between builds: found when whole, thrown away when of no use."""

from pathlib import Path

import pytest

from build_tools.shelf import Shelf, digest, write_whole


def test_a_text_comes_back(tmp_path: Path) -> None:
    Shelf(tmp_path / "plank").put("sleutel", "Eén — ‘tekst’\r\n")

    assert Shelf(tmp_path / "plank").get("sleutel") == "Eén — ‘tekst’\r\n"
    assert Shelf(tmp_path / "plank").get("anders") is None


def test_a_damaged_text_is_not_trusted(tmp_path: Path) -> None:
    Shelf(tmp_path).put("sleutel", "goed")
    (tmp_path / "sleutel").write_bytes((tmp_path / "sleutel").read_bytes().replace(b"goed", b"fout"))
    (tmp_path / "leeg").write_bytes(b"")

    assert Shelf(tmp_path).get("sleutel") is None
    assert Shelf(tmp_path).get("leeg") is None


def test_what_was_not_used_is_thrown_away(tmp_path: Path) -> None:
    earlier = Shelf(tmp_path)
    for key in ("oud", "gebleven"):
        earlier.put(key, key)
    shelf = Shelf(tmp_path)
    shelf.get("gebleven")
    shelf.put("nieuw", "nieuw")

    shelf.tidy()

    assert sorted(file.name for file in tmp_path.iterdir()) == ["gebleven", "nieuw"]


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "plank").write_text("een bestand, geen map", encoding="utf-8")
    shelf = Shelf(tmp_path / "plank")

    shelf.put("sleutel", "tekst")
    shelf.tidy()

    assert shelf.get("sleutel") is None


def test_half_a_file_is_never_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, content: bytes) -> int:
        self.touch()
        raise OSError(28, "the disk is full", content)

    write_whole(tmp_path / "map" / "bestand", b"eerst")
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="full"):
        write_whole(tmp_path / "map" / "bestand", b"daarna")

    assert [(file.name, file.read_bytes()) for file in (tmp_path / "map").iterdir()] == [("bestand", b"eerst")]


def test_a_digest_tells_texts_and_their_borders_apart() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", "")}) == 4


def test_what_cannot_be_thrown_away_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "read only", str(self), missing_ok)

    Shelf(tmp_path).put("oud", "oud")
    monkeypatch.setattr(Path, "unlink", refused)

    Shelf(tmp_path).tidy()

    assert Shelf(tmp_path).get("oud") == "oud"

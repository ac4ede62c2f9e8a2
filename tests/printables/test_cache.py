"""The cache: an unchanged work is copied, a changed or damaged one is not."""

from pathlib import Path

import pytest

from build_tools.printables import cache as module
from build_tools.printables.cache import FOLDER, Cache


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "overrides/assets").mkdir(parents=True)
    (tmp_path / "overrides/assets/a.css").write_text("a", encoding="utf-8")
    return tmp_path


def test_what_was_put_in_comes_out(root: Path) -> None:
    cache = Cache(root)
    key = cache.key("tekst")

    assert cache.get(key) is None
    cache.put(key, b"pdf")
    assert cache.get(key) == b"pdf"
    assert Cache(root).get(Cache(root).key("tekst")) == b"pdf"


def test_another_text_style_or_renderer_is_another_work(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {Cache(root).key("tekst"), Cache(root).key("andere tekst")}
    (root / "overrides/assets/a.css").write_text("b", encoding="utf-8")
    keys.add(Cache(root).key("tekst"))
    (root / "overrides/assets/a.css").rename(root / "overrides/assets/b.css")
    keys.add(Cache(root).key("tekst"))
    monkeypatch.setattr(module, "_pango", lambda: "0.1")
    keys.add(Cache(root).key("tekst"))

    assert len(keys) == 5


def test_without_a_known_pango_nothing_is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PANGO", ("libbestaatniet.so",))
    cache = Cache(root)

    assert cache.key("tekst") == ""
    cache.put("", b"pdf")
    assert cache.get("") is None
    assert not (root / FOLDER).exists()


@pytest.mark.parametrize("damage", [b"", b"kort", b"x" * 40])
def test_a_damaged_file_counts_as_missing(root: Path, damage: bytes) -> None:
    cache = Cache(root)
    cache.put("sleutel", b"pdf")
    (root / FOLDER / "sleutel.pdf").write_bytes(damage)

    assert cache.get("sleutel") is None


def test_only_the_newest_works_are_kept(root: Path) -> None:
    cache = Cache(root)
    for number in range(12):
        cache.put(f"{number:02d}", b"pdf")

    assert len(list((root / FOLDER).iterdir())) == 8
    assert cache.get("11") == b"pdf"


def test_a_cache_that_cannot_be_written_is_no_fault(root: Path) -> None:
    (root / ".cache").write_text("een bestand", encoding="utf-8")

    Cache(root).put("sleutel", b"pdf")

    assert Cache(root).get("sleutel") is None

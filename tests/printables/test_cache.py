"""The cache: an unchanged work is copied, a changed or damaged one is not."""

import os
from pathlib import Path

import pytest

from build_tools.printables import cache as module
from build_tools.printables.cache import CODE, FOLDER, Cache, Kept, digest_of

LOOK = "overrides/assets/a.css"
WORK = Kept(b"pdf", 3, b"beeld", (4, 5), {LOOK: digest_of(b"a")})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "overrides/assets").mkdir(parents=True)
    (tmp_path / LOOK).write_text("a", encoding="utf-8")
    return tmp_path


def _used_at(root: Path, moment: int) -> None:
    """Let the newest file be used at this moment."""
    newest = max((root / FOLDER).iterdir(), key=lambda file: file.stat().st_mtime_ns)
    os.utime(newest, (moment, moment))


def _only_file(root: Path) -> Path:
    (file,) = (root / FOLDER).iterdir()
    return file


def test_what_was_put_in_comes_out(root: Path) -> None:
    cache = Cache(root)
    key = cache.key("tekst")

    assert cache.get("x.pdf", key) is None
    cache.put("x.pdf", key, WORK)
    assert cache.get("x.pdf", key) == WORK
    assert Cache(root).get("x.pdf", Cache(root).key("tekst")) == WORK
    assert cache.get("y.pdf", key) is None


def test_another_text_or_renderer_is_another_work(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {Cache(root).key("tekst"), Cache(root).key("andere tekst"), Cache(root).key("te", "kst")}
    monkeypatch.setattr(module, "_pango", lambda: "0.1")
    keys.add(Cache(root).key("tekst"))
    monkeypatch.setattr(module, "version", lambda _: "0.1")
    keys.add(Cache(root).key("tekst"))
    monkeypatch.setattr(module, "CODE", CODE[1:])
    keys.add(Cache(root).key("tekst"))

    assert len(keys) == 6


def test_a_work_is_made_again_when_a_file_that_it_read_is_changed_or_gone(root: Path) -> None:
    Cache(root).put("x.pdf", "sleutel", WORK)
    (root / "overrides/assets/b.css").write_text("niet gelezen", encoding="utf-8")
    assert Cache(root).get("x.pdf", "sleutel") == WORK

    (root / LOOK).write_text("b", encoding="utf-8")
    assert Cache(root).get("x.pdf", "sleutel") is None
    (root / LOOK).unlink()
    assert Cache(root).get("x.pdf", "sleutel") is None


def test_without_a_known_pango_nothing_is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PANGO", ("libbestaatniet.so",))
    cache = Cache(root)

    assert cache.key("tekst") == ""
    cache.put("x.pdf", "", WORK)
    assert cache.get("x.pdf", "") is None
    assert not (root / FOLDER).exists()


def test_a_damaged_file_counts_as_missing(root: Path) -> None:
    cache = Cache(root)
    cache.put("x.pdf", "sleutel", WORK)
    whole = _only_file(root).read_bytes()

    for damage in (b"", b"kort", b"x" * 40, whole[:-1], whole[1:], whole[:50] + b"?" + whole[51:], whole + b"?"):
        _only_file(root).write_bytes(damage)
        assert cache.get("x.pdf", "sleutel") is None
    _only_file(root).write_bytes(whole)
    assert cache.get("x.pdf", "sleutel") == WORK


def test_what_a_work_is_made_of_leads_to_it(root: Path) -> None:
    cache = Cache(root)
    cache.link("x.pdf", "grondstof", "sleutel")

    assert Cache(root).linked("x.pdf", "grondstof") == "sleutel"
    assert cache.linked("y.pdf", "grondstof") == ""
    assert cache.linked("x.pdf", "") == ""
    _only_file(root).write_bytes(b"\xff/../weg")
    assert cache.linked("x.pdf", "grondstof") == ""
    _only_file(root).write_bytes(b"../../weg")
    assert cache.get("x.pdf", cache.linked("x.pdf", "grondstof")) is None


def test_of_each_work_the_newest_versions_are_kept(root: Path) -> None:
    cache = Cache(root)
    for number in range(4):
        for name in ("x.pdf", "y.pdf"):
            cache.put(name, str(number), WORK)
            _used_at(root, number)

    cache.tidy()

    assert [cache.get("x.pdf", str(number)) is not None for number in range(4)] == [False, False, True, True]
    assert len(list((root / FOLDER).iterdir())) == 4


def test_what_was_not_used_for_longest_makes_room(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(root)
    for number in range(3):
        cache.put(f"{number}.pdf", "sleutel", WORK)
        _used_at(root, number)
    monkeypatch.setattr(module, "_ROOM", 2 * _size(root))

    assert cache.get("0.pdf", "sleutel") == WORK  # used now
    cache.tidy()

    assert [cache.get(f"{number}.pdf", "sleutel") is not None for number in range(3)] == [True, False, True]


def _size(root: Path) -> int:
    return max(file.stat().st_size for file in (root / FOLDER).iterdir())


def test_a_cache_that_cannot_be_written_is_no_fault(root: Path) -> None:
    (root / ".cache").write_text("een bestand", encoding="utf-8")

    Cache(root).put("x.pdf", "sleutel", WORK)
    Cache(root).tidy()

    assert Cache(root).get("x.pdf", "sleutel") is None


def test_every_module_that_acts_after_the_html_counts(project: Path) -> None:
    """What printing imports of this package, at any depth, is in `CODE`."""
    folder = project / "build_tools/printables"
    waiting, found = ["bookbinder", "bundling", "folding", "press"], set()
    while waiting:
        name = waiting.pop()
        found.add(f"{name}.py")
        text = (folder / f"{name}.py").read_text(encoding="utf-8")
        names = {path.stem for path in folder.glob("*.py") if f"from build_tools.printables.{path.stem} import" in text}
        names |= {path.stem for path in folder.glob("*.py") if f"from build_tools.printables import {path.stem}\n" in text}
        waiting += sorted(name for name in names if f"{name}.py" not in found)

    assert found == set(CODE)


def test_half_files_of_a_run_that_was_broken_off_are_thrown_away(root: Path) -> None:
    cache = Cache(root)
    key = cache.key("a")
    cache.put("a.pdf", key, Kept(b"%PDF", 1))
    cache.note("a.pdf", "notitie")
    cache.link("a.pdf", key, key)
    for name in ("tmp1234", "abc.def.werk.0123456789abcdef"):
        (root / FOLDER / name).write_bytes(b"half")

    cache.tidy()

    assert sorted(file.suffix for file in (root / FOLDER).iterdir()) == [".notitie", ".sleutel", ".werk"]


def test_a_full_disk_leaves_no_half_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, content: bytes) -> int:
        self.touch()
        raise OSError(28, "the disk is full", content)

    monkeypatch.setattr(Path, "write_bytes", full)
    Cache(root).put("a.pdf", "sleutel", Kept(b"%PDF", 1))
    Cache(root).note("a.pdf", "notitie")

    assert list((root / FOLDER).iterdir()) == []

"""Changes to files: all or nothing, and back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.editing import changes
from build_tools.editing.changes import Change, Changes, ConflictError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with two files."""
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / "b.txt").write_bytes(b"b")
    return tmp_path


def content(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


PLAN = Changes.of([Change("a.txt", b"a", b"A"), Change("b.txt", b"b", None), Change("c/d.txt", None, b"D"), Change("x", b"x", b"x")])


def test_files_are_changed_removed_and_made(root: Path) -> None:
    PLAN.apply(root)

    assert content(root) == {"a.txt": b"A", "c/d.txt": b"D"}


def test_what_does_not_change_is_no_change() -> None:
    assert [one.path for one in PLAN.files] == ["a.txt", "b.txt", "c/d.txt"]


def test_undo_puts_everything_back(root: Path) -> None:
    PLAN.apply(root)
    PLAN.undo(root)

    assert content(root) == {"a.txt": b"a", "b.txt": b"b"}


@pytest.mark.parametrize("path", ["a.txt", "b.txt", "c/d.txt"])
def test_a_file_that_is_not_as_it_was_stops_everything(path: str, root: Path) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(b"anders")
    before = content(root)

    with pytest.raises(ConflictError, match=path):
        PLAN.apply(root)
    assert content(root) == before


@pytest.mark.parametrize("fails_at", [1, 2, 3])
@pytest.mark.parametrize("fault", [PermissionError, KeyboardInterrupt])
def test_when_it_fails_halfway_nothing_has_changed(
    fails_at: int, fault: type[BaseException], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original: Callable[[Path, Path | None], None] = vars(changes)["_put"]
    calls: list[Path] = []

    def put(path: Path, new: Path | None) -> None:
        calls.append(path)
        if len(calls) == fails_at:
            raise fault
        original(path, new)

    monkeypatch.setattr(changes, "_put", put)

    with pytest.raises(fault):
        PLAN.apply(root)
    assert content(root) == {"a.txt": b"a", "b.txt": b"b"}


def test_a_file_keeps_its_rights_and_a_new_one_gets_the_usual(root: Path) -> None:
    (root / "a.txt").chmod(0o640)
    (root / "gewoon").touch()

    PLAN.apply(root)

    assert (root / "a.txt").stat().st_mode & 0o777 == 0o640
    assert (root / "c/d.txt").stat().st_mode == (root / "gewoon").stat().st_mode


def test_nothing_is_left_behind(root: Path) -> None:
    PLAN.apply(root)

    assert not list(root.glob(".wijziging-*"))

"""What pip cannot install: found, installed, or explained in Dutch."""

import subprocess

import pytest

from build_tools import native


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every command that would have run; none does."""
    seen: list[list[str]] = []

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        seen.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(native.subprocess, "run", run)
    return seen


def with_need(monkeypatch: pytest.MonkeyPatch, answers: list[bool]) -> None:
    need = native.Need("Iets", lambda: answers.pop(0), ("iets-van-debian",), {"Darwin": "Typ: brew install iets"})
    monkeypatch.setattr(native, "NEEDS", {"iets": need})


def on_debian(monkeypatch: pytest.MonkeyPatch, *, root: bool, sudo: bool = False) -> None:
    paths = {"apt-get": "/usr/bin/apt-get", "sudo": "/usr/bin/sudo" if sudo else None}
    monkeypatch.setattr(native.shutil, "which", paths.get)
    monkeypatch.setattr(native.os, "geteuid", lambda: 0 if root else 1000)


def test_nothing_happens_when_it_is_there(monkeypatch: pytest.MonkeyPatch, commands: list[list[str]]) -> None:
    with_need(monkeypatch, [True])

    assert native.main(["iets"]) == 0
    assert commands == []


def test_installs_as_root(monkeypatch: pytest.MonkeyPatch, commands: list[list[str]]) -> None:
    with_need(monkeypatch, [False, True])
    on_debian(monkeypatch, root=True)

    assert native.main(["iets"]) == 0
    assert commands[0][:2] == ["apt-get", "update"]
    assert commands[1][-1] == "iets-van-debian"


def test_installs_through_sudo(monkeypatch: pytest.MonkeyPatch, commands: list[list[str]]) -> None:
    with_need(monkeypatch, [False, True])
    on_debian(monkeypatch, root=False, sudo=True)

    assert native.main(["iets"]) == 0
    assert [command[0] for command in commands] == ["sudo", "sudo"]


@pytest.mark.parametrize(
    ("system", "words"), [("Darwin", "brew install iets"), ("Plan9", "Vraag je beheerder om deze pakketten: iets-van-debian.")]
)
def test_explains_what_to_do_elsewhere(
    monkeypatch: pytest.MonkeyPatch, commands: list[list[str]], capsys: pytest.CaptureFixture[str], system: str, words: str
) -> None:
    with_need(monkeypatch, [False, False])
    on_debian(monkeypatch, root=False)
    monkeypatch.setattr(native.platform, "system", lambda: system)

    assert native.main(["iets"]) == 1
    assert words in capsys.readouterr().err
    assert commands == []


def test_without_apt_there_is_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native.shutil, "which", lambda _name: None)

    assert native.install_command(["x"]) is None


def test_a_named_chromium_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/opt/chromium")

    assert native.find_chromium() == "/opt/chromium"


def test_finds_chromium_by_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(native.shutil, "which", {"google-chrome": "/usr/bin/google-chrome"}.get)

    assert native.find_chromium() == "/usr/bin/google-chrome"


@pytest.mark.parametrize("names", [{"pango-1.0", "pangoft2-1.0", "harfbuzz"}, {"libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-0"}])
def test_pango_is_found_by_its_names_on_unix_and_windows(names: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native.ctypes.util, "find_library", lambda name: name if name in names else None)
    assert native.has_pango()

    names.discard("harfbuzz")
    names.discard("libharfbuzz-0")
    assert not native.has_pango()


def test_this_python_is_seen_to_have_venv() -> None:
    assert native.has_venv()


def test_every_need_tells_all_systems_what_to_do() -> None:
    for need in native.NEEDS.values():
        assert set(need.elsewhere) == {"Darwin", "Windows"}
        assert need.packages
        assert isinstance(need.present(), bool)

"""What one double-clicks: it installs what is missing, opens the menu, and keeps the window open until it has been read.

The one for Windows cannot be run here; its text is held against what it relies on.
"""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
STARTER = "Handboek.command"
ON_WINDOWS = "Handboek.bat"


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with a space and an é in its path."""
    folder = tmp_path / "mijn idée"
    folder.mkdir()
    shutil.copy2(PROJECT / STARTER, folder)
    return folder


def start(folder: Path, make: str) -> subprocess.CompletedProcess[str]:
    program(folder / "bin/make", make)
    program(folder / ".venv/bin/handboek", 'echo "menu in $PWD"')
    environment = {**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    return subprocess.run([str(folder / STARTER)], cwd="/", env=environment, input="\n", capture_output=True, text=True, check=False)


def test_opens_the_menu_in_the_folder_of_the_handbook(folder: Path) -> None:
    result = start(folder, 'echo "make $*"')

    assert (result.returncode, result.stdout) == (0, f"make --quiet .venv/.klaar\nmenu in {folder}\n")


def test_opens_no_menu_when_something_could_not_be_installed(folder: Path) -> None:
    result = start(folder, "echo Pango ontbreekt.; exit 2")

    assert (result.returncode, result.stdout) == (2, "Pango ontbreekt.\n")


def test_can_be_started_as_it_stands_in_the_project() -> None:
    assert os.access(PROJECT / STARTER, os.X_OK)


@pytest.fixture
def batch() -> list[str]:
    """The lines of the starter for Windows."""
    return (PROJECT / ON_WINDOWS).read_bytes().decode("ascii").split("\r\n")


def test_windows_gets_its_own_line_ends_and_unix_its_own() -> None:
    attributes = (PROJECT / ".gitattributes").read_text(encoding="utf-8")

    assert "*.bat text eol=crlf\n" in attributes
    assert "*.command text eol=lf\n" in attributes
    assert b"\n" not in (PROJECT / ON_WINDOWS).read_bytes().replace(b"\r\n", b"")
    assert b"\r" not in (PROJECT / STARTER).read_bytes()


def test_every_jump_on_windows_has_a_goal_and_every_goal_a_jump(batch: list[str]) -> None:
    goals = {line.removeprefix(":") for line in batch if line.startswith(":")}
    jumps = {name for line in batch for name in re.findall(r"goto (\w+)", line)}

    assert jumps == goals


def test_a_step_that_fails_on_windows_opens_no_menu(batch: list[str]) -> None:
    first, last = batch.index(":installeer"), batch.index(":menu")
    steps = [line for line in batch[first:last] if line.startswith(("%", "if", "copy"))]

    assert len(steps) == 5
    assert all(re.search(r"\|\| goto (mislukt|geen_python)$", step) for step in steps)
    for name in ("geen_python", "mislukt"):
        after = batch[batch.index(f":{name}") + 1 :]
        assert after[0].startswith("echo ")
        assert next(line for line in after if line.startswith(("goto", ":"))) in ("goto einde", ":einde")


def test_windows_installs_what_make_installs(batch: list[str]) -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for line in batch:
        if line.startswith("%PIP% "):
            options = line.removeprefix("%PIP% ").partition(" ||")[0]
            assert f"$(PIP) {options}" in makefile
    common = next(line for line in batch if line.startswith('set "PIP=')).partition("-m pip")[2].rstrip('"')
    assert f"-m pip{common}" in makefile
    assert ".venv\\Scripts\\python.exe -m build_tools.compiling >nul 2>&1" in batch
    assert "python -m build_tools.compiling\n" in makefile


def test_windows_starts_the_command_of_this_project(batch: list[str]) -> None:
    scripts = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    started = {match[1] for line in batch if (match := re.match(r"\.venv\\Scripts\\(\w+)\.exe$", line))}

    assert started == set(scripts)
    assert batch[-4:] == ["echo Druk op een toets om dit venster te sluiten.", "pause >nul", "exit /b %UITKOMST%", ""]


def test_the_path_on_windows_is_always_quoted(batch: list[str]) -> None:
    assert [line for line in batch if "%~dp0" in line.replace('"%~dp0"', "")] == []
    assert not [line for line in batch if "(" in line and "sys.exit" not in line and not line.startswith("rem ")]

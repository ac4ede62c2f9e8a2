"""What one double-clicks: it installs what is missing, opens the menu, and keeps the window open until it has been read."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
STARTER = "Handboek.command"


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

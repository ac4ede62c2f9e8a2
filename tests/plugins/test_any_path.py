"""A project in a folder with spaces, an é and an & in its name: every command works there, and the site is built."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from click.testing import CliRunner, Result

from build_tools import pipeline
from build_tools.cli import main
from build_tools.editing.schemas import FOLDER

Build = Callable[..., Result]
NAME = "Mijn map één & twee #3"
SOURCES = {
    "mijn brönnen 1.json": json.dumps([{"id": "x", "type": "book", "title": "Een eerste boek", "issued": {"raw": "2020"}}]),
    "mijn brönnen 2.bib": "@book{x, title={Een tweede boek}, year={2021}}\n",
    "mijn brönnen 3.ris": "TY  - BOOK\nTI  - Een derde boek\nPY  - 2022\nER  - \n",
    "mijn öogst.csv": "titel;kern;knelpunt;voor_wie;aanpak\nSamen kijken;Je kijkt samen.;Nu kijkt niemand.;student;Begin\n",
}


@pytest.fixture
def mini_root(tmp_path: Path) -> Path:
    """The small handbook in such a folder."""
    root = tmp_path / NAME / "Handboek gelijke kansen é"
    shutil.copytree(Path(__file__).parents[1] / "data/mini", root)
    return root


def handboek(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, prog_name="handboek")


def done(*arguments: str) -> str:
    """Run a command that has to go well; return what it says."""
    result = handboek(*arguments)
    assert result.exit_code == 0, result.output
    return result.output


def test_every_command_works(small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small_project)  # as an editor does: without --map

    assert "0 fouten" in done("controleer")
    done("nieuw", "begrip", "Ontmoeting één", "--uitleg", "Elkaar zien.")
    done("hernoem", "eerste-idee", "begin")
    done("schema")
    done("exporteer", "--naar", "uit één map")
    for name, text in SOURCES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        done("importeer", str(tmp_path / name))
    done("controleer", "--volledigheid")

    reading = pipeline.read(small_project)
    assert [str(problem) for problem in reading.problems if problem.stops] == []
    assert reading.handbook.concepten["begin"].oude_adressen == ("concepten/eerste-idee",)
    assert {"Een eerste boek", "Een tweede boek", "Een derde boek"} <= {bron.title for bron in reading.handbook.bronnen}
    assert "Samen kijken" in {concept.titel for concept in reading.handbook.concepten}
    assert "Ontmoeting één" in {begrip.opschrift for begrip in reading.handbook.of("begrip")}
    assert {path.suffix for path in (small_project / "uit één map").iterdir()} == {".json", ".bib", ".ris"}
    assert list((small_project / FOLDER).glob("*.json"))


def test_commands_work_from_elsewhere(small_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert "0 fouten" in done("controleer", "--map", str(small_project.relative_to(tmp_path)))
    done("nieuw", "begrip", "Ontmoeting", "--uitleg", "Elkaar zien.", "--map", str(small_project))


def test_the_site_is_made(small_project: Path, build: Build) -> None:
    """The book is made in a folder with spaces and an é in `test_print.py`, like everything that uses the small handbook."""
    result = build("--strict")

    assert result.exit_code == 0, result.output
    assert (small_project / "site/concepten/eerste-idee/index.html").is_file()
    assert [str(path) for path in (small_project / "site").rglob("*.html") if NAME in unquote(path.read_text(encoding="utf-8"))] == []

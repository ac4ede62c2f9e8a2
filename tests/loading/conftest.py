"""A project with the edition file and nothing else, to put one file in (all names are invented); and a copy of the real handbook."""

import shutil
from pathlib import Path

import pytest
from coverage import Coverage

from build_tools.records.folders import EDITION_FILE, MEDIA_FOLDER
from build_tools.records.kinds import KINDS

CASES = Path(__file__).parent / "cases"
PICTURES = Path(__file__).parents[1] / "data" / "media"
EDITION = """\
titel: Handboek van een voorbeeld
ondertitel: Om te proberen
kern: Een handboek dat alleen in tests bestaat.
uitgave: werkversie
editie: "1"
datum: 2021-10
uitgever: Stichting Voorbeeld
contact:
  rol: redactie
  mail: redactie@example.org
licentie: Geen.
uitleg_werkversie: Een werkversie is nog niet af.
"""


@pytest.fixture(scope="module")
def copy(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real handbook."""
    root = tmp_path_factory.mktemp("bedorven")
    for folder in ("concepts", "content"):
        shutil.copytree(project / folder, root / folder)
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a project that loads without a problem and holds no records."""
    project = tmp_path / "project"
    for kind in KINDS:
        place = project / kind.place
        (place.parent if kind.is_list else place).mkdir(parents=True, exist_ok=True)
        if kind.is_list:
            place.write_text("[]\n", encoding="utf-8")
    (project / EDITION_FILE).write_text(EDITION, encoding="utf-8")
    (project / "content/pages").mkdir()
    (project / MEDIA_FOLDER).mkdir()
    shutil.copyfile(PICTURES / "proef.jpg", project / MEDIA_FOLDER / "deur.jpg")
    return project


@pytest.fixture(scope="session")
def patience() -> float:
    """Return how many times longer things may take: measuring coverage slows them down."""
    return 1 if Coverage.current() is None else 6


@pytest.fixture
def concept() -> str:
    """Read the text of a concept without mistakes."""
    return (CASES / "OK-gewoon.md").read_text(encoding="utf-8")

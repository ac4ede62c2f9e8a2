"""Fixtures for all tests: the small invented handbook of tests/data/mini, on disk and read."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.records.handbook import Handbook

TESTS = Path(__file__).parent
PROJECT = TESTS.parent


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of this project, with the real records."""
    return PROJECT


@pytest.fixture(scope="session")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Fetch a package of npm, `name@version`, as one file; without npm or a network the test is skipped, and says so."""

    def fetch(package: str) -> Path:
        npm = shutil.which("npm")
        if npm is None or shutil.which("node") is None:
            pytest.skip(f"{package} is not here, and there is no npm or node to fetch and run it")
        folder = tmp_path_factory.mktemp("pakket")
        try:
            subprocess.run([npm, "pack", package], cwd=folder, capture_output=True, timeout=180, check=True)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            pytest.skip(f"{package} could not be fetched: npm pack {package}")
        return next(folder.glob("*.tgz"))

    return fetch


@pytest.fixture
def mini_root(tmp_path: Path) -> Path:
    """A fresh copy of the small handbook, to be changed by a test; in a folder as people name them, so that no test needs a plain one."""
    root = tmp_path / "mijn map" / "één handboek"
    shutil.copytree(TESTS / "data" / "mini", root)
    return root


def illustrate(root: Path) -> Path:
    """Give a copy of the small handbook pictures: of a concept, a session, and two partners, of which one consents."""
    shutil.copytree(TESTS / "data" / "media", root / "content/media")
    concept = root / "concepts/01-eerste-idee.md"
    beeld = """beeld:
  bestand: proef.jpg
  alt: "Een stip *naast* een [streep] & meer"
  bijschrift: De stip is de student.
  rechten: Eigen werk
  vindplaats: {wat: Proefpagina, url: "https://example.org/beeld", datum: "2026"}
"""
    concept.write_text(concept.read_text(encoding="utf-8").replace("\neerste_stap:", f"\n{beeld}eerste_stap:", 1), encoding="utf-8")
    sessie = root / "content/sessies/eerste-sessie.md"
    beelden = """beelden:
  - {bestand: proef.svg, alt: Een getekende stip, rechten: Eigen werk.}
  - {bestand: proef.png, decoratief: ja, alt: Niet voor te lezen, rechten: Eigen werk.}
"""
    sessie.write_text(sessie.read_text(encoding="utf-8").replace("herkomst:", f"{beelden}herkomst:", 1), encoding="utf-8")
    logo = "  logo:\n    toestemming_logo: {}\n    beeld: {{bestand: {}, alt: Logo van {}, rechten: Met toestemming}}\n"
    partners = root / "content/partners.yml"
    silent = "- id: stil\n  naam: Stil\n  soort: mbo\n  betrokkenheid: [ontwerppartner]\n"
    shown = partners.read_text(encoding="utf-8") + logo.format("ja", "proef.webp", "Proefbedrijf")
    (root / "content/media/stil.png").write_bytes((root / "content/media/proef.png").read_bytes())
    partners.write_text(shown + silent + logo.format("nee", "stil.png", "Stil"), encoding="utf-8")
    return root


@pytest.fixture
def illustrated_root(mini_root: Path) -> Path:
    """A fresh copy of the small handbook with pictures."""
    return illustrate(mini_root)


@pytest.fixture(scope="session")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    """The public part of the small handbook with pictures."""
    root = tmp_path_factory.mktemp("beelden") / "mini"
    shutil.copytree(TESTS / "data" / "mini", root)
    return pipeline.read(illustrate(root)).public


@pytest.fixture(scope="session")
def mini_whole() -> Handbook:
    """The small handbook as read, drafts and quotes without consent included."""
    reading = pipeline.read(TESTS / "data" / "mini")
    assert not reading.stops, [str(problem) for problem in reading.problems]
    return reading.handbook


@pytest.fixture(scope="session")
def mini() -> Handbook:
    """The public part of the small handbook."""
    return pipeline.read(TESTS / "data" / "mini").public


@pytest.fixture(scope="session")
def handboek() -> Handbook:
    """The public part of the real handbook."""
    return pipeline.read(PROJECT).public

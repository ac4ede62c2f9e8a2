"""Pictures in the built site: copied byte for byte when a page shows them, and no others."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Build = Callable[..., Result]


@pytest.fixture
def illustrated_project(illustrated_root: Path, small_project: Path) -> Path:
    """The small handbook with pictures, as a whole project."""
    assert illustrated_root == small_project
    return small_project


def test_the_site_holds_the_pictures_that_its_pages_show(illustrated_project: Path, build: Build) -> None:
    result = build("--strict")

    assert result.exit_code == 0, result.output
    site, media = illustrated_project / "site", illustrated_project / "content/media"
    copied = {path.name: path.read_bytes() for path in (site / "media").iterdir()}
    assert copied == {name: (media / name).read_bytes() for name in ("proef.jpg", "proef.png", "proef.svg", "proef.webp")}
    page = site / "concepten/eerste-idee/index.html"
    (source,) = re.findall(r'src="([^"]*proef[^"]*)"', page.read_text(encoding="utf-8"))
    assert (page.parent / source).resolve() == site / "media/proef.jpg"


def test_a_damaged_picture_leaves_the_site_as_it_was(illustrated_project: Path, build: Build, caplog: pytest.LogCaptureFixture) -> None:
    (illustrated_project / "content/media/proef.jpg").write_bytes(b"geen beeld")

    assert build("--strict").exit_code == 1

    assert not (illustrated_project / "site").exists()
    assert "concepts/01-eerste-idee.md:" in caplog.text
    assert "[HB220] veld ‘beeld.bestand’: Dit beeld is beschadigd" in caplog.text

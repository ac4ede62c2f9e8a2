"""The pictures for sharing: PNGs of the right size, small, the same every time, drawn once."""

import io
from pathlib import Path

import pytest
from PIL import Image

from build_tools.printables import weasy
from build_tools.printables.files import Refused
from build_tools.printables.sharing import write_pictures
from build_tools.printables.weasy import MissingLibraryError, Rendered
from build_tools.records.handbook import Handbook
from build_tools.visuals.deelbeeld import Opschrift, draw


@pytest.fixture
def drawings(handboek: Handbook) -> dict[str, str]:
    """Two drawings by the path of their picture."""
    first, second = Opschrift("Concept", "Eén deur om te melden", "Eén plek.", 9), Opschrift("Lijst", "Şule", "Over idiotēs.")
    words = {"een": first, "twee": second}
    return {f"assets/delen/{name}.png": draw(name, one, handboek.groepen, "Proefhandboek").svg for name, one in words.items()}


def test_every_drawing_becomes_a_small_picture_that_stays_the_same(drawings: dict[str, str], look: Path, tmp_path: Path) -> None:
    assert write_pictures(drawings, look, tmp_path / "site") == ()
    first = {path: (tmp_path / "site" / path).read_bytes() for path in drawings}
    alone = {path: svg for path, svg in drawings.items() if "twee" in path}
    (look / ".cache").rename(tmp_path / "weg")
    assert write_pictures(alone, look, tmp_path / "opnieuw") == ()

    for content in first.values():
        image = Image.open(io.BytesIO(content))
        assert (image.format, image.mode, image.size) == ("PNG", "P", (1200, 630))
        assert len(content) <= 40_000
    assert (tmp_path / "opnieuw/assets/delen/twee.png").read_bytes() == first["assets/delen/twee.png"]


def test_only_what_is_new_is_drawn(drawings: dict[str, str], look: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    render = weasy.render

    def counted(html: str, root: Path, *, styles: tuple[str, ...]) -> Rendered:
        drawn.append(html.count("<svg "))
        return render(html, root, styles=styles)

    monkeypatch.setattr(weasy, "render", counted)
    one = dict(list(drawings.items())[:1])
    for some in (one, drawings, drawings):
        assert write_pictures(some, look, tmp_path / "site") == ()

    assert drawn == [1, 1]


def test_without_the_libraries_there_is_a_problem_and_no_picture(
    drawings: dict[str, str], look: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(html: str, root: Path, *, styles: tuple[str, ...]) -> Rendered:  # noqa: ARG001
        raise MissingLibraryError("cannot load library")

    monkeypatch.setattr(weasy, "render", missing)
    (problem,) = write_pictures(drawings, look, tmp_path / "site")

    assert (problem.code, problem.origin.file, problem.stops) == ("HB401", "assets/delen", True)
    assert not (tmp_path / "site").exists()


def test_a_complaint_of_the_renderer_is_a_problem_and_nothing_is_kept(
    drawings: dict[str, str], look: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = Refused("http://example.org/letter.woff2", "dat adres ligt buiten het project")
    monkeypatch.setattr(weasy, "render", lambda *_, **__: Rendered(b"", (), (refused,)))
    problems = [write_pictures(drawings, look, tmp_path / "site") for _ in range(2)]

    assert problems[0] == problems[1]
    assert "mag niet mee" in problems[0][0].message
    assert not (tmp_path / "site").exists()

"""Which files a printed work may read."""

from pathlib import Path

import pytest

from build_tools.printables.files import Refused, Served, read_file

BASE = "http://boek.invalid/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("overrides/assets/a.svg", "content/media/foto 1.jpg", "content/geheim.txt", "overrides/main.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    return tmp_path


def test_styles_and_pictures_of_the_project_are_served(root: Path) -> None:
    assert read_file(root, f"{BASE}overrides/assets/a.svg?x=1#y", BASE) == Served(
        "overrides/assets/a.svg", b"overrides/assets/a.svg", "image/svg+xml"
    )
    assert read_file(root, f"{BASE}content/media/foto%201.jpg", BASE) == Served(
        "content/media/foto 1.jpg", b"content/media/foto 1.jpg", "image/jpeg"
    )


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/overrides/assets/a.svg",
        "file:///etc/hosts",
        "data:text/plain,x",
        f"{BASE}content/geheim.txt",
        f"{BASE}overrides/main.html",
        f"{BASE}overrides/assets/../../content/geheim.txt",
        f"{BASE}overrides/assets/%2e%2e/main.html",
        f"{BASE}overrides/assets/weg.svg",
        f"{BASE}overrides/assets",
        f"{BASE}/etc/hosts",
    ],
)
def test_everything_else_is_refused_with_a_reason(root: Path, url: str) -> None:
    answer = read_file(root, url, BASE)

    assert isinstance(answer, Refused)
    assert answer.url == url
    assert answer.reason


def test_a_shortcut_out_of_the_project_is_refused(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("elders") / "geheim.svg"
    outside.write_text("geheim", encoding="utf-8")
    (root / "overrides/assets/b.svg").symlink_to(outside)

    assert isinstance(read_file(root, f"{BASE}overrides/assets/b.svg", BASE), Refused)

"""Reading bytes: what is refused, what just works, and that nothing large or strange takes long."""

import os
import time
from pathlib import Path

import pytest

from build_tools.loading import load
from build_tools.loading.source import MAX_BYTES, is_inside, read_source


def codes(root: Path, file: str = "tekst.md") -> list[str]:
    return [problem.code for problem in read_source(root, file).problems]


@pytest.mark.parametrize("data", [b"een\ntwee\n", b"\xef\xbb\xbfeen\r\ntwee\r\n", b"een\rtwee\r"])
def test_line_ends_and_byte_order_mark_just_work(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "tekst.md").write_bytes(data)
    assert read_source(tmp_path, "tekst.md").text == "een\ntwee\n"


def test_a_letter_with_a_loose_accent_becomes_one_letter(tmp_path: Path, patience: float) -> None:
    (tmp_path / "tekst.md").write_text("\u00e9\u00e9n, Zoe\u0308 en c\u0327a, x\u0301\n", encoding="utf-8")
    assert read_source(tmp_path, "tekst.md").text == "één, Zoë en ça, x\u0301\n"
    (tmp_path / "tekst.md").write_text("a" + "\u0323\u0301" * 240_000, encoding="utf-8")
    start = time.perf_counter()
    assert read_source(tmp_path, "tekst.md").problems == ()
    assert time.perf_counter() - start < patience


def test_a_large_file_is_refused_without_reading_it(root: Path, patience: float) -> None:
    file = root / "concepts/07-open-deur.md"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    start = time.perf_counter()
    problems = load(root).problems
    assert time.perf_counter() - start < patience
    [message] = [str(problem) for problem in problems]
    assert message.startswith("concepts/07-open-deur.md [HB002] Dit bestand is te groot: 50 MB. Hoogstens 1 MB mag. ")


@pytest.mark.parametrize(
    ("codec", "expected"),
    [
        ("latin-1", "tekst.md:2 [HB001] Hier staat een teken dat geen UTF-8 is, bij ‘Elke één vaste’. Sla het bestand op als UTF-8."),
        ("utf-16", "tekst.md:1 [HB001] Dit bestand is opgeslagen als UTF-16 (‘Unicode’), niet als UTF-8. Sla het bestand op als UTF-8."),
    ],
)
def test_another_encoding_is_told(tmp_path: Path, codec: str, expected: str) -> None:
    (tmp_path / "tekst.md").write_bytes("---\nElke één vaste plek\n".encode(codec))
    assert [str(problem) for problem in read_source(tmp_path, "tekst.md").problems] == [expected]


def test_the_limit_is_the_last_size_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "tekst.md").write_bytes(b"a" * MAX_BYTES)
    assert codes(tmp_path) == []
    (tmp_path / "tekst.md").write_bytes(b"a" * (MAX_BYTES + 1))
    assert codes(tmp_path) == ["HB002"]


def test_what_is_no_plain_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map.md").mkdir()
    os.mkfifo(tmp_path / "pijp.md")
    assert codes(tmp_path, "map.md") == codes(tmp_path, "pijp.md") == codes(tmp_path, "niets.md") == ["HB007"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything, and Windows knows no such rights")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tekst.md").write_text("geheim", encoding="utf-8")
    (tmp_path / "tekst.md").chmod(0)
    assert "geen toegang" in read_source(tmp_path, "tekst.md").problems[0].message


def test_a_reading_error_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    (tmp_path / "tekst.md").write_text("geheim", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert str(read_source(tmp_path, "tekst.md").problems[0]) == (
        "tekst.md [HB007] Dit bestand kan niet gelezen worden (geen toegang). Controleer of je het bestand zelf kunt openen."
    )


def test_a_link_may_point_inside_the_project_only(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "buiten.md").write_text("geheim", encoding="utf-8")
    (root / "binnen.md").write_text("eigen", encoding="utf-8")
    (root / "uit.md").symlink_to("../buiten.md")
    (root / "in.md").symlink_to("binnen.md")
    (root / "kring.md").symlink_to("kring.md")
    assert codes(root, "uit.md") == ["HB004"]
    assert codes(root, "../buiten.md") == ["HB004"]
    assert codes(root, "kring.md") == ["HB007"]
    assert read_source(root, "uit.md").text is None
    assert read_source(root, "in.md").text == "eigen"


def test_a_folder_with_a_like_name_is_not_inside(tmp_path: Path) -> None:
    assert is_inside(tmp_path / "project", tmp_path / "project/media/x.jpg")
    assert not is_inside(tmp_path / "project", tmp_path / "project-2/x.jpg")


def test_each_line_with_an_invisible_character_is_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    (tmp_path / "tekst.md").write_bytes("a\x00b\nschoon\nc\u2028d\ttab\n".encode())
    source = read_source(tmp_path, "tekst.md")
    assert source.text == "ab\nschoon\nc d\ttab\n"
    assert [(problem.code, problem.origin.line) for problem in source.problems] == [("HB008", 1), ("HB008", 3)]


def test_a_file_full_of_invisible_characters_gives_a_bounded_list(tmp_path: Path) -> None:
    (tmp_path / "tekst.md").write_bytes(b"\x07\n" * 5000)
    assert len(read_source(tmp_path, "tekst.md").problems) == 20

"""`handboek pdf`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from build_tools.cli.settings import site_url
from build_tools.printables import writing
from build_tools.printables.cache import Kept
from build_tools.printables.press import Printed
from build_tools.records.problems import Origin, Problem

Run = Callable[..., Result]


def test_the_book_is_written(run: Run, mini_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "press", lambda work, _root: Printed(Kept(b"%PDF " + work.path.encode(), 1)))

    result = run("pdf", "--map", str(mini_root), "--naar", str(tmp_path / "uit"))

    assert result.exit_code == 0
    assert (tmp_path / "uit/downloads/handboek.pdf").read_bytes() == b"%PDF downloads/handboek.pdf"
    assert result.stdout == f"Boek: {tmp_path / 'uit/downloads/handboek.pdf'}\n"


def test_nothing_is_made_while_a_record_is_wrong(run: Run, mini_root: Path) -> None:
    (mini_root / "concepts/02-tweede-idee.md").write_text("---\n", encoding="utf-8")

    result = run("pdf", "--map", str(mini_root))

    assert result.exit_code == 1
    assert "FOUT concepts/02-tweede-idee.md" in result.output
    assert result.output.endswith("Er is niets gemaakt.\n")
    assert not (mini_root / "site").exists()


def test_tells_what_is_wrong_with_the_book(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = Problem("HB402", Origin("downloads/handboek.pdf"), "Er ontbreekt een pagina.")
    monkeypatch.setattr(writing, "press", lambda *_: Printed(None, (fault,)))

    result = run("pdf", "--map", str(mini_root))

    assert result.exit_code == 1
    assert "[HB402] Er ontbreekt een pagina." in result.output


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("site_url: https://boek.example.org/\n", "https://boek.example.org/"),
        ('site_url: !ENV [HB_ADRES, "https://anders.example.org/"]\n', "https://anders.example.org/"),
        ('site_url: !ENV [HB_ADRES_2, HB_ADRES, "https://anders.example.org/"]\n', "https://anders.example.org/"),
        ("site_url: !ENV HB_ADRES\n", "/"),
        ("site_name: x\n", "/"),
        ("", "/"),
    ],
)
def test_the_address_stands_in_the_settings(settings: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HB_ADRES", raising=False)
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")

    assert site_url(tmp_path) == expected
    if "HB_ADRES" in settings:
        monkeypatch.setenv("HB_ADRES", "https://gezet.example.org/")
        assert site_url(tmp_path) == "https://gezet.example.org/"


def test_without_settings_the_address_is_the_root(tmp_path: Path) -> None:
    assert site_url(tmp_path) == "/"

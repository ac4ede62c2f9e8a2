"""`handboek pdf`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from build_tools.cli.settings import site_url
from build_tools.printables import crew, writing
from build_tools.printables.bundling import Piece
from build_tools.printables.cache import Kept
from build_tools.printables.press import Printed, Work
from build_tools.records.problems import Origin, Problem

Run = Callable[..., Result]


def test_the_book_is_written(run: Run, mini_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "print_book", lambda work, *_: Printed(Kept(b"%PDF " + work.path.encode(), 1)))

    result = run("pdf", "--map", str(mini_root), "--naar", str(tmp_path / "uit"))

    assert result.exit_code == 0, result.output
    assert (tmp_path / "uit/downloads/handboek.pdf").read_bytes() == b"%PDF downloads/handboek.pdf"
    assert result.stdout == f"Proefhandboek: {tmp_path / 'uit/downloads/handboek.pdf'} (1 pagina’s, 1 kB)\n"


def test_nothing_is_made_while_a_record_is_wrong(run: Run, mini_root: Path) -> None:
    (mini_root / "concepts/02-tweede-idee.md").write_text("---\n", encoding="utf-8")

    result = run("pdf", "--map", str(mini_root))

    assert result.exit_code == 1
    assert "FOUT concepts/02-tweede-idee.md" in result.output
    assert result.output.endswith("Er is niets gemaakt.\n")
    assert not (mini_root / "site").exists()


def test_tells_what_is_wrong_with_the_book(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = Problem("HB402", Origin("downloads/handboek.pdf"), "Er ontbreekt een pagina.")
    monkeypatch.setattr(crew, "print_book", lambda *_: Printed(None, (fault,)))

    result = run("pdf", "--map", str(mini_root))

    assert result.exit_code == 1
    assert "[HB402] Er ontbreekt een pagina." in result.output


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Print nothing really, in this process."""
    monkeypatch.setattr(crew, "cores", lambda: 1)
    monkeypatch.setattr(crew, "press", lambda work, _root: Printed(Kept(b"%PDF " + work.path.encode(), 2)))
    monkeypatch.setattr(writing, "press_bundle", _bundled)


def _bundled(_work: Work, pieces: list[Piece], _root: Path) -> Printed:
    pdf = b"\n".join(b"%d x %s" % (piece.copies, piece.kept.pdf) for piece in pieces)
    return Printed(Kept(pdf, 2 + sum(piece.copies * piece.kept.pages for piece in pieces)))


@pytest.mark.usefixtures("quick")
def test_a_package_for_a_session_holds_what_the_session_needs_and_as_often(run: Run, project: Path, tmp_path: Path) -> None:
    shutil.copytree(project / "content", tmp_path / "project/content")
    shutil.copytree(project / "concepts", tmp_path / "project/concepts")
    options = ("--concepten", "11,2", "--deelnemers", "15", "--sessie", "verkennen", "--map", str(tmp_path / "project"))

    result = run("pdf", *options)

    assert result.exit_code == 0, result.output
    (file,) = (tmp_path / "project/site").rglob("*.pdf")
    assert file.name == "verkennen-15-mensen-concepten-2-11.pdf"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert "2 x %PDF downloads/draaiboek-verkennen.pdf" in lines
    assert "3 x %PDF downloads/onderdelen/concepten-2-11.pdf" in lines
    assert "7 x %PDF downloads/van-idee-naar-afspraak.pdf" in lines
    assert "Sessiepakket Verkennen, 15 mensen: " in result.stdout


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--concepten", "1,99"), "Concept 99 bestaat niet of is niet openbaar. Kies uit: 1, 2."),
        (("--concepten", "een"), "‘een’ is geen rij nummers. Typ de nummers van concepten met een komma ertussen: 2,7,11."),
        (("--concepten", ","), "‘,’ is geen rij nummers. Typ de nummers van concepten met een komma ertussen: 2,7,11."),
        (("--sessie", "eerste-draaibok"), "Het draaiboek ‘eerste-draaibok’ bestaat niet. Bedoelde je ‘eerste-draaiboek’?"),
        (("--sessie", "x"), "Het draaiboek ‘x’ bestaat niet. Kies uit: eerste-draaiboek."),
    ],
)
def test_tells_what_there_is_to_choose_from(run: Run, mini_root: Path, options: tuple[str, ...], message: str) -> None:
    result = run("pdf", "--map", str(mini_root), *options)

    assert result.exit_code == 1
    assert message in result.output


def test_without_a_script_there_is_no_package(run: Run, mini_root: Path) -> None:
    shutil.rmtree(mini_root / "content/draaiboeken")

    result = run("pdf", "--map", str(mini_root), "--deelnemers", "5")

    assert result.exit_code == 1
    assert "er is nog geen draaiboek" in result.output


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

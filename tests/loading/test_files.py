"""Which files are read, and which names and places get a message instead of silence."""

import os
import sys
from pathlib import Path

import pytest

from build_tools.loading import load
from build_tools.records.handbook import ANY, Key


def messages(root: Path) -> list[str]:
    return [str(problem) for problem in load(root).problems]


def test_a_project_without_records_loads(root: Path) -> None:
    loaded = load(root)
    assert loaded.problems == ()
    assert list(loaded.handbook) == []


def test_an_absent_edition_file_is_told(root: Path) -> None:
    (root / "content/handboek.yml").unlink()
    loaded = load(root)
    assert loaded.handbook.broken == {Key("uitgave", "handboek")}
    assert [str(problem) for problem in loaded.problems] == [
        "content/handboek.yml [HB005] Het bestand met de gegevens van de uitgave ontbreekt. Zet het bestand terug."
    ]


def test_a_project_that_is_not_there_gives_problems(tmp_path: Path) -> None:
    loaded = load(tmp_path / "weg")
    assert len(loaded.handbook.concepten) == 0
    assert {problem.code for problem in loaded.problems} == {"HB005"}


def test_an_absent_list_is_told_and_an_absent_folder_is_not(root: Path) -> None:
    (root / "content/begrippen.yml").unlink()
    (root / "content/sessies").rmdir()
    [message] = messages(root)
    assert message.startswith("content/begrippen.yml [HB005] Het bestand met alle begrippen ontbreekt. Zet het terug.")
    assert message.endswith("Maak het bestand dan met alleen: []")


def test_a_list_with_a_wrong_suffix_is_told_once(root: Path) -> None:
    (root / "content/begrippen.yml").rename(root / "content/begrippen.yaml")
    assert messages(root) == [
        "content/begrippen.yaml [HB006] Dit bestand wordt niet gelezen: deze naam kent het handboek niet. Bedoel je content/begrippen.yml?"
    ]


@pytest.mark.parametrize(
    "name",
    ["README.md", ".DS_Store", "07-open-deur.md~", "#07-open-deur.md#", ".07.md.swp", "~$7.docx", "Thumbs.db", "_proef.md", "x.md.bak"],
)
def test_what_computers_leave_behind_is_passed_over(root: Path, name: str) -> None:
    (root / "concepts" / name).write_text("niets", encoding="utf-8")
    assert messages(root) == []


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("concepts/07-open-deur.MD", "Noem het concepts/07-open-deur.md, of haal het weg."),
        ("concepts/07-open-deur.markdown", "Noem het concepts/07-open-deur.md, of haal het weg."),
        ("concepts/07-open-deur.docx", "Noem het concepts/07-open-deur.md, of haal het weg."),
        ("content/bronnen/rapport.yaml", "Noem het content/bronnen/rapport.yml, of haal het weg."),
        ("content/bronnen/rapport.md", "Noem het content/bronnen/rapport.yml, of haal het weg."),
        ("content/tracks/foto.JPG", "Zet het in content/media."),
        ("content/tracks/tabel.xlsx", "Haal het weg, of zet het op een andere plek."),
        ("content/partner.yml", "Bedoel je content/partners.yml?"),
        ("content/07-open-deur.md", "Haal het weg, of zet het op de plek waar het hoort."),
        ("content/pages/over.markdown", "Noem het content/pages/over.md, of haal het weg."),
        ("content/pages/over.mkdn", "Noem het content/pages/over.md, of haal het weg."),
        ("content/pages/over.txt", "Noem het content/pages/over.md, of haal het weg."),
        ("content/pages/over.html", "Haal het weg, of zet het op een andere plek."),
        ("content/pages/over.js", "Haal het weg, of zet het op een andere plek."),
        ("content/pages/over.PNG", "Zet het in content/media."),
    ],
)
def test_a_file_that_nobody_reads_gets_a_message(root: Path, file: str, expected: str) -> None:
    (root / file).write_text("iets", encoding="utf-8")
    [message] = messages(root)
    assert message.startswith(f"{file} [HB006] ")
    assert message.endswith(expected)


def test_a_folder_among_records_gets_a_message(root: Path) -> None:
    (root / "concepts/archief").mkdir()
    (root / "content/methodes").mkdir()
    assert messages(root) == [
        (
            "concepts/archief [HB006] In deze map staan alleen losse bestanden; een map in concepts wordt niet gelezen. "
            "Zet de bestanden een map hoger. Moet iets van de site af? Kies dan status: archief."
        ),
        "content/methodes [HB006] Deze map wordt niet gelezen: deze naam kent het handboek niet. Bedoel je content/methoden?",
    ]


def test_a_folder_with_the_name_of_a_record_is_no_record(root: Path) -> None:
    (root / "concepts/07-open-deur.md").mkdir()
    assert messages(root) == [
        "concepts/07-open-deur.md [HB007] Dit is een map, maar hier hoort een bestand. Haal het weg of geef het een andere naam."
    ]


def test_a_folder_that_leads_out_of_the_project_is_not_read(root: Path, tmp_path: Path, concept: str) -> None:
    outside = tmp_path / "buiten"
    outside.mkdir()
    (outside / "07-open-deur.md").write_text(concept, encoding="utf-8")
    (root / "concepts").rmdir()
    (root / "concepts").symlink_to(outside)
    loaded = load(root)
    assert len(loaded.handbook.concepten) == 0
    assert [problem.code for problem in loaded.problems] == ["HB004"]


def test_pages_are_found_in_folders_but_not_behind_links(root: Path) -> None:
    page = "---\ntitle: Over\ndescription: Over dit handboek.\n---\n\nTekst.\n"
    (root / "content/pages/over").mkdir()
    (root / "content/pages/over/index.md").write_text(page, encoding="utf-8")
    (root / "content/pages/kopie").symlink_to("over")
    loaded = load(root)
    assert [pagina.uri for pagina in loaded.handbook.paginas] == ["over/index.md"]
    assert loaded.handbook.places[Key("pagina", "over/index.md")].body_line == 6
    assert [problem.code for problem in loaded.problems] == ["HB004"]


@pytest.mark.parametrize("name", ["x.png", "x.md", "README.txt"])
def test_a_link_among_pages_is_told_or_passed_over_but_never_followed(root: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "geheim").write_text("geheim", encoding="utf-8")
    (root / "content/pages" / name).symlink_to(tmp_path / "geheim")
    loaded = load(root)
    assert [problem.code for problem in loaded.problems] == ([] if name == "README.txt" else ["HB004"])
    assert loaded.handbook.paginas == ()


def test_folders_of_pages_are_not_followed_without_end(root: Path) -> None:
    deep = root / "content/pages" / "/".join("abcdefgh")
    deep.mkdir(parents=True)
    assert [problem.code for problem in load(root).problems] == ["HB006"]


def test_two_files_with_the_same_id_are_told(root: Path, concept: str) -> None:
    (root / "concepts/07-open-deur.md").write_text(concept, encoding="utf-8")
    (root / "concepts/08-open-deur.md").write_text(concept.replace("nummer: 7", "nummer: 8"), encoding="utf-8")
    assert messages(root) == [
        "concepts/08-open-deur.md:2 [HB202] Het id ‘open-deur’ hoort ook bij concepts/07-open-deur.md. Geef elk record een eigen id."
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_utf8_is_told_and_can_be_written_down(root: Path) -> None:
    (root / os.fsdecode(b"concepts/07-caf\xe9.md")).write_text("niets", encoding="utf-8")
    (root / os.fsdecode(b"content/pages/\xff")).mkdir()

    loaded = load(root)

    assert [(problem.code, problem.origin.file) for problem in loaded.problems] == [
        ("HB006", "concepts/07-caf\N{REPLACEMENT CHARACTER}.md"),
        ("HB006", "content/pages/\N{REPLACEMENT CHARACTER}"),
    ]
    assert loaded.handbook.broken == {Key("concept", ANY), Key("pagina", ANY)}
    assert "\n".join(map(str, loaded.problems)).encode()

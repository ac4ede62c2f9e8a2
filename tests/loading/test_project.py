"""The whole project: everything in one run, and what is broken never hides or blames the rest."""

import shutil
import time
from pathlib import Path

import pytest
import yaml

from build_tools.loading import load
from build_tools.records.handbook import Handbook, Key
from build_tools.records.problems import in_order

TERM = "- id: {id}\n  term: {id}\n  uitleg: {uitleg}\n"


def handbook_of(root: Path) -> Handbook:
    return load(root).handbook


def test_the_real_records_load_without_a_problem(project: Path) -> None:
    loaded = load(project)
    assert [str(problem) for problem in loaded.problems if problem.stops] == []
    assert loaded.handbook.broken == frozenset()
    assert len(loaded.handbook.concepten) > 0


def test_libyaml_does_the_reading() -> None:
    assert yaml.__with_libyaml__


def test_a_record_takes_half_a_millisecond_at_most(project: Path, patience: float) -> None:
    load(project)
    times = []
    for _ in range(5):
        start = time.process_time()
        handbook = handbook_of(project)
        times.append(time.process_time() - start)
    assert min(times) / (sum(1 for _ in handbook) + len(handbook.paginas)) < 0.0005 * patience


def test_places_know_the_line_of_every_value(root: Path, concept: str) -> None:
    (root / "concepts/07-open-deur.md").write_text(concept, encoding="utf-8")
    place = handbook_of(root).places[Key("concept", "open-deur")]
    assert place.file == "concepts/07-open-deur.md"
    assert place.at("aanpak", 1, "stap").line == place.lines["aanpak", 1] == 10
    assert place.at("voor_wie", 0).line == 7
    assert place.at().line == 2
    assert concept.splitlines()[place.body_line - 1] == handbook_of(root).concepten["open-deur"].body


def test_places_in_a_list_have_paths_of_their_own(root: Path) -> None:
    (root / "content/begrippen.yml").write_text(
        TERM.format(id="deur", uitleg="Een opening.") + TERM.format(id="raam", uitleg="Van glas."), encoding="utf-8"
    )
    places = handbook_of(root).places
    assert [places[Key("begrip", name)].at("uitleg").line for name in ("deur", "raam")] == [3, 6]
    assert places[Key("begrip", "raam")].at().line == 4


def test_the_edition_has_a_place(root: Path) -> None:
    assert handbook_of(root).places[Key("uitgave", "handboek")].at("contact", "mail").line == 10


def test_a_broken_record_is_named_so_that_references_to_it_are_not_blamed(root: Path, concept: str) -> None:
    (root / "concepts/07-open-deur.md").write_text(concept.replace("icoon: deur", "icoon: @deur"), encoding="utf-8")
    (root / "concepts/08-open-raam.md").write_text(concept.replace("nummer: 7", "nummer: acht"), encoding="utf-8")
    (root / "concepts/09-open-hek.md").write_bytes(b"\xff\xff")
    (root / "content/pages/over.md").write_text("geen velden", encoding="utf-8")
    loaded = load(root)
    assert handbook_of(root).broken == {
        Key("concept", "open-deur"),
        Key("concept", "open-raam"),
        Key("concept", "open-hek"),
        Key("pagina", "over.md"),
    }
    assert [(problem.origin.file, problem.code) for problem in loaded.problems] == [
        ("concepts/07-open-deur.md", "HB027"),
        ("concepts/08-open-raam.md", "HB106"),
        ("concepts/09-open-hek.md", "HB001"),
        ("content/pages/over.md", "HB010"),
    ]


def test_a_wrong_file_name_alone_does_not_break_a_record(root: Path, concept: str) -> None:
    (root / "concepts/08-open-deur.md").write_text(concept, encoding="utf-8")
    loaded = load(root)
    assert [problem.code for problem in loaded.problems] == ["HB006"]
    assert "open-deur" in handbook_of(root).concepten


@pytest.mark.parametrize(
    ("broken", "codes"),
    [
        ("- id: poort\n  term: poort\n", ["HB102"]),
        ("- id: poort\n  term: poort\n  uitleg: Let op: een hek.\n", ["HB020"]),
        ("- id: poort\n  term: poort\n  uitleg: Een hek.\n  uitleg: Een deur.\n", ["HB026"]),
        ("- id: poort\n  term: poort\n  losse tekst\n  uitleg: Een hek.\n", ["HB031"]),
        ("- poort\n", ["HB111"]),
        ("- term: poort\n  uitleg: Een hek.\n", ["HB102"]),
        ("- id: poort\n  term: poort\n  uitleg: Een hek.\n  bronen: x\n  taal: Engels\n", ["HB101", "HB112"]),
    ],
)
def test_a_broken_item_leaves_the_other_items_alone(root: Path, broken: str, codes: list[str]) -> None:
    text = TERM.format(id="deur", uitleg="Een opening.") + broken + TERM.format(id="raam", uitleg="Van glas.")
    (root / "content/begrippen.yml").write_text(text, encoding="utf-8")
    loaded = load(root)
    assert [problem.code for problem in loaded.problems] == codes
    handbook = handbook_of(root)
    assert [begrip.id for begrip in handbook.begrippen] == ["deur", "raam"]
    assert handbook.broken == {Key("begrip", "poort" if "id: poort" in broken else "*")}


def test_a_list_that_cannot_be_read_makes_its_kind_broken(root: Path) -> None:
    text = TERM.format(id="deur", uitleg="[" * 30) + TERM.format(id="raam", uitleg="Van glas.")
    (root / "content/begrippen.yml").write_text(text, encoding="utf-8")
    assert [problem.code for problem in load(root).problems] == ["HB030"]
    assert handbook_of(root).broken == {Key("begrip", "*")}


def test_a_broken_edition_file_still_tells_all_other_problems(root: Path, concept: str) -> None:
    (root / "content/handboek.yml").write_text("titel: Wat werkt: een handboek\n", encoding="utf-8")
    (root / "concepts/07-open-deur.md").write_text(concept.replace("nummer: 7", "nummer: x"), encoding="utf-8")
    loaded = load(root)
    assert Key("uitgave", "handboek") in loaded.handbook.broken
    assert {"HB020", "HB102", "HB106"} == {problem.code for problem in loaded.problems}


def test_problems_come_in_order_and_twice_the_same(root: Path, concept: str) -> None:
    for number, mistake in (("07", "icoon: deurr"), ("08", "titel: @x"), ("09", "\ticoon: deur")):
        text = concept.replace("icoon: deur", mistake).replace("nummer: 7", f"nummer: {int(number)}")
        (root / f"concepts/{number}-idee-{number}.md").write_text(text, encoding="utf-8")
    problems = load(root).problems
    assert problems == in_order(problems) == load(root).problems


def test_the_order_of_the_folder_does_not_matter(root: Path, tmp_path: Path, concept: str) -> None:
    for number in ("09", "07", "08"):
        (root / f"concepts/{number}-idee-{number}.md").write_text(concept.replace("nummer: 7", f"nummer: {int(number)}"), encoding="utf-8")
    copy = tmp_path / "elders"
    shutil.copytree(root, copy)
    assert load(copy) == load(root) or [c.id for c in handbook_of(copy)] == [c.id for c in handbook_of(root)]


def test_pictures_are_looked_for_everywhere(root: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim.jpg").write_bytes(b"")
    (root / "content/media/uit.jpg").symlink_to(tmp_path / "geheim.jpg")
    (root / "content/media/map").mkdir()
    (root / "content/media/map/Logo.png").write_bytes(b"")
    partner = (
        "- id: {id}\n  naam: {id}\n  soort: mbo\n  betrokkenheid: [ontwerppartner]\n"
        "  logo:\n    toestemming_logo: ja\n    beeld: {{bestand: {file}, alt: Logo, rechten: Eigen werk}}\n"
    )
    files = {"een": "deur.jpg", "twee": "uit.jpg", "drie": "map/logo.png", "vier": "map", "vijf": "/etc/passwd", "zes": "deurr.jpg"}
    text = "".join(partner.format(id=name, file=file) for name, file in files.items())
    (root / "content/partners.yml").write_text(text, encoding="utf-8")
    assert [str(problem).partition("veld ‘logo.beeld.bestand’: ")[2] for problem in load(root).problems] == [
        "Het beeld ‘uit.jpg’ is een snelkoppeling naar een plek buiten content/media. Zet het bestand zelf in de map.",
        "Het beeld ‘map/logo.png’ heeft andere hoofdletters dan het bestand. Schrijf: map/Logo.png",
        "‘map’ is geen bestand met een beeld. Schrijf de naam van het bestand zelf.",
        "‘/etc/passwd’ is geen naam van een bestand in content/media. Schrijf alleen de naam, bijvoorbeeld sessie-1.jpg.",
        "Het beeld ‘deurr.jpg’ staat niet in content/media. Bedoel je ‘deur.jpg’?",
    ]


def test_a_record_with_thousands_of_unknown_fields_ends_within_a_second(root: Path, concept: str, patience: float) -> None:
    fields = "".join(f"veld{number}: x\nleeg{number}:\n" for number in range(4000))
    (root / "concepts/07-open-deur.md").write_text(concept.replace("icoon: deur\n", f"icoon: deur\n{fields}"), encoding="utf-8")
    start = time.process_time()
    problems = load(root).problems
    assert time.process_time() - start < patience
    assert {problem.code for problem in problems} == {"HB101"}
    assert len(problems) < 1000

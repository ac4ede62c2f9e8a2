"""The harvest of a session: rows become drafts that pass the check, whatever program wrote the table."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools import pipeline
from build_tools.editing.harvest import import_harvest
from build_tools.editing.importing import Imported
from build_tools.records.base import Status
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.problems import CODES

Harvest = Callable[..., Imported]
ROW = "titel;kern;knelpunt;voor_wie;aanpak\nSamen lunchen;Eten met elkaar.;Je kent elkaar niet.;student;Nodig uit"


@pytest.fixture
def harvest(mini_root: Path, tmp_path: Path, mini_whole: Handbook) -> Harvest:
    """Import a table into the small handbook."""

    def do(content: str | bytes, handbook: Handbook = mini_whole) -> Imported:
        path = tmp_path / "oogst.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return import_harvest(mini_root, path, handbook)

    return do


def drafts(result: Imported, root: Path) -> dict[str, Concept]:
    """Write the new files, read the handbook again and return the new concepts."""
    result.changes.apply(root)
    reading = pipeline.read(root)
    assert not reading.stops, [str(problem) for problem in reading.problems if problem.stops]
    return {name: reading.handbook.concepten[name] for name in result.added}


def messages(result: Imported) -> list[str]:
    return [f"{problem.code} {problem.origin.line} {problem.message}" for problem in result.problems]


@pytest.mark.parametrize(
    "content",
    [
        ROW,
        ROW.replace(";", ","),
        ROW.replace(";", "\t"),
        "\ufeff" + ROW,
        "sep=;\r\n" + ROW.replace("\n", "\r\n"),
        ROW.encode("cp1252"),
        ROW.encode("utf-16"),
        ROW + "\n;;;;\n\n",
        ROW.replace("titel;kern;knelpunt;voor_wie;aanpak", "Titel;In één zin;Welk knelpunt pakt dit aan?;Voor wie;Aanpak in stappen"),
        ROW.replace("titel;", "TITEL ;"),
    ],
    ids=["semicolon", "comma", "tab", "bom", "sep", "cp1252", "utf-16", "empty rows", "titles", "capitals"],
)
def test_one_row_in_every_dress(harvest: Harvest, mini_root: Path, content: str | bytes) -> None:
    result = harvest(content)
    [concept] = drafts(result, mini_root).values()

    assert messages(result) == []
    assert (concept.id, concept.titel, concept.kern, concept.nummer) == ("samen-lunchen", "Samen lunchen", "Eten met elkaar.", 3)
    assert (concept.status, concept.herkomst.value) == (Status.KLAD, "redactie")
    assert concept.aanpak[0].stap == "Nodig uit"


ALL = """titel;kern;knelpunt;voor_wie;wie_doet_mee;schakel;aanpak;eerste_stap;duur;groepsgrootte;benodigdheden;kosten;inspanning;valkuilen;\
gespreksvragen;ontstaan_in;icoon;lange_tekst
Samen lunchen;Eten.;Afstand.;Studenten, werkgever;"student: trekker: nodigt uit
werkgever: meedenker";Start|Begeleiding;"1. Nodig uit: stuur een bericht
2. Eet samen";Vraag één bedrijf.;één uur;5 tot 20;- tafels | - brood;laag: broodjes;2;Alleen de baas praat. Tip: Geef iedereen een kaart.;\
Wat viel op?|Wat nu?;Eerste sessie;tafel;"### Hoe het ging

Goed."
"""


def test_every_field_of_the_form(harvest: Harvest, mini_root: Path) -> None:
    result = harvest(ALL)
    [concept] = drafts(result, mini_root).values()

    assert messages(result) == []
    assert concept.voor_wie == ("student", "werkgever")
    assert [(one.groep, one.rol.value, one.wat) for one in concept.wie_doet_mee] == [
        ("student", "trekker", "nodigt uit"),
        ("werkgever", "meedenker", None),
    ]
    assert [one.value for one in concept.schakel] == ["start", "begeleiding"]
    assert [(one.stap, one.uitleg) for one in concept.aanpak] == [("Nodig uit", "stuur een bericht"), ("Eet samen", None)]
    assert concept.duur
    assert concept.groepsgrootte
    assert concept.kosten
    assert concept.inspanning
    assert (concept.duur.tekst, concept.groepsgrootte.min, concept.groepsgrootte.max) == ("één uur", 5, 20)
    assert concept.benodigdheden == ("tafels", "brood")
    assert (concept.kosten.klasse.value, concept.kosten.toelichting) == ("laag", "broodjes")
    assert (concept.inspanning.score, concept.inspanning.door) == (2, "Deelnemers van de sessie")
    assert [(one.valkuil, one.tip) for one in concept.valkuilen] == [("Alleen de baas praat.", "Geef iedereen een kaart.")]
    assert concept.gespreksvragen == ("Wat viel op?", "Wat nu?")
    assert (concept.ontstaan_in, concept.icoon.value) == (("eerste-sessie",), "tafel")
    assert concept.body == "### Hoe het ging\n\nGoed."


def test_what_the_form_left_open_waits_and_never_gets_public(harvest: Harvest, mini_root: Path) -> None:
    result = harvest("titel;voor_wie\nLeeg idee;student")
    [concept] = drafts(result, mini_root).values()

    assert messages(result) == ["HB604 2 Concept ‘Leeg idee’: ‘kern’, ‘knelpunt’ en ‘aanpak’ zijn leeg. Daar staat nu ‘Nog in te vullen.’"]
    assert concept.kern == "Nog in te vullen."

    path = mini_root / "concepts/03-leeg-idee.md"
    path.write_text(path.read_text(encoding="utf-8").replace("status: klad", "status: publiek"), encoding="utf-8")
    assert {problem.code for problem in pipeline.read(mini_root).problems if problem.stops} == {"HB223"}


def test_every_row_gets_its_own_number_and_id(harvest: Harvest, mini_root: Path) -> None:
    found = drafts(harvest("titel;voor_wie\nEen goed idee!;student\nEen goed idee?;student\nEen goed idee!;student"), mini_root)

    assert [(name, concept.nummer) for name, concept in found.items()] == [("een-goed-idee", 3), ("een-goed-idee-2", 4)]


def test_what_is_there_already_is_passed_over(harvest: Harvest) -> None:
    result = harvest("titel;voor_wie\nEERSTE IDEE;student")

    assert messages(result) == ["HB602 2 Concept ‘EERSTE IDEE’ staat er al: eerste-idee."]
    assert not result.changes.files


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("naam;kern\nx;y", "HB601 1 In de eerste regel staat geen kolom ‘titel’."),
        ("", "HB601 1 In de eerste regel staat geen kolom ‘titel’."),
        ("titel;voor_wie\n;student", "HB605 2 In deze rij staat geen titel."),
        ("titel;voor_wie;kern;knelpunt;aanpak\nX;;a;b;c", "HB605 2 Concept ‘X’: Dit veld is verplicht, maar ontbreekt."),
        (
            f"titel;voor_wie;kern;knelpunt;aanpak\nX;student;{'a' * 170};b;c",
            "HB605 2 Concept ‘X’: De tekst is 170 tekens lang; hoogstens 160 mag.",
        ),
        (f"{ROW.partition(chr(10))[0]};zomaar\nX;student;a;b;c;d", "HB603 1 De kolom ‘zomaar’ kennen we niet."),
        (ROW.replace("aanpak\n", "aanpak;inspanning\n") + ";9", "HB604 2 Concept ‘Samen lunchen’: ‘9’ past niet bij ‘inspanning’."),
        (
            ROW.replace("aanpak\n", "aanpak;groepsgrootte\n") + ";veel",
            "HB604 2 Concept ‘Samen lunchen’: ‘veel’ past niet bij ‘groepsgrootte’.",
        ),
        (
            ROW.replace("aanpak\n", "aanpak;kosten\n") + ";gratis en meer",
            "HB604 2 Concept ‘Samen lunchen’: ‘gratis en meer’ past niet bij ‘kosten’.",
        ),
        (ROW.replace(";student", ";student|marsmannetje"), "HB604 2 Concept ‘Samen lunchen’: ‘marsmannetje’ past niet bij ‘voor_wie’."),
    ],
)
def test_bad_input_gives_a_dutch_problem(harvest: Harvest, content: str, expected: str) -> None:
    result = harvest(content)

    assert expected in messages(result)
    assert all(problem.advice and problem.origin.file == "oogst.csv" for problem in result.problems)


def test_a_cell_that_we_made_safe_comes_back_as_it_was(harvest: Harvest, mini_root: Path) -> None:
    [concept] = drafts(harvest("titel;voor_wie;kern;knelpunt;aanpak\n'-5 graden;student;a;b;c"), mini_root).values()

    assert concept.titel == "-5 graden"


def test_a_spelling_mistake_is_understood(harvest: Harvest, mini_root: Path) -> None:
    [concept] = drafts(harvest(ROW.replace(";student;", ";Studentten;")), mini_root).values()

    assert concept.voor_wie == ("student",)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.sampled_from(';,"\n\t|: titelvoor_wie19é') | st.characters(codec="utf-8"), max_size=200))
def test_no_table_at_all_breaks_it(harvest: Harvest, text: str) -> None:
    result = harvest(f"titel;voor_wie;aanpak;duur\n{text}")

    assert all(problem.code in CODES for problem in result.problems)


def test_the_guide_shows_a_table_that_works(harvest: Harvest, project: Path) -> None:
    """The example on the page about importing, on the real handbook."""
    guide = (project / "content/pages/bijdragen/importeren.md").read_text(encoding="utf-8")
    example = guide.partition("```csv\n")[2].partition("```")[0]

    result = harvest(example, pipeline.read(project).handbook)

    assert len(result.added) == 2
    assert [message for message in messages(result) if not message.startswith("HB604")] == []


def test_a_cell_without_an_end_is_no_table(harvest: Harvest) -> None:
    result = harvest(f'titel;voor_wie\n"{"lang " * 40_000}')

    assert messages(result) == ["HB601 0 Dit is geen tabel in CSV."]

"""`handboek nieuw`, in copies of the small handbook."""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from build_tools import pipeline
from build_tools.cli import applied
from build_tools.cli.nieuw import WHAT
from build_tools.editing import starting
from build_tools.loading import load
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KIND, KINDS

Run = Callable[..., Result]
OPTIONS = """
concept: 'Open deur' --kern 'Eén vaste plek: voor vragen.' --knelpunt 'Niemand weet waar.' --voor-wie student,onderwijs
  --aanpak-stap 'Kies een plek' --aanpak-stap 'Zeg: hier is het' --icoon deur
track: 'Open deur' --kern 'Een proef.' --fase fase-1 --concepten-concept eerste-idee --concepten-rol kern --concepten-concept
  tweede-idee --concepten-rol raakvlak --team-groep student --team-rol 'Denkt mee' --icoon deur
sessie: 'Open deur' --kern 'Een gesprek.' --fase fase-1
methode: 'Open deur' --soort werkvorm --wat 'Een gesprek.' --waarom 'Om te horen.' --stappen-stap Begin --icoon deur
draaiboek: 'Open deur' --kern 'Een gesprek.' --doel 'Er is een afspraak.' --mensen-min 3 --mensen-max 12 --stappen-minuten 80
  --stappen-wat Begin --stappen-deelname alleen,duo --stappen-zeg Welkom. --stappen-minuten 10 --stappen-wat Sluit --stappen-deelname allen
  --stappen-zeg Dag. --icoon deur
werkblad: 'Open deur' --soort afspraken --kern 'Een vel.' --icoon deur
groep: 'Open deur' --meervoud deuren --omvat Ramen --omvat Muren --kern-van-ontwerpteam nee --herkenning-vorm ruit
  --herkenning-letter D --herkenning-patroon effen --herkenning-kleur student
fase: 'Open deur' --kern 'Een fase.' --onderdelen-titel Begin --onderdelen-soort pilots --onderdelen-tekst 'Er kwam iets.'
  --toestand bezig
partner: 'Open deur' --soort mbo --betrokkenheid initiator
resultaat: 'Open deur' --soort netwerk --tekst 'Een netwerk.'
begrip: 'Open deur' --uitleg 'Een deur die open staat.'
bron: 'Open deur' --type book
citaat: 'Open deur' --weergave voornaam --naam Jip --functie docent --toestemming-gegeven nee --toestemming-voor web
oproep: ambtenaar --vraag 'Doe je mee?' --wat-kun-je-doen 'Bel ons.' --knop 'Mail ons' --actie-soort link --actie-doel
  https://example.org/
"""
"""For every kind, what a new record needs, as it is typed in a shell."""
ANSWERS = """
concept: Open deur | Eén vaste plek: voor vragen. | Niemand weet waar. | 1, onderwijs | Kies een plek | Zeg: hier is het |  | Deur |
track: Open deur | Een proef. | fase-1 | eerste-idee | kern | j | tweede-idee | raakvlak | n | student | Denkt mee |  | deur |
sessie: Open deur | Een gesprek. | fase-1 |
methode: Open deur | werkvorm | Een gesprek. | Om te horen. | Begin |  | deur |
draaiboek: Open deur | Een gesprek. | Er is een afspraak. | 3 | 12 | 80 | Begin | 1, 2 | Welkom. | | j |
  10 | Sluit | allen | Dag. | | n | deur |
werkblad: Open deur | afspraken | Een vel. | deur |
groep: Open deur | deuren | Ramen | Muren |  | nee | ruit | D | effen | student |
fase: Open deur | Een fase. | Begin | pilots | Er kwam iets. | n | bezig |
partner: Open deur | mbo | initiator |
resultaat: Open deur | netwerk | Een netwerk. |
begrip: Open deur | Een deur die open staat. |
bron: book | Open deur |
citaat: Open deur | voornaam | Jip | docent | nee | web |
oproep: ambtenaar | Doe je mee? | Bel ons. |  | Mail ons | link | https://example.org/ |
"""
"""For every kind, the same as answers, with | between them."""


def options(soort: str) -> list[str]:
    """Return the options for a kind."""
    lines = OPTIONS.replace("\n  ", " ").splitlines()
    return next(shlex.split(line)[1:] for line in lines if line.startswith(f"{soort}:"))


def answers(soort: str) -> str:
    """Return what is typed for a kind."""
    line = next(line for line in ANSWERS.replace("\n  ", " ").splitlines() if line.startswith(f"{soort}:"))
    return "\n".join(answer.strip() for answer in line.partition(":")[2].split("|")) + "\n"


@pytest.fixture(autouse=True)
def _at_a_fixed_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1638316800")


def snapshot(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def added(root: Path, before: Handbook) -> Record:
    """Return the one record that is new; the handbook has no fault."""
    reading = pipeline.read(root)
    assert [str(problem) for problem in reading.problems if problem.stops] == []
    [record] = [record for record in reading.handbook if record not in list(before)]
    return record


@pytest.mark.parametrize("soort", [kind.soort for kind in KINDS])
def test_a_new_record_passes_the_check(soort: str, run: Run, mini_root: Path) -> None:
    handbook, files = load(mini_root).handbook, snapshot(mini_root)

    result = run("nieuw", soort, *options(soort), "--map", str(mini_root))

    assert result.exit_code == 0, result.output
    record = added(mini_root, handbook)
    assert type(record) is KIND[soort].model
    assert record.id == ("ambtenaar" if soort == "oproep" else "open-deur")
    assert str(record.gewijzigd) == "1 december 2021"
    changed = {path for path, content in snapshot(mini_root).items() if files.get(path) != content}
    assert changed == {re.search(r"Gemaakt: (.+)", result.output)[1]}  # type: ignore[index]  # a run without this line fails here


@pytest.mark.parametrize("soort", [kind.soort for kind in KINDS])
def test_typed_answers_give_the_same_as_options(soort: str, run: Run, mini_root: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander"
    shutil.copytree(mini_root, other)
    run("nieuw", soort, *options(soort), "--map", str(mini_root))

    result = run("nieuw", soort, "--map", str(other), typed=answers(soort))

    assert result.exit_code == 0, result.output
    assert snapshot(other) == snapshot(mini_root)


@pytest.mark.parametrize("soort", [kind.soort for kind in KINDS if kind.is_list])
def test_a_list_keeps_every_byte(soort: str, run: Run, mini_root: Path) -> None:
    path = mini_root / KIND[soort].place
    before = path.read_bytes()

    run("nieuw", soort, *options(soort), "--map", str(mini_root))

    assert path.read_bytes().startswith(before)


@pytest.mark.parametrize(
    ("content", "start"),
    [
        (b"[]\n", b"- id: open-deur\n"),
        (b"# Begrippen.\n[]\n", b"# Begrippen.\n- id: open-deur\n"),
        (b"- id: b\r\n  term: b\r\n  uitleg: B.\r\n", b"- id: b\r\n  term: b\r\n  uitleg: B.\r\n- id: open-deur\r\n  # Term."),
        (b"  - id: b\n    term: b\n    uitleg: B.", b"  - id: b\n    term: b\n    uitleg: B.\n  - id: open-deur\n    # Term."),
        (
            b"- id: b\n  term: b\n  uitleg: B.\n\n- id: c\n  term: c\n  uitleg: C.\n# slot\n",
            b"- id: b\n  term: b\n  uitleg: B.\n\n- id: c\n  term: c\n  uitleg: C.\n# slot\n\n- id: open-deur\n",
        ),
    ],
    ids=["empty", "empty-with-comment", "windows", "indented", "with-gaps"],
)
def test_a_list_is_continued_in_its_own_style(content: bytes, start: bytes, run: Run, mini_root: Path) -> None:
    path = mini_root / "content/begrippen.yml"
    for concept in (mini_root / "concepts").glob("*.md"):
        concept.write_text(re.sub(r"begrippen: .*\n", "", concept.read_text(encoding="utf-8")), encoding="utf-8")
    path.write_bytes(content)

    run("nieuw", "begrip", *options("begrip"), "--map", str(mini_root))

    assert path.read_bytes().startswith(start)
    assert "open-deur" in load(mini_root).handbook.begrippen


def test_a_list_in_brackets_is_left_alone(run: Run, mini_root: Path) -> None:
    path = mini_root / "content/begrippen.yml"
    path.write_text("[{id: b, term: b, uitleg: B.}]\n", encoding="utf-8")

    result = run("nieuw", "begrip", *options("begrip"), "--map", str(mini_root))

    assert (result.exit_code, path.read_text(encoding="utf-8")) == (1, "[{id: b, term: b, uitleg: B.}]\n")
    assert "heeft niet de gewone vorm van een lijst" in result.output


def test_nothing_is_ever_overwritten(run: Run, mini_root: Path) -> None:
    run("nieuw", "methode", *options("methode"), "--map", str(mini_root))
    files = snapshot(mini_root)

    result = run("nieuw", "methode", *options("methode"), "--id", "open-deur", "--map", str(mini_root))

    assert (result.exit_code, snapshot(mini_root)) == (1, files)
    assert "content/methoden/open-deur.md bestaat al. Kies een ander id met --id." in result.output


def test_a_second_record_with_the_same_title_gets_an_id_of_its_own(run: Run, mini_root: Path) -> None:
    for _ in range(3):
        assert run("nieuw", "concept", *options("concept"), "--map", str(mini_root)).exit_code == 0

    assert [(concept.nummer, concept.id) for concept in load(mini_root).handbook.concepten][2:] == [
        (3, "open-deur"), (4, "open-deur-2"), (5, "open-deur-3"),
    ]  # fmt: skip


def test_what_would_bring_a_fault_along_is_undone(run: Run, mini_root: Path) -> None:
    files = snapshot(mini_root)

    result = run("nieuw", "begrip", "Open deur", "--uitleg", "Zie [[nergens]].", "--map", str(mini_root))

    assert (result.exit_code, snapshot(mini_root)) == (1, files)
    assert "Er is niets gewijzigd, want daarna zou dit niet kloppen:" in result.output
    assert "[HB301]" in result.output


def test_a_fault_elsewhere_is_no_hindrance(run: Run, mini_root: Path) -> None:
    (mini_root / "concepts/01-eerste-idee.md").write_text("---\n", encoding="utf-8")

    assert run("nieuw", "begrip", *options("begrip"), "--map", str(mini_root)).exit_code == 0


def test_what_does_not_fit_is_asked_again(run: Run, mini_root: Path) -> None:
    typed = ["", "Open deur", "x" * 301, "Een deur.", "Open Deur"]

    result = run("nieuw", "begrip", "--map", str(mini_root), typed="\n".join(typed) + "\n")

    assert "Dit is nodig." in result.output
    assert "De tekst is 301 tekens lang; hoogstens 300 mag. Maak de tekst korter." in result.output
    assert result.exit_code == 1
    assert "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: open-deur" in result.output


def test_fields_that_do_not_go_together_are_asked_again(run: Run, mini_root: Path) -> None:
    typed = ["ambtenaar", "Doe je mee?", "Bel ons.", "", "Mail ons", "link", "geen adres", "link", "https://example.org/", ""]

    result = run("nieuw", "oproep", "--map", str(mini_root), typed="\n".join(typed) + "\n")

    assert "Bij soort link hoort een volledig adres" in result.output
    assert result.exit_code == 0


def test_a_choice_that_does_not_exist_is_asked_again(run: Run, mini_root: Path) -> None:
    result = run("nieuw", "sessie", "--map", str(mini_root), typed="Open deur\nEen gesprek.\nfase-9\nfase-1\n\n")

    assert "‘fase-9’ staat niet in de lijst." in result.output
    assert result.exit_code == 0


WRONG = {
    "choice": (["methode", "--soort", "werkvrom"], "Bij --soort: ‘werkvrom’ is hier geen keuze. Bedoel je ‘werkvorm’?"),
    "reference": (["sessie", "--fase", "fase-9"], "Bij --fase: ‘fase-9’ staat niet in de lijst."),
    "length": (["begrip", "--uitleg", "x" * 301], "Bij --uitleg: De tekst is 301 tekens lang"),
    "uneven": (["track", "--concepten-concept", "eerste-idee"], "Geef even vaak: --concepten-concept, --concepten-rol."),
    "together": (["oproep", "--actie-soort", "link", "--actie-doel", "x"], "Bij actie: Bij soort link hoort een volledig adres"),
    "invisible": (["begrip", "--uitleg", "a\x07b"], "Bij --uitleg: In dit antwoord staat een onzichtbaar teken."),
    "status": (["begrip", "--status", "af"], "Bij --status hoort een van deze keuzes: klad, publiek, archief."),
    "kind": (["begrib"], "De opdracht ‘begrib’ bestaat niet. Bedoelde je ‘begrip’?"),
    "no kind": ([], "Er ontbreekt iets: de soort. Kies uit: concept, track,"),
}


@pytest.mark.parametrize(("arguments", "expected"), WRONG.values(), ids=WRONG)
def test_an_option_that_does_not_fit_is_told(
    arguments: list[str], expected: str, run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mini_root)
    files = snapshot(mini_root)

    result = run("nieuw", *arguments)

    assert result.exit_code == 2
    assert f"Fout: {expected}" in result.output
    assert snapshot(mini_root) == files


def test_a_person_may_choose_the_kind(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.cli.nieuw.interactive", lambda: True)
    monkeypatch.chdir(mini_root)
    number = 1 + [kind.soort for kind in KINDS].index("begrip")

    result = run("nieuw", typed=f"{number}\n" + answers("begrip"))

    assert f"{number}  begrip: een woord met uitleg" in result.output
    assert "open-deur" in load(mini_root).handbook.begrippen


def test_every_kind_says_what_it_is() -> None:
    assert list(WHAT) == [kind.soort for kind in KINDS]


def test_stopping_halfway_makes_nothing(run: Run, mini_root: Path) -> None:
    files = snapshot(mini_root)

    result = run("nieuw", "concept", "--map", str(mini_root), typed="Open deur\n")

    assert (result.exit_code, snapshot(mini_root)) == (1, files)
    assert "Gestopt." in result.output


def test_a_page_starts_as_a_draft_and_says_so(run: Run, mini_root: Path) -> None:
    result = run("nieuw", "concept", *options("concept"), "--map", str(mini_root))

    assert "De status is klad:" in result.output
    assert "concepts/03-open-deur.md" in result.output
    public = run("nieuw", "concept", *options("concept"), "--status", "publiek", "--map", str(mini_root))
    assert "De status is publiek:" in public.output


def test_a_record_in_a_list_says_on_which_line_it_begins(run: Run, mini_root: Path) -> None:
    output = run("nieuw", "begrip", *options("begrip"), "--map", str(mini_root)).output
    line = int(re.search(r"vanaf regel (\d+)", output)[1])  # type: ignore[index]  # a run without this line fails here

    assert "id: open-deur" in (mini_root / "content/begrippen.yml").read_text(encoding="utf-8").splitlines()[line - 1]
    assert "De status is publiek:" in output


def test_a_quote_without_consent_is_not_said_to_be_shown(run: Run, mini_root: Path) -> None:
    output = run("nieuw", "citaat", *options("citaat"), "--map", str(mini_root)).output

    assert "Zonder toestemming staat dit citaat nergens." in output
    assert "De status is publiek" not in output


@pytest.mark.parametrize("soort", [kind.soort for kind in KINDS if not kind.is_list])
def test_every_field_is_explained_and_what_may_stay_empty_says_so(soort: str, run: Run, mini_root: Path) -> None:
    output = run("nieuw", soort, *options(soort), "--map", str(mini_root)).output
    text = " ".join((mini_root / re.search(r"Gemaakt: (.+)", output)[1]).read_text(encoding="utf-8").replace("\n# ", " ").split())  # type: ignore[index]  # see above

    for name, info in KIND[soort].model.model_fields.items():
        if name not in ("id", "body"):
            assert f"{info.title}{'' if info.is_required() else ' (mag leeg)'}" in text, name
            assert f" {info.alias or name}:" in text


@pytest.mark.parametrize("soort", [kind.soort for kind in KINDS])
def test_the_comments_hold_the_form_of_what_may_be_added(soort: str, run: Run, mini_root: Path) -> None:
    """Without their `# ` the lines below an empty field are right YAML; then the check only asks for what is still empty."""
    output = run("nieuw", soort, *options(soort), "--map", str(mini_root)).output
    path = mini_root / re.search(r"Gemaakt: (.+)", output)[1]  # type: ignore[index]  # see above
    text = re.sub(r"^( *)# ((?:  )+(?:- )?[\w-]+:|  -)$", r"\1\2", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")

    assert {problem.code for problem in load(mini_root).problems if problem.stops} <= {"HB102", "HB115"}


def test_a_file_that_cannot_be_written_changes_nothing(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "nee", "begrippen.yml")

    monkeypatch.setattr(applied.Changes, "apply", refuse)

    result = run("nieuw", "begrip", *options("begrip"), "--map", str(mini_root))

    assert (result.exit_code, "kan niet geschreven worden (begrippen.yml)" in result.output) == (1, True)


def test_a_file_that_changed_meanwhile_is_left_alone(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(root: Path) -> pipeline.Reading:
        (root / "content/begrippen.yml").write_text("[]\n", encoding="utf-8")
        return pipeline.read(root)

    monkeypatch.setattr(applied, "_read", meanwhile)

    result = run("nieuw", "begrip", *options("begrip"), "--map", str(mini_root))

    assert "content/begrippen.yml is intussen veranderd." in result.output
    assert (mini_root / "content/begrippen.yml").read_text(encoding="utf-8") == "[]\n"


def test_works_in_a_folder_with_a_space_and_an_accent(run: Run, mini_root: Path, tmp_path: Path) -> None:
    root = tmp_path / "Mijn handboek (één)"
    shutil.move(mini_root, root)

    assert run("nieuw", "concept", *options("concept"), "--map", str(root)).exit_code == 0
    assert run("controleer", "--map", str(root)).exit_code == 0


def test_today_is_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")

    assert starting.today().year >= 2026

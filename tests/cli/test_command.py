"""The `handboek` command as a whole: Dutch, quick, and without surprises for other programs."""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from build_tools.cli import main, terminal
from build_tools.cli.commands import COMMANDS, Listed

Run = Callable[..., Result]
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|show this|exit\.|error|try|for help|no such|missing|invalid|value|required|default)\b"
    r"|\b(did you mean|got|unexpected|abort\w*|does not|directory|integer|range|takes?)\b",
    re.IGNORECASE,
)
NAMES = [one.name for one in COMMANDS]


@pytest.mark.parametrize("one", COMMANDS, ids=NAMES)
def test_every_command_has_its_module_and_its_line_of_help(one: Listed) -> None:
    command = main.get_command(click.Context(main), one.name)

    assert command is not None
    assert command.name == one.name
    assert (command.help or "").splitlines()[0] == one.help


@pytest.mark.parametrize("arguments", [[], *([name] for name in NAMES)], ids=["handboek", *NAMES])
@pytest.mark.parametrize("option", ["-h", "--hulp", "--help"])
def test_help_is_dutch(run: Run, arguments: list[str], option: str) -> None:
    result = run(*arguments, option)

    assert result.exit_code == 0
    assert result.output.startswith("Gebruik: handboek")
    assert "Toon deze uitleg." in result.output
    assert ENGLISH.findall(result.output.replace("--help", "")) == []


MISTAKES = {
    "unknown-command": (["controler"], "De opdracht ‘controler’ bestaat niet. Bedoelde je ‘controleer’?"),
    "far-from-any-command": (["xyz"], "De opdracht ‘xyz’ bestaat niet. Kies uit: controleer,"),
    "unknown-option": (["controleer", "--jsn"], "De optie ‘--jsn’ bestaat niet. Bedoelde je ‘--json’?"),
    "unknown-option-of-the-group": (["--versie"], "De optie ‘--versie’ bestaat niet."),
    "value-for-a-flag": (["controleer", "--json=1"], "De optie --json is niet goed gebruikt"),
    "option-without-value": (["controleer", "--map"], "De optie --map is niet goed gebruikt"),
    "too-much": (["controleer", "alles"], "Er staat te veel of iets onbekends achter de opdracht."),
    "no-folder": (["controleer", "--map", "bestaat-niet"], "Bij --map hoort een map die bestaat."),
    "no-number": (["bekijk", "--poort", "veel"], "Bij --poort hoort een heel getal van 1024 tot en met 65535."),
    "number-out-of-range": (["bekijk", "--poort", "3"], "Bij --poort hoort een heel getal van 1024 tot en met 65535."),
    "nothing-known-of-it": (["help", "dubbele-punten"], "Over ‘dubbele-punten’ is geen uitleg. Bedoelde je ‘dubbele-punt’?"),
}


@pytest.mark.parametrize(("arguments", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_what_is_typed_wrong_is_told_in_dutch(run: Run, arguments: list[str], expected: str) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert f"Fout: {expected}" in result.output
    assert result.output.startswith("Gebruik: handboek")
    assert ENGLISH.findall(result.output) == []


def test_without_a_terminal_there_is_a_plain_list(run: Run) -> None:
    result = run()

    assert result.exit_code == 0
    assert all(f"  {one.name}" in result.output and one.help.split(":")[0] in result.output for one in COMMANDS)
    assert "0  alles is in orde" in result.output
    assert "\x1b" not in result.output


def test_a_person_gets_a_menu(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.cli.interactive", lambda: True)
    monkeypatch.chdir(mini_root)

    result = run(typed="acht\n99\n1\n")

    assert result.exit_code == 0
    assert "1  Controleren of alles klopt" in result.output
    assert result.output.count("Dat is geen nummer van 0 tot en met") == 2
    assert "0 fouten" in result.output


def test_the_menu_can_be_left(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.cli.interactive", lambda: True)

    assert run(typed="0\n").exit_code == 0
    stopped = run(typed="")
    assert (stopped.exit_code, stopped.stderr.strip()) == (1, "Gestopt.")


def test_a_terminal_is_where_a_person_sees_and_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: False, raising=False)

    assert not terminal.interactive()


def test_output_to_a_program_is_utf8_whatever_the_computer_uses(mini_root: Path) -> None:
    command = [sys.executable, "-c", "from build_tools.cli import main; main()", "controleer", "--map", str(mini_root)]
    environment = {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(Path(__file__).parents[2])}

    output = subprocess.run(command, capture_output=True, check=True, env=environment).stdout.decode("utf-8")

    assert "‘" in output


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    heavy = ("mkdocs", "weasyprint", "citeproc", "lxml", "pydantic", "jinja2", "rich", "yaml", "build_tools.pipeline")
    code = f"import sys; from build_tools.cli import main; main([], standalone_mode=False); print([n for n in {heavy} if n in sys.modules])"

    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert output.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", NAMES)
def test_help_loads_no_heavy_thing(name: str) -> None:
    heavy = ("mkdocs", "weasyprint", "citeproc", "lxml", "jinja2", "pydantic", "yaml", "build_tools.pipeline")
    call = f"main(['{name}', '--hulp'], standalone_mode=False)"
    code = f"import sys; from build_tools.cli import main; {call}; print([n for n in {heavy} if n in sys.modules])"

    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert output.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", ["", *NAMES])
def test_it_starts_within_four_times_mkdocs(name: str) -> None:
    arguments = [*([name] if name else []), "--hulp"]
    mkdocs = min(seconds([sys.executable, "-m", "mkdocs", "--version"]) for _ in range(3))
    ours = min(seconds([sys.executable, "-c", "from build_tools.cli import main; main()", *arguments]) for _ in range(3))

    assert ours <= 4 * mkdocs


def test_an_unchanged_handbook_is_checked_within_four_times_mkdocs(mini_root: Path) -> None:
    check = [sys.executable, "-c", "from build_tools.cli import main; main()", "controleer", "--map", str(mini_root)]
    seconds(check)
    mkdocs = min(seconds([sys.executable, "-m", "mkdocs", "--version"]) for _ in range(3))

    assert min(seconds(check) for _ in range(3)) <= 4 * mkdocs


def seconds(command: list[str]) -> float:
    before = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - before

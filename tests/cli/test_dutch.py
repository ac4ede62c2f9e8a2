"""Every way in which click finds fault is told in Dutch, whatever a command asks for."""

import io
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from build_tools.cli import commands, terminal
from build_tools.cli.commands import Listed
from build_tools.cli.dutch import DutchCommand, DutchGroup


@click.command("proef", cls=DutchCommand)
@click.argument("bestand", type=click.Path(exists=True, dir_okay=False), help="Het bestand.")
@click.option("--aantal", type=int, help="Hoeveel?")
@click.option("--soort", type=click.Choice(["a", "b"]), help="Welke?")
@click.option("--woord", type=click.UUID, help="Iets bijzonders.")
@click.option("--nodig", required=True, help="Nodig.")
@click.option("--open", "opened", type=click.File(), help="Te openen.")
def proef(**_: object) -> None:
    """Probeer alles."""


def boom() -> None:
    raise click.FileError("lijst.txt", "permission denied")


GROUP = DutchGroup(
    "handboek",
    listed=[Listed("proef", "Probeer alles.", ""), Listed("dicht", "Kan niet.", ""), Listed("leeg", "Meer.", "")],
    load=lambda name: {
        "proef": proef,
        "dicht": DutchCommand("dicht", callback=boom),
        "leeg": DutchCommand("leeg", add_help_option=False, params=[click.Argument(["x"], nargs=2)]),
    }[name],
)
HERE = __file__


def run(*arguments: str) -> Result:
    return CliRunner().invoke(GROUP, arguments, prog_name="handboek")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["proef", "--nodig", "x"], "Er ontbreekt iets: BESTAND."),
        (["proef", HERE], "Er ontbreekt iets: --nodig."),
        (["proef", "bestaat-niet", "--nodig", "x"], "Bij BESTAND hoort een bestand dat bestaat."),
        (["proef", HERE, "--nodig", "x", "--aantal", "veel"], "Bij --aantal hoort een heel getal."),
        (["proef", HERE, "--nodig", "x", "--soort", "c"], "Bij --soort hoort een van deze keuzes: a, b."),
        (["proef", HERE, "--nodig", "x", "--woord", "c"], "Bij --woord hoort een andere waarde."),
        (["proef", HERE, "nog", "--nodig", "x"], "Er staat te veel of iets onbekends achter de opdracht."),
        (["leeg", "een"], "Er staat te veel of iets onbekends achter de opdracht."),
        ([], "Er staat te veel of iets onbekends achter de opdracht."),
    ],
)
def test_a_mistake_is_told(arguments: list[str], expected: str) -> None:
    result = run(*arguments)

    assert result.exit_code == 2
    assert f"Fout: {expected}\n" in result.output
    assert "rror" not in result.output


def test_a_file_that_does_not_open_is_told() -> None:
    assert (run("dicht").exit_code, run("dicht").output) == (1, "Het bestand ‘lijst.txt’ kan niet geopend worden.\n")


def test_what_comes_behind_the_command_is_explained_under_a_dutch_heading() -> None:
    output = run("proef", "--hulp").output

    assert "Wat erachter komt:\n  BESTAND" in output
    assert "Opties:\n" in output


def test_a_module_without_a_command_is_a_mistake_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "import_module", lambda _: type("Module", (), {"command": None}))

    with pytest.raises(TypeError, match="niets"):
        commands.load("niets")


class Terminal(io.TextIOWrapper):
    """A terminal that knows few characters."""

    def isatty(self) -> bool:
        """Tell that it is one."""
        return True


def test_a_terminal_that_lacks_a_character_shows_a_question_mark(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "scherm").open("wb") as screen, Terminal(screen, encoding="ascii") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        terminal.prepare_output()
        sys.stdout.write("idiotēs")
        sys.stdout.flush()

        assert (tmp_path / "scherm").read_bytes() == b"idiot?s"


def test_output_that_is_no_file_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())

    terminal.prepare_output()

    assert isinstance(sys.stdout, io.StringIO)

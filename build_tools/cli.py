"""The `handboek` command for editors, in Dutch.

Exit codes: 0 all is well, 1 something has to be mended, 2 the command was not typed right.
"""

import json
from pathlib import Path

import click

from build_tools import pipeline
from build_tools.records.kinds import EDITION_FILE
from build_tools.records.problems import Level, Problem

_GITHUB = {Level.FOUT: "error", Level.LET_OP: "warning", Level.INFO: "notice"}
"""Workflow commands of GitHub Actions, see «Workflow commands for GitHub Actions» in its documentation."""


@click.group(context_settings={"help_option_names": ["-h", "--help", "--hulp"]})
def main() -> None:
    """Het handboek controleren."""


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Schrijf de meldingen als JSON, voor andere programma's.")
@click.option("--github", "as_github", is_flag=True, help="Schrijf de meldingen als aantekeningen bij een pull request op GitHub.")
@click.option("--alles", is_flag=True, help="Toon ook wat alleen ter informatie is.")
@click.option("--map", "folder", type=click.Path(path_type=Path), help="De map van het project; anders waar je staat, of een map erboven.")
@click.pass_context
def controleer(context: click.Context, *, as_json: bool, as_github: bool, alles: bool, folder: Path | None) -> None:
    """Controleer alle records zonder te bouwen: alle meldingen in één keer."""  # noqa: D401  Dutch help for editors
    root = _project_root(folder or Path.cwd())
    problems = pipeline.read(root).problems
    shown = [problem for problem in problems if alles or as_json or problem.level is not Level.INFO]
    if as_json:
        click.echo(json.dumps([_as_data(problem) for problem in shown], ensure_ascii=False, indent=2))
    else:
        for problem in shown:
            click.echo(_as_annotation(problem) if as_github else f"{problem.level.upper()} {problem}")
        click.echo(_count(problems), err=as_github)
    context.exit(1 if any(problem.stops for problem in problems) else 0)


def _project_root(start: Path) -> Path:
    """Return the folder that holds the edition file: `start` or the nearest one above it."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / EDITION_FILE).exists():
            return folder
    raise click.UsageError(f"In {start} en de mappen erboven staat geen {EDITION_FILE}. Ga eerst naar de map van het handboek.")


def _count(problems: tuple[Problem, ...]) -> str:
    errors = sum(problem.stops for problem in problems)
    hints = sum(problem.level is Level.LET_OP for problem in problems)
    if not errors and not hints:
        return "Alles klopt."
    return f"{errors} {'fout' if errors == 1 else 'fouten'}, {hints} {'punt' if hints == 1 else 'punten'} om op te letten."


def _as_data(problem: Problem) -> dict[str, object]:
    origin = problem.origin
    return {
        "code": problem.code,
        "niveau": problem.level.value,
        "bestand": origin.file,
        "regel": origin.line,
        "veld": origin.field,
        "melding": problem.message,
        "advies": problem.advice,
    }


def _as_annotation(problem: Problem) -> str:
    place = {"file": problem.origin.file, "line": str(max(problem.origin.line, 1)), "title": problem.code}
    properties = ",".join(f"{name}={_escaped(value, ',:')}" for name, value in place.items())
    text = " ".join(part for part in (problem.message, problem.advice) if part)
    return f"::{_GITHUB[problem.level]} {properties}::{_escaped(text, '')}"


def _escaped(text: str, more: str) -> str:
    """Escape a value for a workflow command: percent sign and line ends always, comma and colon in a property."""
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + more else sign for sign in text)

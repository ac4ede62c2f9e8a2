"""`handboek controleer`: every problem of every record at once, for a person or for a program."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_tools.cli.checked import checked
from build_tools.cli.dutch import DutchCommand
from build_tools.cli.project import root_option
from build_tools.cli.report import as_data, count, report
from build_tools.records.problems import Level, Problem, in_order

if TYPE_CHECKING:
    from build_tools.pipeline import Reading

_GITHUB = {Level.FOUT: "error", Level.LET_OP: "warning", Level.INFO: "notice"}
"""Workflow commands of GitHub Actions, see «Workflow commands for GitHub Actions» in its documentation."""


@click.command("controleer", cls=DutchCommand)
@click.option("--json", "form", flag_value="json", help="Schrijf de meldingen als JSON, voor andere programma's.")
@click.option("--github", "form", flag_value="github", help="Schrijf de meldingen als aantekeningen bij een pull request op GitHub.")
@click.option("--taal", "more", flag_value="taal", help="Toon ook tips voor gewone taal.")
@click.option("--alles", "more", flag_value="alles", help="Toon alles: ook wat alleen ter informatie is, en de tips voor de taal.")
@click.option("--volledigheid", "more", flag_value="volledigheid", help="Toon wat er nog ontbreekt: per record, en per onderwerp.")
@root_option
@click.pass_context
def command(context: click.Context, *, form: str | None, more: str | None, root: Path) -> None:
    """Controleer alle records zonder te bouwen: alle meldingen in één keer."""  # noqa: D401  Dutch help for editors
    reading = _read(root) if more else None
    if reading and more == "volledigheid":
        _report_unfinished(reading, form)
        context.exit(1 if reading.stops else 0)
    problems = reading.problems if reading else checked(root)
    hints = reading.language_hints if reading else ()
    shown = in_order((*(problem for problem in problems if form == "json" or more == "alles" or problem.level is not Level.INFO), *hints))
    if form == "json":
        click.echo(json.dumps([as_data(problem) for problem in shown], ensure_ascii=False, indent=2))
    elif form == "github":
        for problem in shown:
            click.echo(_as_annotation(problem))
        click.echo(count(problems), err=True)
    else:
        report(shown)
        click.echo(count(problems))
        if hints:
            click.echo(f"{len(hints)} {'tip' if len(hints) == 1 else 'tips'} voor de taal: die houden niets tegen.")
    context.exit(1 if any(problem.stops for problem in problems) else 0)


def _read(root: Path) -> "Reading":
    from build_tools import pipeline

    return pipeline.read(root)


def _report_unfinished(reading: "Reading", form: str | None) -> None:
    """Write what is missing; what stops the build comes first, because a broken record is not in the report."""
    from build_tools.cli import volledigheid

    if form == "json":
        click.echo(json.dumps(volledigheid.as_json(reading.unfinished), ensure_ascii=False, indent=2))
        return
    report(problem for problem in reading.problems if problem.stops)
    volledigheid.show(reading.unfinished)


def _as_annotation(problem: Problem) -> str:
    place = {"file": problem.origin.file, "line": str(max(problem.origin.line, 1)), "title": problem.code}
    properties = ",".join(f"{name}={_escaped(value, ',:')}" for name, value in place.items())
    text = " ".join(part for part in (problem.message, problem.advice) if part)
    return f"::{_GITHUB[problem.level]} {properties}::{_escaped(text, '')}"


def _escaped(text: str, more: str) -> str:
    """Escape a value for a workflow command: percent sign and line ends always, comma and colon in a property."""
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + more else sign for sign in text)

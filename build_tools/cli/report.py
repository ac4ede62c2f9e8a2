"""Problems as an editor reads them in a terminal: one line each, the level in colour where there is colour."""

from collections.abc import Iterable

import click

from build_tools.records.problems import Level, Problem

_COLOURS = {Level.FOUT: "red", Level.LET_OP: "yellow", Level.INFO: "blue"}


def report(problems: Iterable[Problem]) -> None:
    """Write each problem on a line of its own."""
    for problem in problems:
        click.echo(f"{click.style(problem.level.upper(), fg=_COLOURS[problem.level], bold=True)} {problem}")


def count(problems: Iterable[Problem]) -> str:
    """Return one sentence that tells how many problems there are."""
    levels = [problem.level for problem in problems]
    errors, hints = levels.count(Level.FOUT), levels.count(Level.LET_OP)
    if not errors and not hints:
        return "Alles klopt."
    return f"{errors} {'fout' if errors == 1 else 'fouten'}, {hints} {'punt' if hints == 1 else 'punten'} om op te letten."


def as_data(problem: Problem) -> dict[str, object]:
    """Return a problem as JSON values."""
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

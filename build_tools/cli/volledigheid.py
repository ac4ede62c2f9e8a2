"""What is not finished yet, as an editor reads it in a terminal or a program as JSON."""

import click

from build_tools.cli.report import as_data
from build_tools.records.problems import Problem
from build_tools.unfinished import REGEL, SOORTEN, Rij, Unfinished

_LANGUAGE = SOORTEN[-1]
"""The topic whose points are only counted here: `controleer --taal` tells them one by one."""


def show(report: Unfinished) -> None:
    """Write how complete each kind is, the records that lack something, and the open points by topic."""
    click.echo(f"Volledigheid: gemiddeld {report.procent}%. {REGEL}")
    click.echo(f"Werkversies: {report.werkversies}. Niet openbaar: {report.hidden}.")
    for kind, rows in report.records:
        if rows:
            click.echo(f"\n{_bold(f'{kind.meervoud.capitalize()}: {len(rows)}, gemiddeld {report.mean(rows)}%')}")
            for row in rows:
                if row.is_todo:
                    click.echo(_line(row))
    for topic, points in report.points:
        click.echo(f"\n{_bold(f'{topic.titel}: {len(points)}')}")
        if topic is _LANGUAGE:
            for file, number in report.by_file(points):
                click.echo(f"  {number:3}  {file}")
            click.echo("  Typ ‘handboek controleer --taal’ om ze te lezen." if points else "  Niets.")
        else:
            click.echo("\n".join(f"  {point}" for point in points) or "  Niets.")


def as_json(report: Unfinished) -> dict[str, object]:
    """Return the report as JSON values."""
    return {
        "procent": report.procent,
        "regel": REGEL,
        "werkversies": report.werkversies,
        "niet_openbaar": report.hidden,
        "records": [_record(row) for _, rows in report.records for row in rows],
        "punten": [_topic(topic.titel, points) for topic, points in report.points],
    }


def _line(row: Rij) -> str:
    marks = ", ".join(name for name, is_so in (("niet openbaar", not row.is_public), ("werkversie", row.is_werkversie)) if is_so)
    empty = ", ".join(field.veld for field in row.stand.ontbreekt) or "niets"
    return f"  {row.stand.procent:3}%  {row.where}  {row.stand.record.id}{f' ({marks})' if marks else ''}  leeg: {empty}"


def _record(row: Rij) -> dict[str, object]:
    return {
        "soort": row.kind.soort,
        "id": row.stand.record.id,
        "bestand": row.place.file,
        "regel": row.place.at().line,
        "procent": row.stand.procent,
        "openbaar": row.is_public,
        "werkversie": row.is_werkversie,
        "leeg": [{"veld": field.veld, "titel": field.titel, "uitleg": field.uitleg} for field in row.stand.ontbreekt],
    }


def _topic(title: str, points: tuple[Problem, ...]) -> dict[str, object]:
    return {"onderwerp": title, "meldingen": [as_data(point) for point in points]}


def _bold(text: str) -> str:
    return click.style(text, bold=True)

"""Making one new record: the command for its kind, the questions that are left, the file, and the check.

The models load with this module, so `nieuw` loads it only when a kind has been chosen.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from build_tools.cli.applied import apply_checked
from build_tools.cli.dutch import DutchCommand, Refusal
from build_tools.cli.given import given, leaves
from build_tools.cli.project import root_option
from build_tools.cli.questions import ask
from build_tools.cli.terminal import prompt
from build_tools.editing import starting
from build_tools.editing.answers import required
from build_tools.editing.changes import Changes
from build_tools.editing.placing import NoRoomError, placed
from build_tools.editing.scaffold import scaffold
from build_tools.loading import load
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import Value
from build_tools.records.base import Status
from build_tools.records.described import Described
from build_tools.records.explained import Ids, known_ids
from build_tools.records.handbook import Handbook, Place
from build_tools.records.kinds import KIND, Kind
from build_tools.records.publish import is_public

_ALSO = {"citaat": ("naam", "functie")}
"""Fields that may stay empty, but that one should think of."""
_NEXT: Mapping[str, str] = {
    Status.KLAD: "De status is klad: met ‘handboek bekijk’ zie je het al. Mag het op de site? Maak er dan van: status: publiek",
    Status.PUBLIEK: "De status is publiek: het komt op de site. Is het nog niet klaar? Maak er dan van: status: klad",
    Status.ARCHIEF: "De status is archief: het staat nergens. Wil je het toch tonen? Maak er dan van: status: publiek",
}
"""What the status of a new record means, and how to change it."""
_SILENT = "Zonder toestemming staat dit citaat nergens. Is die er wel? Zet bij toestemming dan: gegeven: ja"


def _where(kind: Kind) -> str:
    return f"Het komt {'onderaan' if kind.is_list else 'in een eigen bestand in'} {kind.place}."


def _asked(kind: Kind) -> tuple[Described, ...]:
    return tuple(field for field in required(kind.model, _ALSO.get(kind.soort, ())) if not starting.is_given(field.name))


def command_for(soort: str, what: str) -> click.Command:
    """Return the command for a kind, with an option for each field that it asks for; `what` says what the kind is."""
    kind = KIND[soort]

    @click.command(soort, cls=DutchCommand, help=f"Nieuw: {what}.\n\n{_where(kind)} Wat je niet als optie geeft, vragen we.")
    @click.argument("title", metavar=f"[{starting.title_field(kind).upper()}]", required=False)
    @click.option("--id", "name", metavar="ID", help="De vaste sleutel; anders maken we hem uit de titel.")
    @click.option("--status", type=click.Choice([status.value for status in Status]), help="klad, publiek of archief.")
    @root_option
    def command(*, root: Path, **typed: Any) -> None:
        _make(kind, root, typed)

    command.params[2:2] = [leaf.option for leaf in leaves(kind.model, _asked(kind))]
    return command


def _make(kind: Kind, root: Path, typed: dict[str, Any]) -> None:
    handbook = load(root).handbook
    ids = known_ids(handbook)
    if typed["title"] is not None:
        typed[f"veld_{starting.title_field(kind)}"] = [typed["title"]]
    answers, asking = _answers(kind, typed, ids)
    name = typed["name"] or _name(kind, str(answers[starting.title_field(kind)]), handbook, asking=asking)
    data = answers | starting.given(kind, answers, handbook) | ({"status": typed["status"]} if typed["status"] else {})
    record, problems = validate(kind.model, {"id": name, **data}, Place("", {}))
    if problems or record is None:
        raise Refusal("\n".join(f"{problem.origin.field}: {problem.message} {problem.advice}" for problem in problems))
    changes = _placed(root, kind, name, scaffold(kind, data, ids))
    apply_checked(root, changes)
    made = changes.files[0]
    click.echo(f"\nGemaakt: {made.path}")
    if kind.is_list:
        lines = [line.strip() for line in (made.after or b"").decode().splitlines()]
        click.echo(f"Het staat onderaan, vanaf regel {1 + lines.index(f'- id: {name}')}.")
    click.echo("Open het bestand in een tekstprogramma en vul aan wat je weet; bij elk veld staat uitleg. Typ daarna: handboek controleer")
    click.echo(_NEXT[record.status] if is_public(record) or record.status is not Status.PUBLIEK else _SILENT)


def _answers(kind: Kind, typed: Mapping[str, Any], ids: Ids) -> tuple[dict[str, Value], bool]:
    """Return the answers, out of the options and else asked for, and whether anything was asked."""
    fields = _asked(kind)
    answers = given(kind.model, fields, typed, ids)
    missing = [field for field in fields if field.name not in answers and (field.required or not answers)]
    if missing:
        click.echo(f"Nieuw: {kind.soort}. We vragen alleen wat nodig is. Stoppen kan met Ctrl+C; dan wordt er niets gemaakt.")
    asked = {field.name: value for field in missing if (value := ask(kind.model, field, ids))}
    return answers | asked, bool(missing)


def _placed(root: Path, kind: Kind, name: str, fields: Sequence[Sequence[str]]) -> Changes:
    try:
        return placed(root, kind, name, fields)
    except FileExistsError as error:
        raise Refusal(f"{error} bestaat al. Kies een ander id met --id.") from error
    except NoRoomError as error:
        raise Refusal(f"{error.path} heeft niet de gewone vorm van een lijst; voeg het daar zelf toe.") from error


def _name(kind: Kind, title: str, handbook: Handbook, *, asking: bool) -> str:
    proposal = starting.new_id(title, kind, handbook)
    if not asking:
        return proposal
    click.echo("\nId. Vaste sleutel in adressen en verwijzingen: kleine letters, cijfers en streepjes.")
    return prompt(f"Id (leeg is {proposal})") or proposal

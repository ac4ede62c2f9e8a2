"""`handboek nieuw`: a new record of any kind, out of a few questions or options; it never overwrites and always passes the check."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from build_tools.cli.applied import apply_checked
from build_tools.cli.commands import Listed
from build_tools.cli.dutch import DutchCommand, DutchGroup, Misuse, Refusal
from build_tools.cli.given import given, leaves
from build_tools.cli.menu import pick
from build_tools.cli.project import root_option
from build_tools.cli.questions import ask, prompt
from build_tools.cli.terminal import interactive
from build_tools.editing import starting
from build_tools.editing.answers import required
from build_tools.editing.changes import Changes
from build_tools.editing.explained import Ids, known_ids
from build_tools.editing.placing import NoRoomError, placed
from build_tools.editing.scaffold import scaffold
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import Value
from build_tools.records.base import Status, Written
from build_tools.records.described import Described
from build_tools.records.handbook import Handbook, Place
from build_tools.records.kinds import KIND, KINDS, Kind
from build_tools.records.text import listed

WHAT = {
    "concept": "een idee voor gelijke stagekansen",
    "track": "een pilot waarin een team concepten uitwerkt",
    "sessie": "een ontwerpsessie die er was",
    "methode": "een benadering of een werkvorm",
    "draaiboek": "een sessie van minuut tot minuut",
    "werkblad": "een vel om op te schrijven of samen te lezen",
    "groep": "een groep mensen voor wie het handboek is",
    "fase": "een fase van het project",
    "partner": "een organisatie die meedoet",
    "resultaat": "iets wat het project maakte of in gang zette",
    "begrip": "een woord met uitleg",
    "bron": "een onderzoek, boek of webpagina waarnaar je verwijst",
    "citaat": "woorden van iemand, met toestemming",
    "oproep": "een uitnodiging om mee te doen",
}
"""What each kind is, for whoever has to choose."""
_ALSO = {"citaat": ("naam", "functie")}
"""Fields that may stay empty, but that one should think of."""


def _listed(kind: Kind) -> Listed:
    return Listed(kind.soort, f"Nieuw: {WHAT[kind.soort]}.", f"{kind.soort}: {WHAT[kind.soort]}")


def _where(kind: Kind) -> str:
    return f"Het komt {'onderaan' if kind.is_list else 'in een eigen bestand in'} {kind.place}."


def _asked(kind: Kind) -> tuple[Described, ...]:
    return tuple(field for field in required(kind.model, _ALSO.get(kind.soort, ())) if not starting.is_given(field.name))


def _command(soort: str) -> click.Command:
    """Return the command for a kind, with an option for each field that it asks for."""
    kind = KIND[soort]

    @click.command(soort, cls=DutchCommand, help=f"{_listed(kind).help}\n\n{_where(kind)} Wat je niet als optie geeft, vragen we.")
    @click.argument("title", metavar=f"[{starting.title_field(kind).upper()}]", required=False)
    @click.option("--id", "name", metavar="ID", help="De vaste sleutel; anders maken we hem uit de titel.")
    @click.option("--status", type=click.Choice([status.value for status in Status]), help="klad, publiek of archief.")
    @root_option
    def command(*, root: Path, **typed: Any) -> None:
        _make(kind, root, typed)

    command.params[2:2] = [leaf.option for leaf in leaves(kind.model, _asked(kind))]
    return command


@click.group(
    "nieuw",
    cls=DutchGroup,
    listed=[_listed(kind) for kind in KINDS],
    load=_command,
    invoke_without_command=True,
    subcommand_metavar="SOORT …",
)
@click.pass_context
def command(context: click.Context) -> None:
    """Maak een nieuw record: een concept, een bron, een begrip.

    We vragen alleen wat nodig is. Er wordt nooit iets overschreven.
    """
    if context.invoked_subcommand is None:
        if not interactive():
            raise Misuse(f"Er ontbreekt iets: de soort. Kies uit: {listed([kind.soort for kind in KINDS], 'of')}.", context)
        click.echo("Wat wil je maken?\n")
        for number, kind in enumerate(KINDS, 1):
            click.echo(f"  {number:2}  {_listed(kind).menu}")
        click.echo()
        own = _command(KINDS[pick("Typ een nummer", len(KINDS), 1) - 1].soort)
        with own.make_context(own.name, [], parent=context) as inner:
            own.invoke(inner)


def _make(kind: Kind, root: Path, typed: dict[str, Any]) -> None:
    from build_tools.loading import load

    handbook = load(root).handbook
    ids = known_ids(handbook)
    if typed["title"] is not None:
        typed[f"veld_{starting.title_field(kind)}"] = [typed["title"]]
    answers, asking = _answers(kind, typed, ids)
    name = typed["name"] or _name(kind, str(answers[starting.title_field(kind)]), handbook, asking=asking)
    data = answers | starting.given(kind, answers, handbook) | ({"status": typed["status"]} if typed["status"] else {})
    _, problems = validate(kind.model, {"id": name, **data}, Place("", {}))
    if problems:
        raise Refusal("\n".join(f"{problem.origin.field}: {problem.message} {problem.advice}" for problem in problems))
    changes = _placed(root, kind, name, scaffold(kind, data, ids))
    apply_checked(root, changes)
    click.echo(f"\nGemaakt: {changes.files[0].path}")
    click.echo("Open het bestand en vul aan wat je weet; bij elk veld staat uitleg. Typ daarna: handboek controleer")
    if issubclass(kind.model, Written) and data["status"] == Status.KLAD.value:
        click.echo("De status is klad. Mag het op de site? Maak er dan van: status: publiek")


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

"""`handboek nieuw`: a new record of any kind, out of a few questions or options; it never overwrites and always passes the check."""

import click

from build_tools.cli.commands import Listed
from build_tools.cli.dutch import DutchGroup, Misuse
from build_tools.cli.menu import pick
from build_tools.cli.terminal import interactive

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


def _load(soort: str) -> click.Command:
    from build_tools.cli.new_record import command_for

    return command_for(soort, WHAT[soort])


@click.group(
    "nieuw",
    cls=DutchGroup,
    listed=[Listed(soort, f"Nieuw: {what}.", f"{soort}: {what}") for soort, what in WHAT.items()],
    load=_load,
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
            raise Misuse(f"Er ontbreekt iets: de soort. Kies uit: {', '.join(WHAT)}.", context)
        click.echo("Wat wil je maken?\n")
        for number, (soort, what) in enumerate(WHAT.items(), 1):
            click.echo(f"  {number:2}  {soort}: {what}")
        click.echo()
        own = _load(list(WHAT)[pick("Typ een nummer", len(WHAT), 1) - 1])
        with own.make_context(own.name, [], parent=context) as inner:
            own.invoke(inner)

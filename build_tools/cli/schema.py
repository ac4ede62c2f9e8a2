"""`handboek schema`: tells Visual Studio Code and other programs what fits in each field."""

from pathlib import Path

import click

from build_tools.cli.dutch import DutchCommand, Refusal
from build_tools.cli.project import root_option


@click.command("schema", cls=DutchCommand)
@root_option
def command(*, root: Path) -> None:
    """Vertel je editor wat er in elk veld past: uitleg, keuzes en id's.

    Schrijft JSON-schema's en instellingen voor Visual Studio Code in de map .vscode. Andere instellingen daar blijven staan.
    """
    from build_tools import pipeline
    from build_tools.editing.schemas import SETTINGS, UnreadableSettingsError, write_all

    try:
        changed = write_all(root, pipeline.read(root).handbook)
    except UnreadableSettingsError as error:
        raise Refusal(f"{SETTINGS} is geen gewone JSON (met opmerkingen, of met een fout). Er is niets gewijzigd.") from error
    except OSError as error:
        raise Refusal(f"Een bestand kan niet geschreven worden ({error.filename}).") from error
    for name in changed:
        click.echo(f"Geschreven: {name}")
    if not changed:
        click.echo("Alles was al bij.")

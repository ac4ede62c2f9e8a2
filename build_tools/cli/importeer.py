"""`handboek importeer`: sources out of a reference manager, or the harvest of a session; nothing is ever overwritten."""

from pathlib import Path

import click

from build_tools.cli.dutch import DutchCommand, Misuse, Refusal
from build_tools.cli.project import root_option
from build_tools.cli.terminal import interactive, prompt

_HARVEST = ".csv"
_DRAFT = "Wat nieuw is, is klad: je ziet het met ‘handboek bekijk’, maar het staat niet op de site."
_NEXT = {
    (False, False): f"{_DRAFT} Kijk elke bron na en zet status op publiek.",
    (False, True): "De bronnen zijn publiek. Kijk ze na voordat je de site publiceert.",
    (True, False): f"{_DRAFT} Elk concept zonder eigen icoon kreeg een lamp. Vul aan, kies een icoon, en zet status op publiek.",
}
"""What to do after importing: sources or a harvest, and whether they are public."""


@click.command("importeer", cls=DutchCommand)
@click.argument("file", metavar="BESTAND", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--toon", "only_show", is_flag=True, help="Laat zien wat er zou komen, en verander niets.")
@click.option("--publiek", "public", is_flag=True, help="Zet nieuwe bronnen meteen op publiek; anders zijn ze klad.")
@root_option
@click.pass_context
def command(context: click.Context, *, file: Path | None, only_show: bool, public: bool, root: Path) -> None:
    """Voer bronnen in uit Zotero, of de oogst van een sessie.

    BESTAND eindigt op .json (CSL JSON), .bib (BibTeX) of .ris: dan komt er per bron een bestand bij. Of op .csv: dan komt er per rij een
    concept bij. Alles wat erbij komt is klad, tot je het zelf op publiek zet. Wat er al is, slaan we over.
    """
    from build_tools import pipeline
    from build_tools.cli.applied import apply_checked
    from build_tools.cli.report import report
    from build_tools.editing.carrying import READERS
    from build_tools.editing.harvest import import_harvest
    from build_tools.editing.importing import import_sources
    from build_tools.records.base import Status
    from build_tools.records.text import listed

    if file is None and not interactive():
        raise Misuse("Er ontbreekt iets: BESTAND.", context)
    path = file or Path(prompt("Welk bestand wil je invoeren?"))
    suffix = path.suffix.casefold()
    if suffix not in (*READERS, _HARVEST):
        raise Misuse(f"Een bestand dat eindigt op ‘{path.suffix}’ kennen we niet. Kies uit: {listed((*READERS, _HARVEST), 'of')}.", context)
    if public and suffix == _HARVEST:
        raise Misuse("Concepten uit een oogst zijn altijd klad: er moet nog van alles bij. Laat --publiek weg.", context)
    if not path.is_file():
        raise Refusal(f"Het bestand ‘{path}’ bestaat niet.")
    reading = pipeline.read(root)
    if reading.stops:
        raise Refusal("Er zijn nog fouten. Los die eerst op; typ: handboek controleer")
    status = Status.PUBLIEK if public else Status.KLAD
    imported = import_harvest(root, path, reading.handbook) if suffix == _HARVEST else import_sources(path, reading.handbook, status)
    report(imported.problems)
    if not only_show:
        apply_checked(root, imported.changes)
    for change in imported.changes.files:
        click.echo(f"{'Zou erbij komen' if only_show else 'Nieuw'}: {change.path}")
    number = len(imported.added)
    what = "concept" if suffix == _HARVEST else "bron"
    several = "concepten" if suffix == _HARVEST else "bronnen"
    click.echo(f"{number} {what if number == 1 else several} {'gevonden; er is niets veranderd' if only_show else 'erbij'}.")
    if number and not only_show:
        click.echo(_NEXT[suffix == _HARVEST, public])
    context.exit(1 if imported.has_faults else 0)

"""`handboek exporteer`: all sources as files for a reference manager."""

from pathlib import Path

import click

from build_tools.cli.dutch import DutchCommand, Refusal
from build_tools.cli.project import root_option


@click.command("exporteer", cls=DutchCommand)
@click.option("--naar", "target", type=click.Path(path_type=Path, file_okay=False), metavar="MAP", help="De map; anders waar je staat.")
@click.option("--vervang", "overwrite", is_flag=True, help="Vervang bestanden die er al staan.")
@root_option
def command(*, target: Path | None, overwrite: bool, root: Path) -> None:
    """Schrijf alle bronnen weg voor Zotero.

    Er komen drie bestanden: bronnen.json (CSL JSON), bronnen.bib (BibTeX) en bronnen.ris.
    """
    from build_tools import pipeline
    from build_tools.editing.exporting import source_files

    reading = pipeline.read(root)
    if reading.stops:
        raise Refusal("Er zijn nog fouten. Los die eerst op; typ: handboek controleer")
    folder = target or Path.cwd()
    files = {folder / name: text for name, text in source_files(reading.handbook)}
    there = [path.name for path in files if path.exists()]
    if there and not overwrite:
        raise Refusal(f"In {folder} staat al: {', '.join(there)}. Kies een andere map met --naar, of typ --vervang erbij.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            path.write_text(text, encoding="utf-8", newline="")
            click.echo(f"Geschreven: {path}")
    except OSError as error:
        raise Refusal(f"Het bestand ‘{error.filename}’ kan niet geschreven worden.") from error

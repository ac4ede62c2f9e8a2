"""`handboek pdf`: the book, without the website."""

from pathlib import Path

import click

from build_tools.cli.dutch import DutchCommand
from build_tools.cli.project import root_option


@click.command("pdf", cls=DutchCommand)
@click.option("--naar", "target", type=click.Path(path_type=Path, file_okay=False), metavar="MAP", help="De map voor de pdf; anders site.")
@root_option
@click.pass_context
def command(context: click.Context, *, target: Path | None, root: Path) -> None:
    """Maak het boek als pdf.

    Eerst worden alle records gecontroleerd. Bij een fout wordt er niets gemaakt.
    """
    from rich.console import Console

    from build_tools import pipeline
    from build_tools.cli.report import count, report
    from build_tools.cli.settings import site_url
    from build_tools.pages import address, paper_address, url
    from build_tools.printables.anchors import Website
    from build_tools.printables.printables import planned
    from build_tools.printables.writing import Shop, write
    from build_tools.records.citaat import Medium
    from build_tools.records.drukwerk import BOEK

    with Console(stderr=True).status("De records controleren …") as status:
        reading = pipeline.read(root)
        problems = [problem for problem in reading.problems if problem.stops]
        if not problems:
            status.update("Het boek maken …")
            handbook = reading.published(Medium.DRUK)
            shop = Shop(handbook, Website(site_url(root), address, url, paper_address), root)
            book = [work for work in planned(handbook) if work.path == BOEK]
            folder = target or root / "site"
            problems = [*write(book, shop, folder).problems]
    report(problems)
    if problems:
        click.echo(f"{count(problems)} Er is niets gemaakt.")
        context.exit(1)
    click.echo(f"Boek: {folder / BOEK}")

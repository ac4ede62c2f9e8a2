"""`handboek pdf`: the book, or everything for one session in one file, without the website."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_tools.cli.dutch import DutchCommand, Refusal
from build_tools.cli.project import root_option

if TYPE_CHECKING:
    from build_tools.printables.printable import Printable
    from build_tools.records.handbook import Handbook

_MOST = 200
"""So many people at most: more is a congress, not a session."""


def _numbers(_context: click.Context, _param: click.Parameter, value: str | None) -> tuple[int, ...] | None:
    """Read «2,7,11»."""
    if value is None:
        return None
    words = value.replace(",", " ").split()
    if not words or not all(word.isascii() and word.isdigit() for word in words):
        raise Refusal(f"‘{value}’ is geen rij nummers. Typ de nummers van concepten met een komma ertussen: 2,7,11.")
    return tuple(sorted({int(word) for word in words}))


@click.command("pdf", cls=DutchCommand)
@click.option(
    "--concepten", "numbers", callback=_numbers, metavar="2,7,11", help="Maak een sessiepakket met deze concepten; anders met alle."
)
@click.option(
    "--deelnemers", "people", type=click.IntRange(1, _MOST), metavar="AANTAL", help="Maak een sessiepakket voor zoveel mensen; anders 15."
)
@click.option("--sessie", "script", metavar="ID", help="Sessiepakket met dit draaiboek; anders met het eerste.")
@click.option("--naar", "target", type=click.Path(path_type=Path, file_okay=False), metavar="MAP", help="De map voor de pdf; anders site.")
@root_option
@click.pass_context
def command(
    context: click.Context,
    *,
    numbers: tuple[int, ...] | None,
    people: int | None,
    script: str | None,
    target: Path | None,
    root: Path,
) -> None:
    """Maak het boek als pdf, of alles voor één sessie in één bestand.

    Met --concepten, --deelnemers of --sessie krijg je een sessiepakket: draaiboek, kaarten, canvassen en de rest, zo vaak als je
    nodig hebt en in de volgorde waarin je print. Voorin staat hoeveel vellen dat zijn.

    Eerst worden alle records gecontroleerd. Bij een fout wordt er niets gemaakt.
    """
    from rich.console import Console

    from build_tools import pipeline
    from build_tools.cli.report import count, report
    from build_tools.cli.settings import site_url
    from build_tools.pages.addresses import address, paper_address, url
    from build_tools.printables.anchors import Website
    from build_tools.printables.crew import Pace
    from build_tools.printables.progress import progress
    from build_tools.printables.writing import Shop, write
    from build_tools.records.citaat import Medium
    from build_tools.shelf import CACHE

    with Console(stderr=True).status("De records controleren …"):
        reading = pipeline.read(root)
    problems = [problem for problem in reading.problems if problem.stops]
    if not problems:
        handbook = reading.published(Medium.DRUK)
        works = _works(handbook, numbers, people, script)
        shop = Shop(handbook, Website(site_url(root), address, url, paper_address, root / CACHE), root)
        folder = target or root / "site"
        outcome = write(works, shop, folder, Pace(progress(lambda line: click.echo(line, err=True))))
        problems = [*outcome.problems]
    report(problems)
    if problems:
        click.echo(f"{count(problems)} Er is niets gemaakt.")
        context.exit(1)
    for one in outcome.downloads:
        click.echo(f"{one.werk.titel}: {folder / one.werk.path} ({one.paginas} pagina’s, {one.omvang})")


def _works(handbook: "Handbook", numbers: Sequence[int] | None, people: int | None, script: str | None) -> "list[Printable]":
    """Return the book, or the package that was asked for; raise `Refusal` for a concept or script that there is not."""
    from build_tools.printables.pakketten import Sessie, package
    from build_tools.printables.printables import planned
    from build_tools.records.drukwerk import BOEK
    from build_tools.records.spelling import nearest

    if numbers is None and people is None and script is None:
        return [work for work in planned(handbook) if work.path == BOEK]
    scripts = {draaiboek.id: draaiboek for draaiboek in handbook.draaiboeken}
    draaiboek = scripts.get(script) if script else next(iter(scripts.values()), None)
    if draaiboek is None:
        near = nearest(script or "", list(scripts))
        advice = f"Bedoelde je ‘{near}’?" if near else f"Kies uit: {', '.join(scripts) or 'er is nog geen draaiboek'}."
        raise Refusal(f"Het draaiboek ‘{script or ''}’ bestaat niet. {advice}")
    known = {concept.nummer: concept for concept in handbook.concepten}
    if unknown := [number for number in numbers or () if number not in known]:
        raise Refusal(f"Concept {unknown[0]} bestaat niet of is niet openbaar. Kies uit: {', '.join(map(str, known))}.")
    concepts = tuple(known[number] for number in (known if numbers is None else numbers))
    return [package(handbook, Sessie(draaiboek, people or 15, concepts))]

"""`handboek hernoem`: another id for a record, everywhere, or a list of what would change."""

import difflib
from pathlib import Path

import click

from build_tools.cli.dutch import DutchCommand, Misuse, Refusal
from build_tools.cli.project import root_option
from build_tools.cli.terminal import interactive, prompt
from build_tools.editing.changes import Changes


@click.command("hernoem", cls=DutchCommand)
@click.argument("old", metavar="OUD", required=False)
@click.argument("new", metavar="NIEUW", required=False)
@click.option("--toon", "only_show", is_flag=True, help="Laat zien wat er zou veranderen, en verander niets.")
@click.option("--zonder-oud-adres", "forget", is_flag=True, help="Laat het oude adres vervallen. Alleen als nog niemand het kent.")
@click.option("--met-oud-adres", "always", is_flag=True, help="Bewaar het oude adres ook als je teruggaat naar het id van daarvoor.")
@root_option
@click.pass_context
def command(context: click.Context, *, old: str | None, new: str | None, only_show: bool, forget: bool, always: bool, root: Path) -> None:
    """Geef een record een ander id, overal waar het staat.

    OUD is het id dat er nu staat, of soort:id. Verwijzingen, links en de bestandsnaam veranderen mee, en het oude adres blijft werken.
    Ga je terug naar het id van daarvoor? Dan staat alles weer precies zoals het stond. Stond de site intussen online? Typ dan
    --met-oud-adres erbij.
    """
    from build_tools import pipeline
    from build_tools.cli.applied import apply_checked
    from build_tools.editing.old_addresses import Keep
    from build_tools.editing.rename import rename, same_meaning
    from build_tools.editing.target import NotPossibleError, find_target

    if (old is None or new is None) and not interactive():
        raise Misuse(f"Er ontbreekt iets: {'OUD' if old is None else 'NIEUW'}.", context)
    old = prompt("Welk id wil je veranderen?") if old is None else old
    new = prompt("Wat wordt het nieuwe id?") if new is None else new
    reading = pipeline.read(root)
    if reading.stops:
        raise Refusal("Er zijn nog fouten. Los die eerst op; typ: handboek controleer")
    try:
        target = find_target(reading.handbook, old, new)
        changes = rename(root, target, Keep.NONE if forget else Keep.ALWAYS if always else Keep.LASTING)
    except NotPossibleError as error:
        raise Refusal(f"{error}\nEr is niets gewijzigd.") from error
    if only_show:
        show(changes)
        return
    sentence = f"Een link zou dan naar iets anders wijzen, want ‘{target.new}’ is ook het id van iets van een andere soort."
    apply_checked(root, changes, lambda after: "" if same_meaning(reading.handbook, after, target) else sentence)
    files = len(changes.files)
    click.echo(f"{target.old} heet nu {target.new}. Gewijzigd: {files} {'bestand' if files == 1 else 'bestanden'}.")


def show(changes: Changes) -> None:
    """Write every line that changes, with its number, as it is and as it would be."""
    gone = next((one for one in changes.files if one.after is None), None)
    for one in changes.files:
        if one.after is not None:
            was = gone if one.before is None and gone is not None else one
            click.secho(one.path if was is one else f"{was.path} → {one.path}", bold=True)
            _show_lines(_lines(was.before), _lines(one.after))


def _lines(content: bytes | None) -> list[str]:
    return (content or b"").decode("utf-8").splitlines()


def _show_lines(before: list[str], after: list[str]) -> None:
    for tag, first, end, new_first, new_end in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            for number, line in enumerate(before[first:end], first + 1):
                click.secho(f"  {number:4} - {line}", fg="red")
            for number, line in enumerate(after[new_first:new_end], new_first + 1):
                click.secho(f"  {number:4} + {line}", fg="green")

"""`handboek bekijk`: the live preview, MkDocs in a process of its own."""

import os
import subprocess
import sys
import time
from pathlib import Path

import click

from build_tools.cli.checked import checked
from build_tools.cli.dutch import DutchCommand
from build_tools.cli.ports import HOST, free_port, is_free, serving_options
from build_tools.cli.project import root_option
from build_tools.cli.report import count, report

_LOOKS = 0.2
"""Seconds between two looks whether the preview is there."""


@click.command("bekijk", cls=DutchCommand)
@serving_options
@click.option("--uitgebreid", "verbose", is_flag=True, help="Toon ook wat MkDocs zelf meldt (in het Engels).")
@root_option
@click.pass_context
def command(context: click.Context, *, port: int | None, stay: bool, verbose: bool, root: Path) -> None:
    """Bekijk het handboek in je browser; wat je opslaat zie je meteen.

    Ook wat nog klad is zie je hier, met een merk erbij. Het boek en ander drukwerk worden niet gemaakt, maar elk concept heeft een knop
    voor een proefdruk. Maak je onderweg een fout, dan zegt je browser welke. Stop met Ctrl+C.
    """
    port = free_port(port)
    faults = tuple(problem for problem in checked(root) if problem.stops)
    if faults:
        report(faults)
        click.echo(f"{count(faults)} Los dit eerst op, en begin dan opnieuw.")
        context.exit(1)
    address = f"http://{HOST}:{port}/"
    click.echo(f"Het handboek wordt gemaakt. Straks staat het op {address}. Stop met Ctrl+C.")
    options = [*([] if stay else ["--open"]), *([] if verbose else ["--quiet"])]
    try:
        with subprocess.Popen(_serve(root, port, *options), cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}) as preview:  # noqa: S603  our own words
            if _answers(preview, port):
                click.echo(f"Klaar: het handboek staat op {address}. Wat je opslaat, zie je daar vanzelf.")
            code = preview.wait()
    except KeyboardInterrupt:
        code = 0
    context.exit(1 if code else 0)


def _answers(preview: "subprocess.Popen[bytes]", port: int) -> bool:
    """Wait until the preview answers, which it does once the first site is whole; tell whether it ever does."""
    while preview.poll() is None:
        if not is_free(port):
            return True
        time.sleep(_LOOKS)
    return False


def _serve(root: Path, port: int, *options: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / "mkdocs.yml"), "--dev-addr", f"{HOST}:{port}", *options]

"""`handboek bekijk`: the live preview, MkDocs in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import click

from build_tools.cli.dutch import DutchCommand
from build_tools.cli.ports import HOST, free_port, serving_options
from build_tools.cli.project import root_option


@click.command("bekijk", cls=DutchCommand)
@serving_options
@click.option("--uitgebreid", "verbose", is_flag=True, help="Toon ook wat MkDocs zelf meldt (in het Engels).")
@root_option
@click.pass_context
def command(context: click.Context, *, port: int | None, stay: bool, verbose: bool, root: Path) -> None:
    """Bekijk het handboek in je browser; wat je opslaat zie je meteen.

    Het boek en ander drukwerk worden hier niet gemaakt. Stop met Ctrl+C.
    """
    port = free_port(port)
    click.echo(f"Het handboek staat straks op http://{HOST}:{port}/. Stop met Ctrl+C.")
    options = [*([] if stay else ["--open"]), *([] if verbose else ["--quiet"])]
    try:
        code = subprocess.call(_serve(root, port, *options), cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})  # noqa: S603  our own words
    except KeyboardInterrupt:
        code = 0
    context.exit(1 if code else 0)


def _serve(root: Path, port: int, *options: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / "mkdocs.yml"), "--dev-addr", f"{HOST}:{port}", *options]

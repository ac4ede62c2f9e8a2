"""`handboek bekijk`: the live preview, MkDocs in a process of its own."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import click

from build_tools.cli.dutch import DutchCommand, Refusal
from build_tools.cli.project import root_option

_HOST = "127.0.0.1"
_FIRST_PORT = 8000
_PORTS_TRIED = 20


@click.command("bekijk", cls=DutchCommand)
@click.option(
    "--poort", "port", type=click.IntRange(1024, 65535), metavar="NUMMER", help="Het nummer achter het adres; anders 8000 of hoger."
)
@click.option("--geen-browser", "stay", is_flag=True, help="Open de browser niet.")
@click.option("--uitgebreid", "verbose", is_flag=True, help="Toon ook wat MkDocs zelf meldt (in het Engels).")
@root_option
@click.pass_context
def command(context: click.Context, *, port: int | None, stay: bool, verbose: bool, root: Path) -> None:
    """Bekijk het handboek in je browser; wat je opslaat zie je meteen.

    Het boek en ander drukwerk worden hier niet gemaakt. Stop met Ctrl+C.
    """
    port = port or _free_port()
    if not _is_free(port):
        raise Refusal(f"Poort {port} is al in gebruik. Kies een andere, of laat --poort weg.")
    click.echo(f"Het handboek staat straks op http://{_HOST}:{port}/. Stop met Ctrl+C.")
    options = [*([] if stay else ["--open"]), *([] if verbose else ["--quiet"])]
    try:
        code = subprocess.call(_serve(root, port, *options), cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})  # noqa: S603  our own words
    except KeyboardInterrupt:
        code = 0
    context.exit(1 if code else 0)


def _serve(root: Path, port: int, *options: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / "mkdocs.yml"), "--dev-addr", f"{_HOST}:{port}", *options]


def _free_port() -> int:
    return next((port for port in range(_FIRST_PORT, _FIRST_PORT + _PORTS_TRIED) if _is_free(port)), _FIRST_PORT)


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        return trial.connect_ex((_HOST, port)) != 0

"""Where a page on this computer is served: the address, a port that is free, and the options of a command that serves one."""

import socket
from collections.abc import Callable
from typing import Any, TypeVar

import click

from build_tools.cli.dutch import Refusal

F = TypeVar("F", bound=Callable[..., Any])

HOST = "127.0.0.1"
_FIRST_PORT = 8000
_PORTS_TRIED = 20


def serving_options(function: F) -> F:
    """Give a command the options --poort and --geen-browser; the function gets them as `port` (or nothing) and `stay`."""
    text = "Het nummer achter het adres; anders 8000 of hoger."
    with_port = click.option("--poort", "port", type=click.IntRange(1024, 65535), metavar="NUMMER", help=text)
    return with_port(click.option("--geen-browser", "stay", is_flag=True, help="Open de browser niet.")(function))


def free_port(wanted: int | None) -> int:
    """Return the wanted port, or the first one that is free; raise `Refusal` when it is taken."""
    port = wanted or next((port for port in range(_FIRST_PORT, _FIRST_PORT + _PORTS_TRIED) if is_free(port)), _FIRST_PORT)
    if not is_free(port):
        raise Refusal(f"Poort {port} is al in gebruik. Kies een andere, of laat --poort weg.")
    return port


def is_free(port: int) -> bool:
    """Tell whether nothing answers at a port of this computer."""
    with socket.socket() as trial:
        return trial.connect_ex((HOST, port)) != 0

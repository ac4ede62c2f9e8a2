"""Which folder is the project."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from build_tools.cli.dutch import Misuse

F = TypeVar("F", bound=Callable[..., Any])


def root_option(function: F) -> F:
    """Give a command the option --map; the function gets the root of the project as `root`."""
    return click.option(
        "--map",
        "root",
        metavar="MAP",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        callback=lambda _context, _param, folder: project_root(folder or Path.cwd()),
        help="De map van het project; anders waar je staat, of een map erboven.",
    )(function)


def project_root(start: Path) -> Path:
    """Return the folder that holds the edition file: `start` or the nearest one above it; raise `Misuse` when there is none."""
    from build_tools.records.folders import EDITION_FILE

    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / EDITION_FILE).exists():
            return folder
    raise Misuse(f"In {start} en de mappen erboven staat geen {EDITION_FILE}. Ga eerst naar de map van het handboek.")

"""The `handboek` command for editors, in Dutch: one module per command, loaded only when that command is used.

    commands.py  `COMMANDS`: which there are        dutch.py     click's own words, in Dutch
    menu.py      what to do without a command       project.py   which folder is the project
    terminal.py  what the terminal can show         report.py    problems as lines
    ports.py     where a page is served          checked.py   the problems, out of the last check when nothing changed
    questions.py, given.py, new_record.py: what a new record needs, asked or given as options
    applied.py   changes that never make it worse   controleer.py, bekijk.py, … each a command

Exit codes: 0 all is well, 1 something has to be mended or was refused, 2 the command was not typed right.
"""

import click

from build_tools.cli.commands import COMMANDS, load
from build_tools.cli.dutch import DutchGroup
from build_tools.cli.plugins import look_for_no_plugins
from build_tools.cli.terminal import interactive, prepare_output

_EXIT_CODES = """
\b
Uitkomst (exitcode), voor andere programma's:
  0  alles is in orde
  1  er moet iets verbeterd worden, of het kon niet
  2  de opdracht is niet goed getypt
"""


@click.group(cls=DutchGroup, listed=COMMANDS, load=load, invoke_without_command=True, epilog=_EXIT_CODES)
@click.pass_context
def main(context: click.Context) -> None:
    """Het handboek schrijven, controleren en maken.

    Zonder opdracht krijg je een menu.
    """
    prepare_output()
    look_for_no_plugins()
    if context.invoked_subcommand is None:
        from build_tools.cli import menu

        menu.choose(context) if interactive() else menu.show(context)


__all__ = ["main"]

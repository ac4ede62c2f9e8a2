"""What happens without a command: a menu for a person, a list of commands for a program."""

import click

from build_tools.cli.commands import COMMANDS


def show(context: click.Context) -> None:
    """Write the help with the list of commands."""
    click.echo(context.get_help())


def choose(context: click.Context) -> None:
    """Let a person choose a command by number, and run it."""
    click.echo("Wat wil je doen?\n")
    for number, one in enumerate(COMMANDS, 1):
        click.echo(f"  {number}  {one.menu}")
    click.echo("  0  Stoppen\n")
    chosen = pick("Typ een nummer", len(COMMANDS))
    if chosen:
        group = context.command
        name = COMMANDS[chosen - 1].name
        command = group.get_command(context, name) if isinstance(group, click.Group) else None
        if command is not None:
            with command.make_context(name, [], parent=context) as own:
                command.invoke(own)


def pick(question: str, last: int, first: int = 0) -> int:
    """Ask for a number from `first` to `last` until it is one."""
    while True:
        typed = str(click.prompt(question, prompt_suffix=": ")).strip()
        if typed.isdecimal() and first <= int(typed) <= last:
            return int(typed)
        click.echo(f"Dat is geen nummer van {first} tot en met {last}.")

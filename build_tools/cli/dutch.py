"""What click says itself, in Dutch: the words of its help, and its errors.

In: click's own classes. Out: the same classes with Dutch words. An error whose words are not ours never reaches an editor: what
click found is told again by its class and its parameter.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from build_tools.cli.commands import Listed
from build_tools.records.spelling import nearest

HELP_NAMES = ["-h", "--hulp", "--help"]
_HEADINGS = {"Options": "Opties", "Commands": "Opdrachten", "Positional arguments": "Wat erachter komt"}
"""The headings of click's help."""


class Misuse(click.UsageError):
    """The command was not typed right; the message is Dutch. Exit code 2."""

    def show(self, file: Any = None) -> None:
        """Write how the command is typed, where to find help, and the message."""
        if self.ctx is not None:
            click.echo(self.ctx.get_usage(), file=file, err=True)
            click.echo(f"Typ ‘{self.ctx.command_path} --hulp’ voor uitleg.\n", file=file, err=True)
        click.echo(f"Fout: {self.format_message()}", file=file, err=True)


class Refusal(click.ClickException):
    """It could not be done; the message is Dutch and says what to do. Exit code 1."""

    def show(self, file: Any = None) -> None:
        """Write the message."""
        click.echo(self.format_message(), file=file, err=True)


class DutchFormatter(click.HelpFormatter):
    """Writes help with Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is typed."""
        super().write_usage(prog, args, prefix or "Gebruik: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write a heading and what stands below it."""
        with super().section(_HEADINGS.get(name, name)):
            yield


class DutchContext(click.Context):
    """A context that writes help in Dutch."""

    formatter_class = DutchFormatter


class DutchCommand(click.Command):
    """A command whose help and errors are Dutch."""

    context_class = DutchContext

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take what click takes; options are called opties."""
        super().__init__(*args, **{"options_metavar": "[OPTIES]", "context_settings": {"help_option_names": HELP_NAMES}, **kwargs})

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; an error tells in which command it is."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option for help, explained in Dutch."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
        return option


class DutchGroup(DutchCommand, click.Group):
    """The commands of `listed`, each loaded by `load` only when it is used; every error of theirs is told in Dutch."""

    def __init__(self, *args: Any, listed: Sequence[Listed], load: Callable[[str], click.Command], **kwargs: Any) -> None:
        """Take what click takes, and the commands."""
        super().__init__(*args, **{"subcommand_metavar": "[OPDRACHT] …", **kwargs})
        self.listed = {one.name: one for one in listed}
        self._load = load

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names in their own order."""
        return list(self.listed)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Load a command."""
        return self._load(cmd_name) if cmd_name in self.listed else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """Write the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(one.name, one.help) for one in self.listed.values()])

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        """Read the command line."""
        with self._told_in_dutch():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Do what was asked."""
        with self._told_in_dutch():
            return super().invoke(ctx)

    @contextmanager
    def _told_in_dutch(self) -> Iterator[None]:
        try:
            yield
        except (Misuse, Refusal):
            raise
        except click.UsageError as error:
            raise Misuse(_sentence(error, tuple(self.listed)), error.ctx) from error
        except click.FileError as error:
            raise Refusal(f"Het bestand ‘{error.ui_filename}’ kan niet geopend worden.") from error
        except (click.Abort, EOFError, KeyboardInterrupt) as error:
            raise Refusal("\nGestopt.") from error


def _sentence(error: click.UsageError, commands: Sequence[str]) -> str:
    """Say in Dutch what click found; its own sentence is never shown."""
    if isinstance(error, click.NoSuchCommand):
        return _unknown("De opdracht", error.command_name, commands, f"Kies uit: {', '.join(commands)}.")
    if isinstance(error, click.NoSuchOption):
        options = [name for param in error.ctx.command.params for name in param.opts] if error.ctx else []
        return _unknown("De optie", error.option_name, options)
    if isinstance(error, click.MissingParameter):
        return f"Er ontbreekt iets: {_name(error)}."
    if isinstance(error, click.BadParameter):
        return f"Bij {_name(error)} hoort {_what_fits(error.param)}."
    if isinstance(error, click.BadOptionUsage):
        return f"De optie {error.option_name} is niet goed gebruikt: er hoort een waarde achter, of juist niet."
    return "Er staat te veel of iets onbekends achter de opdracht."


def _unknown(what: str, typed: str, possible: Sequence[str], otherwise: str = "") -> str:
    near = nearest(typed, possible)
    advice = f"Bedoelde je ‘{near}’?" if near else otherwise
    return f"{what} ‘{typed}’ bestaat niet. {advice}".strip()


def _name(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Argument):
        return error.param.make_metavar(error.ctx) if error.ctx else "een waarde"
    return max(error.param.opts, key=len) if error.param else "een waarde"


def _what_fits(param: click.Parameter | None) -> str:
    match param.type if param else None:
        case click.Choice(choices=choices):
            return f"een van deze keuzes: {', '.join(str(choice) for choice in choices)}"
        case click.IntRange(min=first, max=last):
            return f"een heel getal van {first} tot en met {last}"
        case click.types.IntParamType():
            return "een heel getal"
        case click.Path(file_okay=False):
            return "een map die bestaat"
        case click.Path():
            return "een bestand dat bestaat"
        case _:
            return "een andere waarde"

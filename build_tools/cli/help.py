"""`handboek help`: explains a message code, a topic or a command."""

import click

from build_tools.cli.dutch import DutchCommand, Misuse
from build_tools.cli.topics import TOPICS
from build_tools.records.problems import CODES, Level
from build_tools.records.spelling import nearest

_EFFECT = {
    Level.FOUT: "Fout: de site en het boek worden niet gemaakt tot je dit verbetert.",
    Level.LET_OP: "Let op: de site wordt gemaakt. Kijk of het klopt.",
    Level.INFO: "Info: goed om te weten.",
}


@click.command("help", cls=DutchCommand)
@click.argument("subject", metavar="[WAT]", required=False)
@click.pass_context
def command(context: click.Context, *, subject: str | None) -> None:
    """Leg een melding, een onderwerp of een opdracht uit.

    WAT is een code zoals HB020, een onderwerp zoals dubbele-punt, of een opdracht zoals controleer. Zonder WAT krijg je een overzicht.
    """
    word = (subject or "").strip().lower()
    code = f"HB{word.removeprefix('hb').zfill(3)}" if word.removeprefix("hb").isdecimal() else ""
    if not word:
        _overview()
    elif code in CODES:
        _explain(code)
    elif word in TOPICS:
        _explain(TOPICS[word].code)
    elif own := _command(context, word):
        with own.make_context(word, ["--help"], parent=context.parent):
            pass
    else:
        near = nearest(word, [*TOPICS, *(name.lower() for name in CODES)])
        advice = f"Bedoelde je ‘{near}’?" if near else "Typ ‘handboek help’ voor een overzicht."
        raise Misuse(f"Over ‘{subject}’ is geen uitleg. {advice}", context)


def _command(context: click.Context, name: str) -> click.Command | None:
    group = context.parent.command if context.parent else None
    return group.get_command(context, name) if isinstance(group, click.Group) else None


def _explain(code: str) -> None:
    what = CODES[code]
    click.echo(f"{click.style(code, bold=True)}  {what.what}\n\n{_EFFECT[what.level]}\n\nWat nu?  {what.cure}")
    for name, topic in TOPICS.items():
        if topic.code == code:
            click.echo(f"\nZo gaat het mis:\n{_indented(topic.wrong)}\nZo kan het:\n{_indented(topic.right)}\n\nOnderwerp: {name}")


def _indented(lines: str) -> str:
    return "\n".join(f"  {line}" for line in lines.replace("\t", "⇥ ").split("\n"))


def _overview() -> None:
    click.echo("Onderwerpen:\n")
    width = max(map(len, TOPICS))
    for name, topic in TOPICS.items():
        click.echo(f"  {name:{width}}  {CODES[topic.code].what}")
    click.echo("\nMeldingen:\n")
    for code, what in CODES.items():
        click.echo(f"  {code}  {what.what}")
    click.echo("\nTyp ‘handboek help’ met een onderwerp of een code erachter voor meer uitleg.")

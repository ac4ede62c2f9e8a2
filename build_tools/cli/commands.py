"""`COMMANDS`: every command with its one line of help, known without loading the command itself."""

from importlib import import_module
from typing import NamedTuple

import click


class Listed(NamedTuple):
    """A command: its name, which is also its module in this package, its one line of help, and its line in the menu."""

    name: str
    help: str
    menu: str


COMMANDS: tuple[Listed, ...] = (
    Listed("controleer", "Controleer alle records zonder te bouwen: alle meldingen in één keer.", "Controleren of alles klopt"),
    Listed("bekijk", "Bekijk het handboek in je browser; wat je opslaat zie je meteen.", "Het handboek bekijken terwijl je schrijft"),
    Listed("nieuw", "Maak een nieuw record: een concept, een bron, een begrip.", "Iets nieuws schrijven"),
    Listed("cms", "Vul een formulier in je browser in, in plaats van YAML.", "Schrijven in een formulier"),
    Listed("hernoem", "Geef een record een ander id, overal waar het staat.", "Een id veranderen, overal waar het staat"),
    Listed("importeer", "Voer bronnen in uit Zotero, of de oogst van een sessie.", "Bronnen of de oogst van een sessie invoeren"),
    Listed("exporteer", "Schrijf alle bronnen weg voor Zotero.", "Bronnen meenemen naar Zotero"),
    Listed("pdf", "Maak het boek als pdf, of alles voor één sessie in één bestand.", "Het boek maken (pdf)"),
    Listed("schema", "Vertel je editor wat er in elk veld past: uitleg, keuzes en id's.", "Uitleg en keuzes in je editor bijwerken"),
    Listed("help", "Leg een melding, een onderwerp of een opdracht uit.", "Uitleg bij een melding"),
)
"""Every command, in the order in which an editor meets them. The module of a command has the click command as `command`."""


def load(name: str) -> click.Command:
    """Return a command out of its module."""
    command = import_module(f"{__package__}.{name}").command
    if not isinstance(command, click.Command):
        raise TypeError(name)
    return command

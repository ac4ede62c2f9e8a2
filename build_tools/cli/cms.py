"""`handboek cms`: a form instead of YAML, in the browser of the editor's own computer; nothing of it is ever published."""

import shutil
import subprocess
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from build_tools.cli.dutch import DutchCommand, Refusal
from build_tools.cli.ports import HOST, free_port, serving_options
from build_tools.cli.project import root_option
from build_tools.editing.cms_package import PACKAGE, VERSION

_HOW = f"""\
Het formulier is het programma Sveltia CMS. Dat hoort niet bij het handboek; haal het zelf op, in deze versie:
  {PACKAGE} {VERSION}
Staat Node.js op je computer? Typ dan: handboek cms --haal
Anders: vraag iemand met Node.js om ‘npm pack {PACKAGE}@{VERSION}’ te typen. Typ daarna: handboek cms --pakket BESTAND"""


@click.command("cms", cls=DutchCommand)
@click.option(
    "--pakket", "package", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="BESTAND", help="Zet dit pakket klaar."
)
@click.option("--haal", "fetch", is_flag=True, help="Haal het programma op van internet, met npm (11 MB).")
@click.option("--schrijf", "only_write", is_flag=True, help="Schrijf alleen de bestanden; open het formulier niet.")
@serving_options
@root_option
def command(*, package: Path | None, fetch: bool, only_write: bool, port: int | None, stay: bool, root: Path) -> None:
    """Vul een formulier in je browser in, in plaats van YAML.

    Werkt in Edge en Chrome. Kies daar de map van het handboek; wat je bewaart, staat meteen in die map. Opmerkingen (na een #) in een
    bestand dat je bewaart, gaan verloren. Stop met Ctrl+C.
    """
    from build_tools import pipeline
    from build_tools.editing.cms_files import FOLDER, write_form
    from build_tools.editing.cms_package import has_program

    try:
        if fetch:
            _fetch(root)
        elif package:
            _unpack(root, package)
        write_form(root, pipeline.read(root).handbook)
    except OSError as error:
        raise Refusal(f"Een bestand kan niet geschreven worden ({error.filename}).") from error
    click.echo(f"Geschreven: {FOLDER}/")
    if not has_program(root):
        raise Refusal(_HOW)
    if not only_write:
        _serve(root / FOLDER, free_port(port), stay=stay)


def _fetch(root: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise Refusal(f"Er staat geen npm op deze computer.\n{_HOW}")
    with TemporaryDirectory() as folder:
        ended = subprocess.run([npm, "pack", f"{PACKAGE}@{VERSION}"], cwd=folder, capture_output=True, check=False)  # noqa: S603  fixed words
        found = next(Path(folder).glob("*.tgz"), None)
        if ended.returncode or found is None:
            raise Refusal(f"Het lukte niet om {PACKAGE} {VERSION} op te halen. Heb je internet?")
        _unpack(root, found)


def _unpack(root: Path, package: Path) -> None:
    from build_tools.editing.cms_package import WrongPackageError, unpack

    try:
        unpack(root, package)
    except WrongPackageError as error:
        raise Refusal(f"‘{package.name}’ is niet {PACKAGE} {VERSION}, of het bestand is beschadigd.") from error


class OwnFiles(SimpleHTTPRequestHandler):
    """A server of one folder, which keeps its log to itself; the translation of the program is a script."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".json": "text/javascript", ".js": "text/javascript"}  # noqa: RUF012  as there

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _serve(folder: Path, port: int, *, stay: bool) -> None:
    address = f"http://{HOST}:{port}/"
    with ThreadingHTTPServer((HOST, port), partial(OwnFiles, directory=str(folder))) as server:
        click.echo(f"Het formulier staat op {address}. Stop met Ctrl+C.")
        if not stay:
            webbrowser.open(address)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Gestopt.")

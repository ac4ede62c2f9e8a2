"""The live preview: it follows the records, tells mistakes in Dutch, and stays up."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest
from pypdfium2 import PdfDocument

CONCEPT = "concepts/02-tweede-idee.md"
SCHEMA = ".vscode/schema"
MARK = "Klad: nog niet op de site"


def pdf_words(content: bytes) -> str:
    """Return all words of a PDF."""
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in PdfDocument(content)).split())


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> bool:
    """Tell whether the condition comes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


class Preview:
    """A running `mkdocs serve`."""

    def __init__(self, root: Path, port: int) -> None:
        """Start it."""
        self._log = root / "serve.log"
        self._address = f"http://127.0.0.1:{port}/"
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
        environment.pop("HANDBOEK_PDF", None)
        command = [str(Path(sys.executable).parent / "mkdocs"), "serve", "--dev-addr", f"127.0.0.1:{port}"]
        with self._log.open("w") as log:
            self.process = subprocess.Popen(command, cwd=root, env=environment, stdout=log, stderr=subprocess.STDOUT)

    def page(self, path: str) -> str:
        """Return a page, or nothing when it does not answer."""
        try:
            with urllib.request.urlopen(self._address + path, timeout=5) as answer:
                return str(answer.read().decode())
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def answer(self, path: str) -> tuple[str, bytes]:
        """Return the type and the content of any answer."""
        try:
            with urllib.request.urlopen(self._address + path, timeout=60) as answer:
                return answer.headers["Content-Type"], answer.read()
        except HTTPError as error:
            with error:
                return error.headers["Content-Type"], error.read()

    @property
    def log(self) -> str:
        """What stands in the terminal."""
        return self._log.read_text(encoding="utf-8")


@pytest.fixture
def preview(small_project: Path) -> Iterator[Preview]:
    """A preview of the small handbook."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (small_project / SCHEMA).mkdir(parents=True)
    running = Preview(small_project, port)
    yield running
    running.process.terminate()
    running.process.wait(timeout=20)


def test_the_preview_follows_the_records_and_survives_mistakes(preview: Preview, small_project: Path) -> None:
    page, record = "concepten/tweede-idee/", small_project / CONCEPT
    sound = record.read_text(encoding="utf-8")
    assert wait_for(lambda: "Tweede idee" in preview.page(page)), preview.log

    assert "Redactiepaneel" in preview.page("bijdragen/redactiepaneel/")
    assert 'href="../../bijdragen/redactiepaneel/"' in preview.page(page)

    record.write_text(sound.replace("titel: Tweede idee", "titel: Ander idee"), encoding="utf-8")
    assert wait_for(lambda: "Ander idee" in preview.page(page)), preview.log

    record.write_text(sound.replace("voor_wie: [onderwijs]", "voor_wie: [onderwijz]"), encoding="utf-8")
    assert wait_for(lambda: f"{CONCEPT}:6 [HB201]" in preview.log), preview.log
    assert "Traceback" not in preview.log
    kind, told = preview.answer(page)
    assert f"{CONCEPT}, regel 6" in told.decode(), kind
    assert preview.process.poll() is None

    record.write_text(sound, encoding="utf-8")
    assert wait_for(lambda: "Tweede idee" in preview.page(page)), preview.log
    assert not (small_project / "site").exists()
    choices = (small_project / SCHEMA / "keuzes.json").read_text(encoding="utf-8")
    assert '"tweede-idee"' in choices
    assert '"Tweede idee"' in choices


def test_a_draft_is_shown_with_a_mark_and_printed_on_demand(preview: Preview, small_project: Path) -> None:
    page, proof, record = "concepten/tweede-idee/", "proefdruk/tweede-idee.pdf", small_project / CONCEPT
    sound = record.read_text(encoding="utf-8")
    assert wait_for(lambda: "Tweede idee" in preview.page(page)), preview.log
    draft = sound.replace("herkomst: ", "status: klad\nherkomst: ")

    record.write_text(draft, encoding="utf-8")

    assert wait_for(lambda: MARK in preview.page(page)), preview.log
    assert MARK in preview.page("concepten/")
    assert f'href="../../{proof}"' in preview.page(page)
    kind, content = preview.answer(proof)
    assert (kind, content[:5]) == ("application/pdf", b"%PDF-")
    assert MARK in pdf_words(content)

    record.write_text(draft.replace("voor_wie: [onderwijs]", "voor_wie: [onderwijz]"), encoding="utf-8")
    kind, content = preview.answer(proof)
    assert kind == "text/html; charset=utf-8"
    assert f"{CONCEPT}, regel 6" in content.decode()
    assert "Bedoel" in content.decode()
    assert preview.answer("proefdruk/bestaat-niet.pdf")[0] != "application/pdf"


REBUILD = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
for _ in range(2):
    config = load_config("mkdocs.yml", site_dir=sys.argv[1])
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
print(sorted(set(sys.argv[2:]) & set(sys.modules)))
"""


def test_the_preview_loads_nothing_of_print(small_project: Path, tmp_path: Path) -> None:
    heavy = ("weasyprint", "pydyf", "pikepdf", "pypdfium2", "PIL", "rich")
    command = [sys.executable, "-c", REBUILD, str(tmp_path / "voorbeeld"), *heavy]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "HANDBOEK_PDF": "true"}

    done = subprocess.run(command, cwd=small_project, env=environment, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"
    assert "Redactiepaneel" in (tmp_path / "voorbeeld/bijdragen/redactiepaneel/index.html").read_text(encoding="utf-8")
    assert not (small_project / ".cache/druk").exists()

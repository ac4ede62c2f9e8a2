"""The real handbook, built once as an editor builds it, served on this machine and opened in a real Chromium."""

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from build_tools.native import find_chromium

PROJECT = Path(__file__).parent.parent.parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site with the book, as `mkdocs build --strict` makes it."""
    folder = tmp_path_factory.mktemp("gebouwd") / "site"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1764000000", "NO_MKDOCS_2_WARNING": "1"}
    command = [str(Path(sys.executable).parent / "mkdocs"), "build", "--strict", "--site-dir", str(folder)]
    result = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """The addresses of all pages, redirects left out."""
    found = (str(path.relative_to(site).parent) for path in site.rglob("index.html"))
    return sorted("" if page == "." else f"{page}/" for page in found if page.split("/")[0] not in {"c", "t", "m"})


class _Host(SimpleHTTPRequestHandler):
    """A server that sends the headers of the site's own `_headers`, as hosts do that know that file, and keeps its log to itself."""

    headers_sent: Mapping[str, str] = {}

    def end_headers(self) -> None:
        """Send the headers of the site."""
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the served site, with a slash at its end."""
    everywhere, *lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert everywhere == "/*"
    host = type("Host", (_Host,), {"headers_sent": dict(line.strip().split(": ", 1) for line in lines)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(host, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; `make test` installs one where it can."""
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("no Chromium on this machine: run `make test`, or name one in the variable CHROMIUM")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()

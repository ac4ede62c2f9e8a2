"""Measures editing: from saving a text to its refreshed page, in the live preview of ours and in that of plain MkDocs and Material.

    .venv/bin/python benchmarks/serve.py [--concepts 15 150] [--edits 15]

Both servers run side by side on the same generated pages; an edit changes one concept in ours, then the page of that concept in
plain. MkDocs looks for changes twice a second, so that the wait before each edit is drawn at random (the same draw for both). A
refreshed page is what a browser sees: the server tells it of a new site, and the page has the new words. Processor time is that of
the server, less what it takes while nothing happens. Prints means and medians, and the ratio of ours to plain.
"""

import argparse
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import NamedTuple, Self

from corpus import make_handbook
from plain import plain_site

TARGET = 1.15
"""Largest ratio of ours to plain."""
_TICK = os.sysconf("SC_CLK_TCK")
_PATIENCE = 300
"""Most seconds to wait for an answer."""
_SETTLE, _IDLE = 0.5, 4.0
"""Seconds after a refreshed page that still belong to its edit, and seconds to see what a server takes while nothing happens."""


class Cost(NamedTuple):
    """Of one edit: seconds until the refreshed page, and seconds of processor time."""

    wait: float
    cpu: float


class Preview:
    """A server of one project, with the file to edit and the address where the edit shows."""

    def __init__(self, folder: Path, file: Path, address: str) -> None:
        """Start, and wait for the first page."""
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self._host = f"127.0.0.1:{free.getsockname()[1]}"
        self._file, self._text, self._address = file, file.read_text(encoding="utf-8"), address
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", self._host]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        start = time.perf_counter()
        self._server = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while self._server.poll() is None:
            try:
                self._page()
                break
            except OSError:
                time.sleep(0.02)
        self.starting = time.perf_counter() - start
        before = self._cpu()
        time.sleep(_IDLE)
        self.idle = (self._cpu() - before) / _IDLE

    def edit(self, number: int) -> Cost:
        """Save another text and wait for it to show."""
        word, epoch = f"proefwoord{number}", self._epoch("0")
        cpu, start = self._cpu(), time.perf_counter()
        self._file.write_text(f"{self._text}\nEen {word}.\n", encoding="utf-8")
        while word not in self._page():
            epoch = self._epoch(epoch)
        wait = time.perf_counter() - start
        time.sleep(_SETTLE)
        return Cost(wait, self._cpu() - cpu - self.idle * (time.perf_counter() - start))

    def loaded(self) -> list[str]:
        """Return which libraries of print the server has loaded, by the files in its memory."""
        maps = Path(f"/proc/{self._server.pid}/maps").read_text(encoding="utf-8")
        return [name for name in ("pango", "pikepdf", "pdfium", "PIL") if name in maps]

    def __enter__(self) -> Self:
        """Stay until the block ends."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def _page(self) -> str:
        with urllib.request.urlopen(f"http://{self._host}/{self._address}", timeout=_PATIENCE) as answer:
            return str(answer.read(), "utf-8")

    def _epoch(self, known: str) -> str:
        """Return the version of the site, as soon as it is another than the known one; a browser asks just so."""
        with urllib.request.urlopen(f"http://{self._host}/livereload/{known}/1", timeout=_PATIENCE) as answer:
            return str(answer.read(), "ascii")

    def _cpu(self) -> float:
        fields = Path(f"/proc/{self._server.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK


def edit_in_turn(ours: Preview, theirs: Preview, edits: int) -> list[tuple[Cost, ...]]:
    """Return what each edit costs in both previews; a first one, to warm up, does not count."""
    chance, pairs = random.Random(1), []  # noqa: S311  chance, not secrecy
    for number in range(edits + 1):
        pause, pair = chance.random(), []
        for preview in (ours, theirs):
            time.sleep(pause)
            pair.append(preview.edit(number))
        pairs.append(tuple(pair))
    return pairs[1:]


def measure(concepts: int, edits: int) -> None:
    """Print the costs for one size."""
    with tempfile.TemporaryDirectory() as temporary:
        project = make_handbook(Path(temporary) / "ours", concepts)
        plain = plain_site(Path(temporary) / "plain", project)
        record = min((project / "concepts").glob("*.md"))
        name = record.stem.partition("-")[2]
        page = f"concepten/{name}/"
        with Preview(project, record, page) as ours, Preview(plain, plain / f"docs/concepten/{name}.md", page) as theirs:
            pairs = edit_in_turn(ours, theirs, edits)
            print(f"{concepts} concepts, {edits} edits; target {TARGET}")
            print(f"  starts in: ours {ours.starting:.2f} s, plain {theirs.starting:.2f} s")
            print(f"  while nothing happens: ours {ours.idle:.1%} of a processor, plain {theirs.idle:.1%}")
            print(f"  of print, ours has loaded: {', '.join(ours.loaded()) or 'nothing'}")
    for kind in Cost._fields:
        mine, other = ([getattr(pair[side], kind) for pair in pairs] for side in (0, 1))
        print(
            f"  {kind:4}  ours {statistics.mean(mine):5.2f} s (median {statistics.median(mine):.2f})  plain {statistics.mean(other):5.2f} s"
            f" (median {statistics.median(other):.2f})  ratio of means {statistics.mean(mine) / statistics.mean(other):.2f},"
            f" of medians {statistics.median(mine) / statistics.median(other):.2f}"
        )


def main() -> None:
    """Measure each size that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concepts", type=int, nargs="*", default=[15, 150])
    parser.add_argument("--edits", type=int, default=15)
    options = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    for concepts in options.concepts:
        measure(concepts, options.edits)


if __name__ == "__main__":
    main()

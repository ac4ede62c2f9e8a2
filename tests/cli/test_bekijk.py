"""`handboek bekijk`, with MkDocs replaced: the live preview itself is tested with the plugins."""

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import pytest
from click.testing import Result

Run = Callable[..., Result]


class Server:
    """A preview that answers from the second look, and ends by itself with an exit code."""

    def __init__(self, command: list[str], code: int = 0, *, answers: bool = True) -> None:
        """Start, or fail at once."""
        self.command, self.code = command, code
        self._looks, self._answers = 0, answers
        self._socket: socket.socket | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._socket:
            self._socket.close()

    def poll(self) -> int | None:
        """Answer from the second look on."""
        self._looks += 1
        if not self._answers:
            return self.code
        if self._looks == 2:
            host, _, port = self.command[self.command.index("--dev-addr") + 1].partition(":")
            self._socket = socket.create_server((host, int(port)))
        return None

    def wait(self) -> int:
        """End."""
        return self.code


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were started."""
    started: list[list[str]] = []

    def start(command: list[str], **_: object) -> Server:
        started.append(command)
        return Server(command)

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr("build_tools.cli.bekijk._LOOKS", 0)
    return started


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that is in use."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_starts_the_preview_and_tells_where(run: Run, mini_root: Path, calls: list[list[str]]) -> None:
    result = run("bekijk", "--map", str(mini_root))

    assert result.exit_code == 0
    assert calls[0][:6] == [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(mini_root.resolve() / "mkdocs.yml")]
    address = calls[0][calls[0].index("--dev-addr") + 1]
    before, ready = result.output.splitlines()
    assert before == f"Het handboek wordt gemaakt. Straks staat het op http://{address}/. Stop met Ctrl+C."
    assert ready == f"Klaar: het handboek staat op http://{address}/. Wat je opslaat, zie je daar vanzelf."
    assert calls[0][-2:] == ["--open", "--quiet"]


def test_with_options(run: Run, mini_root: Path, calls: list[list[str]]) -> None:
    run("bekijk", "--map", str(mini_root), "--geen-browser", "--uitgebreid")

    assert not {"--open", "--quiet"} & set(calls[0])


def test_tells_in_dutch_what_has_to_be_mended_first(run: Run, mini_root: Path, calls: list[list[str]]) -> None:
    concept = min((mini_root / "concepts").glob("*.md"))
    concept.write_text(concept.read_text("utf-8").replace("titel:", "titels:", 1), "utf-8")

    result = run("bekijk", "--map", str(mini_root))

    assert result.exit_code == 1
    first, *_, last = result.output.splitlines()
    assert first.startswith(f"FOUT concepts/{concept.name}:")
    assert last.endswith("Los dit eerst op, en begin dan opnieuw.")
    assert "ERROR" not in result.output
    assert calls == []


def test_says_that_a_port_is_taken(run: Run, mini_root: Path, taken: int, calls: list[list[str]]) -> None:
    result = run("bekijk", "--map", str(mini_root), "--poort", str(taken))

    assert result.exit_code == 1
    assert f"Poort {taken} is al in gebruik." in result.output
    assert calls == []


def test_looks_for_a_free_port(run: Run, mini_root: Path, taken: int, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.cli.ports._FIRST_PORT", taken)

    run("bekijk", "--map", str(mini_root))

    assert int(calls[0][calls[0].index("--dev-addr") + 1].rpartition(":")[2]) > taken


def test_stopping_is_no_fault(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "Popen", stopped)

    assert run("bekijk", "--map", str(mini_root)).exit_code == 0


def test_a_preview_that_fails_is_told_by_the_exit_code_and_never_called_ready(
    run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: Server(command, 3, answers=False))

    result = run("bekijk", "--map", str(mini_root))

    assert result.exit_code == 1
    assert "Klaar" not in result.output

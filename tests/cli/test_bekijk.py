"""`handboek bekijk`, with MkDocs replaced: the live preview itself is tested with the plugins."""

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were started."""
    started: list[list[str]] = []

    def call(command: list[str], **_: object) -> int:
        started.append(command)
        return 0

    monkeypatch.setattr(subprocess, "call", call)
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
    assert f"http://{address}/" in result.output
    assert calls[0][-2:] == ["--open", "--quiet"]


def test_with_options(run: Run, mini_root: Path, calls: list[list[str]]) -> None:
    run("bekijk", "--map", str(mini_root), "--geen-browser", "--uitgebreid")

    assert not {"--open", "--quiet"} & set(calls[0])


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

    monkeypatch.setattr(subprocess, "call", stopped)

    assert run("bekijk", "--map", str(mini_root)).exit_code == 0


def test_a_preview_that_fails_is_told_by_the_exit_code(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: 3)

    assert run("bekijk", "--map", str(mini_root)).exit_code == 1

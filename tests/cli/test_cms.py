"""`handboek cms`: writes the form, says how the program behind it is brought, and serves it on this computer alone."""

import re
import subprocess
import threading
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from build_tools.cli import cms
from build_tools.editing import cms_package

Run = Callable[..., Result]


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program counts as unpacked from any file that is named well."""

    def unpack(root: Path, package: Path) -> None:
        if not package.name.startswith("sveltia-cms"):
            raise cms_package.WrongPackageError(package)
        path = root / "cms/sveltia/npm/index.js"
        path.parent.mkdir(parents=True)
        path.write_text("export const init = () => {};", encoding="utf-8")

    monkeypatch.setattr(cms_package, "unpack", unpack)


def npm(monkeypatch: pytest.MonkeyPatch, *, code: int) -> list[list[str]]:
    """Replace npm by one that ends with this code, and brings a package when that is 0; return what is asked of it."""
    asked: list[list[str]] = []

    def run(command: list[str], *, cwd: str, **_: Any) -> subprocess.CompletedProcess[bytes]:
        asked.append(command)
        if code == 0:
            (Path(cwd) / "sveltia-cms-1.tgz").touch()
        return subprocess.CompletedProcess(command, code)

    monkeypatch.setattr(cms.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(cms.subprocess, "run", run)
    return asked


def test_without_the_program_it_tells_how_to_get_it(run: Run, mini_root: Path) -> None:
    result = run("cms", "--map", str(mini_root))

    assert result.exit_code == 1
    assert "handboek cms --haal" in result.output
    assert f"npm pack @sveltia/cms@{cms_package.VERSION}" in result.output
    assert (mini_root / "cms/config.yml").exists()


@pytest.mark.usefixtures("program")
def test_takes_a_package_that_was_brought(run: Run, mini_root: Path, tmp_path: Path) -> None:
    package = tmp_path / "sveltia-cms.tgz"
    package.touch()
    result = run("cms", "--schrijf", "--pakket", str(package), "--map", str(mini_root))

    assert (result.exit_code, result.output) == (0, "Geschreven: cms/\n")
    assert "start.js" in (mini_root / "cms/index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("program")
def test_refuses_another_file(run: Run, mini_root: Path) -> None:
    result = run("cms", "--pakket", str(mini_root / "content/fasen.yml"), "--map", str(mini_root))

    assert result.exit_code == 1
    assert "‘fasen.yml’ is niet @sveltia/cms" in result.output


@pytest.mark.usefixtures("program")
def test_fetches_the_package_when_it_is_asked_to(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = npm(monkeypatch, code=0)
    result = run("cms", "--schrijf", "--haal", "--map", str(mini_root))

    assert result.exit_code == 0, result.output
    assert asked == [["/bin/npm", "pack", f"@sveltia/cms@{cms_package.VERSION}"]]


def test_says_that_it_could_not_be_fetched(run: Run, mini_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm(monkeypatch, code=1)
    failed = run("cms", "--haal", "--map", str(mini_root))
    monkeypatch.setattr(cms.shutil, "which", lambda _: None)
    without = run("cms", "--haal", "--map", str(mini_root))

    assert (failed.exit_code, without.exit_code) == (1, 1)
    assert "Heb je internet?" in failed.output
    assert "Er staat geen npm op deze computer." in without.output


def test_says_that_a_file_cannot_be_written(run: Run, mini_root: Path) -> None:
    (mini_root / "cms").write_text("in de weg", encoding="utf-8")
    result = run("cms", "--map", str(mini_root))

    assert result.exit_code == 1
    assert "kan niet geschreven worden" in result.output


@pytest.mark.usefixtures("program")
def test_serves_the_folder_until_it_is_stopped(run: Run, mini_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "sveltia-cms.tgz"
    package.touch()
    locale = mini_root / "cms/sveltia/locales/nl.json"
    locale.parent.mkdir(parents=True)
    locale.write_text("export default {}", encoding="utf-8")
    opened: list[str] = []
    types: list[str] = []
    serve = cms.ThreadingHTTPServer.serve_forever

    def served_once(server: Any) -> None:
        thread = threading.Thread(target=serve, args=(server,))
        thread.start()
        for name in ("index.html", "start.js", "sveltia/locales/nl.json"):
            with urllib.request.urlopen(opened[0] + name) as response:
                types.append(response.headers["Content-Type"])
        server.shutdown()
        thread.join()
        raise KeyboardInterrupt

    monkeypatch.setattr(cms.webbrowser, "open", opened.append)
    monkeypatch.setattr(cms.ThreadingHTTPServer, "serve_forever", served_once)
    result = run("cms", "--pakket", str(package), "--map", str(mini_root))

    assert result.exit_code == 0, result.output
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", opened[0])
    assert types == ["text/html", "text/javascript", "text/javascript"]
    assert result.output.endswith("Gestopt.\n")


@pytest.mark.usefixtures("program")
def test_leaves_the_browser_alone(run: Run, mini_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sveltia-cms.tgz").touch()
    opened: list[str] = []
    monkeypatch.setattr(cms.webbrowser, "open", opened.append)
    monkeypatch.setattr(cms.ThreadingHTTPServer, "serve_forever", lambda _: None)
    result = run("cms", "--geen-browser", "--pakket", str(tmp_path / "sveltia-cms.tgz"), "--map", str(mini_root))

    assert (result.exit_code, opened) == (0, [])

"""The book in a build: linked, printed at the end, never in a preview; a fault in it leaves the previous site alone."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from build_tools.plugins.print import PrintPlugin
from build_tools.printables import writing
from build_tools.records.problems import Origin, Problem

Build = Callable[..., Result]


def _plugin(command: str, *, enabled: bool) -> PrintPlugin:
    plugin = PrintPlugin()
    plugin.load_config({"enabled": enabled})
    plugin.on_startup(command=command, dirty=False)
    return plugin


def test_the_book_is_made_in_a_build_and_never_in_a_preview() -> None:
    assert _plugin("build", enabled=True).prints
    assert not _plugin("build", enabled=False).prints
    assert not _plugin("serve", enabled=True).prints


def test_a_strict_build_holds_the_book_and_links_to_it(small_project: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDBOEK_PDF", "true")

    result = build("--strict")

    assert result.exit_code == 0, result.output
    assert (small_project / "site/downloads/handboek.pdf").read_bytes().startswith(b"%PDF-1.7")
    page = (small_project / "site/concepten/eerste-idee/index.html").read_text(encoding="utf-8")
    assert "downloads/concepten/01-eerste-idee.pdf" in page
    assert "downloads/handboek.pdf" in (small_project / "site/materialen/index.html").read_text(encoding="utf-8")
    assert '<meta property="og:image" content="https://handboek.example/assets/delen/concepten/eerste-idee.png">' in page
    assert (small_project / "site/assets/delen/concepten/eerste-idee.png").read_bytes().startswith(b"\x89PNG")


def test_without_the_book_nothing_links_to_it(small_project: Path, build: Build) -> None:
    assert build("--strict").exit_code == 0
    assert not (small_project / "site/downloads").exists()
    page = (small_project / "site/concepten/eerste-idee/index.html").read_text(encoding="utf-8")
    assert "handboek.pdf" not in page
    assert "og:title" in page
    assert "og:image" not in page
    assert not (small_project / "site/assets/delen").exists()


def test_a_fault_in_the_book_stops_the_build_and_leaves_the_site(
    small_project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert build().exit_code == 0
    before = {path: path.read_bytes() for path in (small_project / "site").rglob("*") if path.is_file()}
    monkeypatch.setenv("HANDBOEK_PDF", "true")
    fault = Problem("HB402", Origin("downloads/handboek.pdf"), "De proef mislukt.")
    monkeypatch.setattr(writing, "print_works", lambda *_: writing.Outcome(problems=(fault,)))

    result = build()

    assert result.exit_code == 1
    assert "downloads/handboek.pdf [HB402] De proef mislukt." in result.output
    assert "1 fout gevonden. De site en het boek zijn niet veranderd." in result.output
    assert {path: path.read_bytes() for path in (small_project / "site").rglob("*") if path.is_file()} == before


def test_nothing_of_print_loads_before_something_is_printed() -> None:
    heavy = {"weasyprint", "pikepdf", "PIL", "pypdfium2", "rich", "fontTools"}
    code = f"import sys; import build_tools.plugins.print; sys.exit(bool({heavy!r} & set(sys.modules)))"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # our own words

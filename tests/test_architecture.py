"""The house: small rooms, one way, one place for each thing (design of the project)."""

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
PACKAGE = PROJECT / "build_tools"
MODULES = sorted(PACKAGE.rglob("*.py"))
SOURCES = [*MODULES, *sorted((PACKAGE / "templates").rglob("*.jinja")), *sorted((PROJECT / "overrides").rglob("*.css"))]


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_layers_point_one_way() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    result = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout


def test_only_the_plugins_know_mkdocs() -> None:
    knowing = {
        module.relative_to(PACKAGE).parts[0] for module in MODULES if any(name.split(".")[0] == "mkdocs" for name in imports(module))
    }

    assert knowing == {"plugins"}


def test_weasyprint_is_imported_in_exactly_one_module() -> None:
    knowing = [
        str(module.relative_to(PACKAGE)) for module in MODULES if any(name.split(".")[0] == "weasyprint" for name in imports(module))
    ]

    assert knowing == ["printables/weasy.py"]


def test_rooms_are_small() -> None:
    sizes = {str(path.relative_to(PROJECT)): lines(path) for path in SOURCES}

    assert not {name: size for name, size in sizes.items() if size > 400}
    assert statistics.median(lines(module) for module in MODULES) < 150


def test_hooks_are_thin() -> None:
    assert not {module.name: lines(module) for module in (PACKAGE / "plugins").glob("*.py") if lines(module) > 100}


def test_no_room_is_named_after_nothing() -> None:
    assert not [
        module
        for module in MODULES
        if module.stem in {"utils", "helpers", "common", "misc"} or "Manager" in module.read_text(encoding="utf-8")
    ]


def test_every_module_has_a_contract() -> None:
    assert not [str(module) for module in MODULES if not ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))]


@pytest.mark.parametrize("words", ["except Exception", "except:", "TODO", "FIXME", "sys.exit("])
def test_no_ugliness(words: str) -> None:
    allowed = {"sys.exit(": {"native.py"}}

    assert not [
        module.name for module in MODULES if words in module.read_text(encoding="utf-8") and module.name not in allowed.get(words, set())
    ]


def test_styles_use_no_important() -> None:
    assert not [path.name for path in SOURCES if path.suffix == ".css" and "!important" in path.read_text(encoding="utf-8")]


def test_colours_stand_in_one_place() -> None:
    """Hex colours stand in tokens.css only."""
    styles = [path for path in SOURCES if path.suffix == ".css" and path.name != "tokens.css"]
    found = {path.name: words for path in styles if (words := _hex_colours(path.read_text(encoding="utf-8")))}

    assert found == {}


def _hex_colours(text: str) -> list[str]:
    return re.findall(r":[^;{}]*?(#(?:[0-9a-fA-F]{3}){1,2})\b", text)


def test_lock_files_name_no_index() -> None:
    for lock in (PROJECT / "requirements.lock", PROJECT / "requirements-dev.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "http" not in text
        assert "--hash=sha256:" in text


def test_there_is_no_licence_chosen() -> None:
    """The choice of a licence is the owner's."""
    assert not list(PROJECT.glob("LICENSE*"))

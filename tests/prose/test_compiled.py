"""Templates are compiled when the handbook is installed; a run uses them as long as they belong to the very source."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

from build_tools import compiling
from build_tools.plugins.theme import KIND, theme_environment
from build_tools.prose import compiled
from build_tools.prose.compiled import Compiled
from build_tools.prose.context import ProseContext
from build_tools.prose.templates import KINDS, html_environment, make_environment


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of which no template is compiled yet."""
    folder = tmp_path / "installatie"
    for module in (compiled, compiling):
        monkeypatch.setattr(module, "INSTALLED", folder)
    return folder


@pytest.fixture
def compiles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates that are compiled."""
    names: list[str] = []
    really: Callable[..., object] = Environment.compile

    def compile_(self: Environment, source: str, name: str, filename: str) -> object:
        names.append(name)
        return really(self, source, name, filename)

    monkeypatch.setattr(Environment, "compile", compile_)
    return names


@pytest.mark.usefixtures("place")
def test_a_run_compiles_nothing_after_the_installation(compiles: list[str], context: ProseContext) -> None:
    compiling.compile_templates()
    compiles.clear()

    theme = theme_environment(compiled.TEMPLATES.parents[1])
    theme.bytecode_cache = Compiled(KIND)
    for environment in (make_environment(context), html_environment()):
        for name in environment.list_templates(extensions=["jinja"]):
            environment.get_template(name)
    for name in ("main.html", "base.html", "404.html", "sitemap.xml", "partials/header.html"):
        theme.get_template(name)

    assert compiles == []


@pytest.mark.usefixtures("place")
def test_what_was_not_installed_is_compiled_once_and_kept(compiles: list[str], tmp_path: Path) -> None:
    for _ in range(2):
        KINDS["proza"](Compiled("proza", tmp_path)).get_template("pages/concept.md.jinja")

    assert compiles == ["pages/concept.md.jinja"]


def test_compiled_code_of_another_source_is_not_used(
    place: Path, compiles: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = tmp_path / "proef.jinja"
    monkeypatch.setattr("build_tools.prose.templates.TEMPLATES", tmp_path)
    template.write_text("een", encoding="utf-8")
    compiling.compile_templates()
    assert place.is_dir()
    compiles.clear()

    assert html_environment().get_template("proef.jinja").render() == "een"
    template.write_text("twee", encoding="utf-8")
    assert html_environment().get_template("proef.jinja").render() == "twee"

    assert compiles == ["proef.jinja"]


def test_each_kind_has_compiled_code_of_its_own(place: Path) -> None:
    compiling.compile_templates()

    folders = {compiled.installed(kind) for kind in (*KINDS, KIND)}
    assert len(folders) == len(KINDS) + 1
    assert all(any(folder.iterdir()) and place in folder.parents for folder in folders)


def test_the_installation_compiles_code_and_templates(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders: list[str] = []
    monkeypatch.setattr(compiling, "compile_dir", lambda folder, **_: folders.append(folder))

    compiling.main()

    assert folders == [str(Path(compiling.__file__).parent)]
    assert place.is_dir()


@pytest.mark.usefixtures("place")
def test_what_one_kind_keeps_is_of_no_use_to_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("build_tools.prose.templates.TEMPLATES", tmp_path)
    (tmp_path / "proef.jinja").write_text("{{ woord }}", encoding="utf-8")

    shown = [KINDS[kind](Compiled(kind, tmp_path)).get_template("proef.jinja").render(woord="a*b") for kind in ("html", "proza")]

    assert shown == ["a*b", "a&#42;b"]


@pytest.mark.usefixtures("place")
def test_what_another_jinja_kept_is_not_used(compiles: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in ("3.1.0", "3.2.0", "3.2.0"):
        monkeypatch.setattr(compiled, "version", lambda _, number=number: number)
        KINDS["proza"](Compiled("proza", tmp_path)).get_template("pages/concept.md.jinja")

    assert compiles == ["pages/concept.md.jinja"] * 2


@pytest.mark.usefixtures("place")
def test_a_place_that_cannot_be_written_is_no_fault(compiles: list[str], tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map", encoding="utf-8")
    gone = Compiled("proza", tmp_path / "weg")
    shutil.rmtree(tmp_path / "weg")

    for place in (Compiled("proza", tmp_path / "bestand"), gone):
        KINDS["proza"](place).get_template("pages/concept.md.jinja")

    assert compiles == ["pages/concept.md.jinja"] * 2


def test_what_cannot_be_compiled_or_written_stops_no_installation(
    place: Path, compiles: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling, "compile_dir", lambda _, **__: None)
    monkeypatch.setattr("build_tools.prose.templates.TEMPLATES", tmp_path)
    for name, text in {"a": "{% stuk %}", "b": "{{ heel }}"}.items():
        (tmp_path / f"{name}.jinja").write_text(text, encoding="utf-8")

    compiling.main()
    assert compiles[:2] == ["a.jinja", "b.jinja"]
    assert any((place.parent / compiled.installed("proza")).iterdir())

    shutil.rmtree(place)
    place.write_text("een bestand, geen map", encoding="utf-8")
    compiling.main()
    assert place.is_file()

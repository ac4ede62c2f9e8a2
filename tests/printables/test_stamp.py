"""The stamp: another record, address, template or library is another stamp; where a record stands is not."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.printables import stamp as module
from build_tools.printables.stamp import stamp
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.pagina import Pagina

SITE = "https://example.org/"


def test_what_is_printed_counts_and_where_it_stands_does_not(mini: Handbook) -> None:
    concept = mini.concepten["eerste-idee"].model_copy(update={"kern": "Anders."})
    changed = [
        replace(mini, uitgave=mini.uitgave.model_copy(update={"editie": "2027.1"})),
        replace(mini, records={**mini.records, "concept": Collection([concept])}),
        replace(mini, paginas=(*mini.paginas, Pagina(uri="x.md", title="X", description="X", body="x"))),
        replace(mini, mentions=()),
    ]
    stamps = {stamp(handbook, SITE) for handbook in (mini, *changed)} | {stamp(mini, "https://elders.example.org/")}

    assert len(stamps) == 6
    assert stamp(replace(mini, places={}), SITE) == stamp(mini, SITE)


def test_code_templates_look_and_libraries_count(mini: Handbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, look = tmp_path / "pakket", tmp_path / "uiterlijk"
    for file in (package / "a.py", package / "templates/a.jinja", package / "citations/a.csl", look / "a.css", look / "a.svg"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("a", encoding="utf-8")
    monkeypatch.setattr(module, "_PACKAGE", package)
    monkeypatch.setattr(module, "_LOOK", look)
    stamps = [stamp(mini, SITE)]
    for file in (package / "a.py", package / "templates/a.jinja", package / "citations/a.csl", look / "a.css", look / "a.svg"):
        file.write_text("b", encoding="utf-8")
        stamps.append(stamp(mini, SITE))
    monkeypatch.setattr(module, "version", lambda _: "0.1")
    stamps.append(stamp(mini, SITE))

    assert len(set(stamps)) == len(stamps) == 7

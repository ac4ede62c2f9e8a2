"""Every case in cases/: a text, and exactly the hints that it must give, each on its line."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.language import language_hints
from build_tools.records.begrip import Begrip
from build_tools.records.handbook import Handbook, Key, Place
from build_tools.records.pagina import Pagina
from build_tools.records.problems import CODES, Level, Problem
from build_tools.records.text import Proza
from build_tools.records.uitgave import Taalhulp, Uitgave

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
FILE = "content/pages/proef.md"


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # builds text, lists and dicts only


@pytest.fixture
def edition(mini: Handbook) -> Uitgave:
    """An edition without words of its own that deserve a hint, and with some words allowed."""
    return mini.uitgave.model_copy(update={"kern": Proza("Proef."), "taalhulp": Taalhulp(toegestaan=("ISBN", "urgent"))})


def hints_on(text: str, edition: Uitgave) -> tuple[Problem, ...]:
    """Return the hints on a page with this text, whose first line is line 41."""
    page = Pagina(uri="proef.md", title="Proef", description="Een proef.", body=Proza(text))
    terms = [Begrip(id="poc", term="poc", uitleg=Proza("Een proef.")), Begrip(id="traject", term="traject", uitleg=Proza("Een weg."))]
    places = {Key("pagina", "proef.md"): Place(FILE, {("description",): 3}, 41)}
    return tuple(hint for hint in language_hints(Handbook.build(edition, terms, [page], places)) if hint.origin.file == FILE)


def shown(problem: Problem) -> dict[str, str]:
    return {"code": problem.code, "line": str(problem.origin.line), "message": problem.message, "advice": problem.advice}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_gives_exactly_its_hints(path: Path, edition: Uitgave) -> None:
    case = read(path)

    assert [shown(hint) for hint in hints_on(case["text"], edition)] == case["problems"]


def test_every_code_has_a_case_that_is_named_after_it() -> None:
    codes = {code for code in CODES if code.startswith("HB5")}

    assert {path.name[:5] for path in CASES if any(problem["code"] == path.name[:5] for problem in read(path)["problems"])} == codes


def test_a_hint_never_stops_a_build() -> None:
    assert {CODES[code].level for code in CODES if code.startswith("HB5")} == {Level.INFO}

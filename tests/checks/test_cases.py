"""Every case in cases/: what differs from the small handbook, and exactly the problems that this must give."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.checks import CHECKS, check_records
from build_tools.printables.cardroom import check_cards
from build_tools.records.handbook import Handbook
from build_tools.records.problems import CODES, Problem, in_order

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
OF_LOADING = {"HB214", "HB220", "HB221"}
"""Rules that need the disk: `loading` reports these, and tests them."""

Changed = Callable[..., Handbook]


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # builds text, lists and dicts only


def shown(problem: Problem) -> dict[str, str]:
    origin = problem.origin
    parts = {
        "code": problem.code,
        "file": origin.file,
        "line": str(origin.line or ""),
        "field": origin.field,
        "message": problem.message,
        "advice": problem.advice,
    }
    return {name: text for name, text in parts.items() if text}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_gives_exactly_its_problems(path: Path, changed: Changed) -> None:
    case = read(path)
    handbook = changed(case["changes"])
    found = [shown(problem) for problem in in_order((*check_records(handbook), *check_cards(handbook)))]
    assert found == case["problems"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case_says_what_it_shows_and_is_named_after_its_code(path: Path) -> None:
    case = read(path)
    assert set(case) == {"shows", "changes", "problems"}
    codes = {problem["code"] for problem in case["problems"]}
    assert not codes or path.name[:5] in codes


def test_small_handbook_has_no_problems(changed: Changed) -> None:
    assert check_records(changed()) == ()
    assert tuple(check_cards(changed())) == ()


def test_every_code_has_a_case() -> None:
    shown_codes = {problem["code"] for path in CASES for problem in read(path)["problems"]}
    assert {code for code in CODES if code.startswith("HB2")} - OF_LOADING <= shown_codes


def test_every_rule_reports_in_some_case(changed: Changed) -> None:
    handbooks = [changed(read(path)["changes"]) for path in CASES]
    silent = [check.__name__ for check in CHECKS if not any(any(check(handbook)) for handbook in handbooks)]
    assert silent == []


def test_every_problem_says_what_to_do(changed: Changed) -> None:
    for path in CASES:
        for problem in check_records(changed(read(path)["changes"])):
            assert problem.code in CODES
            assert problem.advice.endswith((".", "?"))
            assert problem.message.endswith((".", ")."))


def test_order_of_the_records_is_of_no_account(changed: Changed) -> None:
    for path in CASES:
        changes = read(path)["changes"]
        whole = changed(changes)
        turned = Handbook.build(
            whole.uitgave, reversed(list(whole)), reversed(whole.paginas), dict(reversed(whole.places.items())), whole.broken
        )
        assert check_records(turned) == check_records(whole), path.stem

"""Every case: a file with one mistake, and the messages that the editor gets.

The files stand in `cases/`, named after their code; what is expected stands in `cases.txt`, to be read by eye: a line
`== file as path`, then the messages without the path. `OK-…` are files without a mistake.
"""

import re
from pathlib import Path

import pytest

from build_tools.loading import load
from build_tools.records.problems import CODES, Problem

CASES = Path(__file__).parent / "cases"
ELSEWHERE = {"HB001", "HB002", "HB005", "HB007"}
"""Codes that need more than one small file of text: see `test_source.py` and `test_files.py`."""


def expectations() -> dict[str, tuple[str, list[str]]]:
    """Read `cases.txt`: per case the path at which the file is put, and the messages."""
    found: dict[str, tuple[str, list[str]]] = {}
    messages: list[str] = []
    for line in CASES.with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"== (\S+) as (.+)", line):
            messages = []
            found[match[1]] = (match[2], messages)
        elif line.strip():
            messages.append(line.strip())
    return found


def without_place(problem: Problem, place: str) -> str:
    """Return the message as `cases.txt` has it; the file stays when it is another one."""
    return str(problem).removeprefix(place).lstrip(": ")


EXPECTED = expectations()


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_a_mistake_gets_its_message(case: str, root: Path) -> None:
    place, expected = EXPECTED[case]
    (root / place).write_bytes((CASES / case).read_bytes())
    problems = load(root).problems
    assert [without_place(problem, place) for problem in problems] == expected
    if case.startswith("OK-"):
        assert expected == []
    else:
        assert case[:5] in {problem.code for problem in problems}


def test_every_expectation_has_a_case() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in CASES.iterdir())


def test_every_code_of_a_file_or_a_record_has_a_case() -> None:
    wanted = {code for code in CODES if code < "HB2"} | {"HB202", "HB214"}
    assert {case[:5] for case in EXPECTED if case.startswith("HB")} | ELSEWHERE == wanted


def test_no_message_speaks_english() -> None:
    english = re.compile(r"\b(the|should|expected|found|value|field|string|valid|while|mapping|scalar)\b", re.IGNORECASE)
    assert [message for _, messages in EXPECTED.values() for message in messages if english.search(message)] == []


def test_every_message_says_what_to_do_now() -> None:
    """Each message ends with advice, so it has at least two sentences."""
    assert [message for _, messages in EXPECTED.values() for message in messages if not re.search(r"[.?’)] (\S.*)", message)] == []

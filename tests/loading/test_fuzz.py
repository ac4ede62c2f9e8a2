"""Whatever stands in a file, loading ends in problems: never an exception, never a line that does not exist."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.loading import load
from build_tools.records.problems import CODES

CASES = Path(__file__).parent / "cases"
LINES = sorted({line for case in CASES.glob("*.md") for line in case.read_bytes()[:5000].decode("latin-1").splitlines()})
PIECES = [
    ": ",
    " #",
    "\t",
    "'",
    '"',
    "“",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "@",
    "%",
    "`",
    "---",
    "? ",
    "\\",
    "\u00a0",
    "~",
    "<<: ",
]

fuzzed = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])


def check(root: Path, file: str, data: bytes) -> None:
    """Load the data as a file and look at the problems."""
    (root / file).write_bytes(data)
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for problem in load(root).problems:
        if problem.origin.file != file:
            continue
        assert problem.code in CODES
        assert 0 <= problem.origin.line <= lines, str(problem)
        assert problem.message


@fuzzed
@given(data=st.binary(max_size=300))
def test_any_bytes(root: Path, data: bytes) -> None:
    check(root, "concepts/07-open-deur.md", data)
    check(root, "content/begrippen.yml", data)


@fuzzed
@given(text=st.text(alphabet=st.sampled_from("abc: -#'\"[]{}&*!|>%@`\n\t\\,?~<="), max_size=120))
def test_any_signs_of_yaml(root: Path, text: str) -> None:
    check(root, "concepts/07-open-deur.md", f"---\n{text}\n---\n".encode())
    check(root, "content/begrippen.yml", text.encode())


@fuzzed
@given(data=st.data())
def test_any_edit_of_a_good_record(root: Path, concept: str, data: st.DataObject) -> None:
    lines = concept.split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        number = data.draw(st.integers(0, len(lines) - 1))
        column = data.draw(st.integers(0, len(lines[number])))
        edit = data.draw(st.sampled_from(("insert", "delete", "repeat", "replace", "indent")))
        if edit == "insert":
            lines[number] = lines[number][:column] + data.draw(st.sampled_from(PIECES)) + lines[number][column:]
        elif edit == "delete":
            del lines[number]
            lines = lines or [""]
        elif edit == "repeat":
            lines.insert(number, lines[number])
        elif edit == "replace":
            lines[number] = data.draw(st.sampled_from(LINES))
        else:
            lines[number] = " " * data.draw(st.integers(1, 3)) + lines[number]
    check(root, "concepts/07-open-deur.md", "\n".join(lines).encode())

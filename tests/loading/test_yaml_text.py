"""YAML as plain text: what arrives, at which lines, and that bombs end in a message."""

import time

import pytest

from build_tools.loading.yaml_text import MAX_NODES, read_yaml

NAMES = frozenset(("titel", "kern", "lijst", "stap", "uitleg"))


def codes(text: str) -> list[tuple[int, str]]:
    return [(problem.origin.line, problem.code) for problem in read_yaml("x.md", text, NAMES).problems]


@pytest.mark.parametrize(
    "typed", ["1:30", "1.10", "on", "NO", "012", "0x1F", "1e3", "2022-12-15", "null", "True", "1_000", ".inf", "=", "<"]
)
def test_yaml_never_guesses(typed: str) -> None:
    fields = read_yaml("x.md", f"titel: {typed}\nlijst: [{typed}]\n")
    assert fields.problems == []
    assert fields.value == {"titel": typed, "lijst": [typed]}


def test_paths_have_lines_and_empty_fields_are_kept_apart() -> None:
    fields = read_yaml("x.md", "\ntitel: a\nlijst:\n  - stap: b\n    uitleg:\n  -\n  - >-\n    c\n    d\nkern: ~\n")
    assert fields.value == {"titel": "a", "lijst": [{"stap": "b"}, "c d"]}
    assert fields.lines == {
        ("titel",): 2,
        ("lijst",): 3,
        ("lijst", 0): 4,
        ("lijst", 0, "stap"): 4,
        ("lijst", 1): 7,
    }
    assert fields.empty == {("lijst", 0, "uitleg"): 5, ("kern",): 10}


@pytest.mark.parametrize("text", ["", "\n\n", "# alleen een opmerking\n", "~\n"])
def test_an_empty_text_has_no_value(text: str) -> None:
    fields = read_yaml("x.md", text)
    assert fields.value is None
    assert fields.problems == []


@pytest.mark.parametrize(
    ("line", "is_mistake"),
    [
        ("titel: Aanpak #1 in Den Haag", True),
        ("titel: Aanpak # een", True),
        ("titel: Aanpak  #een", True),
        ("titel: Aanpak  # een", False),
        ("titel: Aanpak\t# een", False),
        ("titel: Aanpak#1", False),
        ("titel:  #1", True),
        ("titel: # een", False),
        ('titel: "Aanpak" #een', False),
        ("lijst: [a, b] #een", False),
        ("lijst: [a #een\n  , b]", True),
        ("kern: >- # een\n  Aanpak #1", False),
        ("lijst:\n  - a #1", True),
        ("lijst:\n  - #1", True),
        ("# een\ntitel: a", False),
    ],
)
def test_a_comment_needs_room(line: str, is_mistake: bool) -> None:
    assert [code for _, code in codes(line + "\nstap: b\n")] == (["HB023"] if is_mistake else [])


def test_every_trap_in_a_text_is_told_in_one_run() -> None:
    text = "titel: Wat: dit\nkern: @x\nlijst:\n  - a\n   - b\n  - 's Avonds\n\t- c\nstap: Aanpak #1\nuitleg:x\n"
    assert sorted(codes(text)) == [(1, "HB020"), (2, "HB027"), (5, "HB025"), (6, "HB022"), (7, "HB024"), (8, "HB023"), (9, "HB031")]
    assert read_yaml("x.md", text, NAMES).value == {
        "titel": "Wat: dit",
        "kern": "@x",
        "lijst": ["a", "b", "'s Avonds", "c"],
        "stap": "Aanpak #1",
        "uitleg": "x",
    }


def test_more_mistakes_than_rounds_still_end() -> None:
    text = "".join(f"veld{number}: a: b\n" for number in range(500))
    assert 0 < len(codes(text)) <= 30


@pytest.mark.parametrize(
    "bomb",
    [
        "titel: " + "[" * 100_000,
        "titel: " + "[" * 9 + "]" * 9 + "\nkern: " + "{a: " * 50_000,
        "".join(" " * depth + "a:\n" for depth in range(700)),
        "- " * 50_000 + "a",
        "? " * 50_000 + "a",
        "a: &a [x, x]\n" + "".join(f"a{n}: &a{n} [*a, *a, *a, *a]\n" for n in range(2000)),
        "lijst: [" + "a, " * 200_000 + "]",
        "a: '" + "x\n" * 300_000,
        "".join(f"- k{n}: v\n" for n in range(60_000)),
        "a: !!python/object/apply:os.system [ls]",
        "titel: " + "a #" * 100_000,
        "titel: " + "a: " * 100_000,
        "\t" * 300_000 + "a",
        "'" * 300_001,
        "a" * 500_000 + ": x",
        "-" * 500_000,
        ("a: b\n" * 100_000),
    ],
)
def test_a_bomb_ends_in_a_message_within_a_second(bomb: str, patience: float) -> None:
    start = time.process_time()
    problems = read_yaml("x.md", bomb, NAMES).problems
    assert time.process_time() - start < patience
    assert problems or bomb.startswith(("a" * 100, "-" * 100))


def test_the_number_of_values_is_bounded() -> None:
    assert codes("[" + "a," * (MAX_NODES - 2) + "a]") == []
    assert codes("[" + "a," * MAX_NODES + "a]") == [(1, "HB030")]

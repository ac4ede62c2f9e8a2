"""A text as YAML reads back as it was, whatever an editor types."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from build_tools.editing.scalars import WIDTH, as_yaml
from build_tools.loading.source import INVISIBLE
from build_tools.loading.yaml_text import read_yaml

TRAPS = [
    "Wat werkt: een overzicht", "'s Avonds leren", "Aanpak #1", "@school", "%5", "*vet*", "- streep", "“Hallo: wereld”", "on",
    "null", "~", "1:30", "2022-12-15", "[[vaste-vragen]]", "{a}", 'Ze zei "ja": en toen', "C:\\map", "a\tb", "? vraag", "ja",
    "> meer", "| streep", "!", "&", "`code`", "x:",
]  # fmt: skip


@pytest.mark.parametrize("text", TRAPS)
def test_a_trap_is_written_safely(text: str) -> None:
    assert read_yaml("", f"veld: {as_yaml(text, 2)}\n").value == {"veld": text}


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=400))
def test_any_text_reads_back_or_is_refused(text: str) -> None:
    text = text.strip()
    assume(text)
    try:
        written = as_yaml(text, 4, 10)
    except ValueError:
        assert INVISIBLE.search(text) or "\n" in text or "\r" in text
        return
    fields = read_yaml("", f"groep:\n  veld: {written}\n")
    assert (fields.value, fields.problems) == ({"groep": {"veld": text}}, [])


def test_a_long_text_is_folded_within_the_width() -> None:
    lines = as_yaml("Een lange zin met veel gewone woorden erin. " * 9, 2).split("\n")

    assert lines[0] == ">-"
    assert all(line.startswith("  ") and len(line) <= WIDTH for line in lines[1:])


def test_a_text_of_more_lines_keeps_them() -> None:
    assert as_yaml("Eerst dit.\n\n- dan dat", 2) == "|-\n  Eerst dit.\n  \n  - dan dat"

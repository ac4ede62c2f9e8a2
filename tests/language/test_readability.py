"""Readability: the formula of Douma, by a library that neither asks the network nor writes a file."""

import subprocess
import sys

import pytest

from build_tools.language.readability import ease, find_heavy
from build_tools.language.sentences import sentences

QUIET = """
import socket, sys, tempfile, pathlib

def audit(event, arguments):
    writes = event == "open" and (arguments[1] or "r").strip("rbtU")
    if event.startswith(("socket.", "urllib.", "subprocess.", "os.system")) or writes:
        raise SystemExit(f"{event} {arguments}")

from build_tools.language.sentences import sentences
from build_tools.language.readability import ease
assert "textstat" not in sys.modules and "nltk" not in sys.modules
sys.dont_write_bytecode = True
sys.addaudithook(audit)
print(ease(tuple(sentences("De school kiest. De stage begint."))))
"""


def test_it_is_the_formula_for_dutch() -> None:
    """Twelve words, two sentences, sixteen syllables: 206.835 - 0.93 x 6 - 77 x 16/12 = 98.6."""
    text = tuple(sentences("De school kiest een vast formulier. De student vult het formulier in."))

    assert ease(text) == pytest.approx(98.6, abs=8)  # hyphenation finds a syllable more or less


def test_the_library_asks_no_network_and_writes_no_file() -> None:
    result = subprocess.run([sys.executable, "-c", QUIET], capture_output=True, text=True, check=False)

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.strip() == "100"


def test_a_short_text_is_not_judged() -> None:
    heavy = "Onderwijsondersteuners administreren beoordelingsformulieren. "

    assert list(find_heavy(tuple(sentences(heavy * 33)))) == []
    assert len(list(find_heavy(tuple(sentences(heavy * 34))))) == 1

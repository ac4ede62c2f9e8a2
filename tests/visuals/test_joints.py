"""The joints of words are the very ones that pyphen finds."""

import re
from pathlib import Path

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.visuals.joints import joints


@pytest.fixture(scope="module")
def dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl", left=3, right=3)


def test_words_of_the_handbook_have_the_joints_of_pyphen(dictionary: pyphen.Pyphen, project: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for folder in ("concepts", "content") for path in (project / folder).rglob("*.*ml")]
    texts += [path.read_text(encoding="utf-8") for path in (project / "concepts").glob("*.md")]
    words = {word for text in texts for word in re.findall(r"\S+", text)}

    assert len(words) > 5000
    assert [word for word in words if joints(word) != dictionary.positions(word)] == []
    assert sum(bool(joints(word)) for word in words) > 1000


@given(word=st.text(max_size=40))
def test_any_text_has_the_joints_of_pyphen(dictionary: pyphen.Pyphen, word: str) -> None:
    assert joints(word) == dictionary.positions(word)


def test_a_long_word_has_joints() -> None:
    assert joints("stagebegeleider") == [3, 5, 7, 9, 12]

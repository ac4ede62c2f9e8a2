"""Prose as plain text."""

import re

import pytest

from build_tools.pages.addresses import address
from build_tools.prose.context import ProseContext
from build_tools.prose.plain import PlainText
from build_tools.records.handbook import Handbook
from build_tools.records.text import Proza


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("Gewoon.", "Gewoon."),
        ("**Vet** & *schuin*\n\nen een alinea", "Vet & schuin en een alinea"),
        ("Zie [[eerste-idee]] of [[tweede-idee|dat andere]].", "Zie Eerste idee of dat andere."),
        ("Zo is het [@jansen2020proef, p. 3].", "Zo is het (Jansen & Van den Berg, 2020, p. 3)."),
        ("@instituut-zd zegt 3 < 4.", "Proefinstituut (z.d.) zegt 3 < 4."),
        ("- een\n- twee", "een twee"),
        ("Maak een [[eerste-idee]].", "Maak een Eerste idee."),
        ("Een [[weg-ermee]] en [[tweede-idee|dat  &\nandere]]: goed.", "Een weg ermee en dat & andere: goed."),
        ("Let op: dit. En dit:", "Let op: dit. En dit:"),
        ("", ""),
    ],
)
def test_only_the_words_are_left(prose: str, words: str, mini: Handbook) -> None:
    assert PlainText(ProseContext.of(mini, address)).of(Proza(prose)) == words


def test_one_text_leaves_nothing_for_the_next(mini: Handbook) -> None:
    plain = PlainText(ProseContext.of(mini, address))
    assert plain.of(Proza("<sub>Eén</sub> `x` &amp; [[eerste-idee]]")) == "Eén x & Eerste idee"
    assert plain.of(Proza("Twee.")) == "Twee."


@pytest.mark.parametrize("prose", ["Een [[eerste-idee]]: goed", "Bespreek: wat?", "Zie [[x-y]] en [[tweede-idee|dat]].", "a: b: c"])
def test_the_short_way_gives_what_the_long_way_gives(prose: str, mini: Handbook, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = PlainText(ProseContext.of(mini, address))
    short = plain.of(Proza(prose))
    monkeypatch.setattr("build_tools.prose.plain._BARE", re.compile("(?!)"))

    assert plain.of(Proza(prose)) == short

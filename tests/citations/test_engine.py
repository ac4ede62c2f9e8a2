"""citeproc behind the reference list: what it is given, what it may not show, and whether our own labels agree with it."""

import io
import subprocess
import sys
import warnings
from collections.abc import Mapping
from importlib.resources import files

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.formatter import plain
from citeproc.source.json import CiteProcJSON

from build_tools.citations import Literature
from build_tools.citations.style import dutch_apa

Items = list[Mapping[str, object]]
TYPES = """
    article article-journal article-magazine article-newspaper bill book chapter dataset document entry figure graphic hearing
    interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
    periodical personal_communication post post-weblog regulation report review software song speech standard thesis treaty
    webpage
"""
# Where we leave citeproc on purpose: an undated law without z.d., and titles that are shortened or not set in title case.
_OTHERWISE = {"awgbart5", "tno2023anoniem", "jems2023anonymous"}


def test_labels_agree_with_citeproc(items: Items, literature: Literature) -> None:
    style = CitationStylesStyle(str(files("build_tools.citations") / "csl" / "apa.csl"), locale="nl-NL", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), plain)
    different = set()
    for key in literature.ids:
        citation = Citation([CitationItem(key)])
        bibliography.register(citation)
        official = str(bibliography.cite(citation, str))
        if official.casefold() != literature.cite([key]).text.casefold():
            different.add(key)
    assert different == _OTHERWISE


@pytest.mark.parametrize("kind", TYPES.split())
def test_every_type_gives_an_entry(kind: str) -> None:
    full = {"author": "Stichting Voorbeeld", "issued": "2021-03-09", "publisher": "Uitgeverij Voorbeeld", "container-title": "Bundel"}
    bare = {"id": "b", "type": kind, "title": "Een titel"}
    literature = Literature([{"id": "a", "type": kind, "title": "Een titel", "URL": "https://example.org/a", **full}, bare])
    assert literature.reference("b").text.count("Een titel") == 1
    assert literature.reference("a").runs[-1].href == "https://example.org/a"
    assert "Een titel" in literature.reference("a").text


def test_formatting_is_silent(items: Items, capfd: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Literature([{**item, "sleutelpunt": "van ons", "custom": {"a": 1}, "event-title": "Dag"} for item in items]).bibliography()
    assert capfd.readouterr() == ("", "")


def test_entries_do_not_depend_on_the_order_of_formatting(items: Items) -> None:
    forward, backward = Literature(items), Literature(reversed(items))
    assert [forward.reference(key).runs for key in forward.ids] == [backward.reference(key).runs for key in reversed(forward.ids)][::-1]


def test_ids_that_differ_only_in_capitals_stay_apart() -> None:
    literature = Literature([{"id": "A", "type": "book", "title": "Groot"}, {"id": "a", "type": "book", "title": "Klein"}])
    assert literature.reference("A").text == "Groot. (z.d.)."
    assert literature.reference("a").text == "Klein. (z.d.)."


def test_citing_loads_neither_citeproc_nor_lxml() -> None:
    script = """
import sys
from build_tools.citations import Literature
literature = Literature([{"id": "a", "type": "book", "title": "Een titel"}])
assert literature.cite(["a"]).text == "(Een titel, z.d.)"
assert not {"citeproc", "lxml"} & sys.modules.keys()
literature.reference("a")
assert {"citeproc", "lxml"} <= sys.modules.keys()
"""
    subprocess.run([sys.executable, "-W", "error", "-c", script], check=True)


def test_vendored_style_is_valid_csl() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        CitationStylesStyle(io.BytesIO(dutch_apa()), locale="nl-NL", validate=True)

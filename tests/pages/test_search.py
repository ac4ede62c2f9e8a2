"""What the search gets: pages and records told by kind, other names of the terms, and nothing twice."""

from dataclasses import replace
from typing import Any

import pytest

from build_tools.pages.addresses import address
from build_tools.pages.search import OtherWords, search_entries
from build_tools.prose.context import ProseContext
from build_tools.records.begrip import Begrip
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.text import Proza

TRACK = Begrip(id="track", term="track", uitleg=Proza("Een pilot."), ook_wel=("pilot", "proefproject"))
SCHOOL = Begrip(id="bol", term="bol", uitleg=Proza("Een leerweg."), ook_wel=("beroepsopleidende leerweg",))


def entry(location: str, title: str = "Kop", text: str = "<p>Tekst.</p>") -> dict[str, Any]:
    """Return an entry as the search plugin finds it."""
    return {"location": location, "title": title, "text": text}


def made(handbook: Handbook, *found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the entries of the search by their address."""
    return {one["location"]: one for one in search_entries(found, ProseContext.of(handbook, address))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In deze Tracks werkten teams.", ["pilot", "proefproject"]),
        ("Een proefproject van drie maanden", ["track", "pilot"]),
        ("De pilot en de track", ["proefproject"]),
        ("Volg je de bol?", ["beroepsopleidende leerweg"]),
        ("Een bolwerk, een symbool", []),
        ("Niets bekends", []),
    ],
)
def test_a_text_gets_the_names_that_it_does_not_have(text: str, expected: list[str]) -> None:
    assert OtherWords([TRACK, SCHOOL]).of(text) == expected


def test_a_term_can_be_given_and_without_terms_there_are_no_words() -> None:
    assert OtherWords([TRACK]).of("Niets", ["track", "onbekend"]) == ["track", "pilot", "proefproject"]
    assert OtherWords([]).of("Een track") == []


def test_pages_and_records_tell_their_kind(mini: Handbook) -> None:
    found = [
        entry(location)
        for location in ("over/", "concepten/eerste-idee/", "tracks/proeftrack/", "voor/student/", "aanpak/methoden/eerste-methode/")
    ]
    kinds = {location: one["title"].removeprefix("Kop ") for location, one in made(mini, *found, entry("doe-mee/#oproep-student")).items()}

    assert kinds == {
        "over/": "<small>Pagina</small>",
        "concepten/eerste-idee/": "<small>Concept 1</small>",
        "tracks/proeftrack/": "<small>Track 1</small>",
        "voor/student/": "<small>Voor wie</small>",
        "aanpak/methoden/eerste-methode/": f"<small>{mini.methoden['eerste-methode'].soort.label}</small>",
        "doe-mee/#oproep-student": "<small>Oproep</small>",
    }


def test_a_concept_is_told_in_one_sentence_and_found_by_whom_it_is_for(mini: Handbook) -> None:
    concept = mini.concepten["eerste-idee"]
    found = made(mini, entry("concepten/eerste-idee/", concept.titel, "<p>De feitenbalk.</p>"))["concepten/eerste-idee/"]

    assert found["text"] == f"<p>{concept.kern}</p>"
    assert {"Student", "Werkgever", "Stageplek vinden"} <= set(found["ook_wel"].split("; "))
    assert set(mini.begrippen["proef"].ook_wel) <= set(found["ook_wel"].split("; "))


def test_terms_and_sources_become_entries_after_their_page(mini: Handbook) -> None:
    found = made(mini, entry("begrippen/", "Begrippen"), entry("begrippen/#letter-p", "P"), entry("bronnen/", "Bronnen"))

    assert next(iter(found)) == "begrippen/"
    assert "begrippen/#letter-p" not in found
    assert {f"begrippen/#{begrip.id}" for begrip in mini.begrippen} | {f"bronnen/#{bron.id}" for bron in mini.bronnen} <= set(found)
    assert found["begrippen/#proef"]["title"] == "proef <small>Begrip</small>"
    assert "Ook wel: " in found["begrippen/#proef"]["text"]
    assert found["bronnen/#jansen2020proef"]["title"].endswith(" <small>Bron</small>")
    assert "Jansen" in found["bronnen/#jansen2020proef"]["text"]


@pytest.mark.parametrize(
    ("location", "title"),
    [
        ("concepten/eerste-idee/#bronnen", "Bronnen op deze pagina"),
        ("concepten/eerste-idee/#eerste-idee", "Eerste idee"),
        ("voor/student/#eerste-idee", "Eerste idee"),
        ("voor/bestuurder/#x", "1 Eerste idee"),
        ("begrippen/#letter-p", "P"),
    ],
)
def test_what_repeats_something_is_left_out(location: str, title: str, mini: Handbook) -> None:
    assert made(mini, entry(location, title)) == {}


def test_a_section_stays_as_it_is_when_there_is_nothing_to_add(mini: Handbook) -> None:
    assert made(mini, entry("over/#colofon", "Colofon")) == {"over/#colofon": entry("over/#colofon", "Colofon")}


def test_text_of_a_record_cannot_become_html(mini: Handbook) -> None:
    begrip = mini.begrippen["proef"].model_copy(update={"term": "a & b", "ook_wel": ("<b>x</b>",)})
    handbook = replace(mini, records={**mini.records, "begrip": Collection([begrip])})
    found = made(handbook, entry("begrippen/"))["begrippen/#proef"]

    assert found["title"] == "a &amp; b <small>Begrip</small>"
    assert "&lt;b&gt;x&lt;/b&gt;" in found["text"]


def test_words_of_a_hand_written_page_are_searched(mini: Handbook) -> None:
    pages = tuple(page.model_copy(update={"zoekwoorden": ("racisme",)}) if page.uri == "privacy.md" else page for page in mini.paginas)

    assert made(replace(mini, paginas=pages), entry("privacy/"))["privacy/"]["ook_wel"] == "racisme"


def test_help_and_meanings_weigh_more_and_pages_for_editors_less(mini: Handbook) -> None:
    found = made(mini, entry("hulp-en-melden/"), entry("begrippen/"), entry("bijdragen/meldingen/"), entry("over/"))

    assert found["hulp-en-melden/"]["boost"] > found["begrippen/#proef"]["boost"] > 1 > found["bijdragen/meldingen/"]["boost"]
    assert "boost" not in found["over/"]

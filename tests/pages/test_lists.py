"""Home, the list of concepts, the groups and the sources: counts and lists follow the records."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from build_tools.pages.page import Page
from build_tools.records.base import Record
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.text import Proza

Read = Callable[[Handbook, str], Any]


def with_records(handbook: Handbook, soort: str, records: list[Record]) -> Handbook:
    return replace(handbook, records={**handbook.records, soort: Collection(records)})


def without(handbook: Handbook, name: str) -> Handbook:
    """Return the handbook without a concept, as publishing leaves it."""
    kept: list[Record] = [concept for concept in handbook.concepten if concept.id != name]
    tracks: list[Record] = [
        track.model_copy(update={"concepten": tuple(item for item in track.concepten if item.concept != name)}) for track in handbook.tracks
    ]
    fewer = with_records(with_records(handbook, "concept", kept), "track", tracks)
    return with_records(fewer, "concept", [concept.model_copy(update={"verwant": ()}) for concept in kept])


def test_counts_follow_the_records(mini: Handbook, read: Read) -> None:
    fewer = without(mini, "tweede-idee")

    assert "Concepten 2 concepten Tracks 1 track Ontwerpsessies 1 sessie" in read(mini, "index.md").text
    assert "Concepten 1 concept Tracks 1 track" in read(fewer, "index.md").text
    assert "2 concepten om te werken" in read(mini, "concepten/index.md").text
    assert "1 concept om te werken" in read(fewer, "concepten/index.md").text
    assert "Een van de 2 concepten" in read(mini, "concepten/eerste-idee.md").text
    assert "Een van de 1 werkversies" in read(fewer, "concepten/eerste-idee.md").text


def test_every_concept_stands_on_a_card_in_the_table_and_by_moment(mini: Handbook, read: Read) -> None:
    addresses = read(mini, "concepten/index.md").addresses

    for concept in mini.concepten:
        assert addresses.count(f"/concepten/{concept.id}.md") >= 3


def test_the_table_says_what_is_not_estimated(mini_pages: dict[str, Page]) -> None:
    row = next(line for line in mini_pages["concepten/index.md"].markdown.splitlines() if line.startswith("| 2 { data-concept=02 } |"))

    assert row.split(" | ")[3:6] == ["De hele keten", "?", "?"]


def test_every_group_has_a_door(mini: Handbook, read: Read) -> None:
    for uri in ("index.md", "voor/index.md"):
        addresses = read(mini, uri).addresses
        assert [href for href in addresses if href.startswith("/voor/")][:3] == [f"/voor/{groep.id}.md" for groep in mini.groepen]
    assert "/voor/bestuurder.md" in read(mini, "voor/index.md").addresses


def test_a_door_reads_as_one_sentence(mini: Handbook, read: Read) -> None:
    groups: list[Record] = [groep.model_copy(update={"omvat": ("Docenten", "Adviseurs", "Iedereen")}) for groep in mini.groepen]

    assert "Docenten, adviseurs, iedereen. 1 concept voor jou." in read(with_records(mini, "groep", groups), "index.md").text


def test_a_group_sees_its_concepts_its_part_and_its_call(mini: Handbook, read: Read) -> None:
    student, teacher = read(mini, "voor/student.md"), read(mini, "voor/onderwijs.md")

    assert "1 concept voor jou, elk met een eerste stap." in student.text
    assert "Eerste stap. Vraag één collega om mee te kijken." in student.text
    assert "Wil jij meedoen aan de proef?" in student.text
    assert "Hulp en melden" in [text for _, text in student.headings]
    assert "1 Eerste idee trekker Plant de eerste bijeenkomst." in teacher.text
    assert "Hulp en melden" not in [text for _, text in teacher.headings]


def test_a_group_without_a_call_gets_the_open_one(mini: Handbook, read: Read) -> None:
    reading = read(mini, "voor/werkgever.md")

    assert (2, "Doe mee") in reading.headings
    assert "Maak tijd vrij. Mail ons" in reading.text


def test_a_group_shows_needs_and_contribution_when_they_are_known(mini: Handbook, read: Read) -> None:
    known: list[Record] = [
        groep.model_copy(update={"behoefte": Proza("Rust."), "bijdrage": Proza("Kennis [@instituut-zd].")}) for groep in mini.groepen
    ]
    headings = [text for _, text in read(with_records(mini, "groep", known), "voor/student.md").headings]

    assert {"Wat studenten nodig hebben", "Wat studenten inbrengen"} <= set(headings)
    assert "Wat studenten nodig hebben" not in [text for _, text in read(mini, "voor/student.md").headings]


def test_a_board_member_sees_what_the_school_carries(mini: Handbook, read: Read) -> None:
    calls: list[Record] = [oproep.model_copy(update={"groep": "onderwijs"}) for oproep in mini.oproepen]
    concepts: list[Record] = [concept.model_copy(update={"randvoorwaarden": (Proza("Geef tijd."),)}) for concept in mini.concepten]
    reading = read(with_records(with_records(mini, "oproep", calls), "concept", concepts), "voor/bestuurder.md")

    assert "Bij 1 concept is het onderwijs trekker of beslisser." in reading.text
    assert "1 Eerste idee Geef tijd." in reading.text
    assert "trekker" not in read(mini, "voor/bestuurder.md").text


def test_every_source_is_listed_also_when_nothing_uses_it(mini: Handbook, read: Read) -> None:
    lonely = mini.bronnen["instituut-zd"].model_copy(
        update={"id": "niemand", "thema": None, "title": "On its own", "language": "en", "vrij_toegankelijk": "ja"}
    )
    reading = read(with_records(mini, "bron", [*mini.bronnen, lonely]), "bronnen/index.md")

    assert {"instituut-zd", "jansen2020proef", "niemand"} <= set(reading.ids)
    assert [text for level, text in reading.headings if level == 2] == [
        "Welke bron steunt welk concept?",
        "Wat kan werken",
        "Beleid en afspraken",
        "Andere bronnen",
    ]
    assert "In het Engels · Vrij te lezen" in reading.text
    assert "Gebruikt bij: nog geen pagina." in reading.text
    assert ("en", "On its own") in reading.foreign


def test_a_source_names_all_that_cite_it(mini: Handbook, read: Read) -> None:
    text = read(mini, "bronnen/index.md").text

    assert "Gebruikt bij: 1 Eerste idee (aanpak), Eerste methode" in text
    assert "Gebruikt bij: 1 Eerste idee (kanttekening)" in text

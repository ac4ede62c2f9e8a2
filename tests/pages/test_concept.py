"""The page of a concept: the fixed order, what is left out, both directions of each relation, and safe text."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from build_tools.pages.page import Page
from build_tools.records.base import Record
from build_tools.records.concept import Bereik, Deelname, Erkenning, GoodPractice, Schatting, Verwantschap
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.periode import Periode
from build_tools.records.ref import BronRef, ConceptRef, GroepRef, PartnerRef
from build_tools.records.text import Proza

Read = Callable[[Handbook, str], Any]


def changed(handbook: Handbook, soort: str, id: str, **fields: object) -> Handbook:
    """Return the handbook in which one record has other values."""
    records: list[Record] = [record.model_copy(update=fields) if record.id == id else record for record in handbook.of(soort)]
    return replace(handbook, records={**handbook.records, soort: Collection(records)})


@pytest.fixture
def full(mini: Handbook) -> Handbook:
    """Fill in every field of the first concept of the small handbook."""
    return changed(
        mini,
        "concept",
        "eerste-idee",
        groepsgrootte=Bereik(min=4, max=12),
        randvoorwaarden=(Proza("Iemand geeft tijd."),),
        mechanismen=(Proza("Een proef maakt het klein [@jansen2020proef]."),),
        inspanning=Schatting(score=2, spreiding=1, door="Redactie van de proef", periode=Periode.parse("2026-11")),
        erkenning=Erkenning(
            door="Proefcommissie", niveau="Goed onderbouwd", periode=Periode.parse("2026"), url="https://example.org/erkend"
        ),
        good_practices=(
            GoodPractice(
                titel="Het proefbedrijf begint klein",
                tekst=Proza("Zo doen zij het."),
                partner=PartnerRef("proefbedrijf"),
                bron=BronRef("instituut-zd"),
                periode=Periode.parse("najaar 2025"),
            ),
        ),
    )


def sections(reading: Any) -> list[str]:
    return [text for level, text in reading.headings if level == 2]


def test_the_sections_stand_in_their_fixed_order(full: Handbook, read: Read) -> None:
    assert sections(read(full, "concepten/eerste-idee.md")) == [
        "Knelpunt",
        "Aanpak",
        "Eerste stap morgen",
        "Wat heb je nodig",
        "Valkuilen",
        "Zo doen anderen het",
        "Meer over dit concept",
        "Waarop baseren we dit?",
        "Hangt samen met",
        "Vragen voor het gesprek",
        "Hulp en melden",
    ]


def test_what_is_not_filled_in_leaves_no_heading(mini: Handbook, read: Read) -> None:
    assert sections(read(mini, "concepten/tweede-idee.md")) == ["Knelpunt", "Aanpak", "Waarop baseren we dit?", "Hangt samen met"]


def test_every_field_shows(full: Handbook, read: Read) -> None:
    text = read(full, "concepten/eerste-idee.md").text

    for words in (
        "Groepsgrootte 4 tot 12 mensen",
        "2 van 5 (1 tot 3 kan ook)",
        "Schattingen: Redactie van de proef, november 2026.",
        "Iemand geeft tijd.",
        "Een proef maakt het klein (Jansen & Van den Berg, 2020).",
        "Erkend door Proefcommissie: Goed onderbouwd (2026). Bekijk de erkenning.",
        "Het proefbedrijf begint klein Zo doen zij het. Proefbedrijf, najaar 2025. Bron: Proefinstituut (z.d.).",
    ):
        assert words in text


def test_a_relation_shows_on_both_sides(mini: Handbook, read: Read) -> None:
    assert "versterkt 2 Tweede idee" in read(mini, "concepten/eerste-idee.md").text
    assert "wordt versterkt door 1 Eerste idee" in read(mini, "concepten/tweede-idee.md").text


def test_the_last_rung_asks_nothing_more(mini: Handbook, read: Read) -> None:
    text = read(changed(mini, "concept", "eerste-idee", bewijs=4), "concepten/eerste-idee.md").text

    assert "op trede 4 van 4: geëvalueerd. Dat is de hoogste trede." in text


def test_plain_text_is_never_read_as_markup(mini: Handbook, read: Read) -> None:
    title = "*Los* <b>idee</b> [x](y) #1 & `co`"
    reading = read(changed(mini, "concept", "eerste-idee", titel=title), "concepten/eerste-idee.md")

    assert reading.headings[0] == (1, title)
    assert f"1 {title}" in [
        text for _, text in read(changed(mini, "concept", "eerste-idee", titel=title), "concepten/tweede-idee.md").links
    ]


def test_a_text_of_the_handbook_itself_has_no_explanation_of_working_versions(mini_pages: dict[str, Page]) -> None:
    assert "werkversie" not in mini_pages["concepten/tweede-idee.md"].markdown.lower()


def test_the_first_step_is_one_link_away(mini: Handbook, read: Read) -> None:
    assert ("#eerste-stap", "Naar de eerste stap") in read(mini, "concepten/eerste-idee.md").links
    assert "#eerste-stap" not in read(mini, "concepten/tweede-idee.md").addresses


def test_groups_are_not_named_among_what_mentions_a_concept(mini: Handbook, render: Callable[[Handbook], dict[str, Page]]) -> None:
    _, _, line = render(mini)["concepten/eerste-idee.md"].markdown.partition("Ook genoemd bij: ")

    assert "/concepten/index.md" in line.partition("\n")[0]
    assert "/voor/student.md" not in line.partition("\n")[0]


def test_the_guide_for_editors_is_not_named_among_what_mentions_a_concept(
    mini: Handbook, render: Callable[[Handbook], dict[str, Page]]
) -> None:
    moved = tuple(page.model_copy(update={"uri": f"bijdragen/{page.uri}"}) if page.uri == "index.md" else page for page in mini.paginas)
    lines = [
        render(handbook)["concepten/eerste-idee.md"].markdown.partition("Ook genoemd bij: ")[2].partition("\n")[0]
        for handbook in (mini, replace(mini, paginas=moved))
    ]

    assert ["index.md), [Home](/index.md)." in line for line in lines] == [True, False]
    assert "bijdragen" not in lines[1]


def test_downloads_are_offered_when_something_is_cited(mini: Handbook, read: Read) -> None:
    def downloads(name: str) -> list[str]:
        return [href for href in read(mini, f"concepten/{name}.md").addresses if href.startswith("/data/")]

    assert downloads("eerste-idee") == [f"/data/bronnen-eerste-idee.{suffix}" for suffix in ("bib", "ris", "json")]
    assert downloads("tweede-idee") == []


def test_help_stands_on_what_is_meant_for_students_only(mini_pages: dict[str, Page]) -> None:
    assert "/hulp-en-melden.md" in mini_pages["concepten/eerste-idee.md"].markdown
    assert "/hulp-en-melden.md" not in mini_pages["concepten/tweede-idee.md"].markdown


def test_a_concept_mentioned_elsewhere_says_where(mini: Handbook, read: Read) -> None:
    more = changed(mini, "concept", "tweede-idee", verwant=(Verwantschap(concept=ConceptRef("eerste-idee"), relatie="onderdeel_van"),))

    assert "Ook genoemd bij: Concepten" in read(mini, "concepten/eerste-idee.md").text
    assert "bestaat onder meer uit 2 Tweede idee" in read(more, "concepten/eerste-idee.md").text


def test_a_group_may_take_part_without_saying_how(mini: Handbook, read: Read) -> None:
    more = changed(mini, "concept", "tweede-idee", wie_doet_mee=(Deelname(groep=GroepRef("student"), rol="meedenker"),))

    assert "Wie doet mee Student meedenker" in read(more, "concepten/tweede-idee.md").text

"""The facets of the concept list: their options and counts follow the records, and every card says what it is found by."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from build_tools.pages.facets import answers, facets
from build_tools.pages.page import Page
from build_tools.records.handbook import Collection, Handbook


def counts(handbook: Handbook, naam: str) -> dict[str, int]:
    """Return the options of a facet with their counts."""
    facet = next(facet for facet in facets(handbook) if facet.naam == naam)
    return {optie.waarde: optie.aantal for optie in facet.opties}


def test_there_are_six_questions_in_a_fixed_order(mini: Handbook) -> None:
    assert [facet.naam for facet in facets(mini)] == ["voor-wie", "schakel", "inspanning", "bewijs", "track", "status"]


@pytest.mark.parametrize(
    ("naam", "expected"),
    [
        ("voor-wie", {"student": 1, "onderwijs": 1, "werkgever": 1}),
        ("schakel", {"stageplek_vinden": 1, "hele_keten": 1}),
        ("inspanning", {"2": 1, "onbekend": 1}),
        ("bewijs", {"0": 0, "1": 1, "2": 1, "3": 0, "4": 0}),
        ("track", {"proeftrack": 2}),
        ("status", {"werkversie": 1, "handboek": 1}),
    ],
)
def test_options_are_those_that_occur_and_rungs_and_status_are_whole(naam: str, expected: dict[str, int], mini: Handbook) -> None:
    assert counts(mini, naam) == expected


def test_counts_change_with_the_records(mini: Handbook) -> None:
    first = mini.concepten["eerste-idee"]
    more = replace(mini, records={**mini.records, "concept": Collection([first, first.model_copy(update={"id": "ander", "nummer": 3})])})

    assert counts(more, "voor-wie") == {"student": 2, "werkgever": 2}
    assert counts(more, "inspanning") == {"2": 2}
    assert counts(more, "status") == {"werkversie": 2, "handboek": 0}


def test_every_answer_of_a_concept_is_an_option(handboek: Handbook) -> None:
    options = {(facet.naam, optie.waarde) for facet in facets(handboek) for optie in facet.opties}
    given = {(naam, word) for concept in handboek.concepten for naam, words in answers(handboek, concept).items() for word in words}

    assert given <= options


def test_card_row_and_list_carry_what_the_scripts_need(mini_pages: dict[str, Page]) -> None:
    markdown = mini_pages["concepten/index.md"].markdown
    card = next(line for line in markdown.splitlines() if line.startswith('<article class="hb-kaart" data-concept="01"'))

    assert 'data-voor-wie="student werkgever"' in card
    assert 'data-inspanning="2" data-bewijs="2" data-track="proeftrack" data-status="werkversie"' in card
    assert "| 1 { data-concept=01 } |" in markdown
    assert "\n{ data-concept=02 }\n" in markdown


def test_the_form_is_hidden_until_its_script_runs(mini_pages: dict[str, Page]) -> None:
    forms = {
        uri: [line for line in page.markdown.splitlines() if line.startswith(("<form", '<section class="hb-selectie'))]
        for uri, page in mini_pages.items()
    }

    assert {uri for uri, lines in forms.items() if lines} == {"concepten/index.md", "concepten/vergelijk.md", "concepten/selectie.md"}
    assert all(" hidden" in line for lines in forms.values() for line in lines)


def test_what_is_compared_is_what_the_record_says(mini: Handbook, read: Callable[[Handbook, str], object]) -> None:
    text = read(mini, "concepten/vergelijk.md").text  # type: ignore[attr-defined]

    assert "In één zin Een idee waarmee je het testen van dit handboek begint. Een idee dat het eerste aanvult" in text
    assert "Inspanning (geschat) 2 van 5 niet geschat" in text
    assert "Bronnen voor de aanpak 1 0" in text
    assert "De stappen 1 Kies een proef 2 Bespreek de uitkomst 1 Vergelijk de ideeën" in text

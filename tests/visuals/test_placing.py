"""Drawings get into the finished HTML past Markdown and the sanitiser, and only those that a template asked for."""

import pytest

from build_tools.records.handbook import Handbook
from build_tools.visuals.placing import _PLACE, Figures, web
from build_tools.visuals.visual import Visual


def place(name: str) -> str:
    return f'{_PLACE}{name}"></div>'


def test_each_place_gets_its_drawing(mini: Handbook) -> None:
    figures = Figures(mini, web)
    line, chain = figures("tijdlijn"), figures("stageproces")
    assert line
    assert chain

    filled = figures.fill(f"<p>a</p>{place('stageproces')}<p>b</p>{place('tijdlijn')}<p>c</p>")

    assert filled.replace(line.web("figuur-tijdlijn"), "LIJN").replace(chain.web("figuur-stageproces"), "KETEN") == (
        f'<p>a</p>{_PLACE}stageproces">KETEN</div><p>b</p>{_PLACE}tijdlijn">LIJN</div><p>c</p>'
    )


def test_print_wraps_the_same_drawing_in_its_own_way(mini: Handbook) -> None:
    figures = Figures(mini, Visual.printed)
    visual = figures("tijdlijn")
    assert visual

    assert f"<title>{visual.alt}</title>" in figures.fill(place("tijdlijn"))


def test_html_without_places_stays_as_it_is(mini: Handbook) -> None:
    assert Figures(mini, web).fill('<p data-figuur="x">&lt;div data-figuur="tijdlijn"&gt;</p>') == (
        '<p data-figuur="x">&lt;div data-figuur="tijdlijn"&gt;</p>'
    )


def test_a_figure_that_nobody_asked_for_is_an_error_of_the_programmer(mini: Handbook) -> None:
    with pytest.raises(KeyError):
        Figures(mini, web).fill(place("tijdlijn"))


def test_nothing_to_show_is_nothing(mini: Handbook) -> None:
    methode = next(iter(mini.methoden))
    without_minutes = methode.model_copy(update={"stappen": tuple(stap.model_copy(update={"minuten": None}) for stap in methode.stappen)})

    assert Figures(mini, web)("werkvormstrip", without_minutes) is None


def test_tables_that_stand_elsewhere_are_kept_in_the_order_of_their_figures(mini: Handbook) -> None:
    figures = Figures(mini, Visual.printed)
    drawn = [figures("tijdlijn"), *(figures("conceptbeeld", concept) for concept in mini.concepten)]
    for visual in drawn:
        assert visual
        figures.owe(visual)

    assert list(figures.owed) == ["tijdlijn", *(f"conceptbeeld-{concept.id}" for concept in mini.concepten)]


def test_the_tables_of_a_kind_become_one_with_a_row_for_each(mini: Handbook) -> None:
    figures = Figures(mini, Visual.printed)
    for concept in mini.concepten:
        visual = figures("conceptbeeld", concept)
        assert visual
        figures.owe(visual)

    table = figures.gathered("conceptbeeld", "Elk concept", "Concept")

    assert table
    assert table.header[:2] == ("Concept", "Voor wie")
    assert [row[0] for row in table.rows] == [f"{concept.nummer} {concept.titel}" for concept in mini.concepten]
    assert table.texts[0][1] == "Student; Werkgever"
    assert figures.gathered("teamrad", "Elk team", "Track") is None

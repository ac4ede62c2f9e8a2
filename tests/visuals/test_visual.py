"""The four parts and the two wrappers."""

import xml.etree.ElementTree as ET

import pytest

from build_tools.visuals.measure import Face, lines
from build_tools.visuals.svg import Box, Drawing, number
from build_tools.visuals.visual import Table, Visual

TABLE = Table("Proef", ("Naam", "Aantal"), (("een", "1"),))
SMALL = Drawing("proef-smal", 50).finish(20)
SVG = "{http://www.w3.org/2000/svg}"


def visual(**changes: str) -> Visual:
    drawing = Drawing("proef", 100)
    drawing.text(lines("a < b & c > d", Face.TEXT, 12, 90), Box(5, 5, 90, 20))
    parts = {"name": "proef", "svg": drawing.finish(40), "alt": "Een ‘proef’ van A & B <klein>.", "summary": "Er is één proef.", **changes}
    return Visual(table=TABLE, **parts)


def test_on_the_web_the_caption_names_the_image() -> None:
    root = ET.fromstring(visual().web('bij"schrift'))  # noqa: S314  # made above

    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == 'bij"schrift'
    assert root.find(f"{SVG}title") is None


def test_a_drawing_for_a_phone_stands_beside_the_wide_one() -> None:
    wide, narrow = ET.fromstring(f"<div>{visual(narrow=SMALL).web('bij')}</div>")  # noqa: S314  # made above

    assert (wide.get("class"), narrow.get("class")) == ("hb-figuur__breed", "hb-figuur__smal")
    assert {drawing.get("aria-labelledby") for drawing in (wide, narrow)} == {"bij"}
    assert narrow.get("viewBox") == "0 0 50 20"
    assert ET.fromstring(visual(narrow=SMALL).printed()).get("viewBox") == "0 0 100 40"  # noqa: S314  # made above


def test_in_print_the_title_comes_first() -> None:
    root = ET.fromstring(visual().printed())  # noqa: S314  # made above

    assert root[0].tag == f"{SVG}title"
    assert root[0].text == "Een ‘proef’ van A & B <klein>."
    assert root.get("role") is None


def test_both_wrappers_hold_the_same_drawing() -> None:
    web, printed = (ET.fromstring(text) for text in (visual().web("c"), visual().printed()))  # noqa: S314  # made above

    assert [ET.tostring(child) for child in web] == [ET.tostring(child) for child in printed[1:]]
    assert "".join(web.itertext()) == "a < b & c > d"


@pytest.mark.parametrize("changes", [{"alt": ""}, {"summary": ""}, {"alt": "a" * 251}])
def test_a_figure_without_words_is_an_error(changes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="figure proef"):
        visual(**changes)


def test_a_row_has_a_cell_for_each_header() -> None:
    with pytest.raises(ValueError, match="Proef"):
        Table("Proef", ("Naam", "Aantal"), (("een",),))


@pytest.mark.parametrize(("value", "text"), [(1, "1"), (1.0, "1"), (1.25, "1.2"), (-0.04, "0"), (10.06, "10.1"), (-3.5, "-3.5")])
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text

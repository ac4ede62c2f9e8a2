"""The picture for sharing: every word in its box whatever is written, and the lanes of those for whom the page is."""

import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.records.handbook import Handbook
from build_tools.records.iconen import Icoon
from build_tools.visuals.boxes import Box, outside, overlapping, paper
from build_tools.visuals.deelbeeld import Deelbeeld, Opschrift, draw
from build_tools.visuals.palette import group_fill

WORDS = st.lists(st.sampled_from(["de", "stage", "mbo-studenten", "arbeidsmarktdiscriminatieonderzoek", "Q" * 30, "één"]), min_size=1)
SENTENCES = WORDS.map(lambda words: " ".join(words)[:200].strip())


def _draw(handbook: Handbook, opschrift: Opschrift) -> Deelbeeld:
    return draw("proef", opschrift, handbook.groepen, "Proefhandboek")


def _lanes(handbook: Handbook, svg: str) -> list[str]:
    """Return the groups whose colour fills a lane."""
    fills = {element.get("fill") for element in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}path")}  # noqa: S314
    return [groep.id for groep in handbook.groepen if group_fill(groep.herkenning.kleur) in fills]


OPSCHRIFTEN = st.builds(
    Opschrift,
    soort=SENTENCES.map(lambda words: words[:60]),
    titel=SENTENCES.map(lambda words: words[:80]),
    zin=SENTENCES,
    nummer=st.none() | st.integers(1, 9999),
    icoon=st.none() | st.sampled_from(Icoon),
    groepen=st.none(),
)


@settings(max_examples=60, deadline=None)
@given(opschrift=OPSCHRIFTEN)
def test_no_word_leaves_its_box(handboek: Handbook, opschrift: Opschrift) -> None:
    drawn = _draw(handboek, opschrift)

    assert (outside(drawn.svg), overlapping(drawn.svg)) == ((), ())
    assert paper(drawn.svg) == Box(0, 0, 1200, 630)
    assert len(drawn.alt) <= 250


def test_only_the_lanes_of_those_for_whom_the_page_is_have_their_colour(handboek: Handbook) -> None:
    everyone = [groep.id for groep in handboek.groepen]

    assert _lanes(handboek, _draw(handboek, Opschrift("Lijst", "Alles", "Alles bij elkaar.")).svg) == everyone
    assert _lanes(handboek, _draw(handboek, Opschrift("Concept", "Een", "Een.", groepen={"student", "werkgever"})).svg) == [
        "student",
        "werkgever",
    ]


def test_the_alternative_says_what_the_picture_says(handboek: Handbook) -> None:
    assert _draw(handboek, Opschrift("Concept", "Een deur", "Hier kun je melden.", 9)).alt == "Concept: Een deur. Hier kun je melden."


def test_a_handbook_without_groups_has_a_picture_too() -> None:
    assert outside(draw("leeg", Opschrift("Lijst", "Leeg", "Niets."), (), "Proefhandboek").svg) == ()

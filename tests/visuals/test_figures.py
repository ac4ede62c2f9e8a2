"""Every figure: four parts, true to the records, and no word outside its box."""

from build_tools.records.handbook import Handbook
from build_tools.visuals import VISUALS
from build_tools.visuals.boxes import outside, overlapping


def test_no_word_leaves_its_box(handboek: Handbook, mini: Handbook) -> None:
    visuals = [visual for handbook in (handboek, mini) for entry in VISUALS for visual in entry.all(handbook)]

    assert visuals
    assert {visual.name: outside(visual.svg) for visual in visuals if outside(visual.svg)} == {}
    assert {visual.name: overlapping(visual.svg) for visual in visuals if overlapping(visual.svg)} == {}

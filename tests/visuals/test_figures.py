"""Every figure: four parts, in the dialect of web and print, the same every time, and no word outside its box."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # fontTools ships no types
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.records.handbook import Collection, Handbook
from build_tools.visuals.boxes import boxes, outside, overlapping, paper
from build_tools.visuals.figures import VISUALS, Overview, blank_figure, figure
from build_tools.visuals.palette import tokens
from build_tools.visuals.svg import WIDE
from build_tools.visuals.visual import Part, Visual

GOLDEN = Path(__file__).parent / "golden"
DIALECT = {"svg", "defs", "pattern", "rect", "circle", "line", "path", "text", "tspan"}
ATTRIBUTES = {
    "viewBox", "font-family", "font-size", "font-weight", "text-anchor", "fill", "stroke", "stroke-width", "stroke-dasharray",
    "stroke-linecap", "stroke-linejoin", "stroke-opacity", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "d",
    "transform", "id", "patternUnits", "patternTransform", "data-vak", "data-over",
}  # fmt: skip
PLURAL_OF_ONE = re.compile(r"\b1 (concepten|tracks|bronnen|momenten|verbanden|groepen|stoelen|zijn)\b|\b[02-9] (concept|track|bron|is)\b")
NAMES = [entry.name for entry in VISUALS]

generated = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def all_of(handbook: Handbook) -> list[Visual]:
    return [visual for entry in VISUALS for visual in entry.all(handbook)]


def drawings_of(handbook: Handbook) -> list[tuple[str, str]]:
    """Return every drawing with the name that its ids begin with: those for a page, and those for a phone."""
    visuals = all_of(handbook)
    shown = [(visual.name, visual.svg) for visual in visuals] + [(f"{v.name}-smal", v.narrow) for v in visuals if v.narrow]
    return shown + [(f"{visual.name}-deel-{at}", part.svg) for visual in visuals for at, part in enumerate(visual.parts, 1)]


def faults(handbook: Handbook) -> dict[str, object]:
    found = {name: (outside(svg), overlapping(svg)) for name, svg in drawings_of(handbook)}
    return {name: fault for name, fault in found.items() if fault != ((), ())}


def test_no_word_leaves_its_box(handboek: Handbook, mini: Handbook) -> None:
    assert faults(handboek) == {}
    assert faults(mini) == {}


@generated
@given(data=st.data())
def test_no_word_leaves_its_box_whatever_is_written(handbooks: st.SearchStrategy[Handbook], data: st.DataObject) -> None:
    assert faults(data.draw(handbooks)) == {}


def times(handbook: Handbook, turns: int) -> Handbook:
    """Return a handbook in which the concepts come back so many times, renumbered; relations lead to the next turn."""
    found = tuple(handbook.concepten)
    copies = [
        concept.model_copy(
            update={
                "id": f"{concept.id}-{turn}" if turn else concept.id,
                "nummer": len(found) * turn + concept.nummer,
                "verwant": tuple(
                    one.model_copy(update={"concept": f"{one.concept}-{(turn + 1) % turns}" if turn + 1 < turns else one.concept})
                    for one in concept.verwant
                ),
            }
        )
        for turn in range(turns)
        for concept in found
    ]
    return replace(handbook, records={**handbook.records, "concept": Collection(copies)})


@pytest.mark.parametrize("turns", [2, 4, 10])
def test_no_word_leaves_its_box_with_many_times_as_many_concepts(handboek: Handbook, turns: int) -> None:
    assert faults(times(handboek, turns)) == {}


@pytest.mark.parametrize("turns", [4, 10])
def test_many_concepts_without_an_estimate_lie_in_a_tray(handboek: Handbook, turns: int) -> None:
    many = times(handboek, turns)
    found = [one.model_copy(update={"impact": None}) if one.nummer % 3 == 0 else one for one in many.concepten]
    visual = figure(replace(many, records={**many.records, "concept": Collection(found)}), "inspanning-impact")

    assert visual is not None
    for svg in (visual.svg, visual.narrow, *(part.svg for part in visual.parts)):
        assert outside(svg) == ()
        assert overlapping(svg) == ()
    words = [placed.words for part in visual.parts for placed in boxes(part.svg)]
    assert words.count("Nog niet ingeschat") >= 1
    assert "nog niet ingeschat" in visual.parts[-1].alt
    loose = [str(one.nummer) for one in found if one.impact is None]
    assert [number for number in loose if number not in words] == []


@pytest.mark.parametrize("turns", [1, 2, 4, 10])
def test_letters_and_pages_of_paper_are_never_outgrown(project: Path, handboek: Handbook, turns: int) -> None:
    """A figure is printed as wide as the text, 174 mm; smaller than the smallest type of print is no letter, higher than a page none."""
    tokens_ = (project / "overrides/assets/stylesheets/tokens.css").read_text(encoding="utf-8")
    smallest = float(re.findall(r"--hb-druk-klein: ([0-9.]+)pt;", tokens_)[0])
    points, page = 174 / 25.4 * 72 / WIDE, 258 / 174 * WIDE
    many = times(handboek, turns)
    for entry in VISUALS:
        if isinstance(entry, Overview):
            for visual in entry.all(many):
                for part in visual.parts or (Part(visual.svg, visual.alt),):
                    texts = ET.fromstring(part.svg).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314  # a drawing of our own
                    assert min(float(text.get("font-size", "")) for text in texts) * points >= smallest, visual.name
                    assert paper(part.svg).h <= page - 30, visual.name


def test_parts_have_a_title_an_alternative_and_ids_of_their_own(handboek: Handbook) -> None:
    many = times(handboek, 4)
    for visual in all_of(many):
        alts = [part.alt for part in visual.parts]
        assert len(set(alts)) == len(alts)
        assert visual.printed().count("<title>") == max(1, len(visual.parts))
        for number, part in enumerate(visual.parts, 1):
            words = [placed.words for placed in boxes(part.svg)]
            if len(alts) > 1:
                assert words[0].startswith(f"Deel {number} van {len(alts)}: ")
                assert f"Deel {number} van {len(alts)}: " in part.alt
            assert outside_dialect(f"{visual.name}-deel-{number}", part.svg) == []


def test_each_concept_stands_in_one_part_and_relations_between_parts_are_told(handboek: Handbook) -> None:
    many = times(handboek, 4)
    field, network = figure(many, "conceptenveld"), figure(many, "relatienetwerk")

    assert field is not None
    assert network is not None
    titles = Counter(words for part in field.parts for words in (placed.words for placed in boxes(part.svg)))
    assert all(titles[concept.titel] >= 4 for concept in handboek.concepten)
    words = [placed.words for part in network.parts for placed in boxes(part.svg)]
    assert [one for one in words if re.search(r"(versterkt|vooraf|alternatief).*\d", one)]


def test_a_figure_that_fits_a_page_has_no_parts(handboek: Handbook) -> None:
    assert [visual.name for visual in all_of(handboek) if visual.parts] == []


@generated
@given(data=st.data())
def test_every_figure_has_words_whatever_is_written(handbooks: st.SearchStrategy[Handbook], data: st.DataObject) -> None:
    for visual in all_of(data.draw(handbooks)):
        assert 20 <= len(visual.alt) <= 250, visual.alt
        assert visual.table.rows or visual.name == "relatienetwerk"
        assert all(
            cell.strip() or header == "Wie" for row in visual.table.texts for header, cell in zip(visual.table.header, row, strict=True)
        )


@pytest.mark.parametrize("name", NAMES)
def test_the_real_handbook_fills_each_figure(handboek: Handbook, mini: Handbook, name: str) -> None:
    entry = next(entry for entry in VISUALS if entry.name == name)
    visuals = [*entry.all(handboek), *entry.all(mini)]

    assert visuals
    for visual in visuals:
        assert visual.table.rows
        assert 1 <= len(re.findall(r"[.!?](?: |$)", visual.summary)) <= 4
        assert "  " not in visual.summary + visual.alt
        assert not re.search(
            r"\b1 (concepten|tracks|bronnen|momenten|verbanden|groepen|stoelen)\b|\b[02-9] (concept|track|bron|verband)\b", visual.summary
        )


def test_nothing_is_shortened_in_the_real_handbook(handboek: Handbook) -> None:
    assert [name for name, svg in drawings_of(handboek) if "…" in svg] == []


def test_letters_are_large_enough_where_a_drawing_is_shown(project: Path, handboek: Handbook, mini: Handbook) -> None:
    """The style shows a wide drawing down to 660 wide, and a narrow one down to the 286 that a screen of 320 leaves."""
    style = (project / "overrides/assets/stylesheets/components/figuur.css").read_text(encoding="utf-8")
    assert "@container (width < 662px)" in style  # with a line of 1 at both sides
    small = {}
    for name, svg in [*drawings_of(handboek), *drawings_of(mini)]:
        shown = 660 if paper(svg).w == WIDE else 286
        sizes = [float(text.get("font-size", "")) for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314
        least = min(sizes) * shown / paper(svg).w
        if least < 11:
            small[name] = round(least, 1)

    assert small == {}


def outside_dialect(name: str, svg: str) -> list[str]:
    """Lint a drawing: what the website and WeasyPrint do not both show, what could ask or run something, and ids of others."""
    literal = {value.lower() for value in tokens().values() if value.startswith("#")} | {"none"}
    found, ids = [], Counter[str]()
    for element in ET.fromstring(svg).iter():  # noqa: S314  # a drawing of our own
        tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
        ids.update(filter(None, [element.get("id")]))
        found += [f"<{tag}>"] * (tag not in DIALECT)
        found += [f"{key}=" for key in element.attrib if key not in ATTRIBUTES]
        for attribute in ("fill", "stroke"):
            value = element.get(attribute, "none").lower()
            if value not in literal and not (value.startswith(f"url(#{name}-") and value[5:-1] in svg):
                found.append(f"{attribute}={value}")
    return found + [f"id={key}" for key, number in ids.items() if number > 1 or not key.startswith(f"{name}-")]


def test_the_dialect_is_that_of_web_and_print(handboek: Handbook, mini: Handbook) -> None:
    found = {name: outside_dialect(name, svg) for handbook in (handboek, mini) for name, svg in drawings_of(handbook)}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("piece", "fault"),
    [
        ('<a href="https://example.org/"><rect/></a>', "<a>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<script>x()</script>", "<script>"),
        ("<style>rect {fill: red}</style>", "<style>"),
        ('<image href="x.png"/>', "href="),
        ('<rect onclick="x()"/>', "onclick="),
        ('<rect style="fill: red"/>', "style="),
        ('<rect class="x"/>', "class="),
        ('<rect opacity="0.5"/>', "opacity="),
        ('<rect fill="currentColor"/>', "fill=currentcolor"),
        ('<rect fill="var(--hb-inkt)"/>', "fill=var(--hb-inkt)"),
        ('<rect fill="#123456"/>', "fill=#123456"),
        ('<rect stroke="url(#ander-patroon)"/>', "stroke=url(#ander-patroon)"),
        ('<rect id="ander"/>', "id=ander"),
    ],
)
def test_the_linter_tells_what_is_outside_the_dialect(piece: str, fault: str) -> None:
    assert fault in outside_dialect("proef", f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{piece}</svg>')


def test_the_typefaces_have_every_letter_of_the_drawings(project: Path, handboek: Handbook) -> None:
    """A letter that a typeface lacks brings another one into the book: arrows and ticks are drawn, not written."""
    fonts = (project / "overrides/assets/fonts/atkinson-hyperlegible-next").glob("*-400-normal.woff2")
    known = {chr(code) for font in fonts for code in TTFont(font).getBestCmap()}
    used = {letter for _, svg in drawings_of(handboek) for letter in "".join(ET.fromstring(svg).itertext())}  # noqa: S314

    assert used - known == set()


def test_numbers_have_one_decimal(handboek: Handbook) -> None:
    for name, svg in drawings_of(handboek):
        shapes = re.sub(r'<path transform=.*?/>|<path d="[^"]*" transform=.*?/>|<tspan[^>]*>[^<]*', "", svg)
        assert not re.findall(r"\d\.\d{2,}", re.sub(r'scale\([^)]*\)|d="M[^"]{400,}"', "", shapes)), name


def test_drawing_twice_gives_the_same(handboek: Handbook) -> None:
    assert all_of(handboek) == all_of(handboek)


def test_names_are_unique(handboek: Handbook) -> None:
    assert max(Counter(visual.name for visual in all_of(handboek)).values()) == 1


def test_a_group_never_shows_by_colour_alone(handboek: Handbook) -> None:
    """Where a group colour fills a shape, its letter or its name stands in the figure too."""
    for visual in all_of(handboek):
        words = {placed.words for placed in boxes(visual.svg)}
        for groep in handboek.groepen:
            if tokens()[groep.herkenning.kleur.value] in visual.svg:
                assert groep.herkenning.letter in words


def test_evidence_effort_and_network_use_no_group_colour(handboek: Handbook) -> None:
    group_colours = [tokens()[groep.herkenning.kleur.value] for groep in handboek.groepen]
    for visual in all_of(handboek):
        if visual.name.startswith(("bewijs", "inspanning", "relatie", "bronnen", "trackmatrix", "stageproces", "tijdlijn")):
            assert not [colour for colour in group_colours if colour in visual.svg]


def test_a_figure_is_asked_for_by_name(mini: Handbook) -> None:
    concept = next(iter(mini.concepten))
    ladder = figure(mini, "bewijsladder", concept)
    line = figure(mini, "tijdlijn")

    assert ladder is not None
    assert ladder.name == f"bewijsladder-{concept.id}"
    assert line is not None
    assert line.name == "tijdlijn"
    with pytest.raises(TypeError):
        figure(mini, "bewijsladder")
    with pytest.raises(TypeError):
        figure(mini, "tijdlijn", concept)
    with pytest.raises(KeyError):
        figure(mini, "onbekend")


@pytest.mark.parametrize("name", NAMES)
def test_golden(mini: Handbook, name: str) -> None:
    """The drawing of the small handbook, to be read and compared; write a new one by deleting the file."""
    visual = next(next(entry for entry in VISUALS if entry.name == name).all(mini))
    drawn = visual.printed().replace("><", ">\n<") + "\n"
    golden = GOLDEN / f"{visual.name}.svg"
    if not golden.exists():
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(drawn, encoding="utf-8")
        pytest.fail(f"wrote {golden.name}; look at it and run again")

    assert drawn == golden.read_text(encoding="utf-8")


def test_golden_has_no_leftovers(mini: Handbook) -> None:
    firsts = {next(entry.all(mini)).name for entry in VISUALS}

    assert {path.stem for path in GOLDEN.glob("*.svg")} == firsts


@pytest.mark.parametrize(
    ("name", "style"), [("inspanning-impact", "--inspanning-impact"), ("stageproces", "--stageproces"), ("stakeholderwiel", "")]
)
def test_blank_figures_in_small_have_letters_that_can_be_read(project: Path, handboek: Handbook, name: str, style: str) -> None:
    css = (project / "overrides/assets/stylesheets/print/werkboek.css").read_text(encoding="utf-8")
    wide = float(re.findall(rf"\.hb-klein-beeld{style} \{{\s*width: ([0-9.]+)mm", css)[0])
    visual = blank_figure(handboek, name)

    assert visual is not None
    texts = ET.fromstring(visual.svg).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314  # a drawing of our own
    assert min(float(text.get("font-size", "")) for text in texts) * wide / 25.4 * 72 / paper(visual.svg).w >= 8.45

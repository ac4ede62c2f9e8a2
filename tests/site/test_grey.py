"""Print without colour: on every page words stay readable in grey, and every sign is told by its shape.

Grey as a printer makes it (ITU-R BT.601), contrast as WCAG 2.2 reckons it. Each measure is tried on a page that must fail.
"""

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw

from build_tools.printables.expected import Expected
from build_tools.printables.press import Work, press
from build_tools.records.bewijs import TREDEN
from build_tools.records.groep import Kleur
from build_tools.records.handbook import Handbook
from build_tools.records.methode import Deelnamevorm
from build_tools.visuals.figures import VISUALS
from build_tools.visuals.palette import colour, group_fill

pytestmark = pytest.mark.build
LEAST = 4.5
"""Contrast of text (WCAG 2.2, 1.4.3)."""
APART = 0.08
"""Two shapes differ in so great a part of what they cover together: a hexagon and a circle just do, a circle and itself never."""
SCALE = 2.0
MADE_OF_OTHERS = ("pakketten/", "handboek-")
"""Files whose pages stand in other files too."""
Pages = Callable[[str], list[Image.Image]]


def curve(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def contrast(one: int, other: int) -> float:
    dark, light = sorted((curve(one), curve(other)))
    return (light + 0.05) / (dark + 0.05)


def grey(page: pypdfium2.PdfPage, scale: float = SCALE) -> Image.Image:
    return page.render(scale=scale).to_pil().convert("L")


def faint(document: pypdfium2.PdfDocument) -> Iterator[tuple[int, float, str]]:
    """Yield the words that stand out too little in grey: their page, their contrast and what they say."""
    for number, page in enumerate(document, 1):
        image, words = grey(page), page.get_textpage()
        left, _, _, top = page.get_mediabox()
        for place in range(words.count_rects()):
            x0, y0, x1, y1 = words.get_rect(place)
            said = words.get_text_bounded(x0, y0, x1, y1).strip()
            box = (int((x0 - left) * SCALE), int((top - y1) * SCALE), int((x1 - left) * SCALE) + 1, int((top - y0) * SCALE) + 1)
            if any(letter.isalnum() for letter in said):
                found = contrast(*image.crop(box).getextrema())
                if found < LEAST:
                    yield number, round(found, 1), said


def test_words_on_every_page_can_be_read_in_grey(site: Path) -> None:
    wrong = []
    for path in sorted((site / "downloads").rglob("*.pdf")):
        name = path.relative_to(site / "downloads").as_posix()
        if not name.startswith(MADE_OF_OTHERS):
            document = pypdfium2.PdfDocument(path)
            wrong += [(name, *found) for found in faint(document)]
            document.close()

    assert wrong == []


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    """Print a body in the real look, and draw its pages."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "overrides").symlink_to(Path(__file__).parents[2] / "overrides")

    def drawn(body: str) -> list[Image.Image]:
        return [grey(page, 300 / 72) for page in pypdfium2.PdfDocument(printed(root, body))]

    return drawn


def printed(root: Path, body: str) -> bytes:
    html = f'<!doctype html><html lang="nl"><head><title>Proef</title></head><body><h1>Proef</h1>{body}</body></html>'
    expected = Expected("Proef", (), typefaces=("Atkinson", "Bricolage"), numbered=False)
    result = press(Work("downloads/proef.pdf", html, expected, styles=("overrides/assets/stylesheets/print/vel.css",)), root)
    assert [str(problem) for problem in result.problems] == []
    return result.pdf


@pytest.mark.parametrize("style", ["color: #a8a8a8", "color: white; background: #61b6a9", "color: #85429c; background: #d2704e"])
def test_words_that_fade_in_grey_are_found(style: str, tmp_path: Path) -> None:
    (tmp_path / "overrides").symlink_to(Path(__file__).parents[2] / "overrides")

    assert [said for _, _, said in faint(pypdfium2.PdfDocument(printed(tmp_path, f'<p style="{style}">Bleek</p><p>Donker</p>')))] == [
        "Bleek"
    ]


def silhouette(image: Image.Image) -> Image.Image:
    """Return what a drawing covers, filled, cut to its edges and stretched to one size: no colour, no tone, only its shape."""
    ink = image.point(lambda value: 0 if value < 128 else 255).convert("L")
    framed = Image.new("L", (ink.width + 2, ink.height + 2), 255)
    framed.paste(ink, (1, 1))
    ImageDraw.floodfill(framed, (0, 0), 100)
    covered = framed.point(lambda value: 0 if value == 100 else 255)
    return covered.crop(covered.getbbox()).resize((120, 120)).point(lambda value: 255 if value > 127 else 0)


def differ(one: Image.Image, other: Image.Image) -> float:
    """Return which part of what two shapes cover together only one of them covers."""
    return amount(ImageChops.difference(one, other)) / amount(ImageChops.lighter(one, other))


def amount(image: Image.Image) -> int:
    return image.histogram()[255]


def alone(page: Image.Image, count: int) -> list[Image.Image]:
    """Return the drawings that stand one below the other in boxes of 20 mm, below the heading."""
    side = round(20 / 25.4 * 300)
    left, top = round(11 / 25.4 * 300), round(31 / 25.4 * 300)
    return [page.crop((left, top + number * side, left + side, top + (number + 1) * side)) for number in range(count)]


def sheet(*classes: str) -> str:
    """Return a page with one sign below the other, each large and by itself."""
    style = "position: absolute; left: 0; width: 20mm; height: 20mm; font-size: 12mm; line-height: 20mm"
    return "".join(
        f'<div style="{style}; top: {20 + 20 * number}mm"><span class="{name}"></span></div>' for number, name in enumerate(classes)
    )


def test_groups_are_told_by_their_shape(pages: Pages) -> None:
    names = [kleur.value for kleur in Kleur]
    (page,) = pages(sheet(*(f"hb-merk hb-merk--{name}" for name in names)))
    shapes = dict(zip(names, map(silhouette, alone(page, len(names))), strict=True))

    assert {(one, other) for one, other in combinations(names, 2) if differ(shapes[one], shapes[other]) < APART} == set()


def test_a_board_member_who_is_no_group_has_a_light_mark_where_that_of_students_is_dark(pages: Pages) -> None:
    (page,) = pages(sheet("hb-merk hb-merk--student", "hb-merk hb-merk--bestuurder"))
    dark, light = (sum(image.histogram()[:128]) for image in alone(page, 2))

    assert dark > 1.5 * light


def test_one_shape_in_two_colours_is_found(pages: Pages) -> None:
    (page,) = pages(sheet("hb-merk hb-merk--student", "hb-merk hb-merk--student"))
    one, other = alone(page, 2)

    assert differ(silhouette(one), silhouette(other.point(lambda value: min(255, value + 60)))) < APART


def test_every_rung_of_the_ladder_has_more_ink_than_the_one_below(pages: Pages) -> None:
    (page,) = pages(sheet(*(f"hb-ladder hb-ladder--{number}" for number, _ in enumerate(TREDEN))))
    inks = [sum(image.histogram()[:128]) for image in alone(page, len(TREDEN))]

    assert [after / before > 1.1 for before, after in pairwise(inks)] == [True] * (len(TREDEN) - 1)


def test_who_talks_with_whom_is_told_by_dots(pages: Pages) -> None:
    (page,) = pages(sheet(*(f"hb-deelname hb-deelname--{form.value}" for form in Deelnamevorm)))
    images = [image.point(lambda value: 255 if value < 128 else 0) for image in alone(page, len(Deelnamevorm))]
    inks = [amount(image) for image in images]

    assert all(inks)
    assert len(set(inks)) == len(inks)
    assert min(abs(one - other) / max(one, other) for one, other in combinations(inks, 2)) > APART


def test_a_figure_that_uses_the_colour_of_a_group_names_the_group_too(handboek: Handbook) -> None:
    marks = {group_fill(groep.herkenning.kleur): groep.herkenning.letter for groep in handboek.groepen}
    drawn = [(visual.name, found.svg) for visual in VISUALS for found in visual.all(handboek)]
    used = {(name, fill) for name, svg in drawn for fill in marks if f'"{fill}"' in svg}

    assert {fill for _, fill in used} == set(marks)
    assert {
        (name, fill) for name, svg in drawn for fill, letter in marks.items() if f'"{fill}"' in svg and f">{letter}</" not in svg
    } == set()


def test_no_two_groups_share_a_shape_a_letter_or_a_pattern(handboek: Handbook) -> None:
    for field in ("vorm", "letter", "patroon", "kleur"):
        found = [getattr(groep.herkenning, field) for groep in handboek.groepen]

        assert len(set(found)) == len(found), field


def test_ink_and_grey_can_be_read_on_every_ground_of_print() -> None:
    tones = {
        name: Image.new("RGB", (1, 1), colour(name)).convert("L").getpixel((0, 0))
        for name in ("inkt", "grijs", "papier", "zand", "zand-diep")
    }
    found = {
        (text, ground): contrast(tones[text], tones[ground]) for text in ("inkt", "grijs") for ground in ("papier", "zand", "zand-diep")
    }

    assert {pair: value for pair, value in found.items() if value < LEAST} == {}

"""The colours of the groups: apart for every eye, and in grey; the palette that collapses must fail.

Colour blindness after Machado, Oliveira and Fernandes (2009), ‘A physiologically-based model for simulation of color vision
deficiency’, severity 1.0, in linear RGB. Distance: ΔE 1976 in CIELAB under D65. Grey: the lightness L*.
"""

from itertools import combinations, pairwise

import pytest

from build_tools.records.groep import Kleur
from build_tools.visuals.palette import colour, family, group_fill, group_ink, tokens

Vector = tuple[float, float, float]

NORMAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
EYES: dict[str, tuple[Vector, Vector, Vector]] = {
    "normal": NORMAL,
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)
LEAST_DISTANCE, LEAST_GREY = 15, 10

COLLAPSING = ("#3f6fae", "#7d5bb0", "#b0533c", "#3f7f4c", "#7a7430")
"""Five colours of one lightness (blue, purple, brick, green, olive): fine for one eye, one mud for the next, one grey in print."""


def linear(hexadecimal: str) -> Vector:
    red, green, blue = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return curve(red), curve(green), curve(blue)


def curve(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def times(matrix: tuple[Vector, Vector, Vector], vector: Vector) -> Vector:
    one, two, three = (sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def lab(hexadecimal: str, eye: str) -> Vector:
    seen = times(EYES[eye], linear(hexadecimal))
    clipped = (min(max(seen[0], 0.0), 1.0), min(max(seen[1], 0.0), 1.0), min(max(seen[2], 0.0), 1.0))
    x, y, z = (root(value / white) for value, white in zip(times(XYZ, clipped), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def least_distance(colours: list[str], eye: str) -> float:
    seen = [lab(one, eye) for one in colours]
    return min(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 for one, other in combinations(seen, 2))


def least_grey(colours: list[str]) -> float:
    return min(after - before for before, after in pairwise(sorted(lab(one, "normal")[0] for one in colours)))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((times(XYZ, linear(one))[1], times(XYZ, linear(other))[1]), reverse=True)
    return (light + 0.05) / (dark + 0.05)


GROUPS = [group_fill(kleur) for kleur in Kleur]


def test_white_and_black_are_a_hundred_apart() -> None:
    assert least_distance(["#ffffff", "#000000"], "normal") == pytest.approx(100, abs=0.1)
    assert lab("#ffffff", "normal") == pytest.approx((100, 0, 0), abs=0.1)


@pytest.mark.parametrize("eye", EYES)
def test_groups_are_apart_for_every_eye(eye: str) -> None:
    assert least_distance(GROUPS, eye) >= LEAST_DISTANCE


def test_groups_are_apart_in_grey() -> None:
    assert least_grey(GROUPS) >= LEAST_GREY


def test_the_collapsing_palette_fails() -> None:
    assert min(least_distance(list(COLLAPSING), eye) for eye in EYES) < LEAST_DISTANCE
    assert least_grey(list(COLLAPSING)) < LEAST_GREY


@pytest.mark.parametrize("kleur", Kleur)
def test_letters_can_be_read_on_their_group(kleur: Kleur) -> None:
    assert contrast(group_fill(kleur), group_ink(kleur)) >= 4.5


@pytest.mark.parametrize("ground", ["papier", "zand", "zand-diep"])
def test_words_can_be_read_on_every_ground(ground: str) -> None:
    assert contrast(colour("inkt"), colour(ground)) >= 7
    assert contrast(colour("grijs"), colour("papier")) >= 4.5


def test_the_light_scheme_wins() -> None:
    assert tokens()["tekst"] == colour("inkt")
    assert colour("papier") == "#ffffff"


def test_a_family_has_no_quotes() -> None:
    assert family("letter").startswith("Atkinson Hyperlegible Next, ")
    assert '"' not in family("letter-kop")


def test_an_unknown_colour_is_an_error() -> None:
    with pytest.raises(KeyError):
        colour("roze")

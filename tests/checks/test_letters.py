"""The table of letters is that of the typefaces, and the advice fits the sign."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from build_tools.checks.letters import RANGES, check_letters
from build_tools.records.handbook import Handbook

Changed = Callable[..., Handbook]
FONTS = Path(__file__).parents[2] / "overrides" / "assets" / "fonts"


def characters(file: Path) -> set[int]:
    with TTFont(file, lazy=True) as font:
        return set(font.getBestCmap())


def of_face(pattern: str) -> set[int]:
    """Return the characters that the files of one face have together."""
    files = sorted(FONTS.glob(pattern))
    assert len(files) == 2, f"latin and latin-ext of {pattern}"
    return {code for file in files for code in characters(file)}


def test_the_table_is_what_every_face_has() -> None:
    faces = (
        "atkinson*/*-400-normal.woff2",
        "atkinson*/*-400-italic.woff2",
        "atkinson*/*-700-normal.woff2",
        "bricolage*/*-700-normal.woff2",
    )
    assert len(list(FONTS.glob("*/*.woff2"))) == 2 * len(faces)
    common = set.intersection(*map(of_face, faces))
    ranges = [(int(first, 16), int(last or first, 16)) for first, _, last in (part.partition("-") for part in RANGES.split())]
    assert {code for first, last in ranges for code in range(first, last + 1)} == common


@pytest.mark.parametrize(
    ("sign", "advice"),
    [
        ("\u2003", "Typ een gewone spatie."),
        ("\u2010", "Typ een gewoon streepje: - of –."),
        ("ﬁ", "Schrijf ‘fi’ in plaats van ‘ﬁ’."),
        ("→", "Schrijf het in woorden of met een ander teken."),
        ("ş\u0323", "Schrijf het in woorden of met een ander teken."),
        ("Ж", "Schrijf het met andere letters. Is het een naam? Vraag de beheerder om een lettertype dat deze letter heeft."),
        ("\u200b", "Haal het onzichtbare teken weg, of typ het woord opnieuw."),
    ],
)
def test_advice_fits_the_sign(sign: str, advice: str, changed: Changed) -> None:
    (problem,) = check_letters(changed({"paginas": {"over/index.md": f"Hier staat {sign}."}}))
    assert problem.advice == advice
    assert f"U+{ord(sign[-1]):04X}" in problem.message


@pytest.mark.parametrize(
    "text", ["Zoe\u0308", "e\u0301e\u0301n", "&eacute;", "&amp;", "a & b; c", "&geenletter;", "‘x’ – “y” …", "€ 5", "ij"]
)
def test_these_are_fine(text: str, changed: Changed) -> None:
    assert list(check_letters(changed({"paginas": {"over/index.md": text}}))) == []

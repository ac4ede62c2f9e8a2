"""The table of letters is that of the typefaces, and the advice fits the sign."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from build_tools.checks.letters import RANGES, check_letters
from build_tools.records.handbook import Handbook

Changed = Callable[..., Handbook]
ASSETS = Path(__file__).parents[2] / "overrides" / "assets"
FACE = re.compile(
    r'font-family: "(?P<family>[^"]+?)(?P<ext> Ext)?";\s+font-style: (?P<style>\w+);\s+font-weight: (?P<weight>\d+);'
    r'\s+src: url\("../../fonts/(?P<file>[^"]+)"\)[^;]*;\s+unicode-range: (?P<range>[^;]+);'
)


def numbers(ranges: Iterator[tuple[str, str]]) -> set[int]:
    return {code for first, last in ranges for code in range(int(first, 16), int(last or first, 16) + 1)}


def drawn() -> dict[tuple[str, ...], set[int]]:
    """Return the characters of each face as the printed style gives them out: the main file goes first in all that its range claims."""
    css = (ASSETS / "stylesheets/print/letters.css").read_text(encoding="utf-8")
    faces: dict[tuple[str, ...], dict[bool, tuple[set[int], set[int]]]] = {}
    for match in FACE.finditer(css):
        claimed = numbers((first, last) for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", match["range"]))
        with TTFont(ASSETS / "fonts" / match["file"], lazy=True) as font:
            faces.setdefault((match["family"], match["style"], match["weight"]), {})[bool(match["ext"])] = claimed, set(font.getBestCmap())
    assert sum(map(len, faces.values())) == css.count("@font-face") == len(list(ASSETS.glob("fonts/*/*.woff2")))
    both = {name: (*files[False], *files[True]) for name, files in faces.items()}
    return {name: (main & has) | (more & also) - main for name, (main, has, more, also) in both.items()}


def test_the_table_is_what_every_face_draws() -> None:
    faces = drawn()
    assert len(faces) == 4
    table = ((first, last) for first, _, last in (part.partition("-") for part in RANGES.split()))
    assert numbers(table) == set.intersection(*faces.values())


@pytest.mark.parametrize(
    ("sign", "advice"),
    [
        ("\u2010", "Typ een gewoon streepje: - of –."),
        ("ﬁ", "Schrijf ‘fi’ in plaats van ‘ﬁ’."),
        ("→", "Schrijf het in woorden of met een ander teken."),
        ("†", "Schrijf het in woorden of met een ander teken."),
        ("x\u0301", "Schrijf het in woorden of met een ander teken."),
        ("Ж", "Schrijf het met andere letters. Is het een naam? Vraag de beheerder om een lettertype dat deze letter heeft."),
        ("\u200e", "Haal het onzichtbare teken weg, of typ het woord opnieuw."),
    ],
)
def test_advice_fits_the_sign(sign: str, advice: str, changed: Changed) -> None:
    (problem,) = check_letters(changed({"paginas": {"over/index.md": f"Hier staat {sign}."}}))
    assert problem.advice == advice
    assert f"U+{ord(sign[-1]):04X}" in problem.message


FINE = ["Zoë", "Zoe\u0308", "vol\u00adgende", "a\u2003b", "&eacute;", "&amp;", "a & b; c", "&geenletter;", "‘x’ – “y” …", "€ 5"]


@pytest.mark.parametrize("text", FINE)
def test_these_are_fine(text: str, changed: Changed) -> None:
    assert list(check_letters(changed({"paginas": {"over/index.md": text}}))) == []

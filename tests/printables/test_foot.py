"""The foot of a sheet, whatever its title: edition and date whole, nothing near the text above it or in the edge of the paper."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.printables import weasy
from build_tools.printables.anchors import Website
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.printable import SAFE
from build_tools.printables.printables import planned
from build_tools.records.handbook import Handbook

LONG = "Een naam die uitlegt hoe je samen met studenten, docenten, werkgevers van idee naar afspraak komt" + " en weer terug" * 30
MM = 72 / 25.4
SHEETS = ("afspraken", "van-idee-naar-afspraak-grote-letter", "draaiboek-verkennen", "poster-concepten", "printplan", "oogstformulier")
"""Sheets of each size of paper and type."""


@pytest.mark.parametrize("name", SHEETS)
def test_a_long_title_gives_way(name: str, handboek: Handbook, website: Website, project: Path) -> None:
    [sheet] = [work for work in planned(handboek) if work.path == f"downloads/{name}.pdf"]
    work = replace(sheet, titel=LONG).make(handboek, website, replace(sheet, titel=LONG))

    rendered = weasy.render(work.html, project, styles=work.styles)
    page = PdfFile(rendered.pdf).pages[0]
    foot = [piece for piece in page if piece.y < 22 * MM and piece.left < 80 * MM and piece.text.strip()]
    words = "".join(piece.text for piece in sorted(foot, key=lambda piece: (-round(piece.y), piece.left)))

    assert rendered.complaints == ()
    assert words.startswith("Werkversie · editie 2026.1")
    assert "Een naam die uitlegt" in words
    assert "…" in words
    assert len({round(piece.y) for piece in foot}) == 3
    assert min(piece.y for piece in foot) > SAFE * MM
    assert max(piece.y for piece in foot) < 20 * MM

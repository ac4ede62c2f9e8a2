"""The real book, as it is printed: no page that a reader would take for a mistake, and a code on the back that works."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from build_tools import pipeline
from build_tools.printables.anchors import anchor_of
from build_tools.printables.parts import planned
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.pdf_text import Piece
from build_tools.records.citaat import Medium
from build_tools.records.handbook import Handbook

PROJECT = Path(__file__).parent.parent.parent
HEAD, FOOT = 785.0, 54.0
"""Where the type area begins and ends, in points above the lower edge of the page."""
NOTES = "Ruimte voor je eigen aantekeningen"


@pytest.fixture(scope="module")
def book(site: Path) -> Path:
    return site / "downloads" / "handboek.pdf"


@pytest.fixture(scope="module")
def file(book: Path) -> PdfFile:
    return PdfFile(book.read_bytes())


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return pipeline.read(PROJECT).published(Medium.DRUK)


def _filled(page: tuple[Piece, ...]) -> float:
    """Return which part of the type area is above the lowest line of text."""
    lowest = min((piece.y for piece in page if FOOT < piece.y < HEAD and piece.text.strip()), default=HEAD)
    return (HEAD - lowest) / (HEAD - FOOT)


def test_no_page_is_nearly_empty(file: PdfFile, handbook: Handbook) -> None:
    """At least a quarter, except where a part begins; a page for notes says that it is one."""
    begins = {file.destinations[part.anchor] for part in planned(handbook)}
    begins |= {file.destinations[anchor_of(record)] for soort in ("track", "methode") for record in handbook.of(soort)}
    sparse = [
        file.labels[number]
        for number, page in enumerate(file.pages[1:-1], 1)
        if _filled(page) < 0.25 and number not in begins and NOTES not in "".join(piece.text for piece in page)
    ]

    assert sparse == []


def test_every_concept_takes_two_spreads(file: PdfFile, handbook: Handbook) -> None:
    begins = [file.destinations[anchor_of(concept)] for concept in handbook.concepten]

    assert [later - page for page, later in zip(begins, [*begins[1:], file.destinations["fase-2"]], strict=True)] == [4] * len(begins)
    assert all(page % 2 for page in begins)  # counted from 0, a left page is odd


def test_the_code_on_the_back_leads_to_the_site(book: Path, file: PdfFile) -> None:
    document = pypdfium2.PdfDocument(book)
    picture = document[len(file.pages) - 1].render(scale=150 / 72).to_pil()

    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["https://handboek.example/"]

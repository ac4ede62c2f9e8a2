"""Pictures in the book: tagged with their alternative text, with the caption; what is only decoration stays out."""

import shutil
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.printables.anchors import Website
from build_tools.printables.book import make_book
from build_tools.printables.bookbinder import print_book
from build_tools.printables.pdf_file import PdfFile
from build_tools.records.citaat import Medium
from build_tools.records.handbook import Handbook


def test_the_book_takes_pictures_from_the_media_folder(illustrated: Handbook, website: Website) -> None:
    html = "".join(make_book(illustrated, website, "downloads/proef.pdf").texts)
    assert 'src="content/media/proef.jpg"' in html
    assert 'src="content/media/proef.svg"' in html
    assert 'src="content/media/proef.webp"' in html
    assert "De stip is de student." in html
    assert "proef.png" not in html
    assert "stil.png" not in html


@pytest.mark.build
def test_a_book_with_pictures_is_whole(illustrated_root: Path, project: Path, website: Website) -> None:
    shutil.copytree(project / "overrides", illustrated_root / "overrides")
    printed = print_book(
        make_book(pipeline.read(illustrated_root).published(Medium.DRUK), website, "downloads/proef.pdf"), illustrated_root
    )
    assert printed.problems == ()
    file = PdfFile(printed.pdf)
    assert list(file.silent_figures()) == []
    assert "De stip is de student." in "".join(piece.text for page in file.pages for piece in page)

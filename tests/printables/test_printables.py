"""The small book, really printed: no fault, the facts of PDF/UA, everything in its place."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from build_tools.printables import printables
from build_tools.printables.anchors import Website
from build_tools.printables.bookbinder import print_book
from build_tools.printables.press import Work
from build_tools.printables.printable import Bundle, Series
from build_tools.printables.printables import planned
from build_tools.records.drukwerk import BOEK
from build_tools.records.handbook import Handbook


@pytest.fixture(scope="module")
def pdf(small_book: Work, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[pikepdf.Pdf]:
    root = tmp_path_factory.mktemp("boek")
    (root / "overrides").symlink_to(project / "overrides")
    printed = print_book(small_book, root)
    assert [str(problem) for problem in printed.problems] == []
    with pikepdf.open(io.BytesIO(printed.pdf)) as opened:
        yield opened


def _titles(items: Any) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def test_bookmarks_name_chapters_and_concepts(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = list(_titles(outline.root))
        chapters = [item.title for item in outline.root]

    assert "2 Aanpak" in chapters
    assert {"Eerste idee", "Proeftrack", "Eerste sessie", "Eerste methode", "Jansen"} - set(titles) == {"Jansen"}


def test_labels_are_roman_before_chapter_one(pdf: pikepdf.Pdf) -> None:
    labels = [str(page.label) for page in pdf.pages]

    assert labels[:4] == ["i", "ii", "iii", "iv"]
    assert labels[labels.index("1") :] == [str(number) for number in range(1, len(labels) - labels.index("1") + 1)]
    assert labels.index("1") % 2 == 0  # a right page


def test_every_concept_begins_on_a_left_page(pdf: pikepdf.Pdf, mini: Handbook) -> None:
    index: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    root: Any = pdf.Root
    names = pikepdf.NameTree(root.Names.Dests)

    assert [index[names[f"concept-{concept.id}"][0].objgen] % 2 for concept in mini.concepten] == [0, 0]


def test_pages_are_a4_with_trim_boxes(pdf: pikepdf.Pdf) -> None:
    assert {tuple(round(float(side) / 72 * 25.4) for side in page.trimbox) for page in pdf.pages} == {(0, 0, 210, 297)}


def test_the_claim_and_the_facts_of_pdf_ua_are_there(pdf: pikepdf.Pdf) -> None:
    root: Any = pdf.Root

    assert b'pdfuaid:part="1"' in root.Metadata.read_bytes()
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert str(root.Lang) == "nl"
    assert str(pdf.docinfo.Title) == "Proefhandboek"
    assert str(pdf.docinfo.CreationDate) == "D:20261124"


def _elements(pdf: pikepdf.Pdf) -> list[Any]:
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/StructElem"]


def test_every_cell_is_tagged_as_what_it_is(pdf: pikepdf.Pdf, small_book: Work) -> None:
    kinds = [str(element.S) for element in _elements(pdf)]

    assert "".join(small_book.texts).count("<th ") > 30
    assert kinds.count("/TH") == "".join(small_book.texts).count("<th ")
    assert kinds.count("/TD") == "".join(small_book.texts).count("<td")


def test_every_figure_says_in_words_what_it_shows(pdf: pikepdf.Pdf, small_book: Work) -> None:
    figures = [element for element in _elements(pdf) if str(element.S) == "/Figure"]

    assert len(figures) == "".join(small_book.texts).count("<svg") > 10
    assert all(len(str(element.Alt)) > 20 for element in figures)


def test_every_printable_has_a_path_of_its_own(mini: Handbook, handboek: Handbook) -> None:
    for handbook in (mini, handboek):
        paths = [printable.path for printable in planned(handbook)]

        assert len(paths) == len(set(paths))
        assert all(path.startswith("downloads/") and path.endswith(".pdf") for path in paths)


def test_every_printable_says_how_to_print_it(handboek: Handbook) -> None:
    assert [printable.path for printable in planned(handboek) if not printable.hoe.endswith(".")] == []


def test_every_printable_can_be_set_and_names_itself(handboek: Handbook, website: Website) -> None:
    for printable in planned(handboek):
        if isinstance(printable, Bundle | Series):
            continue  # what it holds has to be printed first
        work = printable.make(handboek, website, printable)

        assert work.path == printable.path
        assert work.expected.title == printable.titel
        assert f"<title>{printable.titel}</title>" in work.html or work.path == BOEK


def test_two_works_with_one_path_are_refused(mini: Handbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printables, "PRINTABLES", (*printables.PRINTABLES, *printables.PRINTABLES))

    with pytest.raises(ValueError, match="same path"):
        planned(mini)


def test_the_book_is_there_under_a_name_with_edition_and_date_too(mini: Handbook) -> None:
    assert [work.bewaar for work in planned(mini) if work.bewaar] == ["downloads/handboek-2026.1-2026-11-24.pdf"]
    uitgave = mini.uitgave.model_copy(update={"editie": "../2e editie/a"})

    assert next(work.bewaar for work in planned(replace(mini, uitgave=uitgave)) if work.bewaar) == (
        "downloads/handboek-..-2e-editie-a-2026-11-24.pdf"
    )

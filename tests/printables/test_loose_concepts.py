"""One file for each concept: whole by itself, with its card, and links that lead out of it."""

from dataclasses import replace
from pathlib import Path

from build_tools.printables.anchors import Website
from build_tools.printables.loose_concepts import plan
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.press import press
from build_tools.printables.tree import parse, text_of
from build_tools.records.handbook import Collection, Handbook


def test_every_concept_has_a_file_of_its_own(handboek: Handbook) -> None:
    works = list(plan(handboek))

    assert [work.record for work in works] == list(handboek.concepten)
    assert [work.path for work in works][:2] == [
        f"downloads/concepten/{concept.nummer:02d}-{concept.id}.pdf" for concept in list(handboek.concepten)[:2]
    ]


def test_links_lead_to_the_website_and_never_to_what_is_not_there(mini: Handbook, website: Website) -> None:
    for work in plan(mini):
        tree = parse(work.make(mini, website, work).html.partition("<body")[2].partition(">")[2].rpartition("</body>")[0])
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        links = [element.get("href", "") for element in tree.iter("a")]

        assert len(ids) == len(set(ids))
        assert {link for link in links if link.startswith("#")} <= {f"#{name}" for name in ids}
        assert any(link.startswith("https://example.org/") for link in links)
        assert not [link for link in links if not link.startswith(("#", "https://", "http://", "mailto:"))]


def test_text_sources_and_card_are_there_and_right(mini: Handbook, website: Website, look: Path) -> None:
    (work, *_) = plan(mini)
    printed = press(work.make(mini, website, work), look)
    assert [str(problem) for problem in printed.problems] == []

    file = PdfFile(printed.pdf)
    words = "".join(piece.text for page in file.pages for piece in page)
    assert file.destinations["kaart"] == file.destinations["kaart-achter"] == len(file.pages) - 1
    assert file.destinations["concept-eerste-idee"] == 0
    for wanted in ("Werkversie", "example.org/c/01"):
        assert wanted in words
    assert "Over deze bron" not in words  # a link without an address says nothing on paper


def test_the_sources_of_a_concept_are_listed(mini: Handbook, website: Website) -> None:
    work = next(one for one in plan(mini) if one.record and mini.cited_in(one.record))
    tree = parse(work.make(mini, website, work).html.partition("<body")[2].partition(">")[2].rpartition("</body>")[0])

    assert "Bronnen" in [text_of(element) for element in tree.iter("h4")]


def test_a_long_title_leaves_the_edge_of_the_paper_free(mini: Handbook, website: Website, look: Path) -> None:
    """The title stands in the foot of every sheet, and takes two lines there."""
    concept = mini.concepten["eerste-idee"].model_copy(update={"titel": "Samen eten op vrijdag: een vaste gewoonte voor elke stagiair"})
    longer = replace(mini, records={**mini.records, "concept": Collection([concept, *list(mini.concepten)[1:]])})
    (work, *_) = plan(longer)

    printed = press(work.make(longer, website, work), look)

    assert len(concept.titel) == 60
    assert [str(problem) for problem in printed.problems] == []

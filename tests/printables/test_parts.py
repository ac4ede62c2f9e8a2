"""What the book consists of."""

from build_tools.printables.book import make_book
from build_tools.printables.contents import Entry, entries, own_headings
from build_tools.printables.parts import page_anchors, planned
from build_tools.printables.tree import parse
from build_tools.prose.compiled import TEMPLATES
from build_tools.records.handbook import Handbook


def test_front_matter_comes_first_and_chapters_count_up(mini: Handbook) -> None:
    parts = planned(mini)
    front = [part.front for part in parts]

    assert front == sorted(front, reverse=True)
    assert [part.context["nummer"] for part in parts if "nummer" in part.context] == [1, 2, 3, 4, 5, 6, 7]
    assert len({part.anchor for part in parts}) == len(parts)


def test_every_concept_is_a_part_of_its_own(mini: Handbook) -> None:
    assert [part.anchor for part in planned(mini) if part.style == "concept"] == ["concept-eerste-idee", "concept-tweede-idee"]


def test_every_part_has_a_template_and_every_template_is_used(mini: Handbook) -> None:
    templates = {path.name for path in (TEMPLATES / "print").glob("*.md.jinja")}
    used = {f"{part.template}.md.jinja" for part in planned(mini)}
    sources = [*(TEMPLATES / "print").iterdir(), *(TEMPLATES.parent / "printables").glob("*.py")]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)

    assert used <= templates
    assert {name for name in templates - used if f'"print/{name}"' not in text} == set()


def test_a_page_of_the_website_has_its_place_in_the_book(mini: Handbook) -> None:
    anchors = page_anchors(planned(mini))

    assert anchors["aanpak/waarom.md"] == "waarom"
    assert anchors["hulp-en-melden.md"] == "doe-mee-hulp-en-melden"


def test_contents_list_parts_and_the_second_headings_of_chapters(mini: Handbook) -> None:
    parts = {part.anchor: part for part in planned(mini)}
    trees = [
        (parts["leeswijzer"], parse('<h1>x</h1><h2 id="a">niet</h2>')),
        (parts["aanpak"], parse('<h1>y</h1><h2 id="b">wel</h2><div><h2 id="c">niet</h2></div><h2 id="d">ook</h2>')),
        (parts["concepten"], parse('<h1>w</h1><h2 id="e">niet alleen</h2>')),
        (parts["concept-eerste-idee"], parse("<h2>z</h2>")),
        (parts["bronnen"], parse('<h1>v</h1><h2 id="f">alleen</h2>')),
    ]

    assert list(entries((part, own_headings(part, tree)) for part, tree in trees)) == [
        Entry("Zo lees je dit boek", "leeswijzer", front=True),
        Entry("2 Aanpak", "aanpak", front=False, below=(Entry("wel", "b", front=False), Entry("ook", "d", front=False))),
        Entry(
            "4 Concepten",
            "concepten",
            front=False,
            below=(Entry("niet alleen", "e", front=False), Entry("1 Eerste idee", "concept-eerste-idee", front=False)),
        ),
        Entry("Bronnen", "bronnen", front=False),
    ]


def test_the_real_book_is_planned_from_the_real_records(handboek: Handbook, website: object) -> None:
    work = make_book(handboek, website, "boek.pdf")  # type: ignore[arg-type]  # the fixture

    assert len([line for line in work.expected.contents if line[0].startswith("concept-")]) == len(handboek.concepten)

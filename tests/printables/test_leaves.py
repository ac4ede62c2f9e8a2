"""Leaves: each on its side, numbered as the book is, with the pages behind its links."""

from build_tools.printables.leaves import Leaf, Place, filled, label, place_all, roman, separate
from build_tools.printables.tree import parse, write_inside

COVER, CONTENTS = Leaf("omslag", "", front=True), Leaf("inhoud", "", side="rechts", front=True)
FIRST, LEFT, REST = Leaf("een", "", side="rechts"), Leaf("twee", "", side="links"), Leaf("drie", "")
BOOK = (COVER, CONTENTS, FIRST, LEFT, REST)


def test_leaves_follow_each_other_and_page_one_is_a_right_page() -> None:
    places = place_all(BOOK, {"omslag": 1, "inhoud": 1, "een": 1, "twee": 4, "drie": 2})

    assert places["omslag"] == Place(0, 1, notes=False)
    assert places["inhoud"] == Place(2, 3, notes=True)
    assert places["een"] == Place(4, 1, notes=True)
    assert places["twee"] == Place(5, 2, notes=False)
    assert places["drie"] == Place(9, 6, notes=False)


def test_a_page_for_notes_goes_before_a_leaf_that_would_begin_on_the_wrong_side() -> None:
    places = place_all(BOOK, {"omslag": 2, "inhoud": 2, "een": 2, "twee": 1})

    assert [places[leaf.name].notes for leaf in BOOK] == [False, False, False, True, False]
    assert places["twee"] == Place(7, 4, notes=True)
    assert places["drie"] == Place(8, 5, notes=False)


def test_pages_before_page_one_have_roman_numbers() -> None:
    assert [roman(number) for number in (1, 4, 9, 10, 14, 29, 48, 1999)] == ["i", "iv", "ix", "x", "xiv", "xxix", "xlviii", "mcmxcix"]
    assert (label(COVER, 4), label(FIRST, 4)) == ("iv", "4")


def test_a_leaf_gets_its_side_its_number_and_the_pages_of_its_links() -> None:
    leaf = Leaf("x", '<html><head><title>t</title></head><a href="#a" data-p="a">A</a><a href="boek:b" data-p="b">B</a></html>')

    left = filled(leaf, Place(3, 12, notes=False), {"a": "12"}, "888")

    assert '<a href="#a" data-p="12">A</a><a href="boek:b" data-p="888">B</a>' in left
    assert "<style>html { break-before: left } @page :first { counter-reset: page 12 }</style></head>" in left
    assert "break-before: right" in filled(leaf, Place(4, 1, notes=False), {}, "888")


def test_links_out_of_a_leaf_get_a_far_address() -> None:
    one = parse('<p id="a"><a href="#a">hier</a> <a class="hb-pagina" href="#b">daar</a> <a href="https://example.org/">web</a></p>')
    other = parse('<p id="b"><a class="hb-pagina" href="#b">hier</a></p>')

    separate(one)
    separate(other)

    assert write_inside(one) == (
        '<p id="a"><a href="#a">hier</a> <a class="hb-pagina" href="boek:b" data-p="b">daar</a> <a href="https://example.org/">web</a></p>'
    )
    assert write_inside(other) == '<p id="b"><a class="hb-pagina" href="#b" data-p="b">hier</a></p>'

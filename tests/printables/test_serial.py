"""Objects as text with holes: numbers become holes in order, texts stay what they are."""

import pytest

from build_tools.printables.quire import Count, Hole, Part
from build_tools.printables.serial import CELL, Serial, cell, referred


def _own(number: int) -> Hole:
    return Count.OWN, number


@pytest.mark.parametrize(
    ("written", "text", "holes"),
    [
        (b"<< /K [ 0 ] /P 12 0 R /S /Span >>", b"<</K[0]/P %d 0 R/S/Span>>", [(Count.OWN, 12)]),
        (b"[ 1 0 12 0 R 10 0 R ]", b"[1 0 %d 0 R %d 0 R]", [(Count.OWN, 12), (Count.OWN, 10)]),
        (b"<< /StructParents 7 /Tabs /S >>", b"<</StructParents %d/Tabs/S>>", [(Count.KEY, 7)]),
        (b"<< /P 3 0 R /StructParent 8 >>", b"<</P %d 0 R/StructParent %d>>", [(Count.OWN, 3), (Count.KEY, 8)]),
        (b"<< /Alt (50 % van 12 0 R \\(a [ b ] >> c\\)) >>", b"<</Alt (50 %% van 12 0 R \\(a [ b ] >> c\\))>>", []),
        (b"<< /T <feff0031> /N /Naam#20a >>", b"<</T <feff0031>/N/Naam#20a>>", []),
        (f"<< /ID ({CELL}4%) >>".encode(), b"<</ID (b%d-4%%)>>", [(Count.LEAF, 0)]),
        (b"<< /A true /B null /C -1.5 >>", b"<</A true/B null/C -1.5>>", []),
    ],
)
def test_numbers_that_only_the_book_knows_become_holes(written: bytes, text: bytes, holes: list[Hole]) -> None:
    serial = Serial(_own)

    assert serial.text(written) == text
    assert serial.holes == holes


def test_holes_are_filled_from_where_the_leaf_begins() -> None:
    serial = Serial(_own)
    texts = [serial.text(b"<< /P 3 0 R /StructParent 8 >>"), serial.text(f"<< /ID ({CELL}a%) >>".encode())]
    bases = {Count.OWN: 100, Count.KEY: 20, Count.LEAF: 5}

    filled = Part.of([texts], (), serial.holes).filled([bases.get(count, -1) for count in Count])

    assert filled == [b"<</P 103 0 R/StructParent 28>>", b"<</ID (b5-a%)>>"]
    assert cell(5, "a%") == "b5-a%"


def test_a_part_without_objects_is_filled_too() -> None:
    assert Part.of((), (), ()).filled(()) == []


def test_references_are_found_outside_of_texts() -> None:
    assert referred(b"<< /A 5 0 R /T (6 0 R) /B [ 7 0 R ] >>") == [5, 7]

"""The print plan follows the numbers of people, concepts and groups (the table of the project's needs, c.5)."""

from dataclasses import replace

import pytest

from build_tools.records.drukwerk import Papier, Zijden
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.printplan import GROEPSGROOTTES, Printplan, printplan


def sheets(plan: Printplan, wat: str) -> int | None:
    return next(regel.vellen for regel in plan.regels if regel.wat == wat)


def with_concepts(handbook: Handbook, number: int) -> Handbook:
    first = next(iter(handbook.concepten))
    concepts = [first.model_copy(update={"id": f"concept-{index}", "nummer": index}) for index in range(1, number + 1)]
    return replace(handbook, records={**handbook.records, "concept": Collection(concepts)})


@pytest.mark.parametrize(
    ("wat", "expected"),
    [
        ("Kaarten met concepten", (5, 10, 15, 20, 25)),
        ("Canvas", (3, 5, 7, 9, 11)),
        ("Stembriefjes", (1, 2, 2, 3, 4)),
        ("Evaluaties", (3, 5, 8, 10, 13)),
        ("Posters", (2, 2, 2, 4, 4)),
        ("Draaiboek", (1, 1, 2, 2, 2)),
        ("Set in grote letter", (None,) * 5),
    ],
)
def test_fifteen_concepts_take_these_sheets(handbook: Handbook, wat: str, expected: tuple[int | None, ...]) -> None:
    fifteen = with_concepts(handbook, 15)

    assert tuple(sheets(printplan(fifteen, people), wat) for people in GROEPSGROOTTES) == expected


def test_tables_seat_five(handbook: Handbook) -> None:
    assert [printplan(handbook, people).tafels for people in (1, 5, 6, 25)] == [1, 1, 2, 5]
    with pytest.raises(ValueError, match="people"):
        printplan(handbook, 0)


def test_the_deck_grows_with_the_concepts(handbook: Handbook) -> None:
    assert [sheets(printplan(with_concepts(handbook, number), 5), "Kaarten met concepten") for number in (13, 14, 17, 18)] == [4, 5, 5, 6]


def test_totals_are_those_of_the_rows(handbook: Handbook) -> None:
    plan = printplan(handbook, 15)

    assert sum(plan.vellen(papier) for papier in Papier) == sum(regel.vellen or 0 for regel in plan.regels)
    assert {regel.zijden for regel in plan.regels} == {Zijden.ENKEL, Zijden.LANG}
    assert all(regel.regel for regel in plan.regels)

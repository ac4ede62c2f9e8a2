"""Dates in every form in which a source may hold them."""

import pytest

from build_tools.citations.dates import Date, read_date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2021", Date(2021)),
        ("2021-03", Date(2021, 3)),
        (" 2021-03-09 ", Date(2021, 3, 9)),
        (2021, Date(2021)),
        ({"date-parts": [[2021, 3, 9]]}, Date(2021, 3, 9)),
        ({"date-parts": [["2021", "3"]]}, Date(2021, 3)),
        ({"date-parts": ((2021,),)}, Date(2021)),
        ({"raw": "2021-03"}, Date(2021, 3)),
        ({"literal": "2021"}, Date(2021)),
        ({"date-parts": [[2021]], "circa": True}, Date(2021, circa=True)),
        ({"date-parts": [[2021]], "circa": "false"}, Date(2021)),
        ("z.d.", None),
        ("", None),
        (None, None),
        ({}, None),
        ({"date-parts": []}, None),
    ],
)
def test_date_is_read(value: object, date: Date | None) -> None:
    assert read_date(value) == date


@pytest.mark.parametrize(
    "value",
    [
        "ooit",
        "2021-13",
        "2021-02-32",
        "09-03-2021-1",
        "0",
        0,
        [2021],
        {"date-parts": [[2021], [2022]]},
        {"date-parts": [[]]},
        {"date-parts": 5},
    ],
)
def test_nonsense_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_date(value)


def test_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match="without a month"):
        Date(2021, day=3)


def test_date_in_other_forms() -> None:
    assert [Date(2021, 3, 9).dutch, Date(2021, 3).dutch, Date(2021).dutch] == ["9 maart 2021", "maart 2021", "2021"]
    assert [Date(2021, 3, 9).iso, Date(2021, 3).iso, Date(987).iso] == ["2021-03-09", "2021-03", "0987"]
    assert Date(2021, 3, circa=True).to_csl() == {"date-parts": [[2021, 3]], "circa": True}

"""Every vague way to write a period, what a reader sees of it, and its order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from build_tools.records.periode import DELEN, MAANDEN, Periode

WRITTEN = [
    # what is typed, days, what is shown, vague?
    ("2021", "2021-01-01/2021-12-31", "2021", False),
    ("2021-10", "2021-10-01/2021-10-31", "oktober 2021", False),
    ("2024-02", "2024-02-01/2024-02-29", "februari 2024", False),
    ("2021-10-04", "2021-10-04", "4 oktober 2021", False),
    ("oktober 2021", "2021-10-01/2021-10-31", "oktober 2021", False),
    ("4 oktober 2021", "2021-10-04", "4 oktober 2021", False),
    ("eind 2022", "2022-09-01/2022-12-31", "eind 2022", True),
    ("Najaar 2021", "2021-09-01/2021-11-30", "Najaar 2021", True),
    ("ongeveer 2021-10", "2021-10-01/2021-10-31", "ongeveer oktober 2021", True),
    ("circa 2020", "2020-01-01/2020-12-31", "circa 2020", True),
    ("schooljaar 2021-2022", "2021-08-01/2022-07-31", "schooljaar 2021-2022", False),
    ("studiejaar 2021/2022", "2021-08-01/2022-07-31", "studiejaar 2021/2022", False),
    ("2021-10/2022-12", "2021-10-01/2022-12-31", "oktober 2021 tot december 2022", False),
    ("2021 – 2022", "2021-01-01/2022-12-31", "2021 tot 2022", False),
    ("2021–2022", "2021-01-01/2022-12-31", "2021 tot 2022", False),
    ("2021-10/voorjaar 2022", "2021-10-01/2022-05-31", "oktober 2021 tot voorjaar 2022", True),
    ("najaar 2021/2022-03", "2021-09-01/2022-03-31", "najaar 2021 tot maart 2022", True),
    ("1 mei 2021 tot en met 3 juni 2021", "2021-05-01/2021-06-03", "1 mei 2021 tot en met 3 juni 2021", False),
    ("2021/heden", "2021-01-01/..", "2021 tot heden", False),
    ("oktober 2021 tot nu", "2021-10-01/..", "oktober 2021 tot nu", False),
    ("2021/..", "2021-01-01/..", "2021 tot heden", False),
    ("sinds oktober 2021", "2021-10-01/..", "sinds oktober 2021", False),
    ("Vanaf 2021-10", "2021-10-01/..", "vanaf oktober 2021", False),
    ("tot en met 2022-01", "../2022-01-31", "tot en met januari 2022", False),
    ("tot 2022", "../2022-12-31", "tot 2022", False),
    ("voor 2022", "../2021-12-31", "voor 2022", False),
    ("voor ongeveer 2022", "../2021-12-31", "voor ongeveer 2022", True),
    ("  eind   2022 ", "2022-09-01/2022-12-31", "eind 2022", True),
]

NO_PERIODS = [
    "", "ooit", "2021-13", "2021-00", "2021-02-30", "31 juni 2021", "0000", "0000-02", "eind 0000", "12 najaar 2021", "augustes 2021",
    "schooljaar 2021-2023", "2022/2021", "2021-12/2021-10", "2021 tot ooit", "2021/2022/2023", "sinds", "sinds ooit", "tot ooit", "21",
    "eind", "10-2021",
]  # fmt: skip


@pytest.mark.parametrize(("text", "days", "shown", "vague"), WRITTEN, ids=[case[0] for case in WRITTEN])
def test_a_period_is_read_as_people_write_it(text: str, days: str, shown: str, vague: bool) -> None:  # a column of the table
    period = Periode.parse(text)
    assert (period.iso, str(period), period.vaag) == (days, shown, vague)
    assert period.tekst == " ".join(text.split())


@pytest.mark.parametrize("text", NO_PERIODS)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Periode.parse(text)
    assert refused.value.type == "periode"


def test_every_month_and_every_part_of_a_year_is_known() -> None:
    for number, month in enumerate(MAANDEN, 1):
        assert Periode.parse(f"{month} 2021").begin == date(2021, number, 1)
    for part, (first, last) in DELEN.items():
        period = Periode.parse(f"{part} 2021")
        assert (period.begin.month, period.eind.month, period.vaag) == (first, last, True)


def test_periods_are_ordered_by_their_days_and_not_by_their_text() -> None:
    ordered = ["voor 2021", "2021", "najaar 2021", "eind 2021/2022", "2021-10", "oktober 2021/2022", "2022"]
    assert [period.tekst for period in sorted(map(Periode.parse, sorted(ordered)))] == ordered


def test_equal_days_are_ordered_by_text() -> None:
    assert Periode.parse("2021-10") < Periode.parse("oktober 2021")
    assert Periode.parse("2021-10") != Periode.parse("oktober 2021")


def test_a_field_takes_text_or_a_period() -> None:
    adapter = TypeAdapter(Periode)
    period = adapter.validate_python(" 2021-10 ")
    assert period == Periode.parse("2021-10")
    assert adapter.validate_python(period) is period
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python("ooit")
    assert "periode" in {error["type"] for error in refused.value.errors()}


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_range_of_days_keeps_its_days(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = Periode.parse(f"{first.isoformat()}/{last.isoformat()}")
    assert (period.begin, period.eind) == (first, last)


@given(st.text(alphabet="0123456789-/ –abeijnorst.", max_size=24))
def test_any_text_is_a_period_or_is_refused(text: str) -> None:
    try:
        period = Periode.parse(text)
    except PydanticCustomError:
        return
    assert period.begin <= period.eind
    assert str(period)

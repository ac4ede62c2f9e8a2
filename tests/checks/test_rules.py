"""What a case file cannot show: lines in messages, mentions in prose, and tables that have to be complete."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, get_args

import pytest

from build_tools.checks import check_records
from build_tools.checks.privacy import check_privacy
from build_tools.checks.relations import SAME_WHEN
from build_tools.records.base import Part
from build_tools.records.concept import GoodPractice
from build_tools.records.draaiboek import Sessiestap
from build_tools.records.handbook import Handbook, Key, Mention, Place
from build_tools.records.kinds import KINDS
from build_tools.records.problems import Origin
from build_tools.records.ref import Ref
from build_tools.records.sessie import Programmadeel

Changed = Callable[..., Handbook]
MAY_REPEAT = {GoodPractice, Programmadeel, Sessiestap}
"""Items that may refer to the same record twice: two practices of one partner, a method or a worksheet used twice in a day."""


def test_messages_name_the_line_of_the_other_record(changed: Changed) -> None:
    handbook = changed({"records": {"track": {"zijtrack": {"nummer": "1"}}}})
    lines = {
        Key("track", "proeftrack"): Place("content/tracks/proeftrack.md", {("nummer",): 2}),
        Key("track", "zijtrack"): Place("content/tracks/zijtrack.md", {("nummer",): 3}),
    }
    (problem,) = check_records(replace(handbook, places={**handbook.places, **lines}))
    assert problem.origin == Origin("content/tracks/zijtrack.md", 3, "nummer")
    assert problem.message == "Nummer 1 is al van track ‘Proeftrack’ (content/tracks/proeftrack.md:2)."


def test_a_mention_in_prose_is_a_use(changed: Changed) -> None:
    handbook = changed({"records": {"bron": {"chaudry2022": {"type": "book", "title": "Gelezen"}}}})
    bron, page = Key("bron", "chaudry2022"), Key("pagina", "over/index.md")
    assert [problem.code for problem in check_records(handbook)] == ["HB210"]
    assert check_records(replace(handbook, mentions=(Mention(page, bron, Origin("x")),))) == ()
    assert check_records(replace(handbook, mentions=(Mention(bron, bron, Origin("x")),))) != ()


def test_a_body_of_which_the_line_is_not_known_is_told_by_its_file(changed: Changed) -> None:
    handbook = changed({"paginas": {"over/index.md": "Bel\n06-12345678."}})
    (problem,) = check_privacy(replace(handbook, places={}))
    assert problem.origin == Origin("over/index.md")


@pytest.mark.parametrize(
    "number",
    ["06-12345678", "06 12345678", "06.12.34.56.78", "0612345678", "070-1234567", "(070) 123 45 67", "0182 12 34 56", "+31612345678",
     "+31 (0)70 123 45 67", "+31-6-12345678", "0031612345678", "0800 1234", "0900-123 4567", "088-1234567", "06\n12345678"],
)  # fmt: skip
def test_telephone_numbers_are_seen(number: str, changed: Changed) -> None:
    (problem,) = check_privacy(changed({"paginas": {"over/index.md": f"Bel {number}, dan weet je het."}}))
    assert problem.message == f"‘{' '.join(number.split())}’ lijkt een telefoonnummer."


@pytest.mark.parametrize(
    "text",
    ["2021-2022", "1.650 en 10.000.000", "35 673", "012-345", "p. 0493-0502a", "01-02-2022 10:30", "1/12/2022 14.00", "978-90-06-12345-6",
     "9789006123456", "ISBN 0-306-40615-2", "ISSN 0012-3456", "10.5117/THRM2023.1.002.HULS", "https://example.org/tel/0612345678",
     "10.1234/06-12345678", "2022-0612345678", "08.30-16.30 uur", "A0612345678", "06123456789", "€ 0,05 12", "[@adams2020, p. 12]"],
)  # fmt: skip
def test_other_numbers_are_left_alone(text: str, changed: Changed) -> None:
    assert list(check_privacy(changed({"paginas": {"over/index.md": f"Zie {text}."}}))) == []


def test_every_list_of_references_knows_when_two_items_are_the_same() -> None:
    listed = {
        part
        for kind in KINDS
        for info in kind.model.model_fields.values()
        if str(info.annotation).startswith("tuple[")
        for part in _parts(info.annotation)
        if any(_is_ref(field.annotation) for field in part.model_fields.values())
    }
    assert listed == SAME_WHEN.keys() | MAY_REPEAT
    for part, fields in SAME_WHEN.items():
        assert set(fields) <= part.model_fields.keys()


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in get_args(annotation):
        yield from _parts(argument)


def _is_ref(annotation: Any) -> bool:
    types = (annotation, *get_args(annotation))
    return any(isinstance(item, type) and issubclass(item, Ref) for item in types)

"""KINDS: every kind has its place, its order and its documentation."""

from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest

from build_tools.records.base import Keuze, Part, Record
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KIND, KINDS, Kind, kind_of
from build_tools.records.pagina import Pagina
from build_tools.records.uitgave import Uitgave


def models() -> Iterator[type[Part]]:
    """Yield every group of fields that an editor can fill in."""
    todo: list[Any] = [Uitgave, Pagina, *(kind.model for kind in KINDS)]
    seen: set[type[Part]] = set()
    while todo:
        item = todo.pop()
        if isinstance(item, type) and issubclass(item, Part) and item not in seen:
            seen.add(item)
            yield item
            todo += [info.annotation for info in item.model_fields.values()]
        todo += get_args(item)


MODELS = sorted(models(), key=lambda model: model.__name__)
CHOICES = sorted(
    {
        choice
        for model in MODELS
        for info in model.model_fields.values()
        for choice in (info.annotation, *get_args(info.annotation))
        if isinstance(choice, type) and issubclass(choice, Keuze)
    },
    key=lambda choice: choice.__name__,
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.soort)
def test_every_record_knows_its_kind(kind: Kind, handbook: Handbook) -> None:
    assert KIND[kind.soort] is kind
    records = list(handbook.of(kind.soort))
    assert records
    assert all(kind_of(record) is kind for record in records)
    assert list(getattr(handbook, kind.meervoud)) == records
    assert [kind.order(record) for record in records] == sorted(kind.order(record) for record in records)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.soort)
def test_place_tells_how_a_kind_is_written(kind: Kind) -> None:
    if kind.is_list:
        assert (kind.suffix, kind.place[-4:]) == (".yml", ".yml")
    else:
        assert kind.suffix == (".md" if "body" in kind.model.model_fields else ".yml")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_explained_in_dutch(model: type[Part]) -> None:
    for name, info in model.model_fields.items():
        assert info.title, name
        assert info.title[0].isupper(), name
        assert info.description, name
        assert info.description.endswith((".", "?")), name


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_group_of_fields_is_frozen_and_closed(model: type[Part]) -> None:
    assert model.model_config["frozen"] is True
    assert model.model_config["extra"] == "forbid"


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_every_choice_has_a_label_and_a_value_that_is_easy_to_type(choice: type[Keuze]) -> None:
    for member in choice:
        assert choice(member.value) is member
        assert member.label
        assert member.value.isascii()
        assert member.value == member.value.lower()


def test_every_heading_is_what_a_reader_calls_the_record(record: Callable[..., Record]) -> None:
    headings = {
        ("concept", "eerste"): "Eerste idee",
        ("begrip", "proef"): "proef",
        ("bron", "adams2020"): "Een kleine proef",
        ("partner", "proefbedrijf"): "Proefbedrijf",
        ("oproep", "oproep-student"): "Student",
        ("citaat", "uitspraak"): "Dit mag iedereen lezen.",
    }
    assert {key: record(*key).opschrift for key in headings} == headings
    assert Record(id="los").opschrift == "los"

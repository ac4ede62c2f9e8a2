"""What the rules let through, can be published: no reference dangles and no record loses what it cannot do without."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import combinations

import pytest

from build_tools.checks import check_records
from build_tools.checks.visibility import check_visibility
from build_tools.records.base import Record, Status
from build_tools.records.handbook import Collection, Handbook, Key, key_of
from build_tools.records.publish import publish
from build_tools.records.walk import refs


def hidden(handbook: Handbook, keys: Iterable[Key]) -> Handbook:
    """Return the Handbook with these records as drafts."""
    keys = set(keys)
    records = {
        soort: Collection(r.model_copy(update={"status": Status.KLAD}) if key_of(r) in keys else r for r in collection)
        for soort, collection in handbook.records.items()
    }
    return replace(handbook, records=records)


def fields(record: Record) -> dict[str, object]:
    """Return what an editor would have to type, so that the limits can be checked again."""
    return {info.alias or name: getattr(record, name) for name, info in type(record).model_fields.items()}


def needed(handbook: Handbook) -> bool:
    """Tell whether the rules say that something public cannot do without what is hidden."""
    return any(problem.code == "HB216" for problem in check_visibility(handbook))


def test_whatever_is_hidden_is_either_needed_or_can_be_published(changed: Callable[..., Handbook]) -> None:
    whole = changed()
    keys = [key_of(record) for record in whole]
    outcomes = set()
    for pair in (*((key,) for key in keys), *combinations(keys, 2)):
        handbook = hidden(whole, pair)
        outcomes.add(stops := needed(handbook))
        if stops:
            continue
        public = publish(handbook)
        assert {key_of(record) for record in public} == {key_of(record) for record in whole} - set(pair)
        for record in public:
            assert all(ref in public.of(ref.soort) for _, ref in refs(record)), pair
            assert type(record).model_validate(fields(record)) == record, pair
    assert outcomes == {True, False}


def test_a_draft_that_is_needed_stops_before_publishing_would_fail(changed: Callable[..., Handbook]) -> None:
    handbook = hidden(changed(), [Key("fase", "fase-2")])
    assert {problem.code for problem in check_records(handbook) if problem.stops} == {"HB216"}
    with pytest.raises(LookupError):
        publish(handbook)

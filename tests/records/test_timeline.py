"""The timeline: everything with a date, oldest first, one moment for each period."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from build_tools.records.handbook import Collection, Handbook
from build_tools.records.timeline import timeline

Make = Callable[..., Any]


def told(handbook: Handbook) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Return the timeline as words: when, and of each event the record, the kind of thing and what happened."""
    return [(moment.wanneer, [(event.record.id, event.soort, event.wat) for event in moment.events]) for moment in timeline(handbook)]


@pytest.fixture
def dated(handbook: Handbook, record: Make) -> Handbook:
    """Give the small handbook dates."""
    steps = [
        {"stap": "test", "wat": "Een test.", "periode": "2022-02"},
        {"stap": "concept", "wat": "Een idee.", "periode": "2021-10"},
        {"stap": "prototype", "wat": "Een proef.", "periode": "oktober 2021"},
        {"stap": "concept", "wat": "Nog een idee.", "periode": "2021-10"},
        {"stap": "test", "wat": "Nog een test."},
    ]
    changed = {
        "fase": [record("fase", "fase-1", periode="2021-10/2022-03"), record("fase", "fase-2")],
        "sessie": [record("sessie", "sessie-1", datum="eind 2021"), record("sessie", "sessie-2")],
        "track": [record("track", "proeftrack", stappen=steps), record("track", "zijtrack")],
        "resultaat": [
            record("resultaat", "verslag", verwacht="2021", opgeleverd="2022-02"),
            record("resultaat", "verslag", id="plan", verwacht="ongeveer 2023"),
            record("resultaat", "verslag", id="los"),
        ],
    }
    return replace(handbook, records={**handbook.records, **{soort: Collection(items) for soort, items in changed.items()}})


def test_what_has_no_date_is_not_on_the_timeline(handbook: Handbook) -> None:
    assert timeline(handbook) == ()


def test_moments_are_told_oldest_first(dated: Handbook) -> None:
    moments = told(dated)
    assert [when for when, _ in moments] == [
        "ongeveer eind 2021", "oktober 2021", "oktober 2021 tot maart 2022", "februari 2022", "ongeveer 2023",
    ]  # fmt: skip
    events = dict(moments)
    assert events["ongeveer eind 2021"] == [("sessie-1", "Ontwerpsessie", "")]
    assert events["oktober 2021 tot maart 2022"] == [("fase-1", "Fase 1", "")]
    assert events["ongeveer 2023"] == [("plan", "Resultaat", "aangekondigd")]
    assert events["februari 2022"] == [("proeftrack", "Track", "test"), ("verslag", "Resultaat", "")]


def test_a_track_names_each_step_once(dated: Handbook) -> None:
    assert dict(told(dated))["oktober 2021"] == [("proeftrack", "Track", "concept"), ("proeftrack", "Track", "prototype")]

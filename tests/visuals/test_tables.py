"""The tables say what the records say, and every part of a figure changes when the records do."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.records.base import Record
from build_tools.records.concept import Bronvermelding, Schakel, Waarvoor
from build_tools.records.draaiboek import Sessiestap
from build_tools.records.handbook import Collection, Handbook, key_of
from build_tools.records.methode import Deelnamevorm, MethodeStap
from build_tools.records.ref import BronRef
from build_tools.records.sessie import Programmadeel
from build_tools.records.text import Proza
from build_tools.records.timeline import timeline
from build_tools.visuals.boxes import boxes, outside, overlapping
from build_tools.visuals.figures import BLANKS, VISUALS, blank_figure, figure
from build_tools.visuals.relatienetwerk import links_of
from build_tools.visuals.teamrad import seats_of
from build_tools.visuals.visual import Visual

generated = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
Rows = dict[str, tuple[str, ...]]


def rows_of(visual: Visual | None) -> list[tuple[str, ...]]:
    return list(visual.table.texts) if visual else []


def numbers_in(cell: str) -> set[int]:
    return {int(word) for word in cell.replace(";", " ").split() if word.isdigit()}


def check_chain(handbook: Handbook) -> None:
    for schakel, row in zip(Schakel, rows_of(figure(handbook, "stageproces")), strict=False):
        found = handbook.concepten_in(schakel)
        assert row == (schakel.label, str(len(found)), "; ".join(f"{concept.nummer} {concept.titel}" for concept in found) or "geen")


def check_tiles(handbook: Handbook) -> None:
    rows = rows_of(figure(handbook, "conceptenveld"))
    assert [(row[0], row[2][0]) for row in rows] == [(f"{c.nummer} {c.titel}", str(c.bewijs)) for c in handbook.concepten]
    for row, concept in zip(rows, handbook.concepten, strict=True):
        assert row[1] == "; ".join(groep.titel for groep in handbook.groepen if groep.id in concept.voor_wie)


def check_groups(handbook: Handbook) -> None:
    for row, groep in zip(rows_of(figure(handbook, "stakeholderwiel")), handbook.groepen, strict=True):
        meant = {concept.nummer for concept in handbook.concepten if groep.id in concept.voor_wie}
        joining = {concept.nummer for concept in handbook.concepten if groep.id in {item.groep for item in concept.wie_doet_mee}}
        assert (row[0], int(row[1]), int(row[3])) == (groep.titel, len(meant), len(joining))
        assert (numbers_in(row[2]), numbers_in(row[4])) == (meant, joining)


def check_moments(handbook: Handbook) -> None:
    events = [(moment.wanneer, event) for moment in timeline(handbook) for event in moment.events]
    rows = rows_of(figure(handbook, "tijdlijn"))
    assert [row[:2] for row in rows] == [(wanneer, event.soort) for wanneer, event in events]
    assert all(row[2].startswith(event.record.opschrift) for row, (_, event) in zip(rows, events, strict=True))


def check_tracks(handbook: Handbook) -> None:
    rows = rows_of(figure(handbook, "trackmatrix"))
    assert len(rows) == (len(handbook.concepten) if len(handbook.tracks) else 0)
    for row, concept in zip(rows, handbook.concepten, strict=False):
        inside = {track.id for track, _ in handbook.tracks_of(concept)}
        assert row[0] == f"{concept.nummer} {concept.titel}"
        assert [cell != "geen" for cell in row[1:]] == [track.id in inside for track in handbook.tracks]


def check_estimates(handbook: Handbook) -> None:
    for row, concept in zip(rows_of(figure(handbook, "inspanning-impact")), handbook.concepten, strict=True):
        for cell, schatting in ((row[1], concept.inspanning), (row[2], concept.impact)):
            if schatting is None:
                assert cell == "niet ingeschat"
            else:
                assert cell.split()[0] == str(schatting.score)
                low, high = schatting.reach
                assert 1 <= low <= schatting.score <= high <= 5
                assert (f"{low} tot {high}" in cell) == bool(schatting.spreiding)


def check_links(handbook: Handbook) -> None:
    rows = rows_of(figure(handbook, "relatienetwerk"))
    stored = [(c.nummer, item.relatie.label, handbook.concepten[item.concept].nummer) for c in handbook.concepten for item in c.verwant]
    assert [(int(row[0].split()[0]), row[1], int(row[2].split()[0])) for row in rows] == stored
    assert len(links_of(handbook)) == len(stored)


def check_rungs(handbook: Handbook) -> None:
    for trede, row in enumerate(rows_of(figure(handbook, "bewijsoverzicht"))):
        assert int(row[2]) == sum(concept.bewijs == trede for concept in handbook.concepten)
    for concept in handbook.concepten:
        states = [row[-1] for row in rows_of(figure(handbook, "bewijsladder", concept))]
        assert states.index("hier staat dit concept") == concept.bewijs
        assert states.count("bereikt") == concept.bewijs


def check_estimates_in_words(handbook: Handbook) -> None:
    for concept in handbook.concepten:
        visual = figure(handbook, "conceptbeeld", concept)
        if visual and concept.inspanning and concept.impact:
            effort, impact = concept.inspanning.score, concept.impact.score
            if effort == impact:
                words = f"evenveel impact als inspanning ({impact} tegen {impact} van 5)"
            elif effort > impact:
                words = f"meer inspanning dan impact ({effort} tegen {impact} van 5)"
            else:
                words = f"meer impact dan inspanning ({impact} tegen {effort} van 5)"
            assert words in visual.summary


def check_sources(handbook: Handbook) -> None:
    rows = rows_of(figure(handbook, "bronnen-concepten"))
    uses = [item for concept in handbook.concepten for item in concept.bronnen]
    assert len(rows) == len({item.bron for item in uses})
    assert sum(int(row[2]) for row in rows) == len({(c.id, item.bron) for c in handbook.concepten for item in c.bronnen})


def check_teams_and_sessions(handbook: Handbook) -> None:
    for track in handbook.tracks:
        rows = rows_of(figure(handbook, "teamrad", track))
        required = {groep.id for groep in handbook.groepen if groep.kern_van_ontwerpteam}
        empty = required - {member.groep for member in track.team}
        assert len(rows) == len(track.team) + len(empty)
        assert sum(row[1] == "lege stoel" for row in rows) == len(empty) == sum(seat.empty for seat in seats_of(handbook, track))
    for sessie in handbook.sessies:
        rows = rows_of(figure(handbook, "sessiestrip", sessie))
        assert [(int(row[1]), row[2]) for row in rows] == [(item.minuten, item.wat) for item in sessie.programma]


def check_scripts(handbook: Handbook) -> None:
    for draaiboek in handbook.draaiboeken:
        rows = rows_of(figure(handbook, "draaiboekstrip", draaiboek))
        assert [row[1] for row in rows] == [stap.wat for stap in draaiboek.stappen]
        spans = [tuple(map(int, row[2].split("–"))) for row in rows]
        assert [end - begin for begin, end in spans] == [stap.minuten for stap in draaiboek.stappen]
        assert [begin for begin, _ in spans] == [0, *(end for _, end in spans[:-1])]


def check_methods(handbook: Handbook) -> None:
    for methode in handbook.methoden:
        known = all(stap.minuten for stap in methode.stappen)
        rows = rows_of(figure(handbook, "werkvormstrip", methode))
        assert [int(row[1]) for row in rows] == ([stap.minuten for stap in methode.stappen] if known else [])


def check_portraits(handbook: Handbook) -> None:
    for concept in handbook.concepten:
        table = dict(rows_of(figure(handbook, "conceptbeeld", concept)))
        assert all(handbook.groepen[groep].titel in table["Voor wie"] for groep in concept.voor_wie)
        assert all(
            f"{handbook.groepen[item.groep].titel} ({item.rol.label.lower()})" in table["Wie doet mee"] for item in concept.wie_doet_mee
        )
        assert all((schakel.label in table["Schakel"]) == (schakel in concept.schakel) for schakel in Schakel)
        assert int(table["Bewijs"].split()[0]) == concept.bewijs
        for name, schatting in (("Inspanning", concept.inspanning), ("Verwachte impact", concept.impact)):
            assert table[name].startswith(f"{schatting.score} van 5" if schatting else "Nog niet ingeschat")


def check_names(handbook: Handbook) -> None:
    """The words of a link are those of the record that it leads to, and that record is public."""
    for entry in VISUALS:
        for visual in entry.all(handbook):
            cells = [cell for row in (visual.table.header, *visual.table.rows) for cell in row if not isinstance(cell, str)]
            for name in (name for cell in cells for name in cell):
                assert handbook.of(key_of(name.record).soort).get(key_of(name.record).id) is name.record
                number = str(getattr(name.record, "nummer", ""))
                assert name.record.opschrift in name.words or name.words.split()[0] == number


CHECKS: tuple[Callable[[Handbook], None], ...] = (
    check_chain, check_tiles, check_groups, check_moments, check_tracks, check_estimates, check_links, check_rungs, check_sources,
    check_teams_and_sessions, check_methods, check_scripts, check_portraits, check_estimates_in_words,
)  # fmt: skip


def test_tables_equal_the_real_records(handboek: Handbook) -> None:
    for check in CHECKS:
        check(handboek)


@generated
@given(data=st.data())
def test_tables_equal_the_records_whatever_is_written(handbooks: st.SearchStrategy[Handbook], data: st.DataObject) -> None:
    handbook = data.draw(handbooks)
    for check in CHECKS:
        check(handbook)


def changed(handbook: Handbook, soort: str, name: str, **changes: object) -> Handbook:
    record = handbook.of(soort)[name]
    others = [other if other is not record else cast("Record", record.model_copy(update=changes)) for other in handbook.of(soort)]
    return replace(handbook, records={**handbook.records, soort: Collection(others)})


FIRST, SECOND = "eerste-idee", "tweede-idee"
SOURCE = Bronvermelding(bron=BronRef("instituut-zd"), waarvoor=Waarvoor.VOORBEELD)
STEP = MethodeStap(stap=Proza("Doe iets anders."), minuten=3)
STEP = Sessiestap(minuten=10, wat="Iets anders", deelname=(Deelnamevorm.ALLEEN,), zeg=("Begin.",))
PART = Programmadeel(minuten=10, wat="Iets anders", werkvorm=Deelnamevorm.ALLEEN)


class Change(NamedTuple):
    """A change of one record, and the figure that shows it; `about` tells that the figure is about that record alone."""

    figure: str
    soort: str
    record: str
    fields: dict[str, object]
    about: bool = False


CHANGES = (
    Change("conceptenveld", "concept", SECOND, {"voor_wie": ("werkgever",), "bewijs": 2}),
    Change("tijdlijn", "sessie", "eerste-sessie", {"datum": None}),
    Change("trackmatrix", "track", "proeftrack", {"concepten": ()}),
    Change("stageproces", "concept", FIRST, {"schakel": (Schakel.START,)}),
    Change("stakeholderwiel", "concept", FIRST, {"voor_wie": ("onderwijs",)}),
    Change("inspanning-impact", "concept", FIRST, {"inspanning": None}),
    Change("relatienetwerk", "concept", FIRST, {"verwant": ()}),
    Change("bewijsoverzicht", "concept", FIRST, {"bewijs": 3}),
    Change("bronnen-concepten", "concept", FIRST, {"bronnen": (SOURCE,)}),
    Change("bewijsladder", "concept", FIRST, {"bewijs": 3}, about=True),
    Change("conceptbeeld", "concept", FIRST, {"bewijs": 3}, about=True),
    Change("teamrad", "track", "proeftrack", {"team": ()}, about=True),
    Change("werkvormstrip", "methode", "eerste-methode", {"stappen": (STEP,)}, about=True),
    Change("draaiboekstrip", "draaiboek", "eerste-draaiboek", {"stappen": (STEP,)}, about=True),
    Change("sessiestrip", "sessie", "eerste-sessie", {"programma": (PART,)}, about=True),
)


@pytest.mark.parametrize("change", CHANGES, ids=[change.figure for change in CHANGES])
def test_every_part_changes_with_the_records(mini: Handbook, change: Change) -> None:
    after = changed(mini, change.soort, change.record, **change.fields)
    one, other = (
        figure(handbook, change.figure, handbook.of(change.soort)[change.record] if change.about else None) for handbook in (mini, after)
    )

    assert one is not None
    assert other is not None
    assert one.svg != other.svg
    assert one.alt != other.alt
    assert one.summary != other.summary
    assert one.table != other.table


def test_every_figure_has_such_a_change() -> None:
    assert {change.figure for change in CHANGES} == {entry.name for entry in VISUALS}


def test_an_empty_handbook_shows_nothing_that_is_empty(mini: Handbook) -> None:
    empty = replace(mini, records={soort: Collection([]) for soort in mini.records})

    assert figure(empty, "conceptenveld") is None
    assert figure(empty, "tijdlijn") is None
    assert figure(empty, "trackmatrix") is None
    assert figure(empty, "stakeholderwiel") is None
    assert figure(empty, "inspanning-impact") is None
    assert figure(empty, "relatienetwerk") is None
    assert figure(empty, "bewijsoverzicht") is None
    assert figure(empty, "bronnen-concepten") is None
    assert blank_figure(empty, "stakeholderwiel") is None


@pytest.mark.parametrize("name", BLANKS)
def test_a_blank_figure_holds_no_concept_and_no_count(handboek: Handbook, name: str) -> None:
    """The same with concepts and without; what stands in it are links, groups and scores."""
    without = replace(handboek, records={**handboek.records, "concept": Collection([])})
    blank = blank_figure(handboek, name)

    assert blank is not None
    assert blank == blank_figure(without, name)
    assert blank.name == f"{name}-leeg"
    assert (outside(blank.svg), overlapping(blank.svg)) == ((), ())
    words = {placed.words for placed in boxes(blank.svg)}
    assert not words & {concept.titel for concept in handboek.concepten}
    assert len(blank.table.header) == 1


@generated
@given(data=st.data())
def test_no_word_leaves_a_blank_figure_whatever_is_written(handbooks: st.SearchStrategy[Handbook], data: st.DataObject) -> None:
    handbook = data.draw(handbooks)
    drawn = [visual for name in BLANKS if (visual := blank_figure(handbook, name))]

    assert {visual.name: (outside(visual.svg), overlapping(visual.svg)) for visual in drawn} == {visual.name: ((), ()) for visual in drawn}

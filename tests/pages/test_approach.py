"""The pages of the approach: phases, sessions, methods, tracks and the timeline, with what is known and what is not."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from build_tools.pages.page import Page
from build_tools.records.base import Herkomst
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.periode import Periode
from build_tools.records.ref import PartnerRef, ResultaatRef, TrackRef
from build_tools.records.sessie import Aanwezig
from build_tools.records.text import Proza
from build_tools.records.track import Evaluatie, Processtap

Read = Callable[[Handbook, str], Any]
Render = Callable[[Handbook], dict[str, Page]]


def changed(handbook: Handbook, soort: str, id: str, **fields: object) -> Handbook:
    """Return the handbook in which one record has other values."""
    records = [record.model_copy(update=fields) if record.id == id else record for record in handbook.of(soort)]
    return replace(handbook, records={**handbook.records, soort: Collection(records)})


def section(markdown: str, anchor: str) -> str:
    """Return the section of a page with this anchor, up to the next heading of its level."""
    _, mark, rest = markdown.partition(f"{{ #{anchor} }}\n")
    assert mark, f"no section {anchor}"
    return rest.partition("\n## ")[0].strip() + "\n"


@pytest.fixture
def full(mini: Handbook) -> Handbook:
    """Return the small handbook, with every field of its track filled in."""
    return changed(
        mini,
        "track",
        "proeftrack",
        eigenaarschap=Proza("Iedereen is *mede-eigenaar*."),
        interventie=Proza("Een spel."),
        stappen=(
            Processtap(stap="concept", wat="Het idee kreeg vorm.", periode="eind 2025", uitkomst="Een schets.", geleerd="Klein is fijn."),
            Processtap(stap="test", wat="Het spel is gespeeld.", periode="2026-02"),
        ),
        testplekken=(PartnerRef("proefbedrijf"),),
        evaluatie=Evaluatie(vraag="Werkte het?", uitkomst="Een beetje.", bron="jansen2020proef"),
        vervolg=Proza("Er komt een tweede spel."),
    )


def test_the_page_of_a_track(full: Handbook, render: Render, golden: Callable[[str], str]) -> None:
    assert render(full)["tracks/proeftrack.md"].markdown == golden("track.md")


def test_the_timeline(full: Handbook, render: Render, golden: Callable[[str], str]) -> None:
    assert section(render(full)["aanpak/index.md"].markdown, "tijdlijn") == golden("tijdlijn.md")


def test_a_track_says_what_is_not_public(mini: Handbook, read: Read) -> None:
    text = read(mini, "tracks/proeftrack.md").text

    assert "We vonden geen evaluatie van deze track" in text
    assert "Waar getest" not in text


def test_a_track_without_results_says_so(mini: Handbook, read: Read) -> None:
    alone = replace(changed(mini, "resultaat", "proefresultaat", tekst=Proza("Los."), tracks=()), mentions=())

    assert "Geen bron zegt welk product bij deze track hoort." in read(alone, "tracks/proeftrack.md").text
    assert "ander resultaat Proefresultaat" in read(mini, "tracks/proeftrack.md").text


def test_a_session_shows_its_programme_and_what_came_out(mini: Handbook, read: Read) -> None:
    page = read(mini, "aanpak/sessies/eerste-sessie.md")

    assert "Samen 90 minuten." in page.text
    assert "/aanpak/methoden/eerste-methode.md" in page.addresses
    assert "Concepten uit deze sessie" in [text for _, text in page.headings]
    assert "Niet openbaar Plek en aantal deelnemers" in page.text


def test_a_session_says_what_is_not_public(mini: Handbook, read: Read) -> None:
    hidden = changed(mini, "sessie", "eerste-sessie", datum=None, programma=(), deelnemers=(Aanwezig(groep="student"),))
    hidden = changed(hidden, "concept", "eerste-idee", ontstaan_in=())
    page = read(hidden, "aanpak/sessies/eerste-sessie.md")

    assert "Niet openbaar Datum, plek, programma en aantal deelnemers" in page.text
    assert "Concepten uit deze sessie" not in [text for _, text in page.headings]


def test_sessions_that_share_their_groups_say_so(mini: Handbook, read: Read) -> None:
    session = mini.sessies["eerste-sessie"].model_copy(update={"deelnemers": (Aanwezig(groep="student"),)})
    second = session.model_copy(update={"id": "tweede-sessie", "volgnummer": 2})
    together = replace(mini, records={**mini.records, "sessie": Collection([session, second])})

    assert "Groepen, twee sessies samen Student" in read(together, "aanpak/sessies/tweede-sessie.md").text


def test_a_track_tells_which_concepts_the_editors_chose(mini: Handbook, read: Read) -> None:
    own = changed(mini, "concept", "tweede-idee", herkomst=Herkomst.REDACTIE)
    given = changed(mini, "concept", "eerste-idee", herkomst=Herkomst.HANDBOEK)

    assert "De redactie koos deze concepten. Ze zijn niet in de pilot getest." in read(own, "tracks/proeftrack.md").text
    assert "ligt dichtbij 2 Tweede idee" in read(own, "tracks/proeftrack.md").text
    assert "ligt dicht bij track Proeftrack" in read(own, "concepten/tweede-idee.md").text
    assert "redactie koos" not in read(given, "tracks/proeftrack.md").text
    assert "kern van track Proeftrack" in read(given, "concepten/eerste-idee.md").text


def test_a_track_shows_its_sessions(mini: Handbook, read: Read) -> None:
    session = changed(mini, "sessie", "eerste-sessie", track=TrackRef("proeftrack"))

    assert "/aanpak/sessies/eerste-sessie.md" in read(session, "tracks/proeftrack.md").addresses
    assert "/tracks/proeftrack.md" in read(session, "aanpak/sessies/eerste-sessie.md").addresses


def test_a_phase_shows_sessions_tracks_and_results(mini: Handbook, read: Read) -> None:
    page = read(mini, "aanpak/fase-1.md")

    assert {"/aanpak/sessies/eerste-sessie.md", "/tracks/proeftrack.md", "/resultaten.md#proefresultaat"} <= set(page.addresses)
    assert "aangekondigd voor eind 2025" in page.text


def test_a_phase_shows_a_result_that_only_the_phase_names(mini: Handbook, read: Read) -> None:
    loose = changed(mini, "resultaat", "proefresultaat", fase=None, opgeleverd=Periode.parse("2026-02"))
    loose = changed(loose, "fase", "fase-1", uitkomst=(ResultaatRef("proefresultaat"),))

    assert "Proefresultaat (februari 2026)" in read(loose, "aanpak/fase-1.md").text


def test_a_method_shows_its_time_and_where_it_is_used(mini: Handbook, read: Read) -> None:
    page = read(mini, "aanpak/methoden/eerste-methode.md")

    for words in ("10 tot 20 minuten", "3 tot 12 mensen", "Alleen, daarna in tweetallen", "5 minuten. Denk na.", "Samen 10 minuten."):
        assert words in page.text
    assert {"/concepten/eerste-idee.md", "/tracks/proeftrack.md", "/aanpak/sessies/eerste-sessie.md"} <= set(page.addresses)


def test_ways_of_working_stand_side_by_side(mini: Handbook, read: Read) -> None:
    for uri in ("aanpak/methoden/index.md", "aan-de-slag/index.md"):
        assert "Eerste methode 10 tot 20 3 tot 12 Alleen, daarna in tweetallen" in read(mini, uri).text


def test_the_matrix_tells_the_role_of_each_concept_of_a_track(mini: Handbook, render: Render) -> None:
    table = section(render(mini)["tracks/index.md"].markdown, "matrix")

    assert '[1 Eerste idee](/concepten/eerste-idee.md)</th>\n<td markdown="span">past het best</td>' in table
    assert '<th scope="row" markdown="span">[2 Tweede idee](/concepten/tweede-idee.md)</th>\n<td markdown="span">raakvlak</td>' in table
    assert "Niet bij een track" not in table


def test_the_matrix_names_what_is_in_no_track(mini: Handbook, read: Read) -> None:
    (track,) = mini.tracks
    page = read(changed(mini, "track", "proeftrack", concepten=track.concepten[:1]), "tracks/index.md")

    assert "Niet bij een track: 2 Tweede idee." in page.text

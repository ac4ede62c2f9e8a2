"""The Handbook: its fixed order, and every question that pages, figures and print ask of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from build_tools.records.bron import Thema
from build_tools.records.concept import Rol, Schakel, Waarvoor
from build_tools.records.handbook import Collection, Handbook, Key, Mention, Place, key_of
from build_tools.records.problems import Origin
from build_tools.records.track import TrackRol

Make = Callable[..., Any]


def ids(records: Any) -> list[str]:
    return [record.id for record in records]


PLACED = Place("a.md", {(): 1, ("bronnen",): 4, ("bronnen", 1): 6, ("titel",): 2})


@pytest.mark.parametrize(
    ("path", "line", "field"),
    [
        (("titel",), 2, "titel"),
        (("bronnen", 1), 6, "bronnen.2"),
        (("bronnen", 1, "bron"), 6, "bronnen.2.bron"),
        (("bronnen", 0, "bron"), 4, "bronnen.1.bron"),
        (("kern",), 1, "kern"),
        ((), 1, ""),
    ],
)
def test_a_value_stands_at_its_own_line_or_at_the_nearest_around_it(path: tuple[str | int, ...], line: int, field: str) -> None:
    assert PLACED.at(*path) == Origin("a.md", line, field)


def test_without_lines_only_the_file_is_known() -> None:
    assert Place("a.md").at("titel") == Origin("a.md", 0, "titel")


def test_a_collection_finds_counts_and_keeps_its_order(handbook: Handbook) -> None:
    concepten = handbook.concepten
    assert (len(concepten), ids(concepten)) == (3, ["eerste", "tweede", "derde"])
    assert "eerste" in concepten
    assert "vierde" not in concepten
    assert concepten["eerste"].nummer == 1
    assert concepten.get("vierde") is None
    with pytest.raises(KeyError):
        concepten["vierde"]


def test_pick_keeps_the_order_of_the_collection(handbook: Handbook) -> None:
    assert ids(handbook.concepten.pick(["derde", "eerste"])) == ["eerste", "derde"]
    with pytest.raises(KeyError, match="vierde"):
        handbook.concepten.pick(["eerste", "vierde"])


def test_a_collection_may_be_empty() -> None:
    assert list(Collection()) == []


def test_the_order_does_not_depend_on_that_of_the_records(handbook: Handbook) -> None:
    turned = Handbook.build(handbook.uitgave, reversed(list(handbook)), reversed(handbook.paginas))
    assert list(turned) == list(handbook)
    assert turned.paginas == handbook.paginas


def test_a_record_has_a_place_when_it_is_known(handbook: Handbook) -> None:
    concept = handbook.concepten["eerste"]
    assert handbook.place_of(concept) == Place("")
    placed = replace(handbook, places={key_of(concept): Place("concepts/01-eerste.md")})
    assert placed.place_of(concept).file == "concepts/01-eerste.md"


def test_a_page_is_found_by_its_uri(handbook: Handbook) -> None:
    assert handbook.pagina("over/index.md") is handbook.paginas[0]
    assert handbook.pagina("weg.md") is None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("eerste", Key("concept", "eerste")),
        ("begrip:proef", Key("begrip", "proef")),
        ("fase-1", Key("fase", "fase-1")),
        ("weg", None),
        ("begrip:eerste", None),
        ("weg:eerste", None),
        ("uitspraak", None),
        ("citaat:uitspraak", None),
    ],
)
def test_find_looks_kind_by_kind_or_in_the_kind_named(name: str, key: Key | None, handbook: Handbook) -> None:
    found = handbook.find(name)
    assert (key_of(found) if found else None) == key


def test_users_come_kind_by_kind(handbook: Handbook) -> None:
    users = handbook.users_of(handbook.bronnen["adams2020"])
    assert ids(users) == ["eerste", "tweede", "sessie-1", "rondje", "fase-1", "proef", "uitspraak"]


def test_a_mention_makes_a_user_and_a_page_does_not(handbook: Handbook) -> None:
    bron, self_reference = Key("bron", "brink2021"), Key("concept", "derde")
    mentions = (
        Mention(Key("concept", "derde"), bron, Origin("x")),
        Mention(self_reference, self_reference, Origin("x")),
        Mention(Key("pagina", "over/index.md"), bron, Origin("x")),
        Mention(Key("uitgave", "handboek"), bron, Origin("x")),
    )
    read = replace(handbook, mentions=mentions)
    assert "derde" in ids(read.users_of(read.bronnen["brink2021"]))
    assert "derde" not in ids(handbook.users_of(handbook.bronnen["brink2021"]))
    assert "derde" not in ids(read.users_of(read.concepten["derde"]))
    assert read.paginas_about(read.bronnen["brink2021"]) == read.paginas
    assert handbook.paginas_about(handbook.bronnen["brink2021"]) == ()


def test_sources_are_those_of_fields_and_of_prose(handbook: Handbook) -> None:
    mention = Mention(Key("pagina", "over/index.md"), Key("bron", "brink2021"), Origin("x"))
    read = replace(handbook, mentions=(mention, mention._replace(target=Key("begrip", "proef"))))
    assert ids(read.cited_in(read.paginas[0])) == ["brink2021"]
    assert ids(read.cited_in(read.concepten["tweede"], read.paginas[0])) == ["adams2020", "brink2021"]
    assert read.cited_in() == ()


def test_mentioning_leaves_out_relations_tracks_and_results(handbook: Handbook) -> None:
    pairs = [("concept", "eerste"), ("concept", "tweede"), ("methode", "rondje"), ("track", "proeftrack"), ("resultaat", "verslag")]
    target = Key("concept", "derde")
    read = replace(handbook, mentions=tuple(Mention(Key(*pair), target, Origin("x")) for pair in pairs))
    assert ids(read.mentioning(read.concepten["derde"])) == ["eerste", "rondje"]


def test_neighbours_are_by_number(handbook: Handbook) -> None:
    first, second, third = handbook.concepten
    assert handbook.neighbours_of(first) == (None, second)
    assert handbook.neighbours_of(second) == (first, third)
    assert handbook.neighbours_of(third) == (second, None)


def test_a_record_tells_its_kind(handbook: Handbook) -> None:
    assert handbook.soort_of(handbook.begrippen["proef"]) == "begrip"


def test_concepts_and_tracks_know_each_other(handbook: Handbook) -> None:
    tweede, proeftrack = handbook.concepten["tweede"], handbook.tracks["proeftrack"]
    assert [(track.id, role) for track, role in handbook.tracks_of(tweede)] == [
        ("proeftrack", TrackRol.RAAKVLAK),
        ("zijtrack", TrackRol.KERN),
    ]
    assert [(concept.id, role) for concept, role in handbook.concepten_of(proeftrack)] == [
        ("eerste", TrackRol.KERN),
        ("tweede", TrackRol.RAAKVLAK),
    ]


def test_the_core_of_a_track_comes_first(handbook: Handbook, record: Make) -> None:
    roles = [{"concept": "eerste", "rol": "raakvlak"}, {"concept": "derde", "rol": "kern"}, {"concept": "tweede", "rol": "kern"}]
    track = record("track", "zijtrack", concepten=roles)
    assert [concept.id for concept, _ in handbook.concepten_of(track)] == ["tweede", "derde", "eerste"]


def test_relations_are_seen_from_both_sides(handbook: Handbook) -> None:
    seen = {concept.id: [(item.concept.id, item.woorden) for item in handbook.verbanden_of(concept)] for concept in handbook.concepten}
    assert seen == {
        "eerste": [("tweede", "versterkt")],
        "tweede": [("eerste", "wordt versterkt door"), ("derde", "gaat vooraf aan")],
        "derde": [("tweede", "volgt op")],
    }


def test_groups_know_their_concepts_and_calls(handbook: Handbook, record: Make) -> None:
    student, onderwijs = handbook.groepen["student"], handbook.groepen["onderwijs"]
    assert ids(handbook.concepten_voor(student)) == ["eerste", "derde"]
    assert ids(handbook.concepten_with(onderwijs)) == ["eerste"]
    assert [(concept.id, item.rol) for concept, item in handbook.deelnames_of(onderwijs)] == [("eerste", Rol.UITVOERDER)]
    assert ids(handbook.oproepen_for(student)) == ["oproep-student"]
    assert handbook.oproepen_for(onderwijs) == ()
    everybody = record("oproep", "oproep-student", groep=None)
    for_all = replace(handbook, records={**handbook.records, "oproep": Collection([everybody])})
    assert ids(for_all.oproepen_for(onderwijs)) == ["oproep-student"]


def test_concepts_are_found_by_link_of_the_chain_and_by_session(handbook: Handbook) -> None:
    assert ids(handbook.concepten_in(Schakel.START)) == ["eerste"]
    assert handbook.concepten_in(Schakel.BEOORDELING) == ()
    assert ids(handbook.concepten_from(handbook.sessies["sessie-1"])) == ["eerste"]


def test_a_source_knows_what_it_is_used_for(handbook: Handbook) -> None:
    mention = Mention(Key("concept", "derde"), Key("bron", "adams2020"), Origin("x"))
    read = replace(handbook, mentions=(mention,))
    uses = [(concept.id, what_for) for concept, what_for in read.concepten_citing(read.bronnen["adams2020"])]
    assert uses == [("eerste", (Waarvoor.AANPAK, Waarvoor.KNELPUNT)), ("tweede", (Waarvoor.AANPAK,)), ("derde", ())]


def test_sources_are_grouped_by_theme(handbook: Handbook, record: Make) -> None:
    themed = record("bron", "brink2021", thema="beleid")
    read = replace(handbook, records={**handbook.records, "bron": Collection([handbook.bronnen["adams2020"], themed])})
    assert [(thema, ids(bronnen)) for thema, bronnen in read.bronnen_by_thema()] == [(Thema.BELEID, ["brink2021"]), (None, ["adams2020"])]


def test_a_phase_knows_its_sessions_tracks_and_results(handbook: Handbook, record: Make) -> None:
    fase_1, fase_2 = handbook.fasen
    assert ids(handbook.sessies_of(fase_1)) == ["sessie-1"]
    assert ids(handbook.tracks_in(fase_2)) == ["zijtrack"]
    assert ids(handbook.resultaten_of(fase_1)) == ["verslag"]
    assert handbook.resultaten_of(fase_2) == ()
    phases = Collection([record("fase", "fase-1", uitkomst=["verslag"])])
    loose = replace(
        handbook, records={**handbook.records, "fase": phases, "resultaat": Collection([record("resultaat", "verslag", fase=None)])}
    )
    assert ids(loose.resultaten_of(loose.fasen["fase-1"])) == ["verslag"], "the phase itself names the result"


def test_terms_are_unlike_each_other_whichever_of_the_two_says_so(handbook: Handbook) -> None:
    proef, uitkomst = handbook.begrippen
    assert handbook.begrippen_unlike(proef) == (uitkomst,)
    assert handbook.begrippen_unlike(uitkomst) == (proef,)

"""Generated handbooks: invented records with long Dutch words, gaps, margins and vague periods, always with targets that exist."""

from typing import Any

import pytest
from hypothesis import strategies as st

from build_tools.records.concept import Relatie, Rol, Schakel, Waarvoor
from build_tools.records.groep import Kleur, Patroon, Vorm
from build_tools.records.handbook import Handbook
from build_tools.records.iconen import Icoon
from build_tools.records.kinds import KIND
from build_tools.records.methode import Deelnamevorm
from build_tools.records.track import Ontwerpstap, TrackRol
from build_tools.records.uitgave import Uitgave

LONG = (
    "arbeidsmarktdiscriminatieonderzoek", "stagebegeleidingsovereenkomstformulier", "gelijkekansenbeleidsmedewerkersoverleg",
    "mbo-studenten", "onderwijs/arbeidsmarktcoördinator", "kwaliteitsverbeteringstrajectbegeleidersvergadering",
    "Q" * 60, "Çelik-Łukaszēşğ", "één", "&amp; {x}",
)  # fmt: skip
SHORT = ("de", "een", "samen", "leren", "deur", "stage", "open", "idee", "plek", "gesprek", "voor", "ij")
PERIODS = (
    "2021",
    "eind 2021",
    "2022-03-21",
    "najaar 2022",
    "sinds oktober 2021",
    "tot 2023",
    "2021-10/2022-05",
    "ongeveer 2019",
    "2024-01-01",
    "1998",
)
UITGAVE = Uitgave.model_validate(
    {
        "titel": "Proef", "ondertitel": "Proef", "kern": "Proef.", "uitgave": "werkversie", "editie": "1", "datum": "2026-11",
        "uitgever": "Proefuitgever", "contact": {"rol": "Contactpersoon", "mail": "proef@example.org"}, "licentie": "Alleen voor tests.",
        "uitleg_werkversie": "Verzonnen.", "verwacht": {"concepten": 1, "tracks": 1, "sessies_fase_1": 1},
    }
)  # fmt: skip

Fields = dict[str, Any]


def titles(longest: int = 80) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(SHORT + LONG), min_size=1, max_size=9).map(" ".join)
    return words.map(lambda text: text[:longest].strip())


def some(ids: list[str], least: int = 0, most: int = 5) -> st.SearchStrategy[list[str]]:
    if not ids:
        return st.just([])
    return st.lists(st.sampled_from(ids), min_size=least, max_size=most, unique=True)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def estimates() -> st.SearchStrategy[Fields]:
    return st.fixed_dictionaries(
        {"score": st.integers(1, 5), "spreiding": maybe(st.integers(1, 2)), "door": st.just("Proefredactie"), "periode": st.just("2026-11")}
    )


def groep(number: int, title: str, core: bool) -> Fields:
    look = {
        "vorm": list(Vorm)[number % 5],
        "letter": "SOWAMBCD"[number],
        "patroon": list(Patroon)[number % 5],
        "kleur": list(Kleur)[number % 5],
    }
    return {
        "id": f"groep-{number}", "volgorde": number + 1, "titel": title, "meervoud": title[:50].strip() + "en", "omvat": ["mensen"],
        "kern_van_ontwerpteam": "ja" if core else "nee", "herkenning": look,
    }  # fmt: skip


@st.composite
def concepten(draw: st.DrawFn, total: int, groepen: list[str], bronnen: list[str]) -> list[Fields]:
    ids = [f"concept-{number}" for number in range(1, total + 1)]
    found = []
    for number, name in enumerate(ids, 1):
        joining = draw(some(groepen))
        uses = draw(st.lists(st.tuples(st.sampled_from(bronnen), st.sampled_from(list(Waarvoor))), max_size=12)) if bronnen else []
        related = draw(some([other for other in ids if other != name], most=3))
        found.append(
            {
                "id": name, "nummer": number, "titel": draw(titles(60)), "kern": "Proef.", "knelpunt": "Proef.",
                "aanpak": [{"stap": "Begin"}],
                "voor_wie": draw(some(groepen, least=1)),
                "wie_doet_mee": [{"groep": groep, "rol": draw(st.sampled_from(list(Rol)))} for groep in joining],
                "schakel": draw(st.lists(st.sampled_from(list(Schakel)), unique=True, max_size=4)),
                "inspanning": draw(maybe(estimates())), "impact": draw(maybe(estimates())), "bewijs": draw(st.integers(0, 4)),
                "bronnen": [{"bron": bron, "waarvoor": use} for bron, use in uses],
                "verwant": [{"concept": other, "relatie": draw(st.sampled_from(list(Relatie)))} for other in related],
                "icoon": draw(st.sampled_from(list(Icoon))), "herkomst": draw(st.sampled_from(["redactie", "handboek"])),
            }
        )  # fmt: skip
    return found


@st.composite
def tracks(draw: st.DrawFn, ideas: list[str], groepen: list[str]) -> list[Fields]:
    found = []
    for number in range(1, draw(st.integers(0, 4)) + 1):
        team = draw(st.lists(st.sampled_from(groepen), max_size=10))
        steps = draw(st.lists(st.tuples(st.sampled_from(list(Ontwerpstap)), maybe(st.sampled_from(PERIODS))), max_size=4))
        found.append(
            {
                "id": f"track-{number}", "nummer": number, "titel": draw(titles()), "kern": "Proef.", "fase": "fase-1",
                "concepten": [{"concept": idea, "rol": draw(st.sampled_from(list(TrackRol)))} for idea in draw(some(ideas, least=1))],
                "team": [{"groep": groep, "rol": draw(titles(150))} for groep in team],
                "stappen": [{"stap": step, "wat": "Proef.", "periode": period} for step, period in steps],
                "icoon": "route", "herkomst": "redactie",
            }
        )  # fmt: skip
    return found


@st.composite
def sessies(draw: st.DrawFn, groepen: list[str]) -> list[Fields]:
    programme = st.lists(
        st.fixed_dictionaries({"minuten": st.integers(1, 480), "wat": titles(120), "werkvorm": st.sampled_from(list(Deelnamevorm))}),
        max_size=8,
    )
    return [
        {
            "id": f"sessie-{number}", "volgnummer": number, "titel": draw(titles()), "kern": "Proef.", "fase": "fase-1",
            "herkomst": "redactie", "datum": draw(maybe(st.sampled_from(PERIODS))), "programma": draw(programme),
            "deelnemers": [{"groep": groep, "aantal": draw(maybe(st.integers(1, 400)))} for groep in draw(some(groepen))],
        }
        for number in range(1, draw(st.integers(0, 3)) + 1)
    ]  # fmt: skip


@st.composite
def methoden(draw: st.DrawFn) -> list[Fields]:
    minutes = st.lists(maybe(st.integers(1, 200)) | st.integers(1, 30), min_size=1, max_size=9)
    return [
        {
            "id": f"methode-{number}", "titel": draw(titles()), "soort": "werkvorm", "wat": "Proef.", "waarom": "Proef.",
            "stappen": [{"stap": "Doe iets.", "minuten": length} for length in draw(minutes)], "icoon": "lamp", "herkomst": "redactie",
        }
        for number in range(draw(st.integers(0, 2)))
    ]  # fmt: skip


@st.composite
def drawn_handbooks(draw: st.DrawFn) -> Handbook:
    cores = draw(st.lists(st.booleans(), min_size=1, max_size=7))
    groups = [groep(number, draw(titles(60)), core) for number, core in enumerate(cores)]
    names = [group["id"] for group in groups]
    insight = maybe(st.sampled_from(["onderzoeksdata", "aanbeveling", "interventie"]))
    sources = [
        {"id": f"bron-{number}", "type": "report", "title": draw(titles(200)), "soort_inzicht": draw(insight)}
        for number in range(draw(st.integers(0, 12)))
    ]
    ideas = draw(concepten(draw(st.integers(0, 24)), names, [source["id"] for source in sources]))
    results = [
        {
            "id": f"resultaat-{number}",
            "titel": draw(titles()),
            "soort": "anders",
            "tekst": "Proef.",
            "verwacht": draw(maybe(st.sampled_from(PERIODS))),
        }
        for number in range(draw(st.integers(0, 5)))
    ]
    phase = {
        "id": "fase-1", "nummer": 1, "titel": draw(titles()), "kern": "Proef.", "periode": draw(maybe(st.sampled_from(PERIODS))),
        "onderdelen": [{"titel": "Proef", "soort": "pilots", "tekst": "Proef."}], "toestand": "bezig",
    }  # fmt: skip
    by_kind: dict[str, list[Fields]] = {
        "groep": groups, "bron": sources, "concept": ideas, "fase": [phase], "resultaat": results, "sessie": draw(sessies(names)),
        "methode": draw(methoden()),
        "track": draw(tracks([idea["id"] for idea in ideas], names)) if ideas else [],
    }  # fmt: skip
    records = [KIND[soort].model.model_validate(fields) for soort, found in by_kind.items() for fields in found]
    return Handbook.build(UITGAVE, records)


@pytest.fixture(scope="session")
def handbooks() -> st.SearchStrategy[Handbook]:
    """Give the strategy for handbooks that nobody would write, but that may be written."""
    return drawn_handbooks()

"""The open data: it parses back, says what each field means, and holds nothing that is not public."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from build_tools.pages.data import COLUMNS
from build_tools.pages.page import Site
from build_tools.records.citaat import Weergave
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.kinds import KINDS

RenderWhole = Callable[[Handbook], Site]


@pytest.fixture(scope="module")
def files(mini: Handbook, render_whole: RenderWhole) -> dict[str, str]:
    """Return the data files of the small handbook by their path."""
    return {asset.uri: str(asset.content) for asset in render_whole(mini).assets if asset.uri.startswith("data/")}


def paths(value: object, above: str = "") -> Iterator[str]:
    """Yield the dotted name of every field in a piece of data, without the two parts of a period."""
    if isinstance(value, list):
        for item in value:
            yield from paths(item, above)
    elif isinstance(value, dict) and set(value) != {"tekst", "iso"}:
        for name, item in value.items():
            yield above + name
            yield from paths(item, f"{above}{name}.")


def with_first(handbook: Handbook, **fields: object) -> Handbook:
    """Return the handbook in which the first concept has other values."""
    first, *others = handbook.concepten
    return replace(handbook, records={**handbook.records, "concept": Collection([first.model_copy(update=fields), *others])})


def test_the_csv_opens_in_dutch_excel(files: dict[str, str]) -> None:
    text = files["data/concepten.csv"]

    assert text.startswith("\ufeffnummer;titel;")
    assert text.count("\r\n") == text.count("\n") == 3
    header, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    assert tuple(header) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_the_csv_tells_each_concept_in_plain_words(files: dict[str, str]) -> None:
    first, second = csv.DictReader(io.StringIO(files["data/concepten.csv"].removeprefix("\ufeff")), delimiter=";")

    assert first["titel"] == "Eerste idee"
    assert first["knelpunt"] == "Er is weinig bekend over dit proefprobleem (Jansen & Van den Berg, 2020)."
    assert first["voor_wie"] == "Student, Werkgever"
    assert first["tracks"] == "Proeftrack (kern)"
    assert first["bronnen"] == "instituut-zd, jansen2020proef"
    assert first["adres"] == "https://example.org/concepten/eerste-idee/"
    assert (second["nummer"], second["inspanning"], second["eerste_stap"]) == ("2", "", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(sign: str, mini: Handbook, render_whole: RenderWhole) -> None:
    handbook = with_first(mini, titel=f'{sign}1+1; "x"\nmeer')
    text = next(str(asset.content) for asset in render_whole(handbook).assets if asset.uri == "data/concepten.csv")

    row, _ = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";")
    assert row["titel"] == f'\'{sign}1+1; "x" meer'


def test_the_concepts_name_edition_licence_address_and_tracks(files: dict[str, str]) -> None:
    data = json.loads(files["data/concepten.json"])

    assert {name: data[name] for name in ("titel", "editie", "datum", "uitgave", "licentie", "taal")} == {
        "titel": "Proefhandboek",
        "editie": "2026.1",
        "datum": "2026-11-24",
        "uitgave": "werkversie",
        "licentie": "Alleen voor tests.",
        "taal": "nl",
    }
    first = data["concepten"][0]
    assert first["adres"] == "https://example.org/concepten/eerste-idee/"
    assert first["tracks"] == [{"track": "proeftrack", "rol": "kern"}]
    assert first["inspanning"]["periode"] == {"tekst": "2026-11", "iso": "2026-11-01/2026-11-30"}
    assert "doel" not in data["concepten"][1]


def test_the_handbook_holds_every_public_record(files: dict[str, str], mini: Handbook) -> None:
    data = json.loads(files["data/handboek.json"])

    assert {kind.meervoud: [record["id"] for record in data[kind.meervoud]] for kind in KINDS} == {
        kind.meervoud: [record.id for record in mini.of(kind.soort)] for kind in KINDS
    }
    assert "met-toestemming" in files["data/handboek.json"]
    assert "Dit mag niemand lezen" not in "".join(files.values())


def test_every_field_in_the_data_is_explained(files: dict[str, str]) -> None:
    concepts, everything = json.loads(files["data/concepten.json"]), json.loads(files["data/handboek.json"])
    explained = {entry["veld"] for entry in concepts["velden"]}
    assert set(paths(concepts["concepten"])) - explained == set()

    for kind in KINDS:
        explained = {entry["veld"] for entry in everything["velden"][kind.meervoud]}
        assert set(paths(everything[kind.meervoud])) - explained == set(), kind.meervoud


def test_notes_of_editors_stay_inside(mini: Handbook, render_whole: RenderWhole) -> None:
    handbook = with_first(mini, redactienotitie="Geheim", oude_adressen=("oud/adres",))
    data: dict[str, Any] = {asset.uri: str(asset.content) for asset in render_whole(handbook).assets if asset.uri.startswith("data/")}

    assert not any("Geheim" in text or "oud/adres" in text or '"status"' in text for text in data.values())


def test_the_literature_comes_whole_and_per_concept_that_cites(files: dict[str, str]) -> None:
    whole = json.loads(files["data/bronnen.json"])

    assert [item["id"] for item in whole] == ["instituut-zd", "jansen2020proef"]
    assert whole == json.loads(files["data/bronnen-eerste-idee.json"])
    assert files["data/bronnen.bib"].count("\n@") + files["data/bronnen.bib"].startswith("@") == 2
    assert files["data/bronnen.ris"].count("TY  - ") == 2
    assert not any("bronnen-tweede-idee" in uri for uri in files)


def test_a_speaker_is_named_no_further_than_the_consent_goes(mini: Handbook, render_whole: RenderWhole) -> None:
    citaat = mini.citaten["met-toestemming"].model_copy(update={"weergave": Weergave.ALLEEN_ROL})
    handbook = replace(mini, records={**mini.records, "citaat": Collection([citaat])})

    text = next(str(asset.content) for asset in render_whole(handbook).assets if asset.uri == "data/handboek.json")
    [quote] = json.loads(text)["citaten"]

    assert quote == {"id": "met-toestemming", "tekst": "Dit mag iedereen lezen.", "spreker": "docent"}
    assert "Noor Voorbeeld" not in text

"""The field dictionary: derived from the models, complete and in Dutch."""

from build_tools.pages.dictionary import Entry, dictionary, is_hidden
from build_tools.records.bron import Bron
from build_tools.records.concept import Concept
from build_tools.records.kinds import KINDS
from build_tools.records.track import Track


def test_each_kind_of_value_has_its_dutch_name() -> None:
    soorten = {entry.veld: entry.soort for entry in (*dictionary(Concept), *dictionary(Track))}

    assert {name: soorten[name] for name in ("nummer", "titel", "knelpunt", "voor_wie", "aanpak", "schakel", "kosten", "gewijzigd")} == {
        "nummer": "getal",
        "titel": "tekst",
        "knelpunt": "Markdown",
        "voor_wie": "lijst van id (groep)",
        "aanpak": "lijst van groep velden",
        "schakel": "lijst van keuze",
        "kosten": "groep velden",
        "gewijzigd": "periode",
    }
    assert soorten["team.partner"] == "id (partner)"


def test_a_field_in_a_group_follows_it_with_a_dotted_name() -> None:
    entries = list(dictionary(Concept))
    names = [entry.veld for entry in entries]
    place = names.index("aanpak")

    assert names[place + 1 : place + 3] == ["aanpak.stap", "aanpak.uitleg"]
    assert entries[place + 1] == Entry("aanpak.stap", "Stap", "Begin met een werkwoord.", "tekst")


def test_a_choice_names_what_can_be_chosen() -> None:
    entry = next(entry for entry in dictionary(Concept) if entry.veld == "kosten.klasse")

    assert entry.keuzes == ("geen", "laag", "middel", "hoog")
    assert entry.plain == {
        "veld": "kosten.klasse",
        "titel": "Klasse",
        "uitleg": "geen, laag, middel of hoog.",
        "soort": "keuze",
        "keuzes": ["geen", "laag", "middel", "hoog"],
    }


def test_a_source_keeps_the_names_of_csl() -> None:
    assert {"container-title", "author.non-dropping-particle", "DOI"} <= {entry.veld for entry in dictionary(Bron)}


def test_every_field_of_every_kind_is_explained_once() -> None:
    for kind in KINDS:
        entries = list(dictionary(kind.model))
        names = [entry.veld for entry in entries]
        assert len(names) == len(set(names))
        assert all(entry.titel and entry.uitleg for entry in entries), kind.soort
        assert not [name for name in names if is_hidden(kind.model, name)]
        assert not {"redactienotitie", "oude_adressen", "status"} & set(names)

"""The pages around the content: results, terms, partners, calls, colophon, citing, changes, messages and hand-written pages."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from build_tools.pages.dictionary import dictionary
from build_tools.pages.page import Page
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.kinds import KINDS
from build_tools.records.oproep import Actie
from build_tools.records.partner import Betrokkenheid
from build_tools.records.periode import Periode
from build_tools.records.problems import CODES
from build_tools.records.ref import BronRef
from build_tools.records.resultaat import ResultaatSoort
from build_tools.records.uitgave import Uitgavestatus

Read = Callable[[Handbook, str], Any]


def changed(handbook: Handbook, soort: str, id: str, **fields: object) -> Handbook:
    """Return the handbook in which one record has other values."""
    records = [record.model_copy(update=fields) if record.id == id else record for record in handbook.of(soort)]
    return replace(handbook, records={**handbook.records, soort: Collection(records)})


def test_a_result_says_what_was_announced(mini: Handbook, read: Read) -> None:
    page = read(mini, "resultaten.md")

    assert "Proefresultaat Ander resultaat · Aangekondigd voor: eind 2025 · Opgeleverd: niet bekend" in page.text
    assert (2, "Proefresultaat") in page.headings
    assert {"/aanpak/fase-1.md", "/tracks/proeftrack.md"} <= set(page.addresses)


def test_a_result_says_what_was_delivered(mini: Handbook, read: Read) -> None:
    page = read(
        changed(mini, "resultaat", "proefresultaat", opgeleverd=Periode.parse("2026-03"), link="https://example.org/boek"), "resultaten.md"
    )

    assert "Opgeleverd: maart 2026 (aangekondigd voor eind 2025)" in page.text
    assert "https://example.org/boek" in page.addresses


def test_terms_stand_from_a_to_z_with_both_directions(mini: Handbook, read: Read) -> None:
    page = read(changed(mini, "begrip", "proef", bron=BronRef("instituut-zd")), "begrippen.md")

    assert [text for level, text in page.headings if level == 2][:2] == ["P", "U"]
    assert "Ook wel: experiment." in page.text
    assert page.text.count("Niet hetzelfde als:") == 2
    assert {"#proef", "#uitkomst", "/concepten/eerste-idee.md", "/bronnen/index.md#instituut-zd"} <= set(page.addresses)


def test_partners_stand_in_each_list_they_belong_to(mini: Handbook, read: Read) -> None:
    both = (Betrokkenheid.AANGESLOTEN_2022, Betrokkenheid.ONDERTEKENAAR_2023)
    page = read(changed(mini, "partner", "proefbedrijf", betrokkenheid=both), "partners.md")

    headings = [text for _, text in page.headings]
    assert {"Aangesloten per 21 maart 2022", "Ondertekenaar van het Haags Manifest, 24 mei 2023"} <= set(headings)
    assert "Initiatiefnemer" not in headings
    assert page.addresses.count("#proefbedrijf") == 2
    assert page.ids.count("proefbedrijf") == 1
    assert {"/tracks/proeftrack.md", "/voor/werkgever.md", "https://example.org/"} <= set(page.addresses)


def test_results_of_one_kind_stand_below_its_plural(mini: Handbook, read: Read) -> None:
    first = mini.resultaten["proefresultaat"]
    second = first.model_copy(update={"id": "ander", "titel": "Nog iets"})
    page = read(replace(mini, records={**mini.records, "resultaat": Collection([first, second])}), "resultaten.md")

    assert (2, "Andere resultaten") in page.headings
    assert {(3, "Proefresultaat"), (3, "Nog iets")} <= set(page.headings)


def test_every_kind_has_a_plural() -> None:
    assert all(soort.meervoud for soort in ResultaatSoort)
    assert all(list_.meervoud for list_ in Betrokkenheid)


def test_each_call_has_one_action_with_its_subject(mini: Handbook, read: Read) -> None:
    page = read(mini, "doe-mee.md")

    mails = [href for href in page.addresses if href.startswith("mailto:")]
    assert mails == ["mailto:proef@example.org?subject=Ik%20ben%20student", "mailto:proef@example.org?subject=Ik%20ben%20bestuurder"]
    assert page.text.count("Mail dan zelf naar proef@example.org") == 1
    assert "Onderwerp: ‘Ik ben student’" in page.text
    assert {"oproep-student", "oproep-bestuurder"} <= set(page.ids)


def test_a_call_may_link_to_a_page(mini: Handbook, read: Read) -> None:
    page = read(changed(mini, "oproep", "oproep-student", actie=Actie(soort="link", doel="https://example.org/meedoen")), "doe-mee.md")

    assert ("https://example.org/meedoen", "Mail ons") in page.links
    assert len([href for href in page.addresses if href.startswith("mailto:")]) == 1


def test_the_colophon_tells_edition_counts_and_thanks(mini: Handbook, read: Read) -> None:
    page = read(mini, "over/index.md")

    for words in ("2026.1, 24 november 2026", "Werkversie", "Proefuitgever", "Contactpersoon van de proef", "Alleen voor tests."):
        assert words in page.text
    for words in ("2 concepten", "1 track", "1 methode", "2 bronnen", "van het project Citation Style Language"):
        assert words in page.text
    assert "Dit mag iedereen lezen." in page.text
    assert "Dit mag niemand lezen." not in page.text


def test_the_handbook_tells_how_to_cite_it(mini: Handbook, read: Read) -> None:
    text = read(mini, "over/zo-verwijs-je.md").text

    assert "Proefuitgever. (2026). Proefhandboek (editie 2026.1) [Werkversie]. https://example.org/" in text
    assert "Eerste idee (concept 1) [Werkversie]. In Proefhandboek (editie 2026.1). https://example.org/c/01/" in text


def test_a_settled_edition_is_cited_as_such(mini: Handbook, read: Read) -> None:
    settled = replace(mini, uitgave=mini.uitgave.model_copy(update={"uitgave": Uitgavestatus.VASTGESTELD}))

    assert "Proefhandboek (editie 2026.1). https://example.org/" in read(settled, "over/zo-verwijs-je.md").text


def test_the_data_page_lists_files_and_every_field(mini: Handbook, read: Read) -> None:
    page = read(mini, "over/open-data.md")

    assert {"/data/concepten.csv", "/data/concepten.json", "/data/handboek.json", "/downloads/handboek.pdf"} <= set(page.addresses)
    for kind in KINDS:
        assert f"Velden van {kind.meervoud}" in page.text
        assert all(entry.veld in page.text for entry in dictionary(kind.model))


def test_the_changes_stand_per_edition(mini: Handbook, read: Read) -> None:
    page = read(mini, "over/wijzigingen.md")

    assert "editie-2026-1" in page.ids
    assert "Editie 2026.1 24 november 2026 Eerste editie." in page.text


def test_every_message_is_explained_at_its_own_anchor(mini: Handbook, read: Read) -> None:
    page = read(mini, "bijdragen/meldingen.md")

    assert set(CODES) <= set(page.ids)
    assert all(" ".join(code.what.split()) in page.text and " ".join(code.cure.split()) in page.text for code in CODES.values())
    assert "HB001 (fout)" in page.text


def test_a_hand_written_page_lists_what_it_cites(handboek: Handbook, render: Callable[[Handbook], dict[str, Page]]) -> None:
    pages = render(handboek)
    assert "Bronnen bij deze pagina" in pages["aanpak/waarom.md"].markdown
    assert "Bronnen bij deze pagina" not in pages["privacy.md"].markdown


def test_credits_say_what_the_licence_files_say(mini: Handbook, read: Read, project: Path) -> None:
    page = read(mini, "over/index.md")
    fonts = sorted(project.glob("overrides/assets/fonts/*/OFL.txt"))
    assert len(fonts) == 2
    for file in fonts:
        text = file.read_text(encoding="utf-8")
        match = re.search(r"(The .+? Project Authors) \((\S+)\)", text.splitlines()[0])
        assert match is not None
        assert match[1] in page.text
        assert match[2] in page.addresses
        assert "SIL Open Font License, Version 1.1" in text
        assert file.parent.name.replace("-", " ").title() in page.text
    assert "SIL Open Font License 1.1" in page.text
    icons = (project / "overrides/assets/images/iconen/LICENSE").read_text(encoding="utf-8")
    assert icons.splitlines()[0] == "Pictogrammers Free License"
    assert "# Icons: Apache 2.0 (https://www.apache.org/licenses/LICENSE-2.0)" in icons
    assert "Pictogrammers Free License (voor iconen: de Apache License 2.0)" in page.text
    csl = "{http://purl.org/net/xbiblio/csl}"
    info = ET.parse(project / "build_tools/citations/csl/apa.csl").getroot().find(f"{csl}info")  # noqa: S314  # our own file
    assert info is not None
    authors = [name.text for name in info.findall(f"{csl}author/{csl}name")]
    assert f"{info.findtext(f'{csl}title')} van het project Citation Style Language, door {' en '.join(map(str, authors))}" in page.text
    rights = info.find(f"{csl}rights")
    assert rights is not None
    assert rights.get("license", "").replace("http:", "https:") in page.addresses

"""The pages of scripts and worksheets: everything on the sheet is there to be read, and the sheet can be printed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from build_tools.pages.page import Page
from build_tools.records.handbook import Collection, Handbook

Read = Callable[[Handbook, str], Any]


def test_a_script_tells_minutes_sentences_and_variants(mini: Handbook, read: Read) -> None:
    page = read(mini, "materialen/draaiboeken/eerste-draaiboek.md")

    assert "Stap 8 tot 19 mensen 5 tot 7 mensen Wie praat met wie" in page.text
    assert "1 Welkom 10 – Alleen, daarna met z'n allen 2 Aan het werk 20 30 In groepjes Samen 30 30" in page.text
    assert "Minuut 10–30. In groepjes." in page.text
    assert "Welkom & fijn dat je er bent." in page.text
    assert "Als iemand stil is: ‘Dat mag.’" in page.text
    assert "8 tot 19 mensen, met een variant voor 5 tot 7" in page.text
    assert {"/aanpak/methoden/eerste-methode.md", "/materialen/werkbladen/proefafspraken.md", "#stap-1"} <= set(page.addresses)


def test_scripts_lead_on_to_one_another_and_at_the_end_to_the_worksheets(handboek: Handbook, read: Read) -> None:
    goals = [read(handboek, f"materialen/draaiboeken/{script.id}.md").addresses[-1] for script in handboek.draaiboeken]

    assert goals == [
        "/materialen/draaiboeken/uitwerken.md",
        "/materialen/draaiboeken/testen.md",
        "/materialen/werkbladen/index.md",
    ]


def test_a_worksheet_tells_all_that_stands_on_it(mini: Handbook, read: Read) -> None:
    canvas = read(mini, "materialen/werkbladen/proefcanvas.md")
    agreements = read(mini, "materialen/werkbladen/proefafspraken.md")

    for words in ("Wat staat er op dit vel?", "Drie kolommen: een, twee, drie.", "Eerste vak. Schrijf iets op.", "Keuze Kies: ja, nee."):
        assert words in canvas.text
    assert "Zo gebruik je dit vel." in canvas.text
    assert "https://example.org/afspraken" in agreements.addresses
    assert "Werkversie" not in agreements.text
    assert ("/materialen/draaiboeken/eerste-draaiboek.md", "Eerste draaiboek") in canvas.links


def test_scripts_and_worksheets_stand_on_the_pages_above_them(mini: Handbook, read: Read) -> None:
    assert "/materialen/draaiboeken/eerste-draaiboek.md" in read(mini, "materialen/draaiboeken/index.md").addresses
    assert {"/materialen/werkbladen/proefcanvas.md", "/materialen/werkbladen/proefafspraken.md"} <= set(
        read(mini, "materialen/werkbladen/index.md").addresses
    )


def test_without_scripts_and_worksheets_nothing_empty_is_shown(mini: Handbook, render: Callable[[Handbook], dict[str, Page]]) -> None:
    empty = {"draaiboek": Collection[Any](), "werkblad": Collection[Any]()}
    pages = render(replace(mini, records={**mini.records, **empty}))

    assert "## Kies een draaiboek" not in pages["materialen/draaiboeken/index.md"].markdown
    assert "## Alle werkbladen" not in pages["materialen/werkbladen/index.md"].markdown

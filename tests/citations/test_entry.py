"""What citeproc leaves in an entry, mended on the runs."""

from collections.abc import Callable, Iterable

import pytest

from build_tools.citations import Literature, Run

Written = Callable[[Iterable[Run]], str]


def _entry(**fields: object) -> tuple[Run, ...]:
    item = {"id": "x", "type": "report", "title": "Samen kiezen", **{name.replace("_", "-"): value for name, value in fields.items()}}
    return Literature([item]).reference("x").runs


def _text(**fields: object) -> str:
    return "".join(run.text for run in _entry(**fields))


ANNA = [{"family": "Voorbeeld", "given": "Anna"}]


@pytest.mark.parametrize(
    ("fields", "entry"),
    [
        ({"author": "De Club", "publisher": "de club"}, "De Club. (2020). Samen kiezen."),
        ({"author": ["De Club", "Het Huis"], "publisher": "Het Huis"}, "De Club, & Het Huis. (2020). Samen kiezen."),
        ({"author": "De Club", "publisher": "Het Huis"}, "De Club. (2020). Samen kiezen. Het Huis."),
        ({"author": ANNA, "publisher": "Voorbeeld"}, "Voorbeeld, A. (2020). Samen kiezen. Voorbeeld."),
        (
            {"author": ANNA, "type": "webpage", "publisher": "Het Huis", "container_title": "Het Huis"},
            "Voorbeeld, A. (2020). Samen kiezen. Het Huis.",
        ),
        ({"type": "webpage", "publisher": "Het Huis"}, "Het Huis. (2020). Samen kiezen."),
        ({"type": "webpage", "publisher": "Het Huis", "translator": ANNA}, "Het Huis. (2020). Samen kiezen (A. Voorbeeld, vert.)."),
    ],
)
def test_publisher_that_repeats_a_name_is_left_out(fields: dict[str, object], entry: str) -> None:
    assert _text(issued="2020", **fields) == entry


@pytest.mark.parametrize(
    ("fields", "entry"),
    [
        ({"publisher": "Het Huis"}, "*Samen kiezen*. (2020). Het Huis."),
        ({}, "*Samen kiezen*. (2020)."),
        ({"title": "Wie (20) weet?"}, "*Wie (20) weet?* (2020)."),
        ({"collection_title": "Reeks", "collection_number": "3"}, "*Samen kiezen* (Reeks 3). (2020)."),
        ({"type": "article-journal", "container_title": "Blad", "page": "1-3"}, "Samen kiezen. (2020). *Blad*, 1–3."),
        ({"type": "dataset"}, "*Samen kiezen*. (2020). [Dataset]."),
        ({"type": "book", "title": "Uit. Thuis."}, "*Uit. Thuis.* (2020)."),
    ],
)
def test_title_in_the_place_of_the_author_is_not_printed_again(fields: dict[str, object], entry: str, written: Written) -> None:
    assert written(_entry(issued="2020", **fields)) == entry


@pytest.mark.parametrize("stop", "?!…")
def test_no_full_stop_follows_another_stop(stop: str, written: Written) -> None:
    assert written(_entry(author=ANNA, title=f"Wat nu{stop}", issued="2020")) == f"Voorbeeld, A. (2020). *Wat nu{stop}*"
    assert written(_entry(author=ANNA, title=f"Wat nu{stop}", issued="2020", publisher="Huis")).endswith(f"*Wat nu{stop}* Huis.")


def test_dots_within_a_title_stay() -> None:
    assert _text(author=ANNA, title="En toen... stilte", issued="2020") == "Voorbeeld, A. (2020). En toen... stilte."


def test_geraadpleegd_needs_a_date_and_an_undated_work() -> None:
    page = {"type": "webpage", "author": ANNA, "URL": "https://example.org/x"}
    assert _text(**page) == "Voorbeeld, A. (z.d.). Samen kiezen. https://example.org/x"
    assert _text(**page, accessed="2024-05-01").endswith("kiezen. Geraadpleegd op 1 mei 2024, van https://example.org/x")
    assert _text(**page, accessed="2024-05-01", issued="2020").endswith("kiezen. https://example.org/x")


def test_doi_goes_before_url_and_is_a_link() -> None:
    assert _entry(author=ANNA, URL="https://example.org/x", DOI="https://doi.org/10.1234/ab.c")[-1] == Run(
        "https://doi.org/10.1234/ab.c", href="https://doi.org/10.1234/ab.c"
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org"])
def test_only_web_addresses_become_links(address: str) -> None:
    assert _entry(author=ANNA, URL=address)[-1] == Run(address)


def test_signs_are_left_for_the_template_to_escape() -> None:
    text = _text(author="Peer & Zonen", title="<b>Vet</b> & *schuin* \ufdd0\ufdd2 {a}", issued="2020")
    assert text == "Peer & Zonen. (2020). <b>Vet</b> & *schuin* {a}."


def test_dutch_forms() -> None:
    webpage = {"type": "webpage", "author": ANNA}
    assert _text(**webpage, issued="2021-03-09") == "Voorbeeld, A. (2021, 9 maart). Samen kiezen."
    assert _text(**webpage, issued="2021-03") == "Voorbeeld, A. (2021, maart). Samen kiezen."
    article = {"type": "article-journal", "author": ANNA, "container-title": "Blad", "volume": "3", "number": "7"}
    assert _text(**article, issued="2021-03-09") == "Voorbeeld, A. (2021). Samen kiezen. Blad, 3, Artikel 7."
    assert _text(type="book", author=ANNA, edition="2") == "Voorbeeld, A. (z.d.). Samen kiezen (2de druk)."
    assert _text(type="motion_picture", author=ANNA) == "Voorbeeld, A. (z.d.). Samen kiezen [Video]."
    assert _text(author=ANNA, issued={"date-parts": [[1998]], "circa": True}) == "Voorbeeld, A. (ca. 1998). Samen kiezen."
    chapter = {"type": "chapter", "author": ANNA, "editor": [{"family": "van der Plaats", "given": "Bo"}], "container-title": "Bundel"}
    assert _text(**chapter, page="1-9") == "Voorbeeld, A. (z.d.). Samen kiezen. In B. van der Plaats (red.), Bundel (pp. 1–9)."


def test_language_decides_on_capitals_and_dutch_is_assumed() -> None:
    article = {"type": "article-journal", "author": ANNA, "container-title": "blad voor het vak", "issued": "2021"}
    assert _text(**article) == "Voorbeeld, A. (2021). Samen kiezen. blad voor het vak."


def test_conference_paper_in_a_book_reads_as_a_chapter() -> None:
    paper = {"type": "paper-conference", "author": ANNA, "container-title": "Handelingen", "page": "3-5", "issued": "2021"}
    assert _text(**paper, publisher="Huis") == "Voorbeeld, A. (2021). Samen kiezen. In Handelingen (pp. 3–5). Huis."
    assert _text(**paper, volume="2") == "Voorbeeld, A. (2021). Samen kiezen. Handelingen, 2, 3–5."


def test_status_of_our_record_is_not_printed() -> None:
    assert _text(type="webpage", author=ANNA, status="publiek") == "Voorbeeld, A. (z.d.). Samen kiezen."

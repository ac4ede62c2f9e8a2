"""The book of the small handbook as HTML: nothing forgotten, nothing that leads nowhere, word for word where it matters."""

from dataclasses import replace
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.printables.anchors import Website, anchor_of
from build_tools.printables.book import make_book
from build_tools.printables.leaves import FAR
from build_tools.printables.press import Work
from build_tools.printables.tree import parse, text_of
from build_tools.records.base import JaNee, Record
from build_tools.records.citaat import Citaat, Medium
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.partner import Betrokkenheid
from build_tools.records.periode import Periode
from build_tools.records.publish import publish
from build_tools.records.resultaat import ResultaatSoort
from build_tools.records.werkblad import WerkbladSoort

GOLDEN = Path(__file__).parent / "golden"


class Reading(HTMLParser):
    """The ids, links and headings of a document."""

    def __init__(self, html: str) -> None:
        """Read the document."""
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.levels: list[int] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element."""
        values = dict(attrs)
        self.ids += [str(values["id"])] if "id" in values else []
        self.links += [str(values["href"])] if tag == "a" and "href" in values else []
        self.levels += [int(tag[1])] if tag in {"h1", "h2", "h3", "h4", "h5", "h6"} else []


@pytest.fixture(scope="module")
def reading(small_book: Work) -> Reading:
    return Reading("".join(small_book.texts))


def _part(work: Work, anchor: str) -> str:
    """Return one part of the book; of a drawing only its title, since figures have golden files of their own."""
    _, _, rest = "".join(work.texts).partition(f'id="{anchor}">')
    part, _, _ = rest.partition("\n</section>\n<")
    words, *drawings = part.split("</title>")
    return words.strip() + "".join(f"</title>{piece.partition('</svg>')[2]}" for piece in drawings).rstrip() + "\n"


@pytest.mark.parametrize("anchor", ["concept-eerste-idee", "fase-2", "bronnen", "colofon", "samenvatting"])
def test_a_part_word_for_word(small_book: Work, anchor: str) -> None:
    assert _part(small_book, anchor) == (GOLDEN / f"{anchor}.html").read_text(encoding="utf-8")


def test_the_contents_word_for_word(small_book: Work) -> None:
    assert _part(small_book, "inhoud") == (GOLDEN / "inhoud.html").read_text(encoding="utf-8")


def test_canvases_and_blank_figures_stand_in_the_workbook_in_small_with_a_code(handboek: Handbook, website: Website) -> None:
    html = "".join(make_book(handboek, website, "downloads/proef.pdf").texts)
    large = [one for one in handboek.werkbladen if one.soort in (WerkbladSoort.CANVAS, WerkbladSoort.LEEG_BEELD)]

    assert large
    for werkblad in handboek.werkbladen:
        _, _, after = html.partition(f'id="{anchor_of(werkblad)}"')
        section = after.partition("</section>")[0]
        address = f"example.org/m/{werkblad.id}"

        assert (f"<title>QR-code naar {address}</title>" in section) is (werkblad in large), werkblad.id
        assert (f'<a href="https://{address}/">{address}</a>' in section) is (werkblad in large), werkblad.id
        assert section.count('class="hb-klein"') == (werkblad.soort is WerkbladSoort.CANVAS)
        assert section.count("<svg ") == (werkblad in large) + (werkblad.soort is WerkbladSoort.LEEG_BEELD)
        for vak in (*werkblad.vakken, *werkblad.strook):
            assert f"<strong>{escape(vak.titel)}</strong>" in section


def test_every_record_has_its_place(mini: Handbook, reading: Reading) -> None:
    assert {anchor_of(record) for record in mini if not isinstance(record, Citaat)} <= set(reading.ids)


def test_ids_are_unique(reading: Reading) -> None:
    assert len(reading.ids) == len(set(reading.ids))


def test_every_link_leads_to_a_place_in_the_book_or_out_of_it(reading: Reading) -> None:
    inside = {href.removeprefix("#").removeprefix(FAR) for href in reading.links if href.startswith(("#", FAR))}
    outside = {href for href in reading.links if not href.startswith(("#", FAR))}

    assert inside - set(reading.ids) == set()
    assert {href for href in outside if not href.startswith(("https://", "http://", "mailto:"))} == set()


def test_no_heading_level_is_skipped(reading: Reading) -> None:
    steps = [after - before for before, after in zip(reading.levels, reading.levels[1:], strict=False)]

    assert reading.levels[0] == 1
    assert max(steps) == 1


def test_the_mark_werkversie_is_on_every_record_that_has_it_and_in_the_foot(mini: Handbook, small_book: Work) -> None:
    written = [*mini.concepten, *mini.tracks, *mini.sessies, *mini.methoden, *mini.draaiboeken, *mini.werkbladen]
    marked = [record for record in written if record.werkversie]

    assert 0 < len(marked) < len(written)
    whole = "".join(small_book.texts)
    assert whole.count('<span class="hb-werkversie">Werkversie</span>') == len(marked) + 1  # the reading guide shows it once
    assert 'data-voet="Werkversie · editie 2026.1"' in whole


def test_a_quote_for_the_website_alone_is_not_printed(mini: Handbook, website: Website) -> None:
    def with_quote(medium: Medium, given: JaNee) -> str:
        toestemming = mini.citaten["met-toestemming"].toestemming.model_copy(update={"voor": medium, "gegeven": given})
        citaat = mini.citaten["met-toestemming"].model_copy(update={"toestemming": toestemming})
        handbook = replace(mini, records={**mini.records, "citaat": Collection([citaat])})
        return "".join(make_book(publish(handbook, Medium.DRUK), website, "boek.pdf").texts)

    assert "Dit mag iedereen lezen." in with_quote(Medium.DRUK, JaNee.JA)
    assert "Dit mag iedereen lezen." in with_quote(Medium.BEIDE, JaNee.JA)
    assert "Dit mag iedereen lezen." not in with_quote(Medium.WEB, JaNee.JA)
    assert "Dit mag iedereen lezen." not in with_quote(Medium.BEIDE, JaNee.NEE)


def test_without_a_concept_it_is_gone_everywhere(mini: Handbook, website: Website) -> None:
    records: dict[str, Collection[Record]] = {
        **mini.records,
        "concept": Collection(concept.model_copy(update={"verwant": ()}) for concept in mini.concepten if concept.id != "eerste-idee"),
        "track": Collection(track.model_copy(update={"concepten": ()}) for track in mini.tracks),
        "resultaat": Collection(resultaat.model_copy(update={"concepten": ()}) for resultaat in mini.resultaten),
    }
    handbook = replace(mini, records=records, mentions=())

    book = make_book(publish(handbook, Medium.DRUK), website, "boek.pdf")

    assert 'id="concept-eerste-idee"' not in "".join(book.texts)
    assert "Eerste idee" not in "".join(book.texts)
    assert [anchor for anchor, _ in book.expected.contents if anchor.startswith("concept-")] == ["concept-tweede-idee"]


def test_equal_records_give_equal_text(mini: Handbook, website: Website, small_book: Work) -> None:
    assert make_book(mini, website, "downloads/proef.pdf") == small_book


def test_results_stand_kind_by_kind_the_oldest_first(mini: Handbook, website: Website) -> None:
    old, new = (Periode.parse(text) for text in ("2021", "eind 2022"))
    (first, *_) = mini.resultaten
    changes: list[dict[str, object]] = [
        {"id": "c", "titel": "Zonder datum", "soort": ResultaatSoort.NETWERK, "opgeleverd": None, "verwacht": None},
        {"id": "b", "titel": "Later", "soort": ResultaatSoort.NETWERK, "opgeleverd": None, "verwacht": new},
        {"id": "a", "titel": "Eerder", "soort": ResultaatSoort.NETWERK, "opgeleverd": old, "verwacht": None},
        {"id": "d", "titel": "Het enige plan", "soort": ResultaatSoort.OPSCHALINGSPLAN, "opgeleverd": None, "verwacht": new},
    ]
    results: Collection[Record] = Collection([first.model_copy(update=change) for change in changes])
    book = make_book(replace(mini, records={**mini.records, "resultaat": results}, mentions=()), website, "boek.pdf")

    order = ("Het enige plan", ResultaatSoort.NETWERK.meervoud, "Eerder", "Later", "Zonder datum")
    places = [_part(book, "resultaten").index(f">{words}</h") for words in order]
    assert places == sorted(places)
    assert "Plan voor opschaling" not in _part(book, "resultaten")
    assert "Aangekondigd voor: eind 2022" in _part(book, "resultaten")


def test_partners_stand_in_each_list_once_and_apart(handboek: Handbook, website: Website) -> None:
    part = _part(make_book(handboek, website, "boek.pdf"), "partners")
    lists, _, each = part.partition("Per organisatie")

    for betrokkenheid in Betrokkenheid:
        names = [partner.naam for partner in handboek.partners if betrokkenheid in partner.betrokkenheid]
        label = f"{betrokkenheid.meervoud} ({len(names)})" if len(names) > 1 else betrokkenheid.label
        _, heading, rest = lists.partition(f">{label}</h3>")
        assert heading, label
        found = parse(rest[: rest.index("</ul>") + 5]).iter("li")
        assert [text_of(item) for item in found] == names
    assert [partner.naam for partner in handboek.partners if f">{partner.naam}</h3>" in each] == [
        partner.naam for partner in handboek.partners if partner.over
    ]

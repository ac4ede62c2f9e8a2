"""The one door to WeasyPrint: what it may read, what it says, how pages are numbered."""

import builtins
import gc
import io
import logging
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from build_tools.printables import weasy
from build_tools.printables.pdf_text import Piece, pieces

Document = Callable[..., str]


def test_a_document_becomes_a_tagged_pdf_with_title_and_language(look: Path, document: Document) -> None:
    rendered = weasy.render(document("<h1>Kop</h1><p>Tekst.</p>"), look)

    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert str(pdf.Root.Lang) == "nl"
        assert str(pdf.docinfo.Title) == "Proef"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert b'pdfuaid:part="1"' in pdf.Root.Metadata.read_bytes()
        assert [str(page.label) for page in pdf.pages] == ["1"]
    assert rendered.complaints == ()
    assert rendered.refused == ()


@pytest.mark.parametrize("address", ["https://example.com/x.png", "file:///etc/hosts", "data:image/svg+xml,x", "overrides/main.html"])
def test_nothing_from_outside_is_read(look: Path, document: Document, address: str) -> None:
    rendered = weasy.render(document(f'<h1>a</h1><img src="{address}" alt="x">'), look)

    assert [Path(refused.url).name for refused in rendered.refused] == [Path(address).name]
    assert rendered.complaints == ()


def test_a_stylesheet_cannot_reach_out_either(look: Path, document: Document) -> None:
    html = document(
        "<h1>a</h1>", head='<style>@import url("https://example.com/a.css"); h1 { background: url("https://example.com/b.png") }</style>'
    )

    assert {refused.url for refused in weasy.render(html, look).refused} == {"https://example.com/a.css", "https://example.com/b.png"}


def test_what_weasyprint_says_is_kept_and_not_printed(look: Path, document: Document, caplog: pytest.LogCaptureFixture) -> None:
    rendered = weasy.render(document("<h1>a</h1>", head="<style>h1 { color: geelgroen }</style>"), look)

    assert len(rendered.complaints) == 1
    assert rendered.complaints[0].startswith("Ignored `color: geelgroen")
    assert caplog.records == []
    assert logging.getLogger("weasyprint").propagate


def test_the_same_document_gives_the_same_bytes_and_no_path(look: Path, tmp_path: Path, document: Document) -> None:
    other = tmp_path / "elders" / "nog een map"
    other.mkdir(parents=True)
    (other / "overrides").symlink_to((look / "overrides").resolve())
    html = document('<h1>Kop met idiotēs</h1><p class="hb-merk hb-merk--student">Student <a href="https://example.org/">x</a></p>')

    first = weasy.render(html, look).pdf

    assert first == weasy.render(html, other).pdf
    assert str(tmp_path).encode() not in first


def test_the_garbage_collector_is_set_back(look: Path, document: Document) -> None:
    before = gc.get_threshold()

    weasy.render(document("<h1>a</h1>"), look)

    assert gc.get_threshold() == before


def test_missing_libraries_are_an_error_of_our_own(look: Path, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def without_pango(name: str, *rest: object) -> object:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return original(name, *rest)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(builtins, "__import__", without_pango)

    with pytest.raises(weasy.MissingLibraryError, match="libpango"):
        weasy.render(document("<h1>a</h1>"), look)


def test_a_text_that_just_fills_a_line_keeps_it(look: Path, document: Document) -> None:
    sheet = '<link rel="stylesheet" href="overrides/assets/stylesheets/print.css">'

    def placed(width: str) -> list[Piece]:
        body = "<p>naar de hele weg die zij afleggen, van zoeken tot beoordeling. <em>Ook</em></p>"
        html = document(body, head=f"{sheet}<style>p {{ width: {width} }}</style>")
        with pikepdf.open(io.BytesIO(weasy.render(html, look).pdf)) as pdf:
            return [piece for piece in pieces(pdf.pages[0], {}) if piece.text.strip() and piece.text.strip() != "1"]

    whole = placed("170mm")[0]
    room_for_the_words_but_not_for_the_space = whole.right - whole.left - 1

    assert [piece.text.strip() for piece in placed(f"{room_for_the_words_but_not_for_the_space}pt")] == [whole.text.strip(), "Ook"]


def test_what_begins_at_the_top_of_a_column_has_no_margin_there(look: Path, document: Document) -> None:
    sheet = '<link rel="stylesheet" href="overrides/assets/stylesheets/print.css">'

    def tops(margin_break: str) -> list[float]:
        style = f"""div {{ columns: 2; break-before: page; column-fill: auto }} p {{ break-inside: avoid; height: 150mm }}
            p + p {{ margin-top: 20mm; margin-break: {margin_break} }}"""
        html = document("<h1>Kop</h1><div><p>Links</p><p>Rechts</p></div>", head=f"{sheet}<style>{style}</style>")
        with pikepdf.open(io.BytesIO(weasy.render(html, look).pdf)) as pdf:
            found = {piece.text.strip(): piece for piece in pieces(pdf.pages[1], {})}
        return [found[word].y for word in ("Links", "Rechts")]

    assert tops("discard")[0] == tops("discard")[1]
    assert tops("keep")[0] - tops("keep")[1] == pytest.approx(20 / 25.4 * 72, abs=0.1)


def test_of_a_large_document_nothing_stays_in_memory(look: Path, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weasy, "_LARGE", 0)
    gc.disable()  # so that nothing but the module itself cleans
    try:
        weasy.render(document("<h1>a</h1>"), look)
        left = [thing for thing in gc.get_objects() if type(thing).__name__ == "PageBox"]
    finally:
        gc.enable()

    assert left == []


def test_an_address_is_not_broken_inside_its_first_word(look: Path, document: Document) -> None:
    """Whatever room is left on the line where it begins."""
    sheet = '<link rel="stylesheet" href="overrides/assets/stylesheets/print.css">'
    address = f"https://example.org/{'a' * 60}"
    body = "".join(
        f'<ul><li style="width: {width}mm; overflow-wrap: anywhere"><p>Een titel van een <em>boek</em>. '
        f'<a href="https://example.org/a/">{address}</a></p></li></ul>'
        for width in range(36, 66, 3)
    )
    with pikepdf.open(io.BytesIO(weasy.render(document(body, head=sheet), look).pdf)) as pdf:
        said = [piece.text.strip() for page in pdf.pages for piece in pieces(page, {})]

    assert sum(text.startswith("https://") for text in said) == 10
    assert not [text for text in said if text in {"h", "ht", "htt", "http", "https", "https:", "https:/"}]

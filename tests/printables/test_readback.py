"""Reading back: a sound document passes, and each kind of fault is found and named."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from build_tools.printables import weasy
from build_tools.printables.binding import Sheet, bind
from build_tools.printables.expected import Expected
from build_tools.printables.gathering import gather
from build_tools.printables.readback import CHECKS, faults, read_leaf

Document = Callable[..., str]
Expect = Callable[..., Expected]
BODY = """
<section class="hb-deel hb-deel--voorwerk"><h1 data-kop="Voor">Voor</h1></section>
<section class="hb-deel hb-deel--inhoud" id="inhoud"><h1 data-kop="Inhoud">Inhoud</h1><ol class="hb-inhoud">
<li class="hb-inhoud__regel"><a href="#een" data-p="1">1 Een</a></li>
<li class="hb-inhoud__regel"><a href="#twee" data-p="2">2 Twee</a></li></ol></section>
<main class="hb-boek--hoofd"><section class="hb-deel" id="een"><h1 data-kop="1 Een">1 Een</h1>
<p>Lees ook <a class="hb-pagina" href="#twee" data-p="2">twee</a>.</p></section>
<section class="hb-deel" id="twee"><h1 data-kop="2 Twee">2 Twee</h1><p>Tekst.</p></section></main>
"""
STYLE = "<style>.hb-deel { break-before: page } @page :nth(1 of hoofd) { counter-reset: page 1 }</style>"
"""What `leaves` does for a book that is printed in leaves."""
LINES = (("een", "1 Een"), ("twee", "2 Twee"))


@pytest.fixture
def judge(look: Path, document: Document, expected: Expect) -> Callable[..., tuple[str, ...]]:
    """Render a body and read it back; `change` may spoil the PDF in between."""

    def judged(body: str = BODY, change: Callable[[pikepdf.Pdf], None] | None = None, head: str = "", **more: object) -> tuple[str, ...]:
        stylesheet = '<link rel="stylesheet" href="overrides/assets/stylesheets/print.css">'
        lang, title = str(more.pop("lang", "nl")), str(more.pop("heading", "Proef"))
        html = document(body, title=title, lang=lang, head=stylesheet + STYLE + head).replace(
            "<body>", '<body class="hb-boek" data-titel="Proef" data-voet="Proefversie">'
        )
        quire = gather(weasy.render(html, look).pdf)
        content = bind([Sheet(quire)], front=2)
        if change is not None:
            with pikepdf.open(io.BytesIO(content)) as pdf:
                change(pdf)
                out = io.BytesIO()
                pdf.save(out)
            content = out.getvalue()
        values: dict[str, object] = {"contents": LINES, "contents_at": "inhoud", "first": "een", "headings": LINES, **more}
        found = faults(content, expected(**values))
        if change is None:  # what was read of a leaf makes no difference
            of_leaf, known = read_leaf(quire, expected(**values))
            of_whole = faults(content, expected(**values), known)
            assert set(of_whole) <= set(found)
            assert len(of_leaf) + len(of_whole) == len(found)
        return found

    return judged


Judge = Callable[..., tuple[str, ...]]


def test_a_sound_document_has_no_faults(judge: Judge) -> None:
    assert judge() == ()


def test_a_missing_record_is_named(judge: Judge) -> None:
    assert judge(headings=(*LINES, ("drie", "3 Drie"))) == ("‘3 Drie’ ontbreekt (drie).",)


def test_a_place_with_other_words_is_named(judge: Judge) -> None:
    assert judge(headings=(("twee", "Vergeten kop"),)) == ("‘Vergeten kop’ ontbreekt (twee).",)


def test_a_wrong_number_in_the_contents_is_named(judge: Judge) -> None:
    spoiled = BODY.replace('<a href="#twee" data-p="2">', '<a href="#twee" data-p="7">')

    assert judge(spoiled) == ("In de inhoud staat ‘2 Twee’ op pagina 7, maar het staat op pagina 2.",)


def test_a_missing_line_in_the_contents_is_named(judge: Judge) -> None:
    assert judge(BODY.replace('<a href="#twee" data-p="2">2 Twee</a>', "2 Twee")) == ("In de inhoud ontbreekt ‘2 Twee’.",)


def test_a_wrong_reference_is_named(judge: Judge) -> None:
    spoiled = BODY.replace('<a class="hb-pagina" href="#twee" data-p="2">twee</a>', '<a href="#twee">twee (p. 9)</a>')

    assert judge(spoiled) == ("Op pagina 1 staat ‘p. 9’, maar twee staat op pagina 2.",)


def test_a_link_to_nowhere_is_named(judge: Judge) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Link":
                item.Dest = pikepdf.String("weg")

    assert "Een link op pagina 1 komt nergens uit: ‘weg’." in judge(change=spoil)


def test_a_figure_without_words_is_found(judge: Judge) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure":
                del item["/Alt"]

    body = BODY.replace("<p>Tekst.</p>", '<p><img src="overrides/assets/images/logo.svg" alt="Een logo" width="20"></p>')

    assert judge(body) == ()
    assert judge(body, change=spoil) == ("Een afbeelding op pagina 2 heeft geen alternatieve tekst.",)


def test_text_off_the_page_is_found(judge: Judge) -> None:
    found = judge(BODY.replace("<p>Tekst.</p>", '<p style="white-space: nowrap">' + "Heellangwoord " * 20 + "</p>"))

    assert len(found) == 1
    assert found[0].startswith("Tekst valt buiten pagina 2: ‘Heellangwoord")


def test_a_letter_that_is_not_ours_is_found(judge: Judge) -> None:
    (found,) = judge(BODY.replace("Tekst.", "Een pijl → hier."))

    assert found.startswith("Op pagina 2 staat ‘→’ in een vreemde letter (")


def test_language_title_and_structure_are_checked(judge: Judge) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root["/StructTreeRoot"]

    assert judge(lang="en")[0] == "De taal van het bestand is ‘en’, niet nl."
    assert judge(heading="Iets anders")[0] == "De titel van het bestand is ‘Iets anders’, niet ‘Proef’."
    assert judge(change=spoil) == ("Het bestand heeft geen structuur voor schermlezers.",)


def test_labels_and_printed_numbers_must_agree(judge: Judge) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root["/PageLabels"]

    assert "De nummers van de pagina’s in het bestand lopen niet van i en dan van 1." in judge(change=spoil)
    counted_on = judge(head="<style>@page :nth(1 of hoofd) { counter-reset: page 9 }</style>")
    assert "Onder aan pagina 1 staat een ander nummer: ‘Proefversie 9’." in counted_on


def test_a_name_with_a_rare_letter_keeps_its_shape(look: Path, document: Document) -> None:
    html = document("<h1>idiotēs</h1><p>idiotēs en <strong>idiotēs</strong></p>")

    with pikepdf.open(io.BytesIO(weasy.render(html, look).pdf)) as pdf:
        names = {
            str(item.BaseFont).partition("+")[2]
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/DescendantFonts" in item
        }

    assert {name for name in names if "Ext" in name} == {
        "Atkinson-Hyperlegible-Next-Ext",
        "Atkinson-Hyperlegible-Next-Ext-Bold",
        "Bricolage-Grotesque-Ext-Bold",
    }


def test_of_a_leaf_only_those_texts_are_kept_that_the_whole_is_judged_by(look: Path, document: Document, expected: Expect) -> None:
    html = document('<p>Veel tekst die niemand meer vraagt.</p><p id="a">Zie <a href="#a">hier</a>.</p>')
    quire = gather(weasy.render(html.replace("<body>", '<body class="hb-boek" data-titel="Proef" data-voet="Voet">'), look).pdf)

    found, texts = read_leaf(quire, expected())

    assert found == ()
    assert [[piece[0].strip() for piece in page] for page in texts.values()] == [["hier", "Voet", "i"]]


def test_every_check_is_listed_once() -> None:
    assert len(CHECKS) == len(set(CHECKS)) == 10


def test_text_in_the_margin_that_a_printer_cannot_reach_is_found(judge: Judge) -> None:
    assert judge(safe=8.0) == ()
    found = judge(head="<style>.hb-deel p { position: relative; left: -56mm }</style>", safe=8.0)
    assert "Tekst valt binnen 8 mm van de rand van pagina 2: ‘Tekst.’." in found


def test_a_number_in_words_counts_and_a_work_may_have_none(judge: Judge) -> None:
    foot = "<style>@page :right {{ @bottom-right {{ content: {} }} }} @page :left {{ @bottom-left {{ content: {} }} }}</style>"

    assert judge(head=foot.format(*['counter(page) " van 4"'] * 2), first="", contents_at="", contents=()) != ()
    assert judge(head=foot.format(*["none"] * 2), numbered=False) == ()

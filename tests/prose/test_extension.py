"""Prose as HTML: links, citations, explained terms, and nothing dangerous."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from build_tools.prose.context import ProseContext
from build_tools.prose.extension import ProseExtension, to_html
from build_tools.prose.inline import SIGNS
from build_tools.prose.scan import scan
from build_tools.records.handbook import Collection, Handbook


def html(text: str, context: ProseContext, *, terms: bool = False) -> str:
    return to_html(text, context, terms=terms)


def test_links_to_records(context: ProseContext) -> None:
    assert html("Zie [[eerste-idee]].", context) == '<p>Zie <a href="/concept/eerste-idee">Eerste idee</a>.</p>'
    assert html("Zie [[concept:eerste-idee|dat *idee*]].", context) == '<p>Zie <a href="/concept/eerste-idee">dat *idee*</a>.</p>'


def test_a_link_may_go_on_on_the_next_line(context: ProseContext) -> None:
    link = '<a href="/concept/eerste-idee">dat lange idee</a>'

    assert html("Zie [[eerste-idee|dat lange\nidee]].", context) == f"<p>Zie {link}.</p>"
    assert html("- Zie [[eerste-idee|dat\n  lange idee]].", context) == f"<ul>\n<li>Zie {link}.</li>\n</ul>"


def test_an_unknown_target_leaves_the_text(context: ProseContext) -> None:
    assert html("Zie [[niet-hier]] en [[ook-niet|dit]].", context) == "<p>Zie niet hier en dit.</p>"


def test_cites_between_brackets_and_in_the_sentence(context: ProseContext) -> None:
    shown = html("Dat helpt [@jansen2020proef, p. 12; @instituut-zd]. @jansen2020proef zegt het.", context)

    assert 'Dat helpt <span class="hb-verwijzing">(<a href="/bron/jansen2020proef">Jansen &amp; Van den Berg, 2020, p. 12</a>; ' in shown
    assert '<a href="/bron/instituut-zd">Proefinstituut, z.d.</a>)</span>.' in shown
    assert '<a href="/bron/jansen2020proef">Jansen en Van den Berg (2020)</a></span> zegt het.' in shown


def test_an_unknown_source_stays_text(context: ProseContext) -> None:
    assert html("Zo [@niemand2020] en [@geen citaat].", context) == "<p>Zo [@niemand2020] en [@geen citaat].</p>"


@pytest.mark.parametrize("code", ["`[[eerste-idee]] [@jansen2020proef] @instituut-zd`", "```\n[[eerste-idee]] [@jansen2020proef]\n```"])
def test_leaves_code_alone(context: ProseContext, code: str) -> None:
    shown = html(code, context)

    assert "<a" not in shown
    assert "[[eerste-idee]] [@jansen2020proef]" in shown


def test_links_the_first_use_of_each_term(context: ProseContext) -> None:
    shown = html("## Een proef\n\nEen **proef** en een uitkomst. Nog een proef, geen proefje.\n\n- Uitkomst", context, terms=True)

    assert shown.count('href="/begrip/proef"') == 1
    assert '<strong><a class="hb-begrip" href="/begrip/proef">proef</a></strong>' in shown
    assert shown.count('href="/begrip/uitkomst"') == 1
    assert "proefje" in shown


def test_a_synonym_leads_to_its_term(context: ProseContext) -> None:
    assert '<a class="hb-begrip" href="/begrip/proef">Experiment</a>' in html("Experiment met mate.", context, terms=True)


def test_terms_stay_out_of_links_headings_and_cards(context: ProseContext) -> None:
    text = '# Proef\n\n[proef](https://example.org/)\n\n<div class="hb-kaart" markdown>\n\nproef\n\n</div>\n\n`proef`'

    assert "hb-begrip" not in html(text, context, terms=True)


def test_a_longer_term_hides_a_shorter_one_inside_it(mini: Handbook) -> None:
    proef, uitkomst = mini.begrippen["proef"], mini.begrippen["uitkomst"].model_copy(update={"ook_wel": ("grote proef",)})
    records = {**mini.records, "begrip": Collection([proef, uitkomst])}
    context = ProseContext.of(replace(mini, records=records), lambda record: f"/{record.id}")

    assert html("Een grote proef, nog een grote proef.", context, terms=True) == (
        '<p>Een <a class="hb-begrip" href="/uitkomst">grote proef</a>, nog een grote proef.</p>'
    )
    assert html("- Een\n- proef", context, terms=True).count("hb-begrip") == 1


READ = ["`a`", "*a*", "_a_", "[a](https://example.org/)", "[[eerste-idee]]", "@instituut-zd", "&euro;", "<i>a</b>"]


@pytest.mark.parametrize("sign", READ)
def test_every_sign_in_a_text_is_read(context: ProseContext, sign: str) -> None:
    assert sign not in html(f"Voor {sign} na.", context)


def test_text_without_signs_stays_as_it_is(context: ProseContext) -> None:
    assert html("Gewoon: (tekst) – ‘zo’, 100% #1 ~x~ ^y^ a!b.", context) == "<p>Gewoon: (tekst) – ‘zo’, 100% #1 ~x~ ^y^ a!b.</p>"
    assert html("Een regel  \nen nog een.", context) == "<p>Een regel<br>\nen nog een.</p>"
    assert html(r"Geen \*nadruk\*.", context) == "<p>Geen *nadruk*.</p>"


def test_the_signs_of_every_pattern_are_known(context: ProseContext) -> None:
    patterns = Markdown(extensions=[ProseExtension(context)]).inlinePatterns

    assert sum(name in patterns for name in SIGNS) == len(patterns), "a new pattern: which signs does it need?"


@pytest.mark.parametrize("text", ["`a` \\*b", "*a* <https://example.org/>", "![a](b.png)  \n[[eerste-idee]] &euro;", "<a@example.org> _b_"])
def test_the_choice_of_patterns_changes_nothing(context: ProseContext, text: str) -> None:
    usual = Markdown(extensions=[ProseExtension(context, terms=False)], output_format="xhtml")
    usual.treeprocessors.register(InlineProcessor(usual), "inline", 20)

    assert html(text, context) == usual.convert(text)


def test_an_address_stands_in_its_link_as_the_check_reads_it(context: ProseContext) -> None:
    text = "Zie [dit][x] en [x].\n\n[x]: https://example.org/"

    assert list(scan(text)) == []
    assert html(text, context) == "<p>Zie [dit][x] en [x].</p>\n<p>[x]: https://example.org/</p>"


def test_svg_is_taken_out_and_the_place_of_a_drawing_stays(context: ProseContext) -> None:
    place = '<div class="hb-figuur__beeld" data-figuur="tijdlijn"></div>'

    assert html('<svg viewBox="0 0 9 9"><title>x</title><path d="M0 0h9" fill="red"/></svg>', context) == "<p></p>"
    assert html(place, context) == place
    assert html('`<div class="hb-figuur__beeld" data-figuur="tijdlijn">`', context).count("<div") == 0


ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)></svg>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    '<iframe src="https://example.org"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<form action="https://example.org"><input></form>',
    '<style>body{background:url("https://example.org")}</style>',
    '<p style="background:url(https://example.org)">x</p>',
    "<div markdown><script>alert(1)</script></div>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    '![x](x){ onerror="alert(1)" }',
    'tekst { onclick="alert(1)" }\n',
    '<meta http-equiv="refresh" content="0;url=https://example.org">',
    "<!-- <script>alert(1)</script> -->",
    '<base href="https://example.org/">',
]


@pytest.mark.parametrize(
    "picture",
    [
        "![x](https://example.org/x.png)",
        "![x](//example.org/x.png)",
        "![x](\\\\example.org/x.png)",
        "<img src='/\n/example.org/x.png' alt='x'>",
        "<IMG SRC='https&#58;//example.org/x.png' alt='x'>",
        "<img src='data:image/png;base64,AAAA' alt='x'>",
        "<img srcset='a.png 1x, https://example.org/x.png 2x' alt='x'>",
        "![x](x){ srcset=//example.org/x.png src=http://example.org/x.png }",
        "<picture><source srcset='//example.org/x.png'></picture>",
    ],
)
def test_a_picture_never_comes_from_another_host(context: ProseContext, picture: str) -> None:
    reader = _Pictures()
    reader.feed(html(f"Voor {picture}\n\n{picture}", context))

    assert [src for src in reader.found if src != "x"] == []


def test_our_own_pictures_stay(context: ProseContext) -> None:
    text = '<img src="../media/a.png" srcset="/media/b.png 2x, a.png 1x" alt="x">'

    assert html(text, context) == f"<p>{text}</p>"


class _Pictures(HTMLParser):
    """Lists where pictures come from."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the name of the method
        self.found.extend(value or "" for name, value in attrs if name in {"src", "srcset"})


class _Dangers(HTMLParser):
    """Lists what must not be in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "iframe", "object", "embed", "style", "meta", "base", "link"}:
            self.found.append(tag)
        for name, value in attrs:
            script = name in {"href", "src"} and (value or "").strip().lower().startswith("javascript:")
            if script or name.startswith("on") or name in {"style", "action", "formaction", "srcdoc"}:
                self.found.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment {data}")


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_dangerous_gets_through(context: ProseContext, attack: str) -> None:
    shown = html(f"Voor\n\n{attack}\n\nNa {attack}", context)
    reader = _Dangers()
    reader.feed(shown)

    assert reader.found == []
    assert shown.startswith("<p>Voor</p>")


def test_the_reader_of_dangers_sees_them() -> None:
    reader = _Dangers()
    reader.feed('<script></script><a href="javascript:x" onclick="x">a</a><!--x-->')

    assert len(reader.found) == 4


def test_allowed_html_stays(context: ProseContext) -> None:
    text = 'Een <abbr title="middelbaar beroepsonderwijs" lang="nl">mbo</abbr>-school, H<sub>2</sub>O.'

    assert html(text, context) == f"<p>{text}</p>"

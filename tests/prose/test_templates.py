"""Plain text in templates shows exactly itself; prose passes; nothing unknown is printed."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from build_tools.prose.context import ProseContext
from build_tools.prose.extension import to_html
from build_tools.prose.templates import escape_markdown, finalize, inline, make_environment
from build_tools.records.text import Proza

SIGNS = "\\`*_[]{}#~|^@<>&\"'-+:=!.1a (é"


@given(st.text(alphabet=SIGNS, min_size=1, max_size=30).map(lambda text: " ".join(text.split())).filter(bool))
def test_plain_text_shows_itself(context: ProseContext, text: str) -> None:
    shown = to_html(str(escape_markdown(text)), context, terms=False)

    assert _text_of(shown) == text


def _text_of(html: str) -> str:
    """Return the text of one paragraph, as a browser shows it."""
    assert html.startswith("<p>"), html
    return unescape(html.removeprefix("<p>").removesuffix("</p>"))


def test_prose_passes_as_markdown(context: ProseContext) -> None:
    template = make_environment(context).from_string("{{ a }} {{ b }} {{ 3 }}")

    assert template.render(a="*a*", b=Proza("*b*")) == "&#42;a&#42; *b* 3"


def test_nothing_is_never_printed() -> None:
    with pytest.raises(TypeError):
        finalize(None)


def test_an_unknown_name_is_an_error(context: ProseContext) -> None:
    with pytest.raises(UndefinedError):
        make_environment(context).from_string("{{ onbekend }}").render()


def test_inline_prose_stays_prose() -> None:
    assert inline("een\n  *twee*") == "een *twee*"
    assert isinstance(inline("x"), Proza)

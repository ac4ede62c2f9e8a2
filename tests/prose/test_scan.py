"""What a text points to, with line numbers."""

import pytest

from build_tools.prose.scan import Address, Citation, Link, Picture, RawHtml, scan


def found(text: str) -> list[object]:
    return list(scan(text))


def test_finds_links_and_citations_on_their_lines() -> None:
    text = "Zie [[een]]\nen [[twee|de tweede]].\n\nLees [@a, p. 3;\n@b] en @c.\n"

    assert found(text) == [Link("een", 0), Link("twee", 1), Citation("@a, p. 3;\n@b", 3), Citation("@c", 4)]


def test_finds_lines_in_lists_tables_and_quotes() -> None:
    text = "- een\n- [[a]]\n\n> citaat\n> [[b]]\n\n| x | y |\n|---|---|\n| 1 | [[c]] |\n"

    assert found(text) == [Link("a", 1), Link("b", 4), Link("c", 8)]


@pytest.mark.parametrize(
    "code",
    ["`[[a]] @b`", "```\n[[a]]\n[@b]\n```", "~~~ yaml\n@b\n~~~", "``[[a]] ` @b``"],
)
def test_leaves_code_alone(code: str) -> None:
    assert found(code) == []


def test_indented_text_is_no_code() -> None:
    assert found("tekst\n\n    [[a]]\n") == [Link("a", 2)]


@pytest.mark.parametrize("text", ["mail naar naam@example.org", "https://example.org/@naam", "een @ los", "\\@ niets"])
def test_a_mail_address_is_no_citation(text: str) -> None:
    assert not [item for item in found(text) if isinstance(item, Citation)]


def test_finds_addresses_and_raw_html() -> None:
    text = "[x](javascript:alert(1)) en <b onclick=x>vet</b>\n\n<script>\nslecht\n</script>\n\n![plaat](a.png)"

    assert found(text) == [
        Address("javascript:alert(1)", 0),
        RawHtml("<b onclick=x>", 0),
        RawHtml("</b>", 0),
        RawHtml("<script>\nslecht\n</script>\n", 2),
        Picture("a.png", 6),
    ]

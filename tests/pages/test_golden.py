"""The page of a concept and the entry of a source, word for word as Markdown, from the small invented handbook."""

from collections.abc import Callable

from build_tools.pages.page import Page


def test_the_page_of_a_concept(mini_pages: dict[str, Page], golden: Callable[[str], str]) -> None:
    assert mini_pages["concepten/eerste-idee.md"].markdown == golden("concept.md")


def test_the_entry_of_a_source(mini_pages: dict[str, Page], golden: Callable[[str], str]) -> None:
    _, mark, rest = mini_pages["bronnen/index.md"].markdown.partition('<li id="jansen2020proef"')
    entry, end, _ = rest.partition("</li>")

    assert f"{mark}{entry}{end}\n" == golden("bron.md")

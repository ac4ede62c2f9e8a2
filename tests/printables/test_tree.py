"""HTML as a tree and back."""

import pytest

from build_tools.printables.tree import add_class, classes, parse, text_of, write_inside


@pytest.mark.parametrize(
    "html",
    [
        '<p class="a">Een <em>twee</em> drie<br>vier</p>',
        '<ul><li>een</li><li>twee <a href="#x">drie</a></li></ul>los',
        '<img src="a.svg" alt="Een &amp; twee"><p>&lt;geen element&gt;</p>',
    ],
)
def test_html_comes_back_as_it_was(html: str) -> None:
    assert write_inside(parse(html)) == html


def test_text_is_read_with_single_spaces() -> None:
    assert text_of(parse("<h2><span>1</span>\n  Een <em>kop</em> </h2>")) == "1 Een kop"


def test_a_class_is_added_to_the_others() -> None:
    element = parse('<p class="a">x</p>')[0]

    add_class(element, "b")

    assert classes(element) == {"a", "b"}

"""The grammar of citations."""

import pytest

from build_tools.citations import Cite
from build_tools.prose.syntax import MalformedCitationError, read_cites


def test_reads_one_source() -> None:
    assert read_cites("@jansen2020proef") == (Cite("jansen2020proef"),)


def test_reads_a_page_and_more_sources() -> None:
    cites = read_cites("@jansen2020proef, p. 12; @instituut-zd")

    assert cites == (Cite("jansen2020proef", "12", "page"), Cite("instituut-zd"))


@pytest.mark.parametrize("text", ["jansen2020proef", "@", "@a b", "@a;", "@a; b", "@A2020"])
def test_refuses_what_is_no_citation(text: str) -> None:
    with pytest.raises(MalformedCitationError):
        read_cites(text)

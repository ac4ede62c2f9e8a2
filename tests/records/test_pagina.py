"""A hand-written page can be cut at its first heading, to put something between."""

import pytest

from build_tools.records.pagina import Pagina
from build_tools.records.text import Proza


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        ("Vooraf.\n\n## Kop\n\nTekst.\n\n## Tweede kop", "Vooraf.", "## Kop\n\nTekst.\n\n## Tweede kop"),
        ("Alleen dit.\n\n### Kleine kop", "Alleen dit.\n\n### Kleine kop", ""),
        ("## Kop meteen", "", "## Kop meteen"),
        ("", "", ""),
    ],
)
def test_a_page_is_cut_at_its_first_heading(body: str, before: str, after: str) -> None:
    page = Pagina(uri="index.md", title="Proef", description="Proef", body=Proza(body))
    assert (page.inleiding, page.vervolg) == (before, after)
    assert isinstance(page.inleiding, Proza)

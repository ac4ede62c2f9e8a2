"""Citations in running text: several sources, places in them, and what links where."""

import pytest

from build_tools.citations import Cite, CitePart, Literature, Run


def test_several_sources_stand_in_the_order_of_the_list(literature: Literature) -> None:
    cites = [Cite("felten2021mbo"), Cite("andriessen2021ongelijke", "12")]
    assert str(literature.cite(cites)) == "(Andriessen et al., 2021, p. 12; Felten et al., 2021)"


def test_years_of_one_author_stand_together_undated_first(literature: Literature) -> None:
    keys = ["inholland2022intentie", "inholland2021impact", "inhollandhbo", "drew2019diamond"]
    citation = literature.cite(keys)
    assert citation.text == "(Drew, 2019; Hogeschool Inholland, z.d., 2021, 2022)"
    assert [part.id for part in citation.parts if part.id] == [
        "drew2019diamond",
        "inhollandhbo",
        "inholland2021impact",
        "inholland2022intentie",
    ]


def test_a_place_keeps_works_of_one_author_apart(literature: Literature) -> None:
    cites = [Cite("inholland2022intentie"), Cite("inholland2021impact", "3")]
    assert literature.cite(cites).text == "(Hogeschool Inholland, 2021, p. 3; Hogeschool Inholland, 2022)"


def test_one_source_at_two_places(literature: Literature) -> None:
    cites = [Cite("drew2019diamond", "3"), Cite("drew2019diamond", "8")]
    assert literature.cite(cites).text == "(Drew, 2019, p. 3; Drew, 2019, p. 8)"


def test_parts_say_what_they_link_to(literature: Literature) -> None:
    assert literature.cite(["stagepact2023", "visser2018werving"]).parts == (
        CitePart(None, (Run("("),)),
        CitePart("stagepact2023", (Run("Stagepact MBO 2023-2027", italic=True), Run(", 2023"))),
        CitePart(None, (Run("; "),)),
        CitePart("visser2018werving", (Run("Visser & Felten, 2018"),)),
        CitePart(None, (Run(")"),)),
    )


def test_narrative_is_one_part_with_dutch_and(literature: Literature) -> None:
    citation = literature.cite_in_text(Cite("kaas2010internships", "4-6"))
    assert citation.parts == (CitePart("kaas2010internships", (Run("Kaas en Manger (2010, pp. 4–6)"),)),)


def test_law_with_a_place(literature: Literature) -> None:
    cite = Cite("awgbart5", "2", "paragraph")
    assert literature.cite([cite]).text == "(Algemene wet gelijke behandeling, artikel 5, par. 2)"
    assert literature.cite_in_text(cite).text == "Algemene wet gelijke behandeling, artikel 5 (par. 2)"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("p. 12", "p. 12"),
        ("P. 12", "p. 12"),
        ("12", "p. 12"),
        ("iv", "p. iv"),
        ("pp. 12-14", "pp. 12–14"),
        ("p. 12–14", "pp. 12–14"),
        ("blz. 3, 5", "pp. 3, 5"),
        ("pagina's 3 en 5", "pp. 3 en 5"),
        ("hoofdstuk 2", "hoofdstuk 2"),
        ("hfst. 2-3", "hoofdstukken 2–3"),
        ("par. 4", "par. 4"),
        ("§ 4", "par. 4"),
        ("artikel 5", "art. 5"),
        ("tabel 1", "tabel 1"),
        ("figuur 2", "figuur 2"),
        ("bijlage B", "bijlage B"),
        ("", ""),
    ],
)
def test_place_as_a_writer_types_it(typed: str, printed: str) -> None:
    assert Cite.from_text("a", typed).place == printed


def test_place_of_an_unknown_kind_is_printed_as_it_is() -> None:
    assert Cite("a", "regel 7", "line").place == "regel 7"


def test_unknown_source_and_empty_citation_are_errors_of_the_caller(literature: Literature) -> None:
    with pytest.raises(KeyError, match="nergens"):
        literature.cite(["nergens"])
    with pytest.raises(KeyError, match="nergens"):
        literature.cite_in_text("nergens")
    with pytest.raises(ValueError, match="at least one"):
        literature.cite([])

"""Telling sources apart over the whole list, by the rules of APA 7."""

from collections.abc import Mapping

import pytest

from build_tools.citations import Literature

Item = Mapping[str, object]


def _book(key: str, authors: str, issued: object = "2020", title: str = "") -> Item:
    """Return a book; authors are written as `Bos A; van den Kok D`."""
    names = [author.rpartition(" ") for author in authors.split("; ")]
    return {
        "id": key,
        "type": "book",
        "title": title or f"Titel {key}",
        "author": [{"family": family, "given": given} for family, _, given in names],
        "issued": issued,
    }


def _cited(*items: Item) -> list[str]:
    literature = Literature(items)
    return [literature.cite([str(item["id"])]).text for item in items]


def test_same_author_and_year_get_letters_by_title() -> None:
    items = [_book("x", "Bos A", title="Zee"), _book("y", "Bos A", title="Aarde")]
    assert _cited(*items) == ["(Bos, 2020b)", "(Bos, 2020a)"]
    assert Literature(items).reference("y").text == "Bos, A. (2020a). Aarde."
    assert [reference.id for reference in Literature(items).bibliography()] == ["y", "x"]


def test_letters_are_those_of_the_whole_list_on_every_page() -> None:
    literature = Literature([_book("x", "Bos A", title="Zee"), _book("y", "Bos A", title="Aarde")])
    [only] = literature.bibliography(["x"])
    assert only.text == "Bos, A. (2020b). Zee."


def test_a_bare_year_comes_before_a_full_date() -> None:
    assert _cited(_book("x", "Bos A", "2020-02-01", "Aarde"), _book("y", "Bos A", "2020", "Zee")) == ["(Bos, 2020b)", "(Bos, 2020a)"]


def test_undated_works_get_a_hyphen_before_the_letter() -> None:
    items = [_book("x", "Bos A", ""), _book("y", "Bos A", None)]
    assert _cited(*items) == ["(Bos, z.d.-a)", "(Bos, z.d.-b)"]
    assert Literature(items).reference("x").text == "Bos, A. (z.d.-a). Titel x."


def test_other_years_and_other_authors_get_no_letter() -> None:
    assert _cited(_book("x", "Bos A", "2019"), _book("y", "Bos A"), _book("z", "Cats B")) == ["(Bos, 2019)", "(Bos, 2020)", "(Cats, 2020)"]


@pytest.mark.parametrize(("count", "last"), [(2, "b"), (27, "aa"), (53, "ba")])
def test_letters_go_on_after_z(count: int, last: str) -> None:
    items = [_book(f"{number:02}", "Bos A") for number in range(count)]
    assert _cited(*items)[-1] == f"(Bos, 2020{last})"


def test_more_names_are_shown_when_et_al_is_not_enough() -> None:
    first = _book("x", "Bos A; Cats B; Dam C; Eik D")
    second = _book("y", "Bos A; Dam C; Cats B; Eik D")
    other_year = _book("z", "Bos A; Dam C; Cats B; Eik D", "2021")
    assert _cited(first, second, other_year) == ["(Bos, Cats, et al., 2020)", "(Bos, Dam, et al., 2020)", "(Bos et al., 2021)"]
    assert Literature([first, second]).cite_in_text("x").text == "Bos, Cats, et al. (2020)"


def test_a_single_name_left_is_written_out() -> None:
    cited = _cited(_book("x", "Bos A; Cats B; Dam C"), _book("y", "Bos A; Cats B; Eik D"))
    assert cited == ["(Bos, Cats, & Dam, 2020)", "(Bos, Cats, & Eik, 2020)"]
    assert (
        Literature([_book("x", "Bos A; Cats B; Dam C"), _book("y", "Bos A; Cats B; Eik D")]).cite_in_text("x").text
        == "Bos, Cats en Dam (2020)"
    )


def test_same_three_authors_get_letters_not_names() -> None:
    assert _cited(_book("x", "Bos A; Cats B; Dam C"), _book("y", "Bos A; Cats B; Dam C")) == ["(Bos et al., 2020a)", "(Bos et al., 2020b)"]


def test_same_surname_gets_initials() -> None:
    cited = _cited(_book("x", "van der Bos Anna", "2018"), _book("y", "van der Bos Jan-Piet", "2019"), _book("z", "Bos A"))
    assert cited == ["(A. van der Bos, 2018)", "(J.-P. van der Bos, 2019)", "(Bos, 2020)"]


def test_full_first_name_and_initial_are_the_same_person() -> None:
    assert _cited(_book("x", "Bos Anna", "2018"), _book("y", "Bos A.", "2019")) == ["(Bos, 2018)", "(Bos, 2019)"]


def test_without_author_the_title_stands_in_the_form_of_its_kind() -> None:
    report = {"id": "a", "type": "report", "title": "Plan: het vervolg", "issued": "2020"}
    article = {"id": "b", "type": "article-journal", "title": "Stuk", "title-short": "S", "issued": "2020"}
    law = {"id": "c", "type": "legislation", "title": "Wet voorbeeld", "issued": "1994"}
    edited = {"id": "d", "type": "book", "title": "Bundel", "editor": [{"family": "de Bos", "given": "A"}], "issued": "2020"}
    assert _cited(report, article, law, edited) == ["(Plan, 2020)", "(“S”, 2020)", "(Wet voorbeeld, 1994)", "(De Bos, 2020)"]
    literature = Literature([report, article, law])
    assert [run.italic for run in literature.cite_in_text("a").parts[0].runs] == [True, False]
    assert [run.italic for run in literature.cite_in_text("c").parts[0].runs] == [False]


def test_undated_law_is_known_by_name_alone() -> None:
    literature = Literature([{"id": "c", "type": "legislation", "title": "Wet voorbeeld", "author": "De Staat"}])
    assert literature.cite(["c"]).text == "(Wet voorbeeld)"
    assert literature.cite_in_text("c").text == "Wet voorbeeld"
    assert literature.reference("c").text == "Wet voorbeeld."

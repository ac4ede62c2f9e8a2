"""The whole list: order, selection, and mistakes of the caller."""

import random
from collections.abc import Mapping

import pytest

from build_tools.citations import Literature

Items = list[Mapping[str, object]]


def _books(*authors: str) -> Literature:
    return Literature({"id": author, "type": "book", "title": "T", "author": [{"family": author, "given": "A"}]} for author in authors)


def test_selection_is_sorted_and_has_each_source_once(literature: Literature) -> None:
    chosen = literature.bibliography(["visser2018werving", "drew2019diamond", "visser2018werving"])
    assert [reference.id for reference in chosen] == ["drew2019diamond", "visser2018werving"]
    assert chosen == literature.bibliography(iter(["drew2019diamond", "visser2018werving"]))
    assert str(chosen[0]).startswith("Drew, C. (2019, 3 september). The Double Diamond")


def test_order_of_the_input_does_not_matter(items: Items, literature: Literature) -> None:
    shuffled = random.Random(7).sample(items, len(items))  # noqa: S311  any other order will do
    assert Literature(shuffled).bibliography() == literature.bibliography()


def test_dutch_order() -> None:
    names = ["Çelik", "Cats", "de Boer", "van den Berg", "Berg", "Øster", "Oster", "De Boer", "'t Hart", "Hartog", "Van Dam"]
    assert _books(*names).ids == (
        "Berg",
        "van den Berg",
        "de Boer",
        "Cats",
        "Çelik",
        "De Boer",
        "'t Hart",
        "Hartog",
        "Oster",
        "Øster",
        "Van Dam",
    )


def test_organisations_and_titles_sort_without_their_article() -> None:
    organisations = [{"id": name, "type": "report", "title": "T", "author": [{"literal": name}]} for name in ("De Mol", "Land", "Het Net")]
    titles = [{"id": name, "type": "report", "title": name} for name in ("Een lied", "The moon", "De")]
    assert Literature([*organisations, *titles]).ids == ("De", "Land", "Een lied", "De Mol", "The moon", "Het Net")


def test_one_author_goes_before_the_same_author_with_others() -> None:
    bos, cats = {"family": "Bos", "given": "A"}, {"family": "Cats", "given": "B"}
    works = [("c", [bos, cats], "1990"), ("b", [bos], "2020"), ("a", [bos], "")]
    items = [{"id": key, "type": "book", "title": "T", "author": names, "issued": issued} for key, names, issued in works]
    assert Literature(items).ids == ("a", "b", "c")


def test_membership_and_length() -> None:
    literature = _books("Bos", "Cats")
    assert "Bos" in literature
    assert "bos" not in literature
    assert len(literature) == 2


def test_empty_list() -> None:
    assert Literature([]).bibliography() == ()


def test_entry_is_made_once(literature: Literature) -> None:
    assert literature.reference("drew2019diamond") is literature.reference("drew2019diamond")


def test_mistakes_of_the_caller_raise(literature: Literature) -> None:
    with pytest.raises(KeyError, match="nergens"):
        literature.reference("nergens")
    with pytest.raises(KeyError, match="nergens"):
        literature.bibliography(["nergens"])
    with pytest.raises(ValueError, match="same id"):
        _ = Literature([{"id": "a", "type": "book", "title": "T"}] * 2).ids

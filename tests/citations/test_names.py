"""Names: the voorvoegsel, initials and the forms that lists and exports need."""

from collections.abc import Mapping

import pytest

from build_tools.citations.names import Name, read_names


@pytest.mark.parametrize(
    ("name", "shown", "inverted"),
    [
        ({"family": "van der Ent", "given": "Barbara"}, "Van der Ent", "van der Ent, Barbara"),
        ({"family": "Ent", "given": "Barbara", "non-dropping-particle": "van der"}, "Van der Ent", "van der Ent, Barbara"),
        ({"family": "Ent", "given": "Barbara", "dropping-particle": "van der"}, "Van der Ent", "van der Ent, Barbara"),
        ({"family": "de Winter-Koçak", "given": "Suzan"}, "De Winter-Koçak", "de Winter-Koçak, Suzan"),
        ({"family": "'t Hart", "given": "Noor"}, "'t Hart", "'t Hart, Noor"),
        ({"family": "in 't Veld", "given": "Noor"}, "In 't Veld", "in 't Veld, Noor"),
        ({"family": "De Koning", "given": "Nicole"}, "De Koning", "De Koning, Nicole"),
        ({"family": "Sleeswijk Visser", "given": "Froukje"}, "Sleeswijk Visser", "Sleeswijk Visser, Froukje"),
        ({"family": "van", "given": "Ba"}, "van", "van, Ba"),
        ({"family": "Bos", "given": "A.", "suffix": "Jr."}, "Bos", "Bos, A., Jr."),
        ({"literal": "  De   Haagse Hogeschool "}, "De Haagse Hogeschool", "De Haagse Hogeschool"),
    ],
)
def test_name_is_shown(name: Mapping[str, str], shown: str, inverted: str) -> None:
    [read] = read_names([name])
    assert (read.shown, read.inverted) == (shown, inverted)


@pytest.mark.parametrize(
    ("given", "initials"),
    [("Iris", "I."), ("Elizabeth B.-N.", "E. B.-N."), ("Pieter Jan", "P. J."), ("Jan-Piet", "J.-P."), ("", ""), ("Bo -", "B. ")],
)
def test_initials(given: str, initials: str) -> None:
    assert Name("Bos", given).initials == initials


def test_single_names_are_lists_too() -> None:
    assert read_names("De Club") == (Name("De Club", organisation=True),)
    assert read_names({"family": "Bos"}) == (Name("Bos"),)
    assert read_names(None) == ()


@pytest.mark.parametrize("value", [5, [{"given": "Anna"}], [None]])
def test_nonsense_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="name"):
        read_names(value)


def test_csl_gets_the_voorvoegsel_after_the_initials() -> None:
    assert Name("Ent", "Bo", "van der").to_csl() == {"family": "Ent", "given": "Bo", "dropping-particle": "van der"}
    assert Name("De Club", organisation=True).to_csl() == {"literal": "De Club"}

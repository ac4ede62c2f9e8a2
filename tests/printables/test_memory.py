"""The garbage collector runs rarely while something is printed, and as before when that is done or goes wrong."""

import gc

import pytest

from build_tools.printables.memory import rare_collections


@pytest.mark.parametrize("clean", [False, True])
def test_collections_are_rare_for_as_long_as_it_takes(*, clean: bool) -> None:
    before, meanwhile = gc.get_threshold(), []

    @rare_collections(clean=clean)
    def fail() -> None:
        meanwhile.append(gc.get_threshold())
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert meanwhile[0][0] > before[0]
    assert gc.get_threshold() == before


def test_cleaning_takes_away_what_only_holds_itself() -> None:
    class Ring:
        gone = False

        def __init__(self) -> None:
            self.ring = self

        def __del__(self) -> None:
            Ring.gone = True

    with rare_collections(clean=True):
        Ring()
        assert not Ring.gone
    assert Ring.gone

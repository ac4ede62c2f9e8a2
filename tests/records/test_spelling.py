"""The nearest right spelling, and how it is proposed."""

from build_tools.records.spelling import as_id, did_you_mean, near, nearest


def test_the_nearest_spelling() -> None:
    assert nearest("Eerste Stap", ("kern", "eerste_stap")) == "eerste_stap"
    assert nearest("x" * 100, ("x" * 99,)) is None
    assert nearest("niets", ("kern",)) is None


def test_equally_near_ones_come_in_alphabetical_order() -> None:
    names = ("datalac", "dataláb", "datalab")
    assert near("datalax", names) == near("datalax", reversed(names))
    assert near("datalax", names, most=1) == ("datalac",)


def test_a_proposal_names_titles_and_leaves_out_what_is_not_alike() -> None:
    known = {"datalab": "Datalab", "databank": "Databank", "proef": "", "verhalen": "Verhalen"}
    assert did_you_mean("datalap", known) == "Bedoelde je ‘datalab’ (Datalab) of ‘databank’ (Databank)?"
    assert did_you_mean("proeff", known, form="/{}") == "Bedoelde je ‘/proef’?"
    assert did_you_mean("qqq", known) == ""


def test_any_text_becomes_an_id() -> None:
    assert as_id(" Één Open Deur! ") == "een-open-deur"
    assert as_id("!") == ""

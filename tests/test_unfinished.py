"""What is not finished yet: every kind of open point, drafts included, and nothing of what is archived."""

from pathlib import Path

from build_tools import pipeline
from build_tools.records.handbook import Handbook
from build_tools.records.problems import CODES, Level
from build_tools.unfinished import OVERIG, SOORTEN, Unfinished, unfinished

CONCEPT = "concepts/02-tweede-idee.md"


def change(root: Path, file: str, *pairs: tuple[str, str]) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def points(report: Unfinished, title: str) -> list[str]:
    return [str(point) for topic, found in report.points if topic.titel == title for point in found]


def report_of(root: Path) -> Unfinished:
    return pipeline.read(root).unfinished


def test_every_record_is_in_the_report_but_those_in_the_archive(mini_root: Path) -> None:
    change(mini_root, CONCEPT, ("herkomst: ", "status: archief\nherkomst: "))
    reading = pipeline.read(mini_root)
    rows = [row for _, rows in reading.unfinished.records for row in rows]

    assert {row.stand.record.id for row in rows} == {record.id for record in reading.handbook if record.status.value != "archief"}
    assert "tweede-idee" not in {row.stand.record.id for row in rows}


def test_a_row_tells_where_its_record_stands(mini_whole: Handbook) -> None:
    report = unfinished(mini_whole, (), ())
    where = {row.stand.record.id: row.where for _, rows in report.records for row in rows}

    assert where["eerste-idee"] == "concepts/01-eerste-idee.md"
    assert where["student"].startswith("content/groepen.yml:")


def test_working_versions_and_what_is_hidden_are_counted(mini_whole: Handbook) -> None:
    report = unfinished(mini_whole, (), ())

    assert report.werkversies == sum(getattr(record, "werkversie", False) for record in mini_whole)
    assert report.hidden >= 1  # a quote without consent


def test_citations_without_a_page_are_told_per_record(mini_root: Path) -> None:
    text = "\n\nLees [@jansen2020proef] en [@jansen2020proef, p. 3] of @jansen2020proef.\n"
    path = mini_root / CONCEPT
    path.write_text(path.read_text(encoding="utf-8").rstrip() + text, encoding="utf-8")

    found = [point for point in points(report_of(mini_root), "Verwijzingen zonder pagina") if CONCEPT in point]

    assert found == [f"{CONCEPT}:2 [HB309] Verwijzing zonder pagina naar: ‘jansen2020proef’. {CODES['HB309'].cure}"]


def test_a_citation_with_a_page_is_fine(mini_root: Path) -> None:
    for file in mini_root.rglob("*.*"):
        if file.suffix in (".md", ".yml"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("[@jansen2020proef]", "[@jansen2020proef, p. 3]"), encoding="utf-8")
    before = points(report_of(mini_root), "Verwijzingen zonder pagina")
    change(mini_root, "content/bronnen/jansen2020proef.yml", ("type: ", "type: webpage # "))

    assert not points(report_of(mini_root), "Verwijzingen zonder pagina")
    assert all("HB309" in point for point in before)


def test_the_card_of_a_draft_is_measured_too(mini_root: Path) -> None:
    change(mini_root, CONCEPT, ("herkomst: ", f"status: klad\ngespreksvragen:\n  - {'Vraag een lange vraag. ' * 12}\nherkomst: "))

    assert [
        point for point in points(report_of(mini_root), "Teksten die niet op hun kaart passen") if "HB208" in point and CONCEPT in point
    ]


def test_what_the_check_and_the_language_say_is_sorted_by_topic(mini_root: Path) -> None:
    path = mini_root / CONCEPT
    path.write_text(path.read_text(encoding="utf-8").rstrip() + "\n\nWij faciliteren dit.\n", encoding="utf-8")
    report = report_of(mini_root)

    assert any("HB504" in point for point in points(report, "Tips voor de taal"))
    assert any("HB206" in point for point in points(report, "Citaten zonder toestemming"))
    assert dict(report.by_file(report.points[5][1]))[CONCEPT] == 1
    assert [topic for topic, _ in report.points] == [*SOORTEN, OVERIG]


def test_every_topic_has_codes_that_exist_and_every_hint_its_topic() -> None:
    known = [code for topic in SOORTEN for code in topic.codes]

    assert set(known) <= set(CODES)
    assert len(known) == len(set(known))
    assert {code for code, what in CODES.items() if what.level is Level.INFO and not code.startswith("HB6")} <= set(
        known
    )  # HB6: on import only

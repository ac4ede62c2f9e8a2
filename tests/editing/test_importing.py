"""Sources that come in: from three formats, without doubles, without loss that is not told, and never over what is there."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools import pipeline
from build_tools.editing.carrying import READERS
from build_tools.editing.exporting import source_files
from build_tools.editing.importing import Imported, import_sources
from build_tools.editing.source_ids import new_source_id
from build_tools.loading.yaml_text import read_yaml
from build_tools.records.base import Status
from build_tools.records.bron import Bron
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.periode import Periode
from build_tools.records.problems import CODES

Import = Callable[..., Imported]


@pytest.fixture(scope="session")
def whole() -> Handbook:
    """The real handbook, drafts included."""
    return pipeline.read(Path(__file__).parents[2]).handbook


@pytest.fixture
def imported(tmp_path: Path, mini_whole: Handbook) -> Import:
    """Import a text under a name into the small handbook, or into another one."""

    def do(name: str, content: str | bytes, handbook: Handbook = mini_whole) -> Imported:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return import_sources(path, handbook)

    return do


def without_sources(handbook: Handbook) -> Handbook:
    return replace(handbook, records={**handbook.records, "bron": Collection()})


def records(result: Imported) -> dict[str, Bron]:
    """Read the new files as loading would."""
    found = {}
    for change in result.changes.files:
        fields = read_yaml(change.path, (change.after or b"").decode())
        assert not fields.problems
        assert isinstance(fields.value, dict)
        name = Path(change.path).stem
        found[name] = Bron.model_validate({**fields.value, "id": name})
    return found


def codes(result: Imported) -> list[str]:
    return [problem.code for problem in result.problems]


def differences(before: Bron, after: Bron) -> set[str]:
    return {info.alias or name for name, info in Bron.model_fields.items() if getattr(before, name) != getattr(after, name)}


@pytest.mark.parametrize("suffix", READERS)
def test_what_goes_out_comes_in_again(whole: Handbook, imported: Import, suffix: str) -> None:
    """All real sources, by every format: the same records in an empty project."""
    text = dict(source_files(whole))[f"bronnen{suffix}"]

    result = imported(f"bronnen{suffix}", text, without_sources(whole))

    back = records(result)
    assert {bron.id: differences(bron, back[bron.id]) for bron in whole.bronnen} == {name: set() for name in back}
    assert len(back) == len(whole.bronnen) >= 45
    assert [str(problem) for problem in result.problems] == []


CHANGED = {
    ".bib": ("  handboek-issued = {2021-10-05},\n", "year = {2021}", "year = {2022}", "2021-10-05", "2022-10"),
    ".ris": ("N1  - handboek-genre: Eindrapport\r\n", "", "M3  - Scriptie\r\n", "Eindrapport", "Scriptie"),
}
"""A field that went along, what a reference manager changes beside it, and the value before and after."""


@pytest.mark.parametrize("suffix", CHANGED)
def test_what_was_changed_elsewhere_stays_changed(whole: Handbook, imported: Import, suffix: str) -> None:
    own, old, new, before, after = CHANGED[suffix]
    fields = {"issued": "2021-10-05", "genre": "Eindrapport", "type": "report", "title": "Samen", "sleutelpunt": "Wij leren [[veel]]."}
    bron = Bron.model_validate({"id": "samen2021", **fields})
    handbook = replace(whole, records={**whole.records, "bron": Collection([bron])})
    text = dict(source_files(handbook))[f"bronnen{suffix}"]
    assert own in text

    back = imported(f"a{suffix}", text, without_sources(whole))
    later = imported(f"b{suffix}", text.replace(old, new) if old else text.replace(own, own + new), without_sources(whole))
    values = [
        [str(getattr(one, "genre" if suffix == ".ris" else "issued")) for one in records(result).values()] for result in (back, later)
    ]

    assert values == [[str(Periode.parse(value)) if suffix == ".bib" else value] for value in (before, after)]
    assert [one.sleutelpunt for one in records(later).values()] == ["Wij leren [[veel]]."]


def test_a_note_that_became_a_paragraph_is_still_ours_and_a_strange_one_is_told(imported: Import) -> None:
    note = "N1  - <p>handboek-thema: beleid</p>\nN1  - handboek-type: raar\nN1  - handboek-genre: [open\n"
    text = f"TY  - BOOK\nTI  - Samen leren\n{note}ER  - \n"

    [ours] = records(imported("a.ris", text)).values()
    result = imported("b.ris", text.replace("ER  -", "N1  - Iets anders\nER  -"))

    assert (str(ours.thema), ours.type, ours.genre) == ("beleid", "book", None)
    assert codes(result) == ["HB603"]


def test_what_is_private_never_leaves(mini_whole: Handbook) -> None:
    bron = next(iter(mini_whole.bronnen)).model_copy(update={"redactienotitie": "Alleen voor ons"})
    files = dict(source_files(replace(mini_whole, records={**mini_whole.records, "bron": Collection([bron])})))

    assert not [name for name, text in files.items() if "Alleen voor ons" in text]


@pytest.mark.parametrize("suffix", READERS)
def test_a_second_time_everything_is_there_already(whole: Handbook, imported: Import, suffix: str) -> None:
    result = imported(f"bronnen{suffix}", dict(source_files(whole))[f"bronnen{suffix}"], whole)

    assert not result.added
    assert not result.changes.files
    assert codes(result) == ["HB602"] * len(whole.bronnen)


ZOTERO = [
    {
        "id": "http://zotero.org/users/1/items/AB12", "type": "article-newspaper", "title": "Een <i>nieuw</i> bericht", "abstract": "Kort.",
        "container-title": "De Proefkrant", "DOI": "https://doi.org/10.1234/ABC", "URL": "www.fout", "language": "Nederlands",
        "author": [{"family": "de Vries", "given": "Anna"}, {"literal": "Proefinstituut"}], "issued": {"date-parts": [["2024", 2, 3]]},
        "accessed": {"date-parts": [["2024", "5", "1"]]}, "page": "3–5", "title-short": "Bericht",
    },
]  # fmt: skip


def test_zotero_as_it_is(imported: Import) -> None:
    result = imported("zotero.json", json.dumps(ZOTERO))
    [(name, bron)] = records(result).items()

    assert name == "devries2024nieuw"
    assert bron.title == "Een nieuw bericht"
    assert (bron.doi, bron.url, bron.language, bron.page) == ("10.1234/ABC", None, "nl", "3-5")
    assert [(person.family, person.non_dropping_particle, person.literal) for person in bron.author] == [
        ("Vries", "de", None),
        (None, None, "Proefinstituut"),
    ]
    assert (str(bron.issued), str(bron.accessed)) == ("3 februari 2024", "1 mei 2024")
    assert bron.status is Status.KLAD
    assert codes(result) == ["HB603", "HB604", "HB606"]
    assert not result.has_faults


def test_the_same_doi_is_the_same_source_whatever_the_title(imported: Import) -> None:
    double = [{"id": "a", "type": "book", "title": "Anders", "DOI": "10.1234/abc"}]

    result = imported("b.json", json.dumps([*ZOTERO, *double]))

    assert list(result.added) == ["devries2024nieuw"]
    assert "staat twee keer in dit bestand: devries2024nieuw" in str(result.problems)


def test_without_a_doi_title_and_year_tell(imported: Import) -> None:
    items: list[dict[str, Any]] = [
        {"id": "1", "type": "book", "title": "Samen leren", "issued": {"raw": "2020"}},
        {"id": "2", "type": "report", "title": "Samen  Leren!", "issued": {"date-parts": [[2020, 5]]}},
        {"id": "3", "type": "book", "title": "Samen leren", "issued": {"raw": "2021"}},
    ]

    result = imported("b.json", json.dumps(items))

    assert list(result.added) == ["samen2020leren", "samen2021leren"]


def test_nothing_that_is_there_is_overwritten(imported: Import, mini_whole: Handbook) -> None:
    known = next(iter(mini_whole.bronnen)).id
    items = [{"id": known, "type": "book", "title": "Iets heel anders", "author": [{"family": "Bakker"}], "issued": {"raw": "1999"}}]

    result = imported("b.json", json.dumps(items))

    assert [change.before for change in result.changes.files] == [None]
    assert list(result.added) == ["bakker1999iets"]


BIB = r"""
@article{Bakker_2020, title={{Het {DNA} van stages: 50\% \& meer}}, author={Bakker, Bo and {Proef and Zonen} and {van der} Ent, B.},
  journal={Blad}, year=2020, month=mar, number={4}, pages={3--5}, doi={10.1234/a_b}, url={https://example.org/a_b%20c~d}, keywords={x}}
@techreport{r1, title={Verslag}, institution={Proefinstituut}, year={2019}, number={7}, date={2019-02-03}}
@misc{m1, title={Los}, url={https://example.org/}, urldate={2021-01-02}}
@patent{p1, title={Vondst}, year=2001}
"""


def test_bibtex_with_its_tex(imported: Import) -> None:
    result = imported("b.bib", BIB)
    found = records(result)
    article = found["bakker2020dna"]

    assert article.title == "Het DNA van stages: 50% & meer"
    assert [(one.family, one.literal, one.non_dropping_particle) for one in article.author] == [
        ("Bakker", None, None),
        (None, "Proef and Zonen", None),
        ("Ent", None, "van der"),
    ]
    assert (article.issue, article.page, article.doi, article.url) == ("4", "3-5", "10.1234/a_b", "https://example.org/a_b%20c~d")
    assert article.issued
    assert article.issued.tekst == "2020-03"
    assert [(bron.type.value, bron.number) for bron in found.values()] == [
        ("article-journal", None),
        ("webpage", None),
        ("report", "7"),
        ("report", None),
    ]
    assert codes(result) == ["HB603", "HB606"]


RIS = (
    "TY  - CHAP\r\nID  - x\r\nAU  - Bakker, Bo\r\nAU  - Proefinstituut\r\nTI  - Een hoofdstuk met\r\n een vervolg\r\nT2  - Bundel\r\n"
    "PY  - 2020\r\nDA  - 2020/03//\r\nSP  - 3\r\nEP  - 5\r\n"
    "SN  - 978-1-2345-6789-7\r\nUR  - https://example.org/a;b\r\nKW  - stage\r\nER  - \r\n"
)


def test_ris(imported: Import) -> None:
    result = imported("b.ris", RIS)
    [bron] = records(result).values()

    assert (bron.type.value, bron.title, bron.container_title, bron.page) == ("chapter", "Een hoofdstuk met een vervolg", "Bundel", "3-5")
    assert (bron.isbn, bron.url) == ("978-1-2345-6789-7", "https://example.org/a;b")
    assert bron.issued
    assert bron.issued.tekst == "2020-03"
    assert [one.literal for one in bron.author] == [None, "Proefinstituut"]
    assert codes(result) == ["HB603"]


CASES: Mapping[str, tuple[str, str | bytes]] = {
    "HB001": ("a.json", b'[{"title": "\xe9"}]'),
    "HB601 json": ("a.json", '[{"title": }]'),
    "HB601 list": ("a.json", '"tekst"'),
    "HB601 deep": ("a.json", "[" * 100_000),
    "HB601 bibtex": ("a.bib", "Dit is geen BibTeX."),
    "HB601 ris": ("a.ris", "Dit is geen RIS."),
    "HB605 item": ("a.json", "[5]"),
    "HB605 title": ("a.json", '[{"type": "book"}]'),
    "HB605 bibtex": ("a.bib", "@book{x, title={Open"),
    "HB605 twice": ("a.bib", "@book{x, title={A}, title={B}}"),
    "HB605 ris": ("a.ris", "TY  - BOOK\nTI  - Open\n"),
    "HB604 date": ("a.json", '[{"type": "book", "title": "Boek", "issued": {"literal": "binnenkort"}}]'),
    "HB604 name": ("a.json", '[{"type": "book", "title": "Boek", "author": [{"given": "Bo"}]}]'),
    "HB606 none": ("a.json", '[{"title": "Boek"}]'),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_input_gives_a_dutch_problem(imported: Import, name: str) -> None:
    file, content = CASES[name]
    result = imported(file, content)

    assert codes(result) == [name[:5]]
    assert result.problems[0].origin.file == file
    assert result.problems[0].advice


def test_one_bad_source_leaves_the_others_alone(imported: Import) -> None:
    result = imported("a.bib", "@book{a, title={Goed boek}, year=2020}\n@book{b, title={Kapot\n\n@book{c, title={Ander boek}, year=2021}\n")

    assert list(result.added) == ["goed2020boek", "ander2021boek"]
    assert [(problem.code, problem.origin.line) for problem in result.problems] == [("HB605", 2)]


@pytest.mark.parametrize("suffix", READERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.sampled_from('@{}[]",:\\\n \tTYER-=abc123éa0') | st.characters(codec="utf-8"), max_size=300))
def test_no_text_at_all_breaks_it(imported: Import, suffix: str, text: str) -> None:
    result = imported(f"a{suffix}", text)

    assert all(problem.code in CODES for problem in result.problems)


def test_an_id_is_made_like_those_that_are_there(whole: Handbook, imported: Import) -> None:
    """Author and year are always the same; the word of the title was often chosen by hand."""
    items = [{**item, "id": "x", "custom": {}} for item in json.loads(dict(source_files(whole))["bronnen.json"])]
    made = imported("b.json", json.dumps(items), without_sources(whole)).added
    by_title = {title: name for name, title in made.items()}

    same = [bron.id for bron in whole.bronnen if by_title[bron.title][:8] == bron.id[:8]]
    assert len(same) >= 0.6 * len(whole.bronnen)
    assert len(made) == len(whole.bronnen)


def test_an_id_is_always_free() -> None:
    fields = {"title": "Over alles", "issued": "2020", "publisher": "Stichting"}
    taken: list[str] = []
    for _ in range(30):
        taken.append(new_source_id(fields, "", taken))

    assert len(set(taken)) == 30
    assert all(len(name) <= 60 and name.startswith("stichting2020") for name in taken)


def test_biblatex_has_a_subtitle_and_some_programs_wrap_their_items(imported: Import) -> None:
    [book] = records(imported("a.bib", "@book{x, title={Samen}, subtitle={hoe dan}, date={2020-05-06}}")).values()
    [other] = records(imported("a.json", '{"items": [{"type": "book", "title": "Boek", "author": [{"literal": "De Club"}]}]}')).values()

    assert book.title == "Samen: hoe dan"
    assert book.issued
    assert book.issued.tekst == "2020-05-06"
    assert other.title == "Boek"

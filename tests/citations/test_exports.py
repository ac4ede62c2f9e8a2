"""The exchange formats, read back by other readers than our own code."""

import json
import re
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from citeproc.source.bibtex import BibTeX
from hypothesis import given
from hypothesis import strategies as st

from build_tools.citations.exports import Exports

Items = list[Mapping[str, Any]]
AWKWARD = {
    "id": "lastig",
    "type": "article-journal",
    "title": "50% & meer: {a_b} #1 $5 ~ ^ \\ “é”",
    "author": [{"family": "van der Plaats", "given": "Bo"}, {"literal": "Peer and Zonen"}],
    "issued": "2021-03-09",
    "accessed": {"date-parts": [["2024", "5", "1"]]},
    "container-title": "Blad\nvoor  allen",
    "page": "3–5",
    "number": "7",
    "DOI": "10.1234/a_b%c",
    "URL": "https://example.org/a_b?x={1}&y=%20",
    "sleutelpunt": "van ons",
    "custom": {"van": "Zotero"},
}


def _file(suffix: str, items: Items) -> str:
    return dict(Exports(items).files())[suffix]


def _ris(text: str) -> list[list[tuple[str, str]]]:
    records: list[list[tuple[str, str]]] = []
    for line in text.removesuffix("\r\n").split("\r\n"):
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert match, line
        if match[1] == "TY":
            records.append([])
        records[-1].append((match[1], match[2]))
    return records


def test_csl_json_of_the_sources_comes_back_unchanged(items: Items) -> None:
    by_id = sorted(items, key=lambda item: str(item["id"]))
    assert json.loads(_file(".json", items)) == json.loads(json.dumps(by_id))


def test_csl_json_has_only_csl_and_dates_as_parts() -> None:
    [item] = json.loads(_file(".json", [AWKWARD]))
    assert item["issued"] == {"date-parts": [[2021, 3, 9]]}
    assert item["accessed"] == {"date-parts": [[2024, 5, 1]]}
    assert item["title"] == AWKWARD["title"]
    assert list(item)[:3] == ["id", "type", "title"]
    assert not {"sleutelpunt", "custom"} & item.keys()
    [bare] = json.loads(_file(".json", [{"id": "a", "type": "book", "author": "De Club", "editor": [], "issued": "z.d.", "volume": 3}]))
    assert bare == {"id": "a", "type": "book", "author": [{"literal": "De Club"}], "volume": "3"}


def test_bibtex_of_the_sources_is_read_back(items: Items, tmp_path: Path) -> None:
    file = tmp_path / "bronnen.bib"
    file.write_text(_file(".bib", items), encoding="utf-8")
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Unsupported BibTeX field", UserWarning)  # the reader knows few fields
        read = BibTeX(str(file), encoding="utf-8")
    assert sorted(read) == sorted(str(item["id"]) for item in items)
    for item in items:
        back = read[item["id"]]
        assert str(back["title"]) == item["title"]
        assert len(back.get("author", [])) == len(item.get("author", []))
        if "issued" in item:
            assert back["issued"]["year"] == item["issued"]["date-parts"][0][0]


def test_bibtex_escapes_what_tex_would_read() -> None:
    assert _file(".bib", [AWKWARD]) == (
        "@article{lastig,\n"
        "  author = {van der Plaats, Bo and {Peer and Zonen}},\n"
        r"  title = {{50\% \& meer: \textbraceleft{}a\_b\textbraceright{} \#1 \$5 \textasciitilde{} \textasciicircum{}"
        " \\textbackslash{} “é”}},\n"
        "  year = {2021},\n"
        "  month = mar,\n"
        "  journal = {Blad voor allen},\n"
        "  eid = {7},\n"
        "  pages = {3--5},\n"
        "  doi = {10.1234/a_b%c},\n"
        "  url = {https://example.org/a_b?x=%7B1%7D&y=%20},\n"
        "  urldate = {2024-05-01},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("item", "kind", "line"),
    [
        ({"type": "report", "publisher": "Huis", "collection-number": "3"}, "techreport", "institution = {Huis}"),
        ({"type": "thesis", "publisher": "Huis"}, "phdthesis", "school = {Huis}"),
        ({"type": "thesis", "publisher": "Huis", "genre": "Masterscriptie"}, "mastersthesis", "school = {Huis}"),
        ({"type": "chapter", "container-title": "Bundel"}, "incollection", "booktitle = {Bundel}"),
        ({"type": "legislation"}, "misc", "title = {{T}}"),
    ],
)
def test_bibtex_types(item: Mapping[str, object], kind: str, line: str) -> None:
    text = _file(".bib", [{"id": "a b{c}", "title": "T", **item}])
    assert text.startswith(f"@{kind}{{a-b-c-,\n")
    assert f"  {line},\n" in text


def test_ris_of_the_sources_is_read_back(items: Items) -> None:
    records = {dict(record)["ID"]: record for record in _ris(_file(".ris", items))}
    assert sorted(records) == sorted(str(item["id"]) for item in items)
    for item in items:
        record = records[str(item["id"])]
        assert record[0][0] == "TY"
        assert record[-1] == ("ER", "")
        assert ("TI", item["title"]) in record
        assert sum(tag == "AU" for tag, _ in record) == len(item.get("author", []))


def test_ris_of_an_awkward_source() -> None:
    [record] = _ris(_file(".ris", [AWKWARD]))
    assert record == [
        ("TY", "JOUR"),
        ("ID", "lastig"),
        ("AU", "van der Plaats, Bo"),
        ("AU", "Peer and Zonen"),
        ("TI", AWKWARD["title"]),
        ("PY", "2021"),
        ("DA", "2021/03/09/"),
        ("T2", "Blad voor allen"),
        ("M1", "7"),
        ("DO", "10.1234/a_b%c"),
        ("UR", AWKWARD["URL"]),
        ("SP", "3"),
        ("EP", "5"),
        ("Y2", "2024/05/01/"),
        ("ER", ""),
    ]


def test_ris_dates_leave_unknown_places_empty() -> None:
    [record] = _ris(_file(".ris", [{"id": "a", "type": "map", "title": "T", "issued": "2021", "page": "7"}]))
    assert record == [("TY", "GEN"), ("ID", "a"), ("TI", "T"), ("PY", "2021"), ("DA", "2021///"), ("SP", "7"), ("ER", "")]


@given(st.text(), st.text(min_size=1))
def test_no_text_breaks_the_formats(title: str, name: str) -> None:
    item = {"id": "a", "type": "book", "title": title, "author": [{"literal": name}]}
    [record] = _ris(_file(".ris", [item]))
    assert [tag for tag, _ in record] == ["TY", "ID", "AU", "TI", "ER"]
    text = _file(".bib", [item])
    assert text.count("{") == text.count("}")
    assert re.sub(r"\\text\w+\{\}|\\[&%$#_]", "", text).count("\\") == 0


def test_order_of_the_input_does_not_matter(items: Items) -> None:
    assert dict(Exports(items[::-1]).files()) == dict(Exports(items).files())


def test_a_part_of_the_sources_is_the_same_as_those_alone(items: Items) -> None:
    some = items[3:9:2]
    ids = [str(item["id"]) for item in some]
    assert dict(Exports(items).files(ids)) == dict(Exports(some).files())
    assert [entry["id"] for entry in json.loads(dict(Exports(items).files(ids))[".json"])] == sorted(ids)


def test_without_sources_the_files_are_empty() -> None:
    assert dict(Exports([]).files()) == {".json": "[]\n", ".bib": "", ".ris": ""}


def test_two_sources_with_the_same_id_are_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        Exports([AWKWARD, AWKWARD])

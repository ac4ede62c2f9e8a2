"""Problems in prose, with file and line in the body; and mentions, which make backlinks."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.prose.check import check_prose
from build_tools.records.handbook import Handbook, Key
from build_tools.records.text import Proza

CONCEPT = "concepts/02-tweede-idee.md"


def messages(root: Path) -> list[tuple[str, int, str]]:
    return [(p.code, p.origin.line, f"{p.message} {p.advice}") for p in pipeline.read(root).problems if p.origin.file == CONCEPT]


def with_body(root: Path, body: str) -> list[tuple[str, int, str]]:
    path = root / CONCEPT
    path.write_text(path.read_text(encoding="utf-8") + body, encoding="utf-8")
    return messages(root)


def test_the_small_handbook_has_no_problems_in_prose(mini_root: Path) -> None:
    assert not [p for p in pipeline.read(mini_root).problems if p.code.startswith("HB3")]


@pytest.mark.parametrize(
    ("body", "code", "line", "words"),
    [
        ("\nEén.\n[[eerste-ide]]\n", "HB301", 16, "Bedoelde je ‘eerste-idee’ (Eerste idee)"),
        ("\n[[]]\n", "HB301", 15, "wijst naar iets dat niet bestaat"),
        ("\n[@jansen2020proefs]\n", "HB302", 15, "Bedoelde je ‘jansen2020proef’ (Een kleine proef)"),
        ("\n[@jansen2020proef p. 3]\n", "HB302", 15, "Schrijf [@id]"),
        ("\nVolgens @onbekend2020.\n", "HB302", 15, "bestaat niet"),
        ("\ntekst\n\n<script>alert(1)</script>\n", "HB303", 17, "script> mag niet"),
        ('\n<span onclick="x()">a</span>\n', "HB303", 15, "onclick= mag niet"),
        ("\n[x](javascript:alert(1))\n", "HB304", 15, "‘javascript:’ mag niet"),
        ("\n[x](java&#115;cript:alert(1))\n", "HB304", 15, "‘javascript:’ mag niet"),
        ("\n[x](data:text/html,x)\n", "HB304", 15, "‘data:’ mag niet"),
        ("\n[x](//example.org)\n", "HB304", 15, "mag niet in een link"),
        ("\n[x](tel:0612345678)\n", "HB304", 15, "‘tel:’ mag niet"),
        ("\n![x](https://example.org/x.png)\n", "HB304", 15, "‘https://example.org/x.png’ kan niet in een tekst staan"),
        ("\n[![x](//example.org/x.png)](https://example.org)\n", "HB304", 15, "in het veld ‘beeld’"),
        ("\n![x](/media/x.png)\n", "HB304", 15, "in het veld ‘beeld’"),
        ("\n[[eerste-idee|lange\ntekst]] en\n[[eerste-ide]]\n", "HB301", 17, "‘[[eerste-ide]]’"),
        ("\n[[eerste\nidee]]\n", "HB301", 15, "‘[[eerste idee]]’"),
        ("\n| a | b |\n|---|---|\n| x | [[eerste-idee|tekst]] |\n", "HB308", 17, "zonder eigen tekst"),
        ("\n| a | b |\n|---|---|\n| [[eerste-idee\\|tekst]] | x |\n", "HB308", 17, "zonder eigen tekst"),
        ("\n<details><summary>x</summary>\n[[eerste-idee]]\n</details>\n", "HB308", 16, "buiten de HTML"),
        ("\n<details>\n\nx <b>y</b>\n\n</details>\n", "HB303", 17, "b> mag niet"),
        ("\n<details>\n\nx\n[@jansen2020proef]\n\n</details>\n", "HB308", 18, "buiten de HTML"),
        ("\nx\n\n```\ncode\n[[eerste-idee]]\n", "HB306", 17, "twee regels met precies ```"),
        ("\nEén.\n  ```\n  code\n  ```\n", "HB306", 16, "twee regels met precies ```,"),
        ("\n- een\n\n    ```\n    code\n    ```\n", "HB306", 17, "kan niet in een lijst of citaat staan. Zet het erbuiten"),
        ("\n> ~~~\n> code\n> ~~~\n", "HB306", 15, "kan niet in een lijst"),
        ("\nx\n[[eerste-idee|tekst [x]]] en meer\n", "HB308", 16, "‘[[eerste-idee|tekst [x]]]’ werkt hier niet"),
        ("\n- **[[eerste-idee|a\n", "HB308", 15, "zonder haken"),
        ("\n~~~\ncode\n ~~~~\n", "HB306", 15, "twee regels met precies ~~~,"),
        ("\n[x](/doe-mee.md#nergens)\n", "HB301", 15, "‘/doe-mee.md’ is geen vaste plek ‘#nergens’. Link naar de pagina (/doe-mee.md)"),
        ("\n[x](/doe-mee.md#oproep-studenten)\n", "HB301", 15, "Bedoelde je ‘/doe-mee.md#oproep-student’"),
        ("\n[x](/doe-mee.md#eerste-idee)\n", "HB301", 15, "geen vaste plek ‘#eerste-idee’"),
        ("\n[x](/partners.md#student)\n", "HB301", 15, "geen vaste plek ‘#student’"),
        ("\n[x](/concepten/eerste-idee.md#knelpunt)\n", "HB301", 15, "geen vaste plek ‘#knelpunt’"),
        ("\n### Een kop\n\n[x](#een-ko)\n", "HB301", 17, "niet naar een kop in deze tekst. Bedoelde je ‘#een-kop’?"),
        ("\n[x](#kop)\n", "HB301", 15, "Link naar een kop die hier staat."),
        ("\n### Kop over [[eerste-idee]]\n\n[x](#kop-over-eerste-idee)\n", "HB301", 17, "niet naar een kop"),
        ("\nx\n\n### Kop {#bronnen}\n", "HB303", 17, "‘{#bronnen}’, mag niet"),
        ("\nx\n*y*{: .a #b_c }\n", "HB303", 16, "{: .a #b_c }"),
        ("\nx\n{ id='b' }\n", "HB303", 16, "vanzelf een adres"),
        ("\n``` {#b}\nx\n```\n", "HB303", 15, "{#b}"),
        ("\n# Kop\n", "HB307", 15, "Een kop van niveau 1 (#) past niet"),
        ("\n## Kop\n", "HB307", 15, "van ### tot en met ####"),
        ("\n### Kop\n\n##### Kop\n", "HB307", 17, "niveau 5"),
        ("\n#### Kop\n", "HB307", 15, "Gebruik hier ###."),
        ("\nEén.\n\nKop\n===\n", "HB307", 17, "niveau 1"),
        ("\nKop\n-\n", "HB307", 15, "niveau 2"),
        ("\nEén.\n#Kop\n", "HB307", 16, "niveau 1"),
        ("\n> ## Kop\n", "HB307", 15, "niveau 2"),
        ("\n[x](eerste-idee.md)\n", "HB301", 15, "wijst niet naar een pagina"),
        ("\n[x](/doe-me.md)\n", "HB301", 15, "‘/doe-mee.md’"),
    ],
)
def test_reports_the_line_in_the_body(mini_root: Path, body: str, code: str, line: int, words: str) -> None:
    """The fields of the second concept end on line 13, so what is added begins on line 14."""
    problems = [problem for problem in with_body(mini_root, body) if problem[0] == code]

    assert problems[0][1] == line
    assert words in problems[0][2]


@pytest.mark.parametrize(
    "body",
    [
        "\n[x](/doe-mee.md)\n",
        "\n[x](/doe-mee.md#oproep-student)\n",
        "\n### Één kop!\n\n[x](#een-kop)\n\n#### Kop\n\n### Kop\n\n[y](#kop_1)\n",
        "\n<abbr title='x'>a</abbr><br>\n",
        "\n[x](mailto:a@example.org)\n",
        "\n[[eerste-idee|lange\ntekst]]\n",
        "\n`{#kop}` en {dit} en {a b} en { .klasse }\n\n```\n{#x}\n```\n",
        "\n### Kop\n\n#### Kop\n\n#### Kop\n\n### Kop\n",
        "\nEén\n\n---\n\nNummer #1.\n\n```\n# code\n```\n",
        "\n| a | b |\n|---|---|\n| [[eerste-idee]] | `x` |\n",
        "\n<details>\nx\n</details>\n\n[[eerste-idee]]\n",
        "\n<details>\n\nx</details>\n\n[[eerste-idee]]\n",
        "\n```\ncode\n```\n",
        "\n~~~~ yaml\n~~~\n~~~~\n",
    ],
)
def test_accepts_what_is_right(mini_root: Path, body: str) -> None:
    assert not [problem for problem in with_body(mini_root, body) if problem[0].startswith("HB3")]


@pytest.mark.parametrize(
    ("heading", "words"),
    [("# Kop", "past niet"), ("### Kop", "Gebruik hier ##."), ("##### Kop", "past niet"), ("## Kop\n\n### Kop\n\n#### Kop", "")],
)
def test_a_page_has_headings_from_the_second_level_on(mini_root: Path, heading: str, words: str) -> None:
    page = mini_root / "content/pages/los.md"
    page.write_text(f"---\ntitle: Los\ndescription: Een losse pagina.\n---\n\n{heading}\n", encoding="utf-8")

    problems = [p for p in pipeline.read(mini_root).problems if p.code == "HB307"]

    assert [(p.origin.file, p.origin.line) for p in problems] == ([("content/pages/los.md", 6)] if words else [])
    assert all(words in f"{p.message} {p.advice}" for p in problems)


def test_a_field_has_no_headings(mini_root: Path) -> None:
    path = mini_root / "content/methoden/eerste-methode.md"
    path.write_text(path.read_text(encoding="utf-8").replace("waarom: Ied", "waarom: |-\n  # Ied"), encoding="utf-8")

    assert any("kan niet in een veld staan" in p.message for p in pipeline.read(mini_root).problems if p.code == "HB307")


def test_a_link_to_a_draft_is_a_hint(mini_root: Path) -> None:
    draft = mini_root / "content/methoden/eerste-methode.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("soort: werkvorm", "soort: werkvorm\nstatus: klad"), encoding="utf-8")

    problems = [p for p in pipeline.read(mini_root).problems if p.code == "HB305"]

    assert {(p.origin.file, p.stops) for p in problems} == {("concepts/01-eerste-idee.md", False), ("content/tracks/proeftrack.md", False)}


def test_a_link_to_a_broken_record_is_not_reported_as_unknown(mini_root: Path) -> None:
    broken = mini_root / "content/methoden/eerste-methode.md"
    broken.write_text(broken.read_text(encoding="utf-8").replace("wat: Een", "wta: Een"), encoding="utf-8")

    assert not [p for p in pipeline.read(mini_root).problems if p.code == "HB301"]


BROKEN = [
    ("[x](/weg.md)", Key("pagina", "weg.md"), Key("pagina", "anders.md")),
    ("[x](/weg.md#kop)", Key("pagina", "weg.md"), Key("pagina", "kop")),
    ("[x](/tracks/weg.md)", Key("track", "weg"), Key("pagina", "weg")),
    ("[x](/weg.md)", Key("pagina", "*"), Key("uitgave", "handboek")),
    ("[[weg]]", Key("methode", "*"), Key("pagina", "*")),
    ("[[methode:weg]]", Key("methode", "*"), Key("bron", "*")),
    ("[@weg2020]", Key("bron", "*"), Key("methode", "*")),
    ("[x](/doe-mee.md#weg)", Key("oproep", "weg"), Key("pagina", "weg")),
]


@pytest.mark.parametrize(("text", "cause", "other"), BROKEN)
def test_what_could_not_be_read_is_not_reported_as_unknown(mini_whole: Handbook, text: str, cause: Key, other: Key) -> None:
    page = mini_whole.paginas[0].model_copy(update={"body": Proza(text)})
    handbook = replace(mini_whole, paginas=(page,))

    assert check_prose(replace(handbook, broken=frozenset({cause})), {"doe-mee.md": frozenset()})[1] == ()
    assert len(check_prose(replace(handbook, broken=frozenset({other})), {"doe-mee.md": frozenset()})[1]) == 1


def test_mentions_make_backlinks(mini_whole: Handbook) -> None:
    method = mini_whole.methoden["eerste-methode"]
    source = mini_whole.bronnen["jansen2020proef"]

    assert {record.id for record in mini_whole.users_of(method)} == {"eerste-idee", "proeftrack", "eerste-sessie", "eerste-draaiboek"}
    assert {record.id for record in mini_whole.users_of(source)} == {"eerste-idee", "eerste-methode"}
    assert [page.uri for page in mini_whole.paginas_about(mini_whole.concepten["eerste-idee"])] == ["concepten/index.md", "index.md"]
    assert any(mention.source == Key("groep", "student") for mention in mini_whole.mentions)


def test_a_link_to_a_fixed_page_that_is_missing_is_told_once(mini_root: Path) -> None:
    (mini_root / "content/pages/privacy.md").unlink()
    assert with_body(mini_root, "\n[x](/privacy.md)\n") == []
    assert [str(p) for p in pipeline.read(mini_root).problems if p.stops] == [
        "content/pages/privacy.md [HB005] Deze pagina ontbreekt. Zet het bestand terug."
    ]


def test_a_link_to_the_page_of_a_draft_leads_nowhere_yet(mini_root: Path) -> None:
    draft = mini_root / "content/methoden/eerste-methode.md"
    draft.write_text(draft.read_text(encoding="utf-8").replace("soort: werkvorm", "soort: werkvorm\nstatus: klad"), encoding="utf-8")
    (problem,) = with_body(mini_root, "\n[x](/aanpak/methoden/eerste-methode.md)\n")
    words = "wijst naar een pagina die niet openbaar is. Gebruik [[eerste-methode]]: dan ziet de lezer tot die tijd alleen tekst."
    assert problem == ("HB301", 15, f"De link naar ‘/aanpak/methoden/eerste-methode.md’ {words}")

    own = mini_root / CONCEPT
    own.write_text(own.read_text(encoding="utf-8").replace("nummer: 2", "nummer: 2\nstatus: klad"), encoding="utf-8")
    assert not [code for code, _, _ in messages(mini_root) if code == "HB301"]


@pytest.mark.parametrize("file", ["content/pages/over/index.md", "content/methoden/eerste-methode.md"])
def test_where_a_picture_has_no_place_the_advice_names_who_has(mini_root: Path, file: str) -> None:
    path = mini_root / file
    path.write_text(path.read_text(encoding="utf-8") + "\n![Een deur](media/deur.jpg)\n", encoding="utf-8")
    (problem,) = [p for p in pipeline.read(mini_root).problems if p.code == "HB304"]
    assert problem.origin.file == file
    assert problem.message == "Het beeld ‘media/deur.jpg’ kan niet in een tekst staan: daar hebben maker, rechten en toestemming geen plek."
    assert problem.advice == "Haal het weg. Een plek voor beelden is er bij: concept, sessie, partner."

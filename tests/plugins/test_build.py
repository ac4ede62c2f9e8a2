"""Building the site: whole or not at all, with every message in one run."""

import gc
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from build_tools import pipeline
from build_tools.shelf import Notes

Build = Callable[..., Result]

SITE_FILES = (
    "index.html",
    "concepten/index.html",
    "concepten/eerste-idee/index.html",
    "c/01/index.html",
    "t/1/index.html",
    "data/concepten.json",
)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_sound_handbook_builds_strictly(small_project: Path, build: Build) -> None:
    result = build("--strict")

    assert result.exit_code == 0, result.output
    assert [name for name in SITE_FILES if not (small_project / "site" / name).is_file()] == []
    assert not list(small_project.glob(".site*"))


def test_the_page_of_the_editors_is_not_in_a_build(small_project: Path, build: Build) -> None:
    build()
    site = small_project / "site"

    assert not list(site.rglob("*redactiepaneel*"))
    assert not [path for path in site.rglob("*") if path.is_file() and b"redactiepaneel" in path.read_bytes().lower()]


def test_the_search_knows_other_names_and_kinds(small_project: Path, build: Build) -> None:
    build()
    index = json.loads((small_project / "site/search/search_index.json").read_text(encoding="utf-8"))
    entries = {entry["location"]: entry for entry in index["docs"]}

    assert index["config"]["fields"]["ook_wel"]["boost"] > 0
    assert entries["begrippen/#proef"]["title"] == "proef <small>Begrip</small>"
    assert "experiment" in entries["concepten/eerste-idee/"]["ook_wel"]


def test_a_site_without_a_search_builds_too(small_project: Path, build: Build) -> None:
    lines = (small_project / "mkdocs.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith("  - search:"))
    end = next(number for number, line in enumerate(lines) if number > start and line.startswith("  - "))
    (small_project / "mkdocs.yml").write_text("".join(lines[:start] + lines[end:]), encoding="utf-8")

    assert build("--strict").exit_code == 0
    assert not (small_project / "site/search").exists()


def test_a_quote_without_consent_is_nowhere(small_project: Path, build: Build) -> None:
    build()
    site = small_project / "site"

    assert "Dit mag iedereen lezen" in (site / "concepten/eerste-idee/index.html").read_text(encoding="utf-8")
    assert not [path for path in site.rglob("*") if path.is_file() and b"Dit mag niemand lezen" in path.read_bytes()]


def test_a_quote_for_print_alone_is_not_on_the_website(small_project: Path, build: Build) -> None:
    edit(small_project, "content/citaten.yml", "toestemming: {gegeven: ja, voor: beide}", "toestemming: {gegeven: ja, voor: druk}")

    build()

    assert not [path for path in (small_project / "site").rglob("*") if path.is_file() and b"Dit mag iedereen lezen" in path.read_bytes()]


def test_three_faults_give_three_messages_and_leave_the_site(small_project: Path, build: Build) -> None:
    assert build("--strict").exit_code == 0
    before = bytes_of(small_project / "site")
    edit(small_project, "concepts/01-eerste-idee.md", "kern: Een idee", "kern: Een idee: nieuw")
    edit(small_project, "content/tracks/proeftrack.md", "icoon: route", "icon: route")
    edit(small_project, "content/begrippen.yml", "niet_hetzelfde_als: [proef]", "niet_hetzelfde_als: [proeff]")

    result = build("--strict")

    assert result.exit_code == 1
    for place in ("concepts/01-eerste-idee.md:4 [HB020]", "content/tracks/proeftrack.md:24 [HB101]", "content/begrippen.yml:8 [HB201]"):
        assert place in result.output
    assert result.output.count("FOUT ") == 3
    assert "3 fouten gevonden. De site en het boek zijn niet veranderd." in result.output
    assert "Traceback" not in result.output
    assert bytes_of(small_project / "site") == before


def test_a_warning_of_mkdocs_in_strict_mode_leaves_the_site(small_project: Path, build: Build) -> None:
    assert build("--strict").exit_code == 0
    before = bytes_of(small_project / "site")
    edit(small_project, "content/pages/doe-mee.md", "Een korte inleiding.", "Zie [verderop](#bestaat-niet).")

    result = build("--strict")

    assert result.exit_code == 1
    assert bytes_of(small_project / "site") == before
    assert not list(small_project.glob(".site*"))


def test_the_previous_site_is_replaced_whole(small_project: Path, build: Build) -> None:
    build()
    (small_project / "site" / "oud.html").write_text("oud", encoding="utf-8")

    build()

    assert not (small_project / "site" / "oud.html").exists()


def test_two_builds_in_two_folders_are_the_same(small_project: Path, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    first = bytes_of(small_project / "site")
    elsewhere = tmp_path / "een andere map"
    small_project.rename(elsewhere)
    monkeypatch.chdir(elsewhere)

    build()

    assert bytes_of(elsewhere / "site") == first


def test_removing_a_concept_changes_counts_and_lists(small_project: Path, build: Build) -> None:
    (small_project / "concepts/02-tweede-idee.md").unlink()
    edit(small_project, "concepts/01-eerste-idee.md", "verwant:\n  - concept: tweede-idee\n    relatie: versterkt\n", "")
    edit(small_project, "concepts/01-eerste-idee.md", "[[tweede-idee|het tweede idee]]", "het tweede idee")
    edit(small_project, "content/tracks/proeftrack.md", "  - concept: tweede-idee\n    rol: raakvlak\n", "")

    result = build("--strict")
    site = small_project / "site"

    assert result.exit_code == 0, result.output
    assert "1 van 2" in result.output
    assert [concept["id"] for concept in json.loads((site / "data/concepten.json").read_text(encoding="utf-8"))["concepten"]] == [
        "eerste-idee"
    ]
    for page in ("index.html", "concepten/index.html", "tracks/index.html", "tracks/proeftrack/index.html"):
        assert "Tweede idee" not in (site / page).read_text(encoding="utf-8")


def test_the_plugins_say_in_which_order_they_stand(small_project: Path, build: Build) -> None:
    edit(small_project, "mkdocs.yml", "  - handboek/records\n", "")

    result = build()

    assert result.exit_code == 1
    assert "handboek/records vóór handboek/links" in result.output


def test_without_edition_file_there_is_a_message(small_project: Path, build: Build) -> None:
    (small_project / "content/handboek.yml").unlink()

    result = build()

    assert result.exit_code == 1
    assert "content/handboek.yml [HB005]" in result.output


@pytest.mark.parametrize("file", ["content/groepen.yml", "content/oproepen.yml", "content/bronnen/jansen2020proef.yml"])
def test_an_unreadable_file_gives_messages_and_no_traceback(small_project: Path, build: Build, file: str) -> None:
    (small_project / file).write_text("- [\n", encoding="utf-8")

    result = build()

    assert result.exit_code == 1
    assert f"{file}:" in result.output
    assert isinstance(result.exception, SystemExit)


def test_a_title_with_an_element_is_refused(small_project: Path, build: Build) -> None:
    edit(small_project, "concepts/02-tweede-idee.md", "titel: Tweede idee", "titel: 'Zwaluw <img src=x onerror=alert(1)>'")

    result = build()

    assert result.exit_code == 1
    assert "concepts/02-tweede-idee.md:3 [HB112]" in result.output


def test_only_what_was_checked_is_published(small_project: Path, build: Build, tmp_path: Path) -> None:
    pages = small_project / "content/pages"
    (tmp_path / "geheim.png").write_text("geheim", encoding="utf-8")
    (pages / "beeld.png").symlink_to(tmp_path / "geheim.png")
    (pages / "slecht.js").write_text("alert(1)", encoding="utf-8")
    (pages / "over/README.md").write_text("---\ntitle: a: b\n---\n[[niets]]\n", encoding="utf-8")

    build()
    names = {path.name for path in (small_project / "site").rglob("*")}

    assert not {"beeld.png", "slecht.js", "README"} & names
    assert not [path for path in (small_project / "site").rglob("*.html") if "[[niets]]" in path.read_text(encoding="utf-8")]


def test_a_slip_in_the_edition_file_hides_nothing(small_project: Path, build: Build) -> None:
    edit(small_project, "content/handboek.yml", "uitgave: werkversie", "uitgav: werkversie")
    edit(small_project, "concepts/02-tweede-idee.md", "voor_wie: [onderwijs]", "voor_wie: [onderwijz]")

    result = build()

    assert "content/handboek.yml:4 [HB101]" in result.output
    assert "concepts/02-tweede-idee.md:6 [HB201]" in result.output
    assert result.output.count("FOUT ") == 2


def test_a_page_that_the_site_needs_is_missed(small_project: Path, build: Build) -> None:
    (small_project / "content/pages/index.md").unlink()

    result = build()

    assert result.exit_code == 1
    assert "content/pages/index.md [HB005]" in result.output


def test_a_page_that_would_replace_another_is_told(small_project: Path, build: Build) -> None:
    page = (small_project / "content/pages/doe-mee.md").read_text(encoding="utf-8")
    (small_project / "content/pages/concepten/eerste-idee.md").write_text(page, encoding="utf-8")

    result = build()

    assert result.exit_code == 1
    assert "content/pages/concepten/eerste-idee.md [HB202]" in result.output
    assert result.output.count("FOUT ") == 1


def test_a_build_looks_after_memory_as_it_found_it(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    before, meanwhile = gc.get_threshold(), set[int]()
    read = pipeline.read

    def reading(root: Path, notes: Notes | None = None) -> pipeline.Reading:
        meanwhile.add(gc.get_threshold()[0])
        return read(root, notes)

    monkeypatch.setattr(pipeline, "read", reading)
    build("--strict")

    assert gc.get_threshold() == before
    assert min(meanwhile) > before[0]

"""Pages of an earlier build: taken over when nothing has changed, never a warning lost."""

import ast
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import CountHandler

from build_tools.pages.addresses import address
from build_tools.pages.page import Site
from build_tools.plugins.conversion import CODE, PACKAGE, Conversion, code_files
from build_tools.plugins.remembered import RememberedPage, remember
from build_tools.plugins.shared import Build as Shared
from build_tools.prose.context import ProseContext
from build_tools.records.handbook import Handbook
from build_tools.shelf import Shelf
from build_tools.visuals.placing import Figures, web

Build = Callable[..., Result]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_unchanged_handbook_is_not_converted_again(small_project: Path, build: Build, converted: list[str]) -> None:
    build("--strict")
    first, pages = bytes_of(small_project / "site"), len(converted)
    converted.clear()

    build("--strict")

    assert pages > 20
    assert converted == []
    assert bytes_of(small_project / "site") == first


def test_only_what_shows_a_change_is_converted_again(small_project: Path, build: Build, converted: list[str]) -> None:
    build("--strict")
    converted.clear()
    edit(small_project / "concepts/01-eerste-idee.md", "helpt een proef", "helpt een goede proef")

    build("--strict")

    assert len(converted) == 1
    assert "helpt een goede proef" in converted[0]
    assert "helpt een goede" in (small_project / "site/concepten/eerste-idee/index.html").read_text(encoding="utf-8")


def test_a_new_name_shows_on_every_page_that_links_to_it(small_project: Path, build: Build) -> None:
    build("--strict")
    edit(small_project / "content/begrippen.yml", "term: uitkomst", "term: slotsom")

    build("--strict")
    warm = bytes_of(small_project / "site")
    for file in (small_project / ".cache" / "paginas").iterdir():
        file.unlink()
    build("--strict")

    assert bytes_of(small_project / "site") == warm


def test_a_mistake_in_a_link_between_pages_is_told_again(small_project: Path, build: Build) -> None:
    assert build("--strict").exit_code == 0
    edit(small_project / "content/pages/doe-mee.md", "Een korte inleiding.", "Zie [verderop](#bestaat-niet).")

    assert [build("--strict").exit_code for _ in range(2)] == [1, 1]


Render = Callable[[str], RememberedPage]


def build_of(handbook: Handbook, shelf: Shelf) -> Shared:
    """Return a build of which no page was generated."""
    return Shared(Site((), (), Figures(handbook, web)), ProseContext.of(handbook, address), shelf)


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """The settings of a site of one page."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")
    return load_config(str(tmp_path / "mkdocs.yml"))


def files_of(config: MkDocsConfig, **texts: str) -> Files:
    """Write pages with a title each, by their name without `.md`."""
    for name, text in texts.items():
        (Path(config.docs_dir) / f"{name}.md").write_text(f"---\ntitle: Titel\n---\n{text}", encoding="utf-8")
    return Files([File(f"{name}.md", config.docs_dir, config.site_dir, config.use_directory_urls) for name in texts])


@pytest.fixture
def render(config: MkDocsConfig, mini: Handbook, tmp_path: Path) -> Iterator[Render]:
    """A function that makes a page of Markdown, as a new build does."""
    log = logging.getLogger("mkdocs")
    level, log.level = log.level, logging.INFO

    def run(text: str) -> RememberedPage:
        files = files_of(config, index=text)
        shelf = Shelf(tmp_path / "plank")
        remember(files, config, build_of(mini, shelf))
        page = files.src_uris["index.md"].page
        assert isinstance(page, RememberedPage)
        page.read_source(config)
        page.render(config, files)
        shelf.tidy()
        return page

    yield run
    log.setLevel(level)


def kept(tmp_path: Path) -> int:
    return len(list((tmp_path / "plank").glob("*")))


def test_what_comes_back_is_what_was_made(render: Render, tmp_path: Path) -> None:
    text = "# Een\n\n## Twee & meer\n\n[hier](index.md#een) [en hier](#drie)\n\n### Drie\n"
    made, found = render(text), render(text)

    assert kept(tmp_path) == 1
    assert found.content == made.content
    assert found.found() == made.found()
    assert [entry["title"] for entry in found.found()] == ["Een", "Twee &amp; meer", "Drie"]
    assert str(found.toc) == str(made.toc)
    assert [item.title for item in found.toc] == ["Een"]
    assert found.toc.items[0].active  # type: ignore[attr-defined]  # MkDocs sets it on the first
    assert found.present_anchor_ids == made.present_anchor_ids == {"een", "twee-meer", "drie"}
    assert [list(links) for links in (found.links_to_anchors or {}).values()] == [["een", "drie"]]


def test_a_page_with_a_warning_is_not_remembered(render: Render, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        caplog.clear()
        render("[weg](nergens.md)")

        assert "nergens.md" in caplog.text
    assert kept(tmp_path) == 0


def test_a_quiet_build_remembers_too_and_hears_what_it_does_not_say(render: Render, tmp_path: Path) -> None:
    log, said = logging.getLogger("mkdocs"), CountHandler()
    log.setLevel(logging.ERROR)
    log.addHandler(said)

    render("[weg](nergens.md)")
    assert kept(tmp_path) == 0
    render("Een tekst.")
    assert kept(tmp_path) == 1

    log.removeHandler(said)
    assert said.get_counts() == []
    assert (log.level, said.filters) == (logging.ERROR, [])


def test_the_menu_gives_a_page_its_title(config: MkDocsConfig, mini: Handbook, tmp_path: Path) -> None:
    config.nav = ["los.md", {"Begin": "index.md"}, {"Meer": [{"Onder": "onder.md"}, "zonder.md"]}]
    files = files_of(config, index="", onder="", zonder="", los="")

    remember(files, config, build_of(mini, Shelf(tmp_path / "plank")))
    for file in files:
        assert file.page is not None
        file.page.read_source(config)

    assert {file.src_uri: file.page and file.page.title for file in files} == {
        "index.md": "Begin",
        "onder.md": "Onder",
        "zonder.md": "Titel",
        "los.md": "Titel",
    }


def test_a_page_that_is_named_by_its_heading_is_not_remembered(config: MkDocsConfig, mini: Handbook, tmp_path: Path) -> None:
    files = files_of(config, index="")
    (tmp_path / "docs" / "index.md").write_text("# Kop\n", encoding="utf-8")
    for _ in range(2):
        remember(files, config, build_of(mini, Shelf(tmp_path / "plank")))
        page = files.src_uris["index.md"].page
        assert page is not None
        page.read_source(config)
        page.render(config, files)
        assert page.title == "Kop"
    assert kept(tmp_path) == 0


def test_everything_that_makes_a_page_counts(config: MkDocsConfig, mini: Handbook, tmp_path: Path) -> None:
    def made_by() -> str:
        return Conversion(config, files, ProseContext.of(mini, address)).made_by

    files = files_of(config, index="")
    first = made_by()
    assert made_by() == first

    files.append(*files_of(config, meer=""))
    with_file = made_by()
    config.use_directory_urls = False
    with_urls = made_by()
    (tmp_path / "mkdocs.yml").write_text("site_name: Anders\n", encoding="utf-8")
    assert len({first, with_file, with_urls, made_by()}) == 4


def test_all_code_that_converts_counts() -> None:
    imported = {
        node.module.split(".")[1]
        for file in (PACKAGE / "prose").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("build_tools.")
    }

    assert imported <= set(CODE)
    assert all(map(code_files, CODE))

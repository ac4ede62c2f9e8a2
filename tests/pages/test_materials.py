"""The pages of the materials: everything that was printed can be found, with what one must know of it; nothing printed, nothing broken."""

from collections.abc import Callable

import pytest

from build_tools.pages.addresses import address
from build_tools.pages.page import Site
from build_tools.pages.render import render_site
from build_tools.printables.printables import planned
from build_tools.prose.context import ProseContext
from build_tools.records.drukwerk import Afdeling, Download, Downloads
from build_tools.records.handbook import Handbook
from build_tools.records.printplan import GROEPSGROOTTES, printplan

Render = Callable[[Downloads], dict[str, str]]
OFFERED = ("materialen/", "concepten/", "index.md")


@pytest.fixture(scope="module")
def everything(handboek: Handbook) -> Downloads:
    """Every work of the real handbook, as if it were printed."""
    return Downloads(
        Download(work, number + 1, number * 100_000 + 400, work.path.replace(".pdf", ".webp"), (339, 480))
        for number, work in enumerate(planned(handboek))
    )


@pytest.fixture(scope="module")
def rendered(handboek: Handbook) -> Render:
    """Render the website of the real handbook beside what was printed."""

    def render(downloads: Downloads) -> dict[str, str]:
        context = ProseContext.of(handboek, address)
        site: Site = render_site(handboek, context, site_url="https://example.org/", downloads=downloads)
        return {page.uri: page.markdown for page in site.pages}

    return render


def test_everything_that_was_printed_can_be_found(everything: Downloads, rendered: Render) -> None:
    pages = rendered(everything)
    offered = "".join(text for uri, text in pages.items() if uri.startswith(OFFERED))

    assert [one.werk.path for one in everything if f"](/{one.werk.path})" not in offered] == []


def test_a_work_is_offered_with_its_picture_its_size_and_how_to_print_it(everything: Downloads, rendered: Render) -> None:
    page = rendered(everything)["materialen/kaarten.md"]
    cards = everything.of(Afdeling.KAARTEN)
    places = [page.index(f"### [{one.werk.titel}](/{one.werk.path})") for one in cards]

    assert places == sorted(places)
    for one, start, end in zip(cards, places, [*places[1:], len(page)], strict=True):
        assert f"![](/{one.beeld}){{ loading=lazy decoding=async width=339 height=480 }}" in page[:start].rpartition("<article")[2]
        for words in (one.werk.papier.label, one.werk.zijden.label, f"{one.paginas} pagina", one.omvang, one.werk.hoe):
            assert words in page[start:end], one.werk.path


def test_the_page_of_a_script_or_worksheet_offers_its_own_prints(handboek: Handbook, everything: Downloads, rendered: Render) -> None:
    pages = rendered(everything)
    for record in (*handboek.draaiboeken, *handboek.werkbladen):
        page = pages[address(record).removeprefix("/")]

        assert [one.werk.path for one in everything.about(record) if f"](/{one.werk.path})" not in page] == []
        assert everything.about(record)


def test_a_package_does_not_claim_one_kind_of_paper(everything: Downloads, rendered: Render) -> None:
    packages = everything.of(Afdeling.PAKKETTEN)
    for uri in ("materialen/index.md", "materialen/printplan.md"):
        page = rendered(everything)[uri]
        for one in packages:
            line = page.partition(f"](/{one.werk.path})")[2].partition("\n")[0]

            assert line == f": {one.vellen} vellen en een voorblad, {one.omvang}"


def test_packages_stand_together_by_script(handboek: Handbook, everything: Downloads, rendered: Render) -> None:
    _, _, page = rendered(everything)["materialen/index.md"].partition("{ #pakketten }")
    articles = page.partition("\n## ")[0].split("<article")[1:]

    assert len(articles) == len(list(handboek.draaiboeken))
    for draaiboek, article in zip(handboek.draaiboeken, articles, strict=True):
        places = [article.index(f"[{draaiboek.titel} met {people} mensen](") for people in GROEPSGROOTTES]
        assert places == sorted(places)


def test_without_print_the_pages_say_so_and_link_to_no_file(rendered: Render) -> None:
    pages = rendered(Downloads())

    assert [uri for uri, text in pages.items() if "/downloads/" in text] == []
    for uri in (
        "materialen/index.md",
        "materialen/kaarten.md",
        "materialen/canvassen.md",
        "materialen/posters.md",
        "materialen/printplan.md",
    ):
        assert "Hier komen de pdf’s" in pages[uri]


def test_the_print_plan_tells_what_the_records_come_to(handboek: Handbook, rendered: Render) -> None:
    rows = [line.split("|")[1:-1] for line in rendered(Downloads())["materialen/printplan.md"].splitlines() if line.startswith("| ")]
    table = {name.strip().strip("*"): [cell.strip().strip("*") for cell in cells[1:-1]] for name, *cells in rows}
    plans = [printplan(handboek, people) for people in GROEPSGROOTTES]

    assert table["Wat"] == [f"{people} mensen" for people in GROEPSGROOTTES]
    assert table["Tafels"] == ["1", "2", "3", "4", "5"]
    assert table["Kaarten met concepten"] == ["5", "10", "15", "20", "25"]
    for number, regel in enumerate(plans[0].regels):
        assert table[regel.wat] == [
            str(row.vellen) if row.vellen is not None else "1 set" for row in (plan.regels[number] for plan in plans)
        ]


@pytest.mark.parametrize(("size", "words"), [(1, "1 kB"), (170_550, "171 kB"), (999_400, "999 kB"), (1_335_563, "1,3 MB")])
def test_a_size_in_words(size: int, words: str, everything: Downloads) -> None:
    (one, *_) = everything

    assert Download(one.werk, 1, size).omvang == words

"""A book in leaves: the numbers become true, the bound file is whole, and an edit prints one leaf anew."""

import io
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from build_tools.printables import paging, weasy
from build_tools.printables.binding import Sheet, bind
from build_tools.printables.bookbinder import Order, print_book
from build_tools.printables.cache import FOLDER
from build_tools.printables.expected import Expected
from build_tools.printables.gathering import gather
from build_tools.printables.leaves import Leaf
from build_tools.printables.paging import Extent, Found
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.press import STEADY, Printed, Work, survey

Document = Callable[..., str]


def _leaf(document: Document, name: str, words: str, *, side: str = "", front: bool = False) -> Leaf:
    body = f'<section class="hb-deel" id="{name}"><h1 data-kop="{name}">{name.capitalize()}</h1>{words}</section>'
    html = document(body).replace(
        "<body>", f'<body class="hb-boek{"" if front else " hb-boek--hoofd"}" data-titel="Proef" data-voet="Voet">'
    )
    return Leaf(name, html, side, front)


def _page(name: str) -> str:
    return f'<a class="hb-pagina" href="boek:{name}" data-p="{name}">{name}</a>'


@pytest.fixture
def book(document: Document) -> Callable[..., Work]:
    """Make a book of four leaves; `last` is what stands in the last one."""
    table = "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"

    def made(last: str = "<p>Slot.</p>") -> Work:
        leaves = (
            _leaf(document, "voor", f"<p>Lees {_page('slot')}.</p>", front=True),
            _leaf(document, "begin", f"<p>Zie {_page('midden')} en {_page('slot')}.</p>{table}", side="rechts"),
            _leaf(document, "midden", f"<p>Eerder: {_page('begin')}.</p>{table}", side="links"),
            _leaf(document, "slot", last),
        )
        notes = (_leaf(document, "leeg", "", front=True), _leaf(document, "leeg", ""))
        names = [leaf.name for leaf in leaves]
        expected = Expected("Proef", tuple((name, name.capitalize()) for name in names), first="begin", typefaces=("Atkinson", "Bricolage"))
        return Work("downloads/proef.pdf", "".join(leaf.html for leaf in leaves), expected, leaves=leaves, notes=notes)

    return made


class Workshop:
    """Prints and surveys leaves one after the other, and remembers which."""

    def __init__(self, root: Path) -> None:
        """Start with an empty memory."""
        self.root = root
        self.printed: list[str] = []
        self.surveyed: list[str] = []

    def __call__(self, call: Callable[[Work, Path], Printed], orders: Sequence[Order]) -> Iterator[tuple[int, Printed]]:
        """Print or survey works, the last one first."""
        names = self.surveyed if call is survey else self.printed
        for place in reversed(range(len(orders))):
            work = orders[place].make()
            names.append(work.path.partition("#")[2])
            yield place, call(work, self.root)


def test_the_numbers_are_true_and_the_file_is_whole(book: Callable[..., Work], look: Path) -> None:
    printed = print_book(book(), look)
    file = PdfFile(printed.pdf)

    assert printed.problems == ()
    assert printed.kept is not None
    assert printed.kept.pages == 5
    assert file.labels == ("i", "ii", "1", "2", "3")
    assert {name: file.destinations[name] for name in ("voor", "begin", "midden", "slot")} == {
        "voor": 0,
        "begin": 2,
        "midden": 3,
        "slot": 4,
    }
    assert {(link.page, link.target): file.text_in(link).rpartition("(")[2] for link in file.links}[2, "slot"] == "p. 3)"
    assert {link.target for link in file.links} == {"begin", "midden", "slot"}


def test_what_is_kept_is_not_printed_again_and_gives_the_same_bytes(book: Callable[..., Work], look: Path) -> None:
    first, again = Workshop(look), Workshop(look)

    cold = print_book(book(), look, first)
    warm = print_book(book(), look, again)

    assert sorted(first.surveyed) == ["begin", "midden", "slot", "voor"]
    assert sorted(first.printed) == ["begin", "begin.notities", "midden", "slot", "voor"]
    assert again.printed == again.surveyed == []
    assert warm.pdf == cold.pdf


def test_what_is_printed_is_kept_even_when_the_build_is_broken_off(book: Callable[..., Work], look: Path) -> None:
    first, again = Workshop(look), Workshop(look)

    def broken_off(call: Callable[[Work, Path], Printed], orders: Sequence[Order]) -> Iterator[tuple[int, Printed]]:
        for number, found in enumerate(first(call, orders)):
            if call is not survey and number == 2:
                raise KeyboardInterrupt
            yield found

    with pytest.raises(KeyboardInterrupt):
        print_book(book(), look, broken_off)

    assert print_book(book(), look, again).problems == ()
    assert len(again.printed) == 3
    assert set(first.printed[:2]).isdisjoint(again.printed)


def test_an_edit_prints_one_leaf_anew(book: Callable[..., Work], look: Path, tmp_path: Path) -> None:
    print_book(book(), look)
    workshop = Workshop(look)

    edited = print_book(book("<p>Een ander slot.</p>"), look, workshop)

    assert workshop.printed == ["slot"]
    empty = tmp_path / "leeg"
    empty.mkdir()
    (empty / "overrides").symlink_to(look / "overrides")
    assert edited.pdf == print_book(book("<p>Een ander slot.</p>"), empty).pdf


def test_a_leaf_that_grows_moves_what_comes_after_it(document: Document, book: Callable[..., Work], look: Path) -> None:
    work = book()
    longer = _leaf(document, "midden", '<p>Eerder.</p><p style="break-before: page">Meer.</p>', side="links")
    print_book(work, look)
    workshop = Workshop(look)

    leaves = (*work.leaves[:2], longer, work.leaves[3])
    printed = print_book(Work(work.path, "anders", work.expected, leaves=leaves, notes=work.notes), look, workshop)

    assert printed.problems == ()
    assert PdfFile(printed.pdf).destinations["slot"] == 5
    assert {"voor", "begin", "midden", "slot"} == set(workshop.printed)


@pytest.mark.parametrize("note", ["", "geen json", '{"slot": 3}', '{"slot": [40, {"slot": 99}]}'])
def test_what_an_earlier_build_noted_is_not_believed(
    book: Callable[..., Work], look: Path, monkeypatch: pytest.MonkeyPatch, note: str
) -> None:
    cold = print_book(book(), look)
    monkeypatch.setattr("build_tools.printables.cache.Cache.noted", lambda *_: note)

    assert print_book(book(), look).pdf == cold.pdf


def test_a_damaged_note_is_no_note(book: Callable[..., Work], look: Path) -> None:
    print_book(book(), look)
    for file in (look / FOLDER).glob("*.notitie"):
        file.write_bytes(b"\xff" + file.read_bytes())

    assert print_book(book(), look).problems == ()


def test_numbers_that_do_not_come_to_rest_are_set_in_a_fixed_width(
    book: Callable[..., Work], look: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    styles: list[tuple[str, ...]] = []
    restless = count()
    monkeypatch.setattr(paging, "ROUNDS", 2)

    monkeypatch.setattr(paging, "_extent", lambda kept: Extent(kept.pages, {"slot": next(restless)}))

    def remember(call: Callable[[Work, Path], Printed], orders: Sequence[Order]) -> Iterator[tuple[int, Printed]]:
        works = [order.make() for order in orders]
        styles.extend(work.styles for work in works)
        return ((place, call(work, look)) for place, work in enumerate(works))

    printed = print_book(book(), look, remember)

    assert [problem.message for problem in printed.problems] == ["De paginanummers komen niet tot rust: elke keer verschuift er iets."]
    assert set(styles) == {(), (STEADY,)}


def test_a_fault_in_a_leaf_is_told_of_the_book(document: Document, book: Callable[..., Work], look: Path) -> None:
    work = book()
    broken = _leaf(document, "slot", '<p><a href="#nergens">weg</a></p>')

    printed = print_book(Work(work.path, "x", work.expected, leaves=(*work.leaves[:3], broken), notes=work.notes), look)

    assert printed.kept is None
    assert {(problem.code, problem.origin.file) for problem in printed.problems} == {("HB401", "downloads/proef.pdf")}


def test_a_fault_in_the_whole_is_a_problem(book: Callable[..., Work], look: Path) -> None:
    work = book()
    wanting = Expected("Proef", (("weg", "Weg"),), first="begin", typefaces=("Atkinson", "Bricolage"))

    printed = print_book(Work(work.path, work.html, wanting, leaves=work.leaves, notes=work.notes), look)

    assert [problem.message for problem in printed.problems] == ["‘Weg’ ontbreekt (weg)."]


@pytest.fixture
def bound(book: Callable[..., Work], look: Path) -> pikepdf.Pdf:
    """Return the bound book, open."""
    return pikepdf.open(io.BytesIO(print_book(book(), look).pdf))


def _elements(pdf: pikepdf.Pdf) -> list[Any]:
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/StructElem"]


def test_every_element_hangs_in_one_tree(bound: pikepdf.Pdf) -> None:
    root: Any = bound.Root

    def top(element: Any) -> Any:
        while "/P" in element:
            element = element.P
        return element.objgen

    assert {top(element) for element in _elements(bound)} == {root.StructTreeRoot.objgen}


def test_every_page_and_link_finds_its_place_in_the_structure(bound: pikepdf.Pdf) -> None:
    root: Any = bound.Root
    parents: dict[int, Any] = dict(pikepdf.NumberTree(root.StructTreeRoot.ParentTree).items())
    keys = [int(page.obj.StructParents) for page in bound.pages]
    annotations = [annotation for page in bound.pages for annotation in page.obj.get("/Annots", ())]
    keys += [int(annotation.StructParent) for annotation in annotations]

    assert sorted(keys) == sorted(parents)
    assert {str(parents[int(annotation.StructParent)].S) for annotation in annotations} == {"/Link"}
    tree = {element.objgen for element in _elements(bound)}
    assert {parents[int(annotation.StructParent)].objgen for annotation in annotations} <= tree


def test_cells_of_different_leaves_have_different_names(bound: pikepdf.Pdf) -> None:
    names = [str(element.ID) for element in _elements(bound) if "/ID" in element]
    headers = {str(name) for element in _elements(bound) if "/A" in element for name in element.A.get("/Headers", ())}

    assert len(names) == len(set(names)) == 4
    assert headers <= set(names)
    root: Any = bound.Root
    listed = {str(name): element for name, element in pikepdf.NameTree(root.StructTreeRoot.IDTree).items()}
    assert {name: str(element.ID) for name, element in listed.items()} == {name: name for name in names}


def test_each_typeface_is_there_once(bound: pikepdf.Pdf) -> None:
    fonts = [item for item in bound.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0"]
    names = {str(font.BaseFont).partition("+")[2] for font in fonts}
    programs = {font.DescendantFonts[0].FontDescriptor.FontFile2.objgen for font in fonts}

    assert len(fonts) == len(programs) == len(names)


def test_bookmarks_of_a_lower_leaf_stand_under_the_one_before(document: Document, look: Path) -> None:
    a, b, c = (gather(weasy.render(_leaf(document, name, "").html, look).pdf) for name in "abc")

    with (
        pikepdf.open(io.BytesIO(bind([Sheet(a), Sheet(b, below=True), Sheet(c)], 0))) as pdf,
        pdf.open_outline() as outline,
    ):
        assert [(item.title, [child.title for child in item.children]) for item in outline.root] == [("A", ["B"]), ("C", [])]


def test_what_was_found_can_be_kept_as_text() -> None:
    found = Found({"a": Extent(2, {"x": 1})})

    assert Found.of(found.text()) == found
    assert Found.of("[]") == Found()

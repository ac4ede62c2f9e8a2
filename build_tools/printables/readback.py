"""Reads a finished printed work back, to see that everything is there and true.

In: the PDF and what it should hold. Out: one Dutch sentence for each thing that is wrong.
"""

import re
from collections.abc import Callable, Iterator

from build_tools.printables.binding import Sheet, bind
from build_tools.printables.cache import Texts
from build_tools.printables.expected import Expected
from build_tools.printables.leaves import roman
from build_tools.printables.pdf_file import PdfFile
from build_tools.printables.pdf_text import Piece

_REFERENCE = re.compile(r"\(p\.\s*(\w+)\)")
_LAST_NUMBER = re.compile(r"(\w+)\s*$")
_FOOT = 60.0
"""The foot of a page, in points above its lower edge."""
_MM = 72 / 25.4
"""One millimetre in points."""


def faults(content: bytes, expected: Expected, known: Texts | None = None) -> tuple[str, ...]:
    """Return what is wrong with the file, in the order of the checks; nothing when it is right.

    `known` are the pages of the leaves of a book, as `read_leaf` gives them: what it finds is not looked for again.
    """
    file = PdfFile(content, known)
    checks = CHECKS if known is None else [check for check in CHECKS if check not in OF_LEAVES]
    return tuple(dict.fromkeys(fault for check in checks for fault in check(file, expected)))


def read_leaf(quire: bytes, expected: Expected) -> tuple[tuple[str, ...], Texts]:
    """Return what is wrong with a leaf by itself, its pages counted from 1, and those texts by which the bound book is judged.

    It is read as it will be bound, with links to other leaves. The texts are those at the foot of pages and under links.
    """
    file = PdfFile(bind([Sheet(quire)], 0))
    faults = tuple(dict.fromkeys(fault for check in OF_LEAVES for fault in check(file, expected)))
    asked = {(number, piece) for number in range(len(file.pages)) for piece in _foot(file, number)}
    asked |= {(link.page, piece) for link in file.links for piece in file.under(link)}
    pages = zip(file.digests, file.pages, strict=True)
    return faults, {digest: [piece for piece in page if (number, piece) in asked] for number, (digest, page) in enumerate(pages)}


def _document(file: PdfFile, expected: Expected) -> Iterator[str]:
    if file.language != "nl":
        yield f"De taal van het bestand is ‘{file.language}’, niet nl."
    if file.title != expected.title:
        yield f"De titel van het bestand is ‘{file.title}’, niet ‘{expected.title}’."
    if not file.tagged:
        yield "Het bestand heeft geen structuur voor schermlezers."


def _typefaces(file: PdfFile, expected: Expected) -> Iterator[str]:
    for number, page in enumerate(file.pages):
        for piece in page:
            if not piece.font.startswith(expected.typefaces):
                where = f"Op pagina {file.labels[number]} staat ‘{piece.text.strip()}’ in een vreemde letter ({piece.font})"
                yield f"{where}: onze letters hebben dat teken niet."


def _figures(file: PdfFile, expected: Expected) -> Iterator[str]:  # noqa: ARG001
    for number in file.silent_figures():
        yield f"Een afbeelding op pagina {file.labels[number]} heeft geen alternatieve tekst."


def _inside(file: PdfFile, expected: Expected) -> Iterator[str]:
    safe = expected.safe * _MM
    where = f"binnen {expected.safe:g} mm van de rand van" if safe else "buiten"
    for number, page in enumerate(file.pages):
        left, bottom, right, top = file.trims[number]
        for piece in page:
            inside = left + safe <= piece.left + 0.1 and piece.right <= right - safe + 0.5 and bottom + safe <= piece.y <= top - safe
            if piece.text.strip() and not inside:
                yield f"Tekst valt {where} pagina {file.labels[number]}: ‘{piece.text.strip()}’."


def _links(file: PdfFile, expected: Expected) -> Iterator[str]:  # noqa: ARG001
    for link in file.links:
        if link.target not in file.destinations:
            yield f"Een link op pagina {file.labels[link.page]} komt nergens uit: ‘{link.target}’."


def _places(file: PdfFile, expected: Expected) -> Iterator[str]:
    for anchor, words in expected.headings:
        if anchor not in file.destinations:
            yield f"‘{words}’ ontbreekt ({anchor})."


def _headings(file: PdfFile, expected: Expected) -> Iterator[str]:
    letters = [_letters("".join(piece.text for piece in page)) for page in file.pages]
    for anchor, words in expected.headings:
        page = file.destinations.get(anchor)
        if page is not None and _letters(words) not in "".join(letters[page : page + 2]):
            yield f"‘{words}’ ontbreekt ({anchor})."


def _labels(file: PdfFile, expected: Expected) -> Iterator[str]:
    first = file.destinations.get(expected.first, 0)
    front = [roman(number) for number in range(1, first + 1)]
    wanted = (*front, *(str(number) for number in range(1, len(file.pages) - first + 1)))
    if file.labels != wanted:
        yield "De nummers van de pagina’s in het bestand lopen niet van i en dan van 1."
    for number in range(len(file.pages)):
        foot = [piece.text.strip() for piece in _foot(file, number)]
        right = {wanted[number], f"{wanted[number]} van {len(file.pages)}"}
        if expected.numbered and foot and right.isdisjoint(foot):
            yield f"Onder aan pagina {wanted[number]} staat een ander nummer: ‘{' '.join(foot)}’."


def _foot(file: PdfFile, number: int) -> list[Piece]:
    return [piece for piece in file.pages[number] if piece.y < file.trims[number][1] + _FOOT]


def _references(file: PdfFile, expected: Expected) -> Iterator[str]:
    for link in file.links if expected.numbered else ():
        match = _REFERENCE.search(file.text_in(link))
        page = file.destinations.get(link.target)
        if match and page is not None and match[1] != file.labels[page]:
            yield f"Op pagina {file.labels[link.page]} staat ‘p. {match[1]}’, maar {link.target} staat op pagina {file.labels[page]}."


def _contents(file: PdfFile, expected: Expected) -> Iterator[str]:
    start = file.destinations.get(expected.contents_at, 0)
    end = max(start, file.destinations.get(expected.contents[0][0], start)) if expected.contents else start
    shown: dict[str, str] = {}
    for link in file.links:
        if start <= link.page <= end:
            shown.setdefault(link.target, file.text_in(link))
    for anchor, words in expected.contents:
        text, page = shown.get(anchor, ""), file.destinations.get(anchor)
        number = _LAST_NUMBER.search(text)
        if _letters(words) not in _letters(text) or number is None or page is None:
            yield f"In de inhoud ontbreekt ‘{words}’."
        elif number[1] != file.labels[page]:
            yield f"In de inhoud staat ‘{words}’ op pagina {number[1]}, maar het staat op pagina {file.labels[page]}."


CHECKS: tuple[Callable[[PdfFile, Expected], Iterator[str]], ...] = (
    _document,
    _typefaces,
    _figures,
    _inside,
    _links,
    _places,
    _headings,
    _labels,
    _references,
    _contents,
)
"""Everything that is read back."""
OF_LEAVES = (_typefaces, _figures, _inside, _headings)
"""What is read back of each leaf, and not again of the book: it takes going through all text and the whole structure."""


def _letters(text: str) -> str:
    """Return the letters and digits alone, since a line may be broken or hyphenated anywhere."""
    return "".join(character for character in text.casefold() if character.isalnum())

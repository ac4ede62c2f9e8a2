"""BibTeX and BibLaTeX, read by bibtexparser: entries become CSL items; the other way round stands in `citations/bibtex.py`."""

from collections.abc import Iterator

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware, NameParts, SeparateCoAuthors, SplitNameParts
from bibtexparser.model import Entry, Field

from build_tools.editing.incoming import Incoming, Item
from build_tools.editing.own_fields import CUSTOM, PREFIX, from_bibtex_fields
from build_tools.records.problems import Origin, Problem

_TYPES = {
    "article": "article-journal", "book": "book", "booklet": "book", "collection": "book", "conference": "paper-conference",
    "dataset": "dataset", "electronic": "webpage", "inbook": "chapter", "incollection": "chapter", "inproceedings": "paper-conference",
    "legislation": "legislation", "manual": "report", "mastersthesis": "thesis", "mvbook": "book", "online": "webpage",
    "phdthesis": "thesis", "proceedings": "book", "report": "report", "techreport": "report", "thesis": "thesis", "unpublished": "report",
    "video": "motion_picture", "www": "webpage",
}  # fmt: skip
"""Kinds of entry and CSL's types; an entry of another kind with an address is a web page."""
_TEXTS = {
    "title": "title", "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "series": "collection-title", "volume": "volume", "edition": "edition", "pages": "page", "pagetotal": "number-of-pages",
    "publisher": "publisher", "institution": "publisher", "school": "publisher", "organization": "publisher", "address": "publisher-place",
    "location": "publisher-place", "isbn": "ISBN", "issn": "ISSN", "language": "language", "langid": "language", "eid": "number",
    "type": "genre",
}  # fmt: skip
_AS_IT_IS = {"doi": "DOI", "url": "URL"}
"""Fields in which a sign of TeX is a sign of the address."""
_DATES = {"date": "issued", "urldate": "accessed"}
_NAMES = ("author", "editor", "translator")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OTHERS = frozenset(("subtitle", "year", "month", "number", "issue"))
_ADVICE = "Kijk of elke accolade gesloten is, en exporteer de bron anders opnieuw."


def read_bibtex(file: str, text: str) -> Incoming:
    """Read the entries of a file."""
    incoming = Incoming()
    library = parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    for block in library.failed_blocks:
        line = (block.start_line or 0) + 1
        incoming.problems.append(Problem("HB605", Origin(file, line), "Deze bron is geen geldige BibTeX.", _ADVICE))
    incoming.items += [Item(dict(_fields(entry)), Origin(file, (entry.start_line or 0) + 1), _left_out(entry)) for entry in library.entries]
    if not incoming.items and not incoming.problems:
        incoming.problems.append(
            Problem("HB601", Origin(file), "In dit bestand staat geen BibTeX.", "Een bron begint met @article{ of @book{.")
        )
    return incoming


def _fields(entry: Entry) -> Iterator[tuple[str, object]]:
    values = {field.key.casefold(): field.value for field in entry.fields}
    texts = {
        name: _plain(value)
        for name, value in values.items()
        if isinstance(value, str) and name not in _AS_IT_IS and not name.startswith(PREFIX)
    }
    yield "id", entry.key
    yield "type", _type(entry.entry_type, values)
    if entry.entry_type == "mastersthesis":
        yield "genre", "Masterscriptie"
    for name, csl in _TEXTS.items():
        if texts.get(name):
            yield csl, texts[name]
    if texts.get("title") and texts.get("subtitle"):
        yield "title", f"{texts['title']}: {texts['subtitle']}"
    yield from _number(entry.entry_type, texts)
    yield from ((csl, str(values[name]).strip()) for name, csl in _AS_IT_IS.items() if values.get(name))
    yield from ((csl, texts[name]) for name, csl in _DATES.items() if texts.get(name))
    if texts.get("year") and not texts.get("date"):
        yield "issued", _dated(texts["year"], texts.get("month", ""))
    if own := from_bibtex_fields({field.key: field.value for field in entry.fields}):
        yield "custom", {CUSTOM: own}
    for role in _NAMES:
        if names := values.get(role):
            yield role, [_name(name) for name in names if isinstance(name, NameParts)]


def _type(kind: str, values: dict[str, object]) -> str:
    return _TYPES.get(kind, "webpage" if kind == "misc" and "url" in values else "document" if kind == "misc" else kind)


def _number(kind: str, texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what `number` means: the issue of an article, the number in a series, or that of the work itself."""
    number = texts.get("number") or texts.get("issue")
    if number:
        yield ("issue" if kind == "article" else "collection-number" if texts.get("series") else "number"), number


def _dated(year: str, month: str) -> str:
    name = month[:3].casefold()
    number = _MONTHS.index(name) + 1 if name in _MONTHS else int(month) if month.isdecimal() else 0
    return f"{year}-{number:02}" if number else year


def _name(name: NameParts) -> dict[str, str]:
    """Return a name for CSL; what stands in braces as a whole is an organisation."""
    raw = " ".join(name.last)
    if raw.startswith("{") and raw.endswith("}") and not name.first and not name.von:
        return {"literal": _plain(raw)}
    parts = {"family": name.last, "given": name.first, "non-dropping-particle": name.von, "suffix": name.jr}
    return {key: _plain(" ".join(words)) for key, words in parts.items() if words}


def _plain(text: str) -> str:
    r"""Return a text without TeX: `{\"u}` is ü, and braces that only group are gone."""
    entry = LatexDecodingMiddleware().transform_entry(Entry("x", "x", [Field("x", text)]), Library())
    return " ".join(str(entry.fields[0].value).split()) if isinstance(entry, Entry) else text


def _left_out(entry: Entry) -> tuple[str, ...]:
    known = _TEXTS.keys() | _AS_IT_IS.keys() | _DATES.keys() | _OTHERS | set(_NAMES)
    return tuple(sorted(name for field in entry.fields if not (name := field.key.casefold()).startswith(PREFIX) and name not in known))

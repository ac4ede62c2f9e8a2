"""Export to RIS, the line format that nearly every reference manager imports.

In comes a CSL mapping; out goes text with one `TAG  - value` per line, with the line ends that the format prescribes.
"""

from collections.abc import Iterable, Iterator, Mapping

from build_tools.citations.dates import Date
from build_tools.citations.works import Work, read_work

_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "legislation": "STAT",
    "motion_picture": "MPCT",
    "paper-conference": "CONF",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}
_NAMES = (("AU", "author"), ("A2", "editor"), ("A4", "translator"))
_TEXTS = (
    ("T2", "container-title"),
    ("T3", "collection-title"),
    ("VL", "volume"),
    ("IS", "issue"),
    ("M1", "number"),
    ("M1", "collection-number"),
    ("ET", "edition"),
    ("PB", "publisher"),
    ("CY", "publisher-place"),
    ("SN", "ISBN"),
    ("SN", "ISSN"),
    ("DO", "DOI"),
    ("UR", "URL"),
    ("LA", "language"),
)


def ris_entry(item: Mapping[str, object]) -> str:
    """Return the record of one item, closed by `ER`."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(read_work(item)))


def ris_file(entries: Iterable[str]) -> str:
    """Return the records as a file."""
    return "".join(entries)


def _lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(work.type, "GEN")
    yield "ID", work.id
    for tag, role in _NAMES:
        for name in work.names.get(role, ()):
            yield tag, name.inverted
    yield "TI", work.title
    if work.issued:
        yield "PY", str(work.issued.year)
        yield "DA", _date(work.issued)
    for tag, field in _TEXTS:
        if field in work.texts:
            yield tag, work.texts[field]
    yield from _pages(work.texts.get("page", ""))
    if "accessed" in work.dates:
        yield "Y2", _date(work.dates["accessed"])
    yield "ER", ""


def _pages(pages: str) -> Iterator[tuple[str, str]]:
    first, _, last = pages.replace("–", "-").partition("-")
    if first.strip():
        yield "SP", first.strip()
    if last.strip():
        yield "EP", last.strip()


def _date(date: Date) -> str:
    """Return `YYYY/MM/DD/` with empty places for what is not known."""
    month = "" if date.month is None else f"{date.month:02}"
    day = "" if date.day is None else f"{date.day:02}"
    return f"{date.year:04}/{month}/{day}/"

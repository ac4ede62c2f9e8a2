"""Export to BibTeX, for LaTeX and for reference managers that do not read CSL-JSON.

In comes a CSL mapping; out goes text in UTF-8, with the signs escaped that mean something to TeX.
"""

from collections.abc import Iterable, Mapping
from string import punctuation

from build_tools.citations.names import Name
from build_tools.citations.works import Work, read_work

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
_PUBLISHER = {"techreport": "institution", "phdthesis": "school", "mastersthesis": "school"}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
_IN_KEY = str.maketrans(dict.fromkeys(set(punctuation + " ") - set("-_:.+/"), "-"))


def bibtex_entry(item: Mapping[str, object]) -> str:
    """Return the entry of one item."""
    work = read_work(item)
    kind = _kind(work)
    lines = "".join(f"  {field} = {value},\n" for field, value in _fields(work, kind) if value)
    return f"@{kind}{{{work.id.translate(_IN_KEY)},\n{lines}}}\n"


def bibtex_file(entries: Iterable[str]) -> str:
    """Return the entries as a file, separated by empty lines."""
    return "\n".join(entries)


def _kind(work: Work) -> str:
    master = work.type == "thesis" and "master" in work.texts.get("genre", "").casefold()
    return "mastersthesis" if master else _TYPES.get(work.type, "misc")


def _fields(work: Work, kind: str) -> Iterable[tuple[str, str]]:
    texts = work.texts
    for role in ("author", "editor", "translator"):
        yield role, _braced(" and ".join(_name(name) for name in work.names.get(role, ())))
    # The inner braces keep the capitals of the title as they are.
    yield "title", f"{{{{{work.title.translate(_ESCAPES)}}}}}"
    if work.issued:
        yield "year", _braced(str(work.issued.year))
        yield "month", _MONTHS[work.issued.month - 1] if work.issued.month else ""
    yield "journal" if kind == "article" else "booktitle", _escaped(texts.get("container-title"))
    yield "series", _escaped(texts.get("collection-title"))
    yield "volume", _escaped(texts.get("volume"))
    if kind == "article":
        yield "number", _escaped(texts.get("issue"))
        yield "eid", _escaped(texts.get("number"))
    else:
        yield "number", _escaped(texts.get("number") or texts.get("collection-number"))
    yield "pages", _escaped(texts.get("page", "").replace("–", "-").replace("-", "--"))
    yield "edition", _escaped(texts.get("edition"))
    yield _PUBLISHER.get(kind, "publisher"), _escaped(texts.get("publisher"))
    yield "address", _escaped(texts.get("publisher-place"))
    for field in ("ISBN", "ISSN", "language"):
        yield field.lower(), _escaped(texts.get(field))
    for field in ("DOI", "URL"):
        yield field.lower(), _braced(texts.get(field, "").translate(_IN_ADDRESS))
    if "accessed" in work.dates:
        yield "urldate", _braced(work.dates["accessed"].iso)


def _name(name: Name) -> str:
    text = name.inverted.translate(_ESCAPES)
    return _braced(text) if name.organisation or " and " in text else text


def _escaped(text: str | None) -> str:
    return _braced((text or "").translate(_ESCAPES))


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""

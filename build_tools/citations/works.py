"""One source, read from plain CSL-JSON into typed parts.

In comes a mapping with an `id`. Fields that CSL does not know (our own annotation, Zotero's `custom`) are left out, so that they
reach neither the reference list nor an export.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.citations.dates import UNDATED, Date, read_date
from build_tools.citations.fields import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS
from build_tools.citations.names import Name, read_names
from build_tools.citations.sorting import fold, without_article

LAWS = frozenset({"bill", "hearing", "legal_case", "legislation", "regulation", "treaty"})
_SERIALS = frozenset({"article-journal", "article-magazine", "article-newspaper", "periodical", "post-weblog"})
_PAPERS_IN_SERIALS = ("volume", "issue", "editor")


@dataclass(frozen=True, slots=True)
class Work:
    """A source in parts: `texts`, `names` and `dates` by CSL field name, empty ones left out."""

    id: str
    type: str
    texts: Mapping[str, str]
    names: Mapping[str, tuple[Name, ...]]
    dates: Mapping[str, Date]

    @property
    def title(self) -> str:
        """Return the title, or the id when the source has none, so that there is always something to show."""
        return self.texts.get("title", self.id)

    @property
    def short_title(self) -> str:
        """Return the title for running text: the given short one, or the title up to its subtitle."""
        return self.texts.get("title-short") or self.title.partition(": ")[0]

    @property
    def issued(self) -> Date | None:
        """Return the date of publication, if known."""
        return self.dates.get("issued")

    @property
    def year(self) -> str:
        """Return the year as citations print it; an undated law has none, other undated works are `z.d.`."""
        if self.issued is None:
            return "" if self.is_law else UNDATED
        return f"{'ca. ' if self.issued.circa else ''}{self.issued.year}"

    @property
    def creators(self) -> tuple[Name, ...]:
        """Return the names in the author's place; a law has none, a site without author is its publisher's."""
        if self.is_law:
            return ()
        for role in ("author", "editor"):
            if self.names.get(role):
                return self.names[role]
        if self.type in ("webpage", "software") and "publisher" in self.texts:
            return (Name(self.texts["publisher"], organisation=True),)
        return ()

    @property
    def is_law(self) -> bool:
        """Tell whether the source is named by its title alone, as laws and court cases are."""
        return self.type in LAWS

    @property
    def is_part(self) -> bool:
        """Tell whether the source stands in a larger whole, so that its title is quoted, not italic."""
        return self.type in _SERIALS or ("container-title" in self.texts and self.type != "webpage")

    @property
    def is_chapter(self) -> bool:
        """Tell whether this is a conference paper in a book of proceedings: APA treats it as a chapter."""
        known = self.texts.keys() | self.names.keys()
        return self.type == "paper-conference" and "publisher" in known and known.isdisjoint(_PAPERS_IN_SERIALS)

    @property
    def link(self) -> str:
        """Return the address to follow: the DOI when there is one, else the URL, else nothing."""
        doi = self.texts.get("DOI", "")
        return f"https://doi.org/{doi}" if doi else self.texts.get("URL", "")

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Return what the list is sorted by: names (or title), undated first, date, title, id."""
        names = tuple(name.sort_key for name in self.creators) or ((fold(without_article(self.title)), "", ""),)
        issued = (1, *self.issued.parts) if self.issued else (0,)
        return names, issued, fold(without_article(self.title)), self.id


def read_work(item: Mapping[str, object]) -> Work:
    """Return the parts of one CSL-JSON item."""
    fields = {_known(key): value for key, value in item.items()}
    texts = {key: _clean(fields[key]) for key in sorted(TEXT_FIELDS & fields.keys())}
    names = {key: read_names(fields[key]) for key in sorted(NAME_FIELDS & fields.keys())}
    dates = {key: read_date(fields[key]) for key in sorted(DATE_FIELDS & fields.keys())}
    if "DOI" in texts:
        texts["DOI"] = bare_doi(texts["DOI"])
    return Work(
        id=str(item["id"]),
        type=str(item.get("type") or "document"),
        texts={key: text for key, text in texts.items() if text},
        names={key: people for key, people in names.items() if people},
        dates={key: date for key, date in dates.items() if date is not None},
    )


def read_works(items: Iterable[Mapping[str, object]]) -> tuple[Work, ...]:
    """Return the works in the order of the reference list; two with the same id are the caller's error."""
    works = sorted(map(read_work, items), key=lambda work: work.sort_key)
    if len({work.id for work in works}) < len(works):
        raise ValueError("two sources have the same id")
    return tuple(works)


def _known(key: str) -> str:
    return "title-short" if key == "shortTitle" else key


def _clean(value: object) -> str:
    """Return the value as one line, without Unicode's non-characters: the formatter uses those as marks."""
    text = "" if value is None else str(value)
    return " ".join("".join(letter for letter in text if not "\ufdd0" <= letter <= "\ufdef").split())


def bare_doi(doi: str) -> str:
    """Return a DOI without the address of a resolver before it."""
    for prefix in (
        "https://doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "doi:",
    ):
        if doi.casefold().startswith(prefix):
            return doi[len(prefix) :].strip()
    return doi

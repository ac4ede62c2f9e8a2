"""What the search knows: the sections of all pages, each told by kind, with other words for what it speaks of.

In: the entries that the search plugin found in the pages. Out: those that the search gets. Terms and sources, which share a
page, become entries of their own; what repeats something (cards, reference lists) is left out.
"""

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from html import escape
from typing import Any

from build_tools.pages.addresses import address, page_uri, url
from build_tools.pages.called import called
from build_tools.pages.plan import planned
from build_tools.prose.context import ProseContext
from build_tools.prose.plain import PlainText
from build_tools.records.base import Record
from build_tools.records.begrip import Begrip
from build_tools.records.bron import Bron
from build_tools.records.concept import Concept

Entry = dict[str, Any]
"""One thing that can be found: `location`, `title` and `text` (HTML); `ook_wel` is searched and never shown."""

_PAGE = "Pagina"
_REPEATED = frozenset(("bronnen", "hulp", "hangt-samen-met", "waarop-baseren-we-dit", "wat-bronnen-zeggen"))
"""Sections that stand on many pages and say nothing about any of them."""
_WEIGHTS = {"hulp-en-melden/": 8.0, "begrippen/#*": 4.0, "bronnen/#*": 1.5, "bijdragen/*": 0.2}
"""Addresses -> how much more they count: who needs help finds it first, then what a word means; what is for editors comes last."""
_SHORT = 5
"""A name shorter than this counts as a whole word only; a longer one also with an ending (`track` in `tracks`)."""


class OtherWords:
    """The other names of the terms that a text speaks of."""

    def __init__(self, begrippen: Iterable[Begrip]) -> None:
        """Prepare for any number of texts."""
        self._names = {begrip.id: (begrip.term, *begrip.ook_wel) for begrip in begrippen}
        self._owner = {name.casefold(): owner for owner, names in self._names.items() for name in names}
        longest_first = sorted(self._owner, key=lambda name: (-len(name), name))
        patterns = [re.escape(name) + r"\b" * (len(name) < _SHORT) for name in longest_first]
        self._pattern = re.compile(rf"\b({'|'.join(patterns) or '(?!)'})")

    def of(self, text: str, ids: Iterable[str] = ()) -> list[str]:
        """Return the names that do not stand in a text of all terms that it speaks of, and of the terms `ids`."""
        lower = text.casefold()
        spoken = dict.fromkeys([*(self._owner[match[1]] for match in self._pattern.finditer(lower)), *ids])
        names = (name for term in spoken for name in self._names.get(term, ()))
        return [name for name in dict.fromkeys(names) if name.casefold() not in lower]


class _Search:
    """The entries of one website."""

    def __init__(self, context: ProseContext) -> None:
        """Prepare for the public Handbook of a context."""
        self._handbook = context.handbook
        self._literature = context.literature
        self._plain = PlainText(context)
        self._words = OtherWords(self._handbook.begrippen)
        self._descriptions = {url(page.uri): page.description for _, page in planned(self._handbook)}
        self._records = {_location(record): record for record in self._handbook}
        self._paginas = {url(pagina.uri): pagina for pagina in self._handbook.paginas}
        self._titles = {record.opschrift.casefold() for location, record in self._records.items() if "#" not in location}

    def entries(self, found: Iterable[Entry]) -> Iterator[Entry]:
        """Yield the entries of the search, page by page, each page before its sections."""
        for entry in found:
            path, _, anchor = entry["location"].partition("#")
            if not anchor:
                yield self._page(entry)
                yield from self._listed(path)
            elif not self._repeats(entry, path, anchor):
                yield self._told(entry)

    def _repeats(self, entry: Entry, path: str, anchor: str) -> bool:
        """Tell whether a section says nothing of its own: a card of something with a page, or a list of what are entries themselves."""
        is_card = entry["title"].lstrip("0123456789 ").casefold() in self._titles and entry["location"] not in self._records
        lists = (path == "begrippen/" and anchor.startswith("letter-")) or (path == "bronnen/" and anchor in self._themes)
        return anchor in _REPEATED or is_card or lists

    @property
    def _themes(self) -> set[str]:
        return {(thema or "anders").replace("_", "-") for thema, _ in self._handbook.bronnen_by_thema()}

    def _page(self, entry: Entry) -> Entry:
        """Return the entry of a page; that of a record tells it in one sentence, in the place of its fact bar."""
        record = self._records.get(entry["location"])
        text = f"<p>{escape(self._descriptions[entry['location']], quote=False)}</p>" if record else entry["text"]
        pagina = self._paginas.get(entry["location"])
        more = list(pagina.zoekwoorden) if pagina else []
        if not isinstance(record, Concept):
            return self._told({**entry, "text": text}, more, kind=_PAGE)
        groepen = self._handbook.groepen.pick(record.voor_wie)
        facts = [*(groep.titel for groep in groepen), *(schakel.label for schakel in record.schakel)]
        return self._told({**entry, "text": text}, facts, record.begrippen)

    def _told(self, entry: Entry, more: Iterable[str] = (), ids: Iterable[str] = (), kind: str = "") -> Entry:
        """Return an entry with its kind behind the title, and with other words."""
        record = self._records.get(entry["location"])
        kind = called(record) if record else kind
        words = [*more, *self._words.of(f"{entry['title']} {entry['text']}", ids)]
        boost = next((weight for where, weight in _WEIGHTS.items() if fnmatchcase(entry["location"], where)), None)
        told = {"title": f"{entry['title']} <small>{kind}</small>" if kind else "", "ook_wel": "; ".join(words), "boost": boost}
        return {**entry, **{name: value for name, value in told.items() if value}}

    def _listed(self, path: str) -> Iterator[Entry]:
        """Yield the records that share a page without a heading for each."""
        if path == url("begrippen.md"):
            for begrip in self._handbook.begrippen:
                also = f" Ook wel: {', '.join(begrip.ook_wel)}." if begrip.ook_wel else ""
                yield self._entry(begrip, begrip.ook_wel, self._plain.of(begrip.uitleg) + also)
        if path == url("bronnen/index.md"):
            for reference in self._literature.bibliography([bron.id for bron in self._handbook.bronnen]):
                bron = self._handbook.bronnen[reference.id]
                point = self._plain.of(bron.sleutelpunt) if bron.sleutelpunt else ""
                yield self._entry(bron, (), "".join(run.text for run in reference.runs), point)

    def _entry(self, record: Begrip | Bron, names: Iterable[str], *paragraphs: str) -> Entry:
        text = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs if paragraph)
        return self._told({"location": _location(record), "title": escape(record.opschrift, quote=False), "text": text}, names)


def search_entries(found: Iterable[Entry], context: ProseContext) -> Iterator[Entry]:
    """Yield the entries of the search for the public Handbook of a context, each page before its sections."""
    yield from _Search(context).entries(found)


def _location(record: Record) -> str:
    """Return the address of a record below the site, as entries have it."""
    _, hash_sign, anchor = address(record).partition("#")
    return url(page_uri(record)) + hash_sign + anchor

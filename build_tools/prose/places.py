"""The places on a page to which an ordinary Markdown link may point, and what is wrong with one that points elsewhere.

In: an address as typed, the pages that there are, and the text it stands in. Out: problems. A place is known when it is that of a
record on a page that records share, or a heading that an editor wrote; what a template writes has no promise to stay.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from build_tools.prose.typed_html import SCHEMES
from build_tools.records.handbook import ANY, Handbook, Key
from build_tools.records.problems import Origin, Problem
from build_tools.records.publish import is_public
from build_tools.records.spelling import did_you_mean
from build_tools.records.text import Proza

Pages = Mapping[str, AbstractSet[str]]
"""The path of each page (`doe-mee.md`), with the ids of the records that share it."""


@dataclass(frozen=True)
class Targets:
    """Where ordinary links may lead: the whole Handbook, drafts too, and the public pages."""

    handbook: Handbook
    pages: Pages

    def judge(self, href: str, text: Proza, origin: Origin, *, public: bool) -> Iterator[Problem]:
        """Report an address in a text (public or not) that may not be there, or leads nowhere."""
        parts = urlsplit(href.strip().replace("\\", "/"))
        uri = parts.path.removeprefix("/")
        if parts.scheme or href.startswith("//"):
            if parts.scheme.lower() not in SCHEMES:
                shown = f"{parts.scheme}:" if parts.scheme else href
                yield Problem("HB304", origin, f"Een adres met ‘{shown}’ mag niet in een link.", "Gebruik https:// of mailto:.")
        elif not uri:
            if parts.fragment and parts.fragment not in headings(text):
                message = f"De link naar ‘{href}’ wijst niet naar een kop in deze tekst."
                yield Problem("HB301", origin, message, _nearby(parts.fragment, headings(text)) or "Link naar een kop die hier staat.")
        elif not href.startswith("/") or (uri not in self.pages and not _is_broken_page(self.handbook, uri)):
            yield from self._no_page(uri, href, origin, public=public)
        elif parts.fragment and uri in self.pages and not is_broken(self.handbook, parts.fragment):
            yield from self._place(uri, parts.fragment, origin)

    def _no_page(self, uri: str, href: str, origin: Origin, *, public: bool) -> Iterator[Problem]:
        draft = self.handbook.find(_name(uri)) if href.startswith("/") else None
        if draft is None or is_public(draft):
            advice = did_you_mean(uri, dict.fromkeys(self.pages, ""), form="/{}")
            message = f"De link naar ‘{href}’ wijst niet naar een pagina."
            yield Problem("HB301", origin, message, f"Gebruik [[id]] voor een record. {advice}".strip())
        elif public:
            message = f"De link naar ‘{href}’ wijst naar een pagina die niet openbaar is."
            yield Problem("HB301", origin, message, f"Gebruik [[{draft.id}]]: dan ziet de lezer tot die tijd alleen tekst.")

    def _place(self, uri: str, fragment: str, origin: Origin) -> Iterator[Problem]:
        pagina = self.handbook.pagina(uri)
        places = self.pages[uri] | (headings(pagina.body) if pagina else frozenset())
        if fragment not in places:
            advice = _nearby(fragment, places, f"/{uri}") or f"Link naar de pagina (/{uri}), of gebruik [[id]] voor een record."
            yield Problem("HB301", origin, f"Op de pagina ‘/{uri}’ is geen vaste plek ‘#{fragment}’.", advice)


def _nearby(fragment: str, places: AbstractSet[str], page: str = "") -> str:
    return did_you_mean(fragment, dict.fromkeys(places, ""), form=f"{page}#{{}}")


@lru_cache(maxsize=256)
def headings(text: Proza) -> frozenset[str]:
    """Return the ids that the headings of a text get on its page; a heading with a link in it has none to count on."""
    from markdown import Markdown  # noqa: PLC0415  # few texts link to a heading, and a check starts sooner without what converts
    from markdown.extensions.toc import TocExtension  # noqa: PLC0415

    from build_tools.prose.extension import EXTENSIONS  # noqa: PLC0415

    reader: Any = Markdown(extensions=[*EXTENSIONS, TocExtension()])
    reader.convert(text)
    return frozenset(_ids(reader.toc_tokens))


def _ids(tokens: list[dict[str, Any]]) -> Iterator[str]:
    for token in tokens:
        if "[" not in token["name"]:
            yield token["id"]
        yield from _ids(token["children"])


def is_broken(handbook: Handbook, target: str) -> bool:
    """Tell whether the record with this name, `id` or `soort:id`, may be in a file with a problem of its own."""
    soort, colon, name = target.rpartition(":")
    records = (key for key in handbook.broken if key.soort != "pagina")
    return any(key.id in (name, ANY) and (not colon or key.soort == soort) for key in records)


def _is_broken_page(handbook: Handbook, uri: str) -> bool:
    """Tell whether the page may be missing because its file, or that of the record it shows, has a problem of its own."""
    return not handbook.broken.isdisjoint((Key("pagina", uri), Key("pagina", ANY))) or is_broken(handbook, _name(uri))


def _name(uri: str) -> str:
    return uri.rpartition("/")[2].removesuffix(".md")

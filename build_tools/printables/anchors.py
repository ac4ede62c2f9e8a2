"""Where everything stands in the book: the anchor of each record and page, and what a link of the website becomes.

In: the public Handbook, the addresses that the website uses, and which pages the book takes up. Out: `#anchor` for what is in
the book, the full address on the website for what is not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from build_tools.records.base import Record
from build_tools.records.handbook import Handbook, key_of


@dataclass(frozen=True)
class Website:
    """The website as the book needs it: its address (with a slash at the end), the link to a record, and the address of a page.

    `link` gives what stands in Markdown (`/concepten/x.md`, `/begrippen.md#x`), `url` turns `concepten/x.md` into `concepten/x/`,
    `paper` gives the address below the site that stands on paper and in a QR code (`c/07/`). `cache` is the folder of what the
    website keeps for its next build: sources as they are set and translated templates are the same in print.
    """

    site_url: str
    link: Callable[[Record], str]
    url: Callable[[str], str]
    paper: Callable[[Record], str]
    cache: Path | None = None


def anchor_of(record: Record) -> str:
    """Return the anchor of a record: `concept-vaste-vragen`."""
    return "-".join(key_of(record))


def href_in_book(record: Record) -> str:
    """Return the link to a record inside the book."""
    return f"#{anchor_of(record)}"


def short(url: str) -> str:
    """Return an address as one types it: `example.org/a` for `https://www.example.org/a/`."""
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}{query}"


@dataclass(frozen=True)
class Anchors:
    """Finds the target of a link.

    `pages` gives the anchor of each page of the site that the book takes up; `front` are the parts before page 1, whose roman
    numbers are no page numbers to look for.
    """

    handbook: Handbook
    website: Website
    pages: Mapping[str, str]
    front: frozenset[str] = frozenset()

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """All records by anchor."""
        return {anchor_of(record): record for record in self.handbook}

    @cached_property
    def numbered(self) -> frozenset[str]:
        """The anchors of pages of the site that stand on a numbered page of the book."""
        return frozenset(self.pages.values()) - self.front

    @cached_property
    def _by_link(self) -> Mapping[str, str]:
        return {self.website.link(record): anchor for anchor, record in self.records.items()}

    def resolve(self, href: str, known: Callable[[str], str | None]) -> str:
        """Return a link as the book needs it; `known` gives the anchor in the book of a page's own `#id`, or nothing."""
        if href.startswith("#"):
            return f"#{known(href[1:]) or href[1:]}"
        if not href.startswith("/"):
            return href
        if (anchor := self._by_link.get(href)) is not None:
            return f"#{anchor}"
        parts = urlsplit(href)
        uri = parts.path.lstrip("/")
        if uri in self.pages:
            return f"#{self.pages[uri]}"
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        path = self.website.url(uri) if uri.endswith(".md") else uri
        return f"{self.website.site_url}{path}{fragment}"

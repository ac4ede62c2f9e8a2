"""Short addresses (`/c/07/`, `/m/printplan/`) and old addresses: small pages that send the reader on, also without JavaScript."""

from collections.abc import Collection, Iterator

from build_tools.pages.addresses import MATERIALS, address, page_uri, short_address, url
from build_tools.pages.headers import POLICY
from build_tools.pages.page import Asset
from build_tools.prose.templates import html_environment
from build_tools.records.base import Record
from build_tools.records.handbook import Handbook

_HOME = "index.md"


def redirects(handbook: Handbook, uris: Collection[str], site_url: str) -> Iterator[Asset]:
    """Yield a page for each short and old address that leads to one of the pages `uris`.

    A page of the site, and whoever claims an address first, goes before an old address.
    """
    template = html_environment().get_template("shared/redirect.html.jinja")
    taken = {url(uri) for uri in uris}
    for old, title, uri, target in _addresses(handbook):
        if uri in uris and old not in taken:
            taken.add(old)
            top = "../" * old.count("/")
            html = template.render(title=title, top=top, relative=top + target, canonical=site_url + target, policy=POLICY)
            yield Asset(f"{old}index.html", html)


def _addresses(handbook: Handbook) -> Iterator[tuple[str, str, str, str]]:
    """Yield an address with a slash at its end, the title and page it leads to, and that page's address with its anchor."""
    for short, uri in MATERIALS.items():
        if page := handbook.pagina(uri):
            yield short, page.title, uri, url(uri)
    for record in (*handbook.concepten, *handbook.tracks, *handbook.draaiboeken, *handbook.werkbladen):
        yield short_address(record), *_goal(record)
    for record in handbook:
        for old in record.oude_adressen:
            yield f"{old}/", *_goal(record)
    for old in handbook.uitgave.oude_adressen:
        yield f"{old}/", handbook.uitgave.titel, _HOME, ""


def _goal(record: Record) -> tuple[str, str, str]:
    uri = page_uri(record)
    _, hash_sign, anchor = address(record).partition("#")
    return record.opschrift, uri, url(uri) + hash_sign + anchor

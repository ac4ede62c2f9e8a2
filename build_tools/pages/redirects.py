"""Short addresses (`/c/07/`) and old addresses: small pages that send the reader on, also without JavaScript."""

from collections.abc import Iterator, Mapping

from build_tools.pages.addresses import address, page_uri, url
from build_tools.pages.page import Asset
from build_tools.prose.templates import html_environment
from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.track import Track


def short_address(record: Concept | Track) -> str:
    """Return the short address of a concept (`c/07/`) or track (`t/2/`); it stands on paper and never changes."""
    return f"c/{record.nummer:02d}/" if isinstance(record, Concept) else f"t/{record.nummer}/"


def redirects(handbook: Handbook, titles: Mapping[str, str], site_url: str) -> Iterator[Asset]:
    """Yield a page for each short and old address; `titles` are the pages that there are."""
    template = html_environment().get_template("shared/redirect.html.jinja")
    for old, record in _addresses(handbook):
        anchor = address(record).partition("#")[2]
        target = url(page_uri(record)) + (f"#{anchor}" if anchor else "")
        up = "../" * old.strip("/").count("/") + "../"
        html = template.render(title=record.opschrift, relative=up + target, canonical=site_url + target)
        if page_uri(record) in titles:
            yield Asset(f"{old.strip('/')}/index.html", html)


def _addresses(handbook: Handbook) -> Iterator[tuple[str, Record]]:
    for concept in handbook.concepten:
        yield short_address(concept), concept
    for track in handbook.tracks:
        yield short_address(track), track
    for record in handbook:
        for old in record.oude_adressen:
            yield old, record

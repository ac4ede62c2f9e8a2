"""Where each record can be read: its page, its anchor on a shared page, and its short address."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TypeAlias

from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.records.draaiboek import Draaiboek
from build_tools.records.handbook import key_of
from build_tools.records.track import Track
from build_tools.records.werkblad import Werkblad

Short: TypeAlias = Concept | Track | Draaiboek | Werkblad
"""The records that have a short address."""

PICTURES = "media/"
"""The folder below the site in which the pictures of records stand."""
_OWN_PAGE = {
    "concept": "concepten/{}.md",
    "track": "tracks/{}.md",
    "sessie": "aanpak/sessies/{}.md",
    "methode": "aanpak/methoden/{}.md",
    "draaiboek": "materialen/draaiboeken/{}.md",
    "werkblad": "materialen/werkbladen/{}.md",
    "groep": "voor/{}.md",
    "fase": "aanpak/{}.md",
}
_SHARED_PAGE = {
    "partner": "partners.md",
    "resultaat": "resultaten.md",
    "begrip": "begrippen.md",
    "bron": "bronnen/index.md",
    "oproep": "doe-mee.md",
    "citaat": "over/index.md",
}
MATERIALS: Mapping[str, str] = {
    "m/handboek/": "materialen/index.md",
    "m/pakketten/": "materialen/index.md",
    "m/printplan/": "materialen/printplan.md",
    "m/kaarten/": "materialen/kaarten.md",
    "m/canvassen/": "materialen/canvassen.md",
    "m/formulieren/": "materialen/canvassen.md",
    "m/oogstformulier/": "materialen/canvassen.md",
    "m/posters/": "materialen/posters.md",
    "m/draaiboeken/": "materialen/draaiboeken/index.md",
    "m/werkbladen/": "materialen/werkbladen/index.md",
}
"""Short addresses of materials that are about no record, each with its page; they stand on paper and never change."""


def page_uri(record: Record) -> str:
    """Return the path of the page on which a record stands."""
    soort, name = key_of(record)
    return _OWN_PAGE[soort].format(name) if soort in _OWN_PAGE else _SHARED_PAGE[soort]


def address(record: Record) -> str:
    """Return the link to a record as MkDocs checks it: the page from the root of the docs, with an anchor when it shares one."""
    soort, name = key_of(record)
    return f"/{page_uri(record)}" + ("" if soort in _OWN_PAGE else f"#{name}")


def url(uri: str) -> str:
    """Return the address below the site of a page: `concepten/x.md` -> `concepten/x/`, `index.md` -> the empty text."""
    path = PurePosixPath(uri)
    folder = path.parent if path.name == "index.md" else path.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder}/"


def short_address(record: Short) -> str:
    """Return the short address of a concept (`c/07/`), track (`t/2/`), script or worksheet (`m/verkennen/`).

    It stands on paper and never changes.
    """
    if isinstance(record, Concept):
        return f"c/{record.nummer:02d}/"
    return f"t/{record.nummer}/" if isinstance(record, Track) else f"m/{record.id}/"


def paper_address(record: Record) -> str:
    """Return the address below the site for on paper: the short one where there is one, that of the page elsewhere."""
    if isinstance(record, Short):
        return short_address(record)
    page, hash_sign, anchor = address(record).lstrip("/").partition("#")
    return url(page) + hash_sign + anchor

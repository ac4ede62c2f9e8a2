"""Who claims which address: pages, short addresses and old addresses of what is public; every address has one owner.

In: the whole Handbook. Out: HB202 for each later claim. Two short addresses never meet here: `checks` tells equal numbers.
"""

from collections.abc import Iterator
from typing import NamedTuple

from build_tools.pages.addresses import MATERIALS, short_address, url
from build_tools.pages.plan import PAGES
from build_tools.pages.planned import Planned
from build_tools.records.base import Record
from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Handbook, Key, Place
from build_tools.records.pagina import Pagina
from build_tools.records.problems import Origin, Problem
from build_tools.records.publish import only_public

_OTHER_HAND = "pagina"
_NUMBER = "nummer"
_ADVICE = {
    "": "Geef het bestand een andere naam.",
    _NUMBER: "Geef een van de twee een ander nummer.",
    "oude_adressen": "Haal dit oude adres weg, of kies een ander.",
}


class _Claim(NamedTuple):
    """An address, where it is claimed, and in which way: by a file's name, a number or an old address."""

    address: str
    origin: Origin
    way: str = ""


def claimed_twice(handbook: Handbook) -> Iterator[Problem]:
    """Report each address that somebody else, or the same record, has already."""
    taken: dict[str, _Claim] = {}
    for claim in _claims(only_public(handbook)):
        first = taken.setdefault(claim.address, claim)
        if first is claim or first.way == claim.way == _NUMBER:
            continue
        owner = first.origin.file or "een pagina die vanzelf gemaakt wordt"
        yield Problem("HB202", claim.origin, f"Het adres /{claim.address} is al van {owner}.", _ADVICE[claim.way])


def _claims(handbook: Handbook) -> Iterator[_Claim]:
    """Yield all claims; pages that are there anyway come first, old addresses last."""
    yield from _pages(handbook, other_hand=False)
    for record in (*handbook.concepten, *handbook.tracks):
        yield _Claim(short_address(record), handbook.place_of(record).at(_NUMBER), _NUMBER)
    yield from (_Claim(address, Origin("")) for address in MATERIALS)
    for printed in (*handbook.draaiboeken, *handbook.werkbladen):
        yield _Claim(short_address(printed), Origin(handbook.place_of(printed).file))
    yield from _pages(handbook, other_hand=True)
    for record in handbook:
        yield from _old(record.oude_adressen, handbook.place_of(record))
    yield from _old(handbook.uitgave.oude_adressen, handbook.places.get(Key("uitgave", "handboek"), Place(EDITION_FILE)))


def _pages(handbook: Handbook, *, other_hand: bool) -> Iterator[_Claim]:
    for kind in PAGES:
        if (kind.template == _OTHER_HAND) is other_hand:
            yield from (_Claim(url(page.uri), _origin(handbook, page)) for page in kind.plan(handbook))


def _origin(handbook: Handbook, page: Planned) -> Origin:
    """Return the file that makes a page; without a name for a page that is always there."""
    for value in page.context.values():
        if isinstance(value, Record):
            return Origin(handbook.place_of(value).file)
        if isinstance(value, Pagina):
            return Origin(handbook.places.get(Key("pagina", value.uri), Place(value.uri)).file)
    return Origin("")


def _old(addresses: tuple[str, ...], place: Place) -> Iterator[_Claim]:
    for index, address in enumerate(addresses):
        yield _Claim(f"{address}/", place.at("oude_adressen", index), "oude_adressen")

"""`/.well-known/security.txt`: whom to tell about a leak (RFC 9116), out of the edition alone.

The contact is that of the edition, and the file holds for a year less a day from the date of the edition: whoever publishes an old
edition has to date it anew.
"""

from datetime import date, timedelta

from build_tools.pages.addresses import url
from build_tools.pages.page import Asset
from build_tools.records.periode import Periode
from build_tools.records.uitgave import Uitgave

SECURITY_TXT = ".well-known/security.txt"
SECURITY_PAGE = "over/beveiliging.md"
"""The page that says how a report is treated."""
_VALID = timedelta(days=364)  # RFC 9116, 2.5.5: less than a year is recommended


def security_txt(uitgave: Uitgave, site_url: str) -> Asset:
    """Return the file; `site_url` ends with a slash."""
    lines = [
        f"Contact: mailto:{uitgave.contact.mail}",
        f"Expires: {_last_day(uitgave.datum) + _VALID}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Policy: {site_url}{url(SECURITY_PAGE)}",
    ]
    if site_url.startswith("https://"):  # RFC 9116, 2.5.2: no other address will do
        lines.append(f"Canonical: {site_url}{SECURITY_TXT}")
    return Asset(SECURITY_TXT, "\n".join([*lines, ""]))


def _last_day(datum: Periode) -> date:
    """Return the last day of the date of an edition; of an open one its first."""
    return datum.begin if datum.eind == date.max else datum.eind

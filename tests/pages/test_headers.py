"""The headers of a host, in the form that hosts read, and the contact for whoever finds a leak."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from build_tools.pages.headers import HEADERS, POLICY
from build_tools.pages.page import Site
from build_tools.pages.security_txt import security_txt
from build_tools.records.handbook import Handbook
from build_tools.records.periode import Periode

Render = Callable[[Handbook], Site]
HEADER_NAME = re.compile(r"[A-Z][A-Za-z-]+")


def asset(site: Site, uri: str) -> str:
    return next(str(one.content) for one in site.assets if one.uri == uri)


def test_the_headers_file_has_the_form_that_hosts_read(mini: Handbook, render_whole: Render) -> None:
    path, *lines = asset(render_whole(mini), "_headers").splitlines()

    assert path == "/*"
    assert [line[:2] for line in lines] == ["  "] * len(HEADERS)
    assert {name: value for line in lines for name, _, value in [line.strip().partition(": ")]} == HEADERS
    assert all(HEADER_NAME.fullmatch(name) for name in HEADERS)
    assert max(len(line) for line in lines) < 2000  # the limit of Cloudflare Pages


def test_the_policy_forbids_what_it_does_not_name_and_names_no_other_host() -> None:
    parts = dict(part.split(" ", 1) for part in POLICY.split("; "))

    assert parts["default-src"] == "'none'"
    assert set(" ".join(parts.values()).split()) == {"'none'", "'self'", "data:"}
    assert {name for name, value in parts.items() if "data:" in value} == {"img-src"}


def test_security_txt_has_the_fields_of_the_rfc(mini: Handbook, render_whole: Render) -> None:
    text = asset(render_whole(mini), ".well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in text.splitlines())

    assert fields == {
        "Contact": f"mailto:{mini.uitgave.contact.mail}",
        "Expires": "2027-11-23T00:00:00Z",
        "Preferred-Languages": "nl, en",
        "Policy": "https://example.org/over/beveiliging/",
        "Canonical": "https://example.org/.well-known/security.txt",
    }
    assert text.endswith("\n")


@pytest.mark.parametrize(
    ("datum", "last"), [("2026-11-24", date(2026, 11, 24)), ("2026", date(2026, 12, 31)), ("sinds 2026", date(2026, 1, 1))]
)
def test_the_contact_holds_for_less_than_a_year_after_the_edition(mini: Handbook, datum: str, last: date) -> None:
    uitgave = mini.uitgave.model_copy(update={"datum": Periode.parse(datum)})
    text = str(security_txt(uitgave, "http://127.0.0.1:8000/").content)

    assert f"Expires: {last + timedelta(days=364)}T00:00:00Z\n" in text
    assert "Canonical" not in text


def test_the_page_leads_to_the_contact_and_the_file(mini: Handbook, read: Callable[[Handbook, str], Any]) -> None:
    addresses = read(mini, "over/beveiliging.md").addresses

    assert [href.partition("?")[0] for href in addresses[:2]] == [f"mailto:{mini.uitgave.contact.mail}", "/.well-known/security.txt"]

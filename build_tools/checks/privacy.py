"""HB211: no telephone number and no private-looking address in a public text (records.md b.13, last row).

The contact of the handbook is a role with one mail address; only that address may stand in a text. While the edition file,
which names it, has a problem of its own, other addresses are left alone.
"""

import re
from collections.abc import Iterator

from build_tools.checks.shown import hidden_from_readers, line_of, shown_parts
from build_tools.records.handbook import Handbook, Key
from build_tools.records.problems import Problem
from build_tools.records.walk import texts

PRIVATE = frozenset({
    "casema", "chello", "gmail", "googlemail", "hetnet", "home", "hotmail", "icloud", "kpnmail", "kpnplanet", "live", "me", "msn",
    "outlook", "planet", "proton", "protonmail", "quicknet", "tele2", "telfort", "upcmail", "xs4all", "yahoo", "ziggo", "kpn",
})  # fmt: skip
"""Names of mail providers for people at home, the part before `.nl` or `.com`."""

_NUMBERS = {"DOI", "ISBN", "ISSN"}
_INNOCENT = re.compile(
    r"https?://[^\s)>\]]+"  # an address of a page
    r"|\b10\.\d{4,9}/\S+"  # a DOI
    r"|\b(?:ISBN|ISSN)[\s:]*[\dX-]+(?:[ -][\dX]+)*"
    r"|\b97[89][ -]?(?:\d[ -]?){9}[\dX]\b"  # an ISBN without its name
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b",  # a date
    re.IGNORECASE,
)
_GAP = r"[\s.()/-]{0,3}"
_PHONE = re.compile(
    r"(?<![\w+])(?<!\d[-./])"
    rf"(?:(?:\+31|0031){_GAP}(?:0{_GAP})?[1-9](?:{_GAP}\d){{8}}"  # international
    rf"|\(?0[1-9](?:{_GAP}\d){{8}}"  # national: ten digits
    r"|0[89]00(?:[\s.-]?\d){4}(?:(?:[\s.-]?\d){3})?)"  # service numbers
    r"(?!\w)"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DIGITS = re.compile(rf"\d(?:{_GAP}\d){{7}}")
_AROUND_AT = re.compile(r"[\w.+-]@[\w-]")


def check_privacy(handbook: Handbook) -> Iterator[Problem]:
    """Report each telephone number, private address and mail address other than the contact's."""
    known = Key("uitgave", "handboek") not in handbook.broken
    contact = handbook.uitgave.contact.mail.casefold() if known else None
    for part, place in shown_parts(handbook):
        for path, text in texts(part):
            if not hidden_from_readers(path) and path[0] not in _NUMBERS and _is_suspect(text):
                for what, advice, position in _finds(text, contact):
                    yield Problem("HB211", line_of(place, path, text, position), what, advice)


def _is_suspect(text: str) -> bool:
    """Tell quickly whether there may be something: eight digits close together, or signs on both sides of an @."""
    return bool(_DIGITS.search(text) or ("@" in text and _AROUND_AT.search(text)))


def _finds(text: str, contact: str | None) -> Iterator[tuple[str, str, int]]:
    """Yield what is found, what to do, and where in the text; without a contact any address that is not private will do."""
    plain = _INNOCENT.sub(lambda match: " " * len(match[0]), text)
    for match in _MAIL.finditer(plain):
        mail = match[0].casefold()
        if mail.partition("@")[2].split(".")[-2] in PRIVATE:
            yield f"‘{match[0]}’ lijkt een privéadres.", "Haal het weg; het contact is een rol.", match.start()
        elif contact is not None and mail != contact:
            yield f"‘{match[0]}’ is niet het mailadres van het contact.", f"Haal het weg of gebruik {contact}.", match.start()
    for match in _PHONE.finditer(plain):
        shown = " ".join(match[0].split())
        yield f"‘{shown}’ lijkt een telefoonnummer.", "Haal het weg; het contact is een rol.", match.start()

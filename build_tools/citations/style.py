"""The official APA style with the few touches that Dutch needs, made in memory so that the vendored file stays as published.

Out goes the style as XML for citeproc. A touch whose place is gone after an update of the file raises `LookupError`.
"""

import xml.etree.ElementTree as ET
from importlib.resources import files

_CSL = "{http://purl.org/net/xbiblio/csl}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# By name and form: what the official Dutch locale lacks, or has otherwise than Dutch APA lists do.
_TERMS = {
    ("article-locator", None): "artikel",
    ("circa", "short"): "ca.",
    ("edition", "short"): "druk",
    ("motion_picture", None): "video",
    ("page-range-delimiter", None): "–",
    ("retrieved", None): "",  # entry.py writes "Geraadpleegd", and only when the date is known
}


def dutch_apa() -> bytes:
    """Return the APA style with Dutch terms and the day before the month."""
    style = ET.fromstring((files(__package__) / "csl" / "apa.csl").read_bytes())  # noqa: S314  our own package data
    _set_terms(_find(style, f"{_CSL}locale[@{_LANG}='nl']/{_CSL}terms"))
    _put_day_first(_find(style, f"{_CSL}macro[@name='date-issued-month-day']/{_CSL}date"))
    return ET.tostring(style, encoding="unicode").encode()


def _set_terms(terms: ET.Element) -> None:
    for (name, form), text in _TERMS.items():
        term = ET.SubElement(terms, f"{_CSL}term", name=name)
        term.text = text
        if form:
            term.set("form", form)


def _put_day_first(date: ET.Element) -> None:
    day = _find(date, f"{_CSL}date-part[@name='day']")
    month = _find(date, f"{_CSL}date-part[@name='month']")
    date[:] = [day, month]
    day.set("suffix", day.attrib.pop("prefix"))


def _find(parent: ET.Element, path: str) -> ET.Element:
    found = parent.find(path)
    if found is None:
        raise LookupError(f"apa.csl no longer has {path.replace(_CSL, '')}")
    return found

"""A drawn picture (svg): its size, or why it cannot be shown.

In: the bytes of a file. Out: a `Maat`, or a `Finding`. A drawing is shown as a picture and stands on the site as a file of its
own, where a browser would run what is in it: so only shapes may be in it, and nothing from elsewhere. It is refused rather than
cleaned, because the maker must see what changes. Letters are refused too: a reader's device may not have that typeface, and the
book may hold no other than ours.
"""

import re
from collections.abc import Iterator, Mapping
from math import inf
from xml.etree import ElementTree as ET

from build_tools.loading.finding import Finding
from build_tools.records.beeld import Maat

MAX_BYTES = 500_000
"""The largest drawing; a larger one makes the book slow and is better drawn with fewer points."""
MOST_SHAPES = 5_000
"""The most shapes that are drawn; the book takes a tenth of a millisecond for each."""
_DEEPEST = 60
SHAPES = frozenset({
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "clipPath", "linearGradient", "radialGradient", "stop", "style",
})  # fmt: skip
"""The elements of SVG that a drawing may hold."""
_SVG = "http://www.w3.org/2000/svg"
_OF_EDITORS = (
    "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://purl.org/dc/", "http://ns.adobe.com/",
)  # fmt: skip
"""Where drawing programs note things for themselves; no browser does anything with them."""
_HEADER = re.compile(r"<!DOCTYPE[^>\[]*>")
_OWN_WORDS = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?(?!xml\s)", re.IGNORECASE)
"""Definitions and instructions in the file, which can pull in anything."""
_ELSEWHERE = re.compile(r"url\(\s*['\"]?(?!\s*['\"]?#)|@import|\\|expression\(|javascript:", re.IGNORECASE)
_WITHIN = re.compile(r"url\(\s*['\"]?\s*#([^)'\"\s]+)")
_NUMBER = re.compile(r"\s*(\d{1,6}(?:\.\d{1,9})?)(?:px)?\s*")
_TEXT = "letters"
_DAMAGED = Finding("HB220", "Deze tekening is beschadigd, of het is geen svg.", "Sla haar in een tekenprogramma opnieuw op als svg.")
_LETTERS = Finding("HB220", "In deze tekening staan letters.", "Zet in het tekenprogramma letters om in vormen (paden).")
_SIZELESS = Finding("HB220", "Deze tekening zegt niet hoe groot ze is.", "Sla haar op met een viewBox, of met width en height.")
_COMPLEX = Finding("HB220", "Deze tekening is te ingewikkeld.", f"Houd haar onder de {MOST_SHAPES} vormen, herhalingen meegeteld.")


def read_drawing(content: bytes) -> Maat | Finding:
    """Judge the content of an svg file."""
    try:
        text = _HEADER.sub("", content.decode("utf-8-sig"), count=1)
        if _OWN_WORDS.search(text):
            return _unsafe("eigen definities of een stijl uit een ander bestand")
        root = ET.fromstring(text)  # noqa: S314  # without definitions of its own, XML cannot grow
    except (ET.ParseError, ValueError):
        return _DAMAGED
    return (_refused(root) or _size(root) or _SIZELESS) if root.tag == f"{{{_SVG}}}svg" else _DAMAGED


def _refused(root: ET.Element) -> Finding | None:
    elements = list(root.iter())
    unwanted = next((what for element in elements for what in _unwanted(element)), "")
    if unwanted:
        return _LETTERS if unwanted == _TEXT else _unsafe(unwanted)
    by_id = {name: element for element in elements if (name := element.get("id"))}
    return _COMPLEX if _drawn(root, by_id, {}) > MOST_SHAPES else None


def _unsafe(what: str) -> Finding:
    return Finding("HB221", f"In deze tekening mag dit niet staan: {what}.", "Sla haar op als gewone svg, met alleen vormen.")


def _unwanted(element: ET.Element) -> Iterator[str]:
    """Yield what in an element may not be there: its own name, or one of its attributes."""
    space, _, name = str(element.tag).removeprefix("{").rpartition("}")
    if space != _SVG:
        if not space.startswith(_OF_EDITORS):
            yield f"<{name[:20]}>"
        return
    if name in ("text", "tspan", "textPath"):
        yield _TEXT
    elif name not in SHAPES:
        yield f"<{name[:20]}>"
    if name == "style" and (_ELSEWHERE.search(element.text or "") or "clip-path" in (element.text or "")):
        yield "een verwijzing in de stijl"
    for attribute, value in element.attrib.items():
        local = attribute.rpartition("}")[2].lower()
        if local.startswith("on") or local == "base":
            yield f"{local[:20]}="
        elif (local in ("href", "src") and not value.strip().startswith("#")) or _ELSEWHERE.search(value):
            yield f"een adres in {local[:20]}="


def _drawn(element: ET.Element, by_id: Mapping[str, ET.Element], known: dict[ET.Element, float], depth: int = 0) -> float:
    """Return how many shapes are drawn for an element, with everything that it repeats; infinite when that never ends."""
    if depth > _DEEPEST:
        return inf
    if element not in known:
        repeated = [by_id[name] for name in _references(element) if name in by_id and not by_id[name].tag.endswith("Gradient")]
        known[element] = 1 + sum(_drawn(part, by_id, known, depth + 1) for part in (*element, *repeated))
    return known[element]


def _references(element: ET.Element) -> Iterator[str]:
    """Yield the ids of other parts of the drawing that an element uses."""
    for attribute, value in element.attrib.items():
        if attribute.endswith("href"):
            yield value.strip().removeprefix("#")
        yield from _WITHIN.findall(value)


def _size(root: ET.Element) -> Maat | None:
    """Return width and height, in whole units; those of the view box when the drawing has none of its own."""
    found = [_NUMBER.fullmatch(root.get(name, "")) for name in ("width", "height")]
    box = [_NUMBER.fullmatch(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip())[2:4]]
    for sides in (found, box):
        numbers = [max(1, round(float(side[1]))) for side in sides if side is not None and float(side[1]) > 0]
        if len(numbers) == 2:
            return Maat(*numbers)
    return None

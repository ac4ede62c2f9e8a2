"""Where a text mentions a record, to the character: `[[id]]`, `[@id]`, `@id` and links to its page.

In: a text as it stands in a file, the same text as it is read, and what is renamed. Out: the places of the id. The reading of prose
is the judge: what stands in a piece of code, or only looks like a link, is no mention.
"""

import re
from collections.abc import Iterator

from build_tools.editing.target import NotPossibleError, Target
from build_tools.prose.scan import Address, Citation, Link, scan
from build_tools.prose.syntax import MalformedCitationError, read_cites

_OTHER = "hier-stond-het-oude-id"
"""Stands in for the id in turn, at each place, to see whether it is read there."""


def mentions(raw: str, text: str, target: Target) -> Iterator[tuple[int, int]]:
    """Yield the places of the id in `raw`; `text` is how that is read."""
    for pattern in _patterns(target):
        here, read = list(pattern.finditer(raw)), list(pattern.finditer(text))
        if len(here) != len(read):
            raise NotPossibleError(f"In de tekst bij ‘{raw.strip()[:40]}’ is niet zeker waar het id staat. Verander dit zelf.")
        for place, match in zip(here, read, strict=True):
            start, end = match.span("id")
            if any(_is_meant(found, target) for found in scan(text[:start] + _OTHER + text[end:])):
                yield place.span("id")


def _patterns(target: Target) -> Iterator[re.Pattern[str]]:
    name = re.escape(target.old)
    yield re.compile(rf"\[\[\s*(?:{target.soort}:)?(?P<id>{name})\s*(?=\||\]\])")
    if target.soort == "bron":
        yield re.compile(rf"(?<![\w@./+\-])@(?P<id>{name})(?!-?[a-z0-9])")
    before, _, after = target.link.rpartition(target.old)
    yield re.compile(rf"{re.escape(before)}(?P<id>{name}){re.escape(after)}(?![\w-])")


def _is_meant(found: object, target: Target) -> bool:
    match found:
        case Link(target=name):
            return _OTHER in name and target.is_meant_by(name.strip().replace(_OTHER, target.old))
        case Citation(text=cited):
            return _OTHER in cited and any(one == _OTHER for one in _ids(cited))
        case Address(href=href):
            return _OTHER in href
        case _:
            return False


def _ids(cited: str) -> Iterator[str]:
    try:
        yield from (cite.id for cite in read_cites(cited))
    except MalformedCitationError:
        return

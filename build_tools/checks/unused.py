"""HB210: every source and term is used somewhere (records.md b.13, row 10).

A term is also used where its word stands, because the first use on a page links to the explanation by itself.
Silent while a file has a problem of its own: what that file uses is not known.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from build_tools.checks.words import sentence
from build_tools.records.base import Keuze, Part, Record
from build_tools.records.begrip import Begrip
from build_tools.records.handbook import Handbook, Key, key_of
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.ref import Ref
from build_tools.records.walk import leaves, refs


def check_unused(handbook: Handbook) -> Iterator[Problem]:
    """Report each public source and term that no other record, and no page, uses."""
    if handbook.broken:
        return
    used = {Key(ref.soort, ref) for record in handbook for _, ref in refs(record) if Key(ref.soort, ref) != key_of(record)}
    used |= {mention.target for mention in handbook.mentions if mention.target != mention.source}
    used |= set(_read(handbook))
    unused: list[Record] = [*handbook.bronnen, *handbook.begrippen]
    for record in filter(is_public, unused):
        if key_of(record) not in used:
            message = f"{sentence(key_of(record).soort)} ‘{record.id}’ wordt nergens gebruikt."
            origin = replace(handbook.place_of(record).at("id"), field="")
            yield Problem("HB210", origin, message, "Gebruik het of haal het weg.")


def _read(handbook: Handbook) -> Iterator[Key]:
    """Yield the terms whose word stands in a text of another record or of a page."""
    texts = {key_of(record): _text(record) for record in handbook}
    texts[Key("uitgave", "handboek")] = _text(handbook.uitgave)
    texts |= {Key("pagina", page.uri): _text(page) for page in handbook.paginas}
    for begrip in handbook.begrippen:
        pattern = _pattern(begrip)
        if any(pattern.search(text) for key, text in texts.items() if key != key_of(begrip)):
            yield key_of(begrip)


def _text(part: Part) -> str:
    values = (value for _, value in leaves(part) if isinstance(value, str) and not isinstance(value, Ref | Keuze))
    return "\n".join(values).casefold()


def _pattern(begrip: Begrip) -> re.Pattern[str]:
    words = "|".join(re.escape(word.casefold()) for word in (begrip.term, *begrip.ook_wel))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")

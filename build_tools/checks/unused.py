"""HB210: every source and term is used somewhere (records.md b.13, row 10).

A term is also used where its word stands, because the first use on a page links to the explanation by itself.
Silent while a file has a problem of its own: what that file uses is not known.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from build_tools.checks.words import sentence
from build_tools.records.base import Part
from build_tools.records.begrip import Begrip
from build_tools.records.handbook import Handbook, Key, key_of
from build_tools.records.problems import Problem
from build_tools.records.publish import is_public
from build_tools.records.walk import refs, texts


def check_unused(handbook: Handbook) -> Iterator[Problem]:
    """Report each public source and term that no other record, and no page, uses."""
    if handbook.broken:
        return
    used = {Key(ref.soort, ref) for record in handbook for _, ref in refs(record) if Key(ref.soort, ref) != key_of(record)}
    used |= {mention.target for mention in handbook.mentions if mention.target != mention.source}
    unused = [record for record in (*handbook.bronnen, *handbook.begrippen) if is_public(record) and key_of(record) not in used]
    read = _read(handbook, [record for record in unused if isinstance(record, Begrip)])
    for record in unused:
        if key_of(record) not in read:
            message = f"{sentence(key_of(record).soort)} ‘{record.id}’ wordt nergens gebruikt."
            origin = replace(handbook.place_of(record).at("id"), field="")
            yield Problem("HB210", origin, message, "Gebruik het of haal het weg.")


def _read(handbook: Handbook, begrippen: Collection[Begrip]) -> frozenset[Key]:
    """Return the terms of these whose word stands in a text of another record or of a page."""
    if not begrippen:
        return frozenset()
    texts = {key_of(record): _text(record) for record in handbook}
    texts[Key("uitgave", "handboek")] = _text(handbook.uitgave)
    texts |= {Key("pagina", page.uri): _text(page) for page in handbook.paginas}
    keys = {key_of(begrip): begrip for begrip in begrippen}
    return frozenset(key for key, begrip in keys.items() if any(_reads(text, begrip) for owner, text in texts.items() if owner != key))


def _text(part: Part) -> str:
    return "\n".join(text for _, text in texts(part)).casefold()


def _reads(text: str, begrip: Begrip) -> bool:
    """Tell whether a term, or another word for it, stands in a text as a word of its own."""
    words = (word.casefold() for word in (begrip.term, *begrip.ook_wel))
    return any(word in text and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) for word in words)

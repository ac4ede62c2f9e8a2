"""HB209 and HB216: what is public does not lean on what is not (records.md b.13, row 9).

`publish` takes such a reference out of a list or an optional field (HB209). Where the record cannot do without it, there is
nothing to publish (HB216). A quote without consent is told by HB206, a link in prose by `prose`.
"""

from collections.abc import Iterator

from build_tools.checks.words import named, sentence, standing
from build_tools.records.base import Record, Status
from build_tools.records.handbook import Handbook, Key, key_of
from build_tools.records.problems import Origin, Problem
from build_tools.records.publish import is_public, without
from build_tools.records.walk import refs


def check_visibility(handbook: Handbook) -> Iterator[Problem]:
    """Report each reference of a public record to one that is not shown."""
    hidden = {key_of(record): record for record in handbook if not is_public(record)}
    for record in filter(is_public, handbook):
        lost = [(path, key) for path, ref in refs(record) if (key := Key(ref.soort, ref)) in hidden]
        emptied = set(_emptied(record, frozenset(hidden))) if lost else set()
        for path, key in lost:
            needed = path[0] in emptied or without(record, frozenset({key})) is None
            yield from _judge(record, hidden[key], handbook.place_of(record).at(*path), needed=needed)


def _judge(record: Record, target: Record, origin: Origin, *, needed: bool) -> Iterator[Problem]:
    if needed:
        message = f"{sentence(named(record))} kan niet zonder {named(target)}, en die is {standing(target)}."
        yield Problem("HB216", origin, message, "Zet het andere record op publiek of dit record op klad.")
    elif target.status is not Status.PUBLIEK:
        message = f"{sentence(named(target))} is {standing(target)}; de lezer ziet deze verwijzing niet."
        yield Problem("HB209", origin, message, "Zet het andere record op publiek of haal de verwijzing weg.")


def _emptied(record: Record, hidden: frozenset[Key]) -> Iterator[str]:
    """Yield the lists that would become shorter than they may be."""
    kept = without(record, hidden)
    for name, info in type(record).model_fields.items() if kept is not None else ():
        least = max((getattr(limit, "min_length", 0) for limit in info.metadata), default=0)
        value = getattr(kept, name)
        if isinstance(value, tuple) and len(value) < least:
            yield name

"""What may be shown: the Handbook without drafts, archived records, and quotes and logos without consent.

In: the whole Handbook. Out: the Handbook that every rendering gets, in which each reference still has its target. An editor's own
preview gets the drafts too; they keep their status, by which templates mark them.
"""

from dataclasses import replace
from typing import TypeVar

from build_tools.records.base import Part, Record, Status
from build_tools.records.citaat import Citaat, Medium
from build_tools.records.handbook import Collection, Handbook, Key, key_of
from build_tools.records.partner import Logo
from build_tools.records.ref import Ref

P = TypeVar("P", bound=Part)


def is_public(record: Record, medium: Medium | None = None) -> bool:
    """Tell whether a record may be shown: its status is publiek and, for a quote, there is consent for the medium (for any when None)."""
    consented = not isinstance(record, Citaat) or (bool(record.toestemming.gegeven) and record.toestemming.allows(medium))
    return record.status is Status.PUBLIEK and consented


def with_drafts(handbook: Handbook) -> Handbook:
    """Return the Handbook as it would be if its drafts were public: what will be wrong in them can be told before."""

    def shown(record: Record) -> Record:
        return record.model_copy(update={"status": Status.PUBLIEK}) if record.status is Status.KLAD else record

    return replace(handbook, records={soort: Collection(map(shown, records)) for soort, records in handbook.records.items()})


def publish(handbook: Handbook, medium: Medium = Medium.WEB, *, drafts: bool = False) -> Handbook:
    """Return the part of the Handbook that may be shown on the website (`WEB`) or in print (`DRUK`), or to its editors with `drafts`.

    References to what is not public are taken out: from a list the item goes, from an optional field the value; so are
    logos that may not be shown. Raise `LookupError` when a required field refers to what is not public; `checks` reports
    that before (HB216). A draft for which the same is true is not shown.
    """
    gone = _hidden(handbook, medium, drafts=drafts)
    collections = {
        soort: Collection(_require(without(record, gone)) for record in records if key_of(record) not in gone)
        for soort, records in handbook.records.items()
    }
    mentions = tuple(m for m in handbook.mentions if m.source not in gone and m.target not in gone)
    return replace(handbook, records=collections, mentions=mentions)


def _hidden(handbook: Handbook, medium: Medium, *, drafts: bool) -> frozenset[Key]:
    """Return what is not shown; with drafts, those of them are that cannot do without what is hidden itself."""
    shown = with_drafts(handbook) if drafts else handbook
    gone = frozenset(key_of(record) for record in shown if not is_public(record, medium))
    waiting = [record for record in handbook if record.status is Status.KLAD and key_of(record) not in gone]
    while missing := [record for record in waiting if without(record, gone) is None]:
        gone |= {key_of(record) for record in missing}
        waiting = [record for record in waiting if record not in missing]
    return gone


def only_public(handbook: Handbook) -> Handbook:
    """Return the Handbook with public records alone, as they were written: a reference may miss its target."""
    return replace(handbook, records={soort: Collection(filter(is_public, records)) for soort, records in handbook.records.items()})


def _require(record: Record | None) -> Record:
    if record is None:
        raise LookupError("a public record needs one that is not public")
    return record


def without(part: P, gone: frozenset[Key]) -> P | None:
    """Return the part without references to what is gone, or nothing when a required reference is."""
    changes: dict[str, object] = {}
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        kept = _kept(value, gone)
        if kept is value:
            continue
        if kept is None and info.is_required():
            return None
        changes[name] = kept
    return part.model_copy(update=changes) if changes else part


def _kept(value: object, gone: frozenset[Key]) -> object:
    if isinstance(value, Ref):
        return None if Key(value.soort, value) in gone else value
    if isinstance(value, Logo) and not value.toestemming_logo:
        return None
    if isinstance(value, Part):
        return without(value, gone)
    if isinstance(value, tuple):
        items = tuple(kept for item in value if (kept := _kept(item, gone)) is not None)
        return value if len(items) == len(value) and all(a is b for a, b in zip(items, value, strict=True)) else items
    return value

"""What is renamed: which record, under which name it goes on, and what a reader's address of it was and will be.

In: the Handbook, what was typed. Out: a `Target`, or a `NotPossibleError` that says in Dutch what cannot be.
"""

import re
from dataclasses import dataclass

from build_tools.pages.addresses import address, page_uri
from build_tools.records.base import ID_PATTERN, Record
from build_tools.records.handbook import Handbook, key_of
from build_tools.records.kinds import KINDS
from build_tools.records.spelling import as_id, nearest
from build_tools.records.text import listed

_LONGEST = 60


class NotPossibleError(Exception):
    """A change that cannot be made; its text is Dutch and says what to do."""


@dataclass(frozen=True)
class Target:
    """A record and its new id."""

    handbook: Handbook
    record: Record
    new: str

    @property
    def soort(self) -> str:
        """The kind of the record."""
        return key_of(self.record).soort

    @property
    def old(self) -> str:
        """The id that it has now."""
        return self.record.id

    @property
    def renamed(self) -> Record:
        """The record as it will be."""
        return self.record.model_copy(update={"id": self.new})

    @property
    def addresses(self) -> tuple[str, str] | None:
        """The old and the new address of the record's own page, as `oude_adressen` has them; nothing when it has no page of its own."""
        old, new = (page_uri(record).removesuffix(".md") for record in (self.record, self.renamed))
        return (old, new) if old != new else None

    @property
    def link(self) -> str:
        """The address of the record as prose links to it."""
        return address(self.record)

    def is_meant_by(self, target: str) -> bool:
        """Tell whether `[[target]]` points to this record."""
        return self.handbook.find(target) is self.record


def find_target(handbook: Handbook, old: str, new: str) -> Target:
    """Return the record with the id `old` (or `soort:id`) and its new id; raise `NotPossibleError`."""
    record, new = _record(handbook, old.strip()), new.strip()
    target = Target(handbook, record, new)
    if not re.fullmatch(ID_PATTERN, new) or len(new) > _LONGEST:
        near = as_id(new)
        advice = f" Bijvoorbeeld: {near}" if near else ""
        raise NotPossibleError(f"‘{new}’ kan geen id zijn: kleine letters, cijfers en streepjes, hoogstens {_LONGEST} tekens.{advice}")
    if new == record.id:
        raise NotPossibleError(f"‘{new}’ is al het id van {record.opschrift}.")
    if (other := handbook.of(target.soort).get(new)) is not None:
        raise NotPossibleError(f"Het id ‘{new}’ is al van {other.opschrift}. Kies een ander.")
    return target


def _record(handbook: Handbook, name: str) -> Record:
    soort, colon, known = name.rpartition(":")
    found = [record for kind in KINDS if not colon or kind.soort == soort for record in handbook.of(kind.soort) if record.id == known]
    if len(found) == 1:
        return found[0]
    if found:
        names = listed((f"{key_of(record).soort}:{record.id}" for record in found), "of")
        raise NotPossibleError(f"Er zijn er meer met het id ‘{name}’. Schrijf de soort erbij: {names}.")
    near = nearest(known, (record.id for record in handbook))
    raise NotPossibleError(f"Er is niets met het id ‘{name}’.{f' Bedoel je ‘{near}’?' if near else ''}")

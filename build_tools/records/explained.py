"""A field explained to an editor: one Dutch sentence or two, out of its declaration.

In: a `Described` and the ids that exist. Out: `Titel. Korte, actieve naam. Hoogstens 60 tekens.`
"""

from collections.abc import Mapping

from build_tools.records.described import Described
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KIND, KINDS
from build_tools.records.text import listed

Ids = Mapping[str, Mapping[str, str]]
"""The ids of every kind of record, each with what the record is called."""
_MOST_IDS = 20


def known_ids(handbook: Handbook) -> Ids:
    """Return the ids of every record that can be read."""
    return {kind.soort: {record.id: record.opschrift for record in handbook.of(kind.soort)} for kind in KINDS}


def explanation(field: Described, ids: Ids | None = None) -> str:
    """Return what the field is, whether it may stay empty, what it is for and what fits; without `ids` not what can be chosen."""
    may_be_empty = "" if field.required else " (mag leeg)"
    end = "" if field.title.endswith(("?", "!")) and not may_be_empty else "."
    return " ".join(
        part for part in (f"{field.title}{may_be_empty}{end}", field.description, *_chosen(field, ids), *_limits(field)) if part
    )


def purpose(field: Described) -> str:
    """Return what the field is for and what fits, without its title: what an editor's program shows below that."""
    return " ".join(part for part in (field.description, *_limits(field), "" if field.required else "Mag leeg.") if part)


def _chosen(field: Described, ids: Ids | None) -> tuple[str, ...]:
    return () if ids is None else (_choices(field), _ids(field, ids))


def _limits(field: Described) -> tuple[str, ...]:
    return _numbers(field), _length(field), _count(field)


def _choices(field: Described) -> str:
    values = [choice.value for choice in field.choices]
    if not values or all(value in field.description for value in values):
        return ""
    return f"Kies uit: {listed(values, 'of')}."


def _ids(field: Described, ids: Ids) -> str:
    if not field.refers_to:
        return ""
    known = ids.get(field.refers_to, {})
    place = KIND[field.refers_to].place
    return f"Kies uit: {listed(list(known), 'of')}." if 0 < len(known) <= _MOST_IDS else f"De id’s staan in {place}."


def _numbers(field: Described) -> str:
    first, last = field.limits.ge, field.limits.le
    if first is not None and last is not None:
        return f"Een getal van {first} tot en met {last}."
    return f"Een getal, minstens {first}." if first is not None else ""


def _length(field: Described) -> str:
    longest = field.limits.max_length
    return f"Hoogstens {longest} {'teken' if longest == 1 else 'tekens'}." if longest is not None else ""


def _count(field: Described) -> str:
    least, most = field.items.min_length, field.items.max_length
    if least is not None and most is not None:
        return f"Minstens {least} en hoogstens {most}."
    return f"Minstens {least}." if least is not None else (f"Hoogstens {most}." if most is not None else "")

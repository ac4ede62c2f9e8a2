"""What an editor should do now: the nearest right field or choice, the form that is wanted, or what the field is for.

In: a code, a model, a path in it and what was typed there. Out: one or two Dutch sentences. The words about a field are
those of its declaration.
"""

from collections.abc import Callable, Mapping

from build_tools.loading import shape
from build_tools.records import spelling
from build_tools.records.base import Part
from build_tools.records.problems import CODES
from build_tools.records.text import listed
from build_tools.records.walk import Path

_YES = frozenset(("yes", "y", "true", "on", "1", "j", "waar"))
_NO = frozenset(("no", "n", "false", "off", "0", "onwaar"))


def advice_for(code: str, model: type[Part], path: Path, value: object) -> str:
    """Return the advice for a problem with the value at a path."""
    special = _ADVICE.get(code)
    return special(model, path, value) if special else CODES[code].cure


def about(model: type[Part], path: Path, value: object = None) -> str:  # noqa: ARG001 - one shape for all advice
    """Return what the field is, in the words that stand on its declaration."""
    info = shape.field_at(model, path)
    title = (info.title or "") if info else ""
    return f"{title}{'' if title.endswith('?') else ':'} {info.description}" if info else ""


def unknown_field(model: type[Part], path: Path) -> tuple[str, str]:
    """Return the message and the advice for a field that does not exist at its place."""
    name, group = str(path[-1]), shape.group_at(model, path[:-1])
    message = f"Het veld ‘{name[:40]}’ bestaat hier niet."
    if group is None:
        return message, CODES["HB101"].cure
    near = meant_field(model, path)
    inside = next((field for field, inner in shape.groups_of(group) if name in shape.fields_of(inner)), None)
    if inside is not None:
        return message, f"Het hoort in ‘{inside}’: laat de regel verder inspringen."
    if near is not None:
        return message, f"Bedoel je ‘{near}’?"
    if len(path) > 1 and name in shape.fields_of(model):
        return message, "Het hoort een niveau hoger: laat de regel minder ver inspringen."
    return message, f"Hier kunnen deze velden staan: {', '.join(shape.fields_of(group))}."


def meant_field(model: type[Part], path: Path) -> str | None:
    """Return the field that an unknown field at this path was most likely meant to be, or nothing."""
    group = shape.group_at(model, path[:-1])
    return spelling.nearest(str(path[-1]), shape.fields_of(group)) if group else None


def _choice(model: type[Part], path: Path, value: object) -> str:
    choices = shape.choices_at(model, path)
    if not choices:
        return CODES["HB105"].cure
    all_of_them = f"Kies uit: {listed([choice.value for choice in choices], 'of')}."
    near = _near_choice(str(value), {choice.value: choice.label for choice in choices})
    return f"Bedoel je ‘{near}’? {all_of_them}" if near else all_of_them


def _near_choice(typed: str, choices: Mapping[str, str]) -> str | None:
    typed = typed.strip()
    if "ja" in choices and typed.casefold() in _YES | _NO:
        return "ja" if typed.casefold() in _YES else "nee"
    by_label = {spelling.plain(label): value for value, label in choices.items()}
    return by_label.get(spelling.plain(typed)) or spelling.nearest(typed, choices)


def _list(model: type[Part], path: Path, value: object) -> str:  # noqa: ARG001 - one shape for all advice
    if not isinstance(value, str):
        return CODES["HB109"].cure
    item = value.lstrip("- ").split(" -")[0][:40]
    return f"Zet elke waarde op een eigen regel, met een streepje en een spatie ervoor. Bijvoorbeeld: - {item}"


def _text(model: type[Part], path: Path, value: object) -> str:  # noqa: ARG001 - one shape for all advice
    bracket = " Begint de tekst met een haak? Zet er dan rechte dubbele aanhalingstekens om." if isinstance(value, list | dict) else ""
    return f"{CODES['HB110'].cure}{bracket}"


def _group(model: type[Part], path: Path, value: object) -> str:
    group = shape.group_at(model, path)
    required = [name for name, info in shape.fields_of(group).items() if info.is_required()] if group else []
    if group is None or not required or not isinstance(value, str):
        return CODES["HB111"].cure
    dash = "- " if path and isinstance(path[-1], int) else ""
    return f"De velden zijn: {', '.join(shape.fields_of(group))}. Bijvoorbeeld: {dash}{required[0]}: {value[:40]}"


def _form(model: type[Part], path: Path, value: object) -> str:
    name = spelling.as_id(str(value))
    if path and path[-1] == "id" and name:
        return f"Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: {name}"
    return about(model, path)


_ADVICE: Mapping[str, Callable[[type[Part], Path, object], str]] = {
    "HB102": about,
    "HB104": about,
    "HB105": _choice,
    "HB107": about,
    "HB109": _list,
    "HB110": _text,
    "HB111": _group,
    "HB112": _form,
    "HB114": about,
}
"""The codes for which there is better advice than the general one."""

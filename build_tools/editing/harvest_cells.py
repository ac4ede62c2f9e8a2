"""One row of a harvest: its cells -> fields of a concept, in the shape that the record has.

In: cells by the name of their field, and the Handbook for the ids. Out: fields, and a problem for each value that does not fit.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from build_tools.editing.starting import today
from build_tools.loading.yaml_text import Value
from build_tools.records.base import Keuze
from build_tools.records.concept import Kostenklasse, Rol, Schakel
from build_tools.records.handbook import Handbook
from build_tools.records.iconen import Icoon
from build_tools.records.kinds import KIND
from build_tools.records.problems import Origin, Problem
from build_tools.records.spelling import nearest, plain
from build_tools.records.text import NOG_IN_TE_VULLEN, listed

CONCEPT = KIND["concept"]
_TEXTS = ("titel", "kern", "knelpunt", "doel", "eerste_stap")
_LISTS = ("benodigdheden", "randvoorwaarden", "mechanismen", "gespreksvragen")
_ESTIMATES = ("inspanning", "impact")
_ALSO = {"lange_tekst": "body", "notitie": "redactienotitie"}
"""Other names of columns."""
_ITEMS = re.compile(r"\s*(?:\n|\|)\s*")
_CHOICES = re.compile(r"\s*[\n|,;]\s*")
_TIP_MARK = " tip: "
_TIP = re.compile(r"\s+tip:\s*", re.IGNORECASE)
_FORMULA_GUARD = re.compile(r"^'(?=[=+\-@])")
"""What our own export puts before a cell that a spreadsheet would take for a formula."""
BY_SESSION = "Deelnemers van de sessie"


def columns(file: str, rows: Iterator[tuple[int, list[str]]]) -> tuple[list[str], list[tuple[int, list[str]]], list[Problem]]:
    """Return the fields of the columns (empty for one that is unknown), the rows below them, and what was wrong with the columns."""
    line, head = next(rows, (1, []))
    names = [_column(title) for title in head]
    if "titel" not in names:
        message = "In de eerste regel staat geen kolom ‘titel’."
        return [], [], [Problem("HB601", Origin(file, line), message, f"De kolommen heten: {', '.join(_known())}.")]
    problems = []
    for title, name in zip(head, names, strict=True):
        if title.strip() and not name:
            near = nearest(title, _known())
            advice = f"Bedoel je ‘{near}’?" if near else "Hij is niet overgenomen."
            problems.append(Problem("HB603", Origin(file, line), f"De kolom ‘{title.strip()[:40]}’ kennen we niet.", advice))
    return names, list(rows), problems


def _column(title: str) -> str:
    return _by_title().get(_bare(title), "")


def _bare(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", plain(title)).strip("_")


@cache
def _by_title() -> Mapping[str, str]:
    """Return the field for every name that its column may have: the name and the title of the field."""
    fields = {name: CONCEPT.model.model_fields[name].title or name for name in _known()}
    return {**{_bare(title): name for name, title in fields.items()}, **{name: name for name in fields}, **_ALSO}


def _known() -> tuple[str, ...]:
    return (*_TEXTS, "body", "redactienotitie", *_LISTS, *Cells.SHAPES)


class Cells:
    """One row. `problems` grows while its fields are asked for."""

    def __init__(self, origin: Origin, cells: Mapping[str, str], handbook: Handbook) -> None:
        """Keep the cells that hold something."""
        self.problems: list[Problem] = []
        self.origin = origin
        self._handbook = handbook
        clean = {name: _FORMULA_GUARD.sub("", cell.replace("\N{NO-BREAK SPACE}", " ").strip()) for name, cell in cells.items() if name}
        self._cells = {name: cell for name, cell in clean.items() if cell}

    @property
    def title(self) -> str:
        """The title of the concept, on one line."""
        return " ".join(self._cells.get("titel", "").split())

    @property
    def body(self) -> str:
        """The long text."""
        return self._cells.get("body", "")

    def fields(self) -> dict[str, Value]:
        """Return the fields that hold something."""
        fields: dict[str, Value] = {name: " ".join(self._cells[name].split()) for name in _TEXTS if name in self._cells}
        if "redactienotitie" in self._cells:
            fields["redactienotitie"] = self._cells["redactienotitie"]
        fields |= {name: list(_items(self._cells[name])) for name in _LISTS if name in self._cells}
        for name, shape in self.SHAPES.items():
            if name in self._cells and (value := shape(self, name)):
                fields[name] = value
        return fields

    def _groups(self, name: str) -> Value:
        return [found for part in _choices(self._cells[name]) if (found := self._group(name, part))]

    def _group(self, name: str, typed: str) -> str:
        names = {word: groep.id for groep in self._handbook.groepen for word in (groep.id, groep.titel, groep.meervoud)}
        return self._one_of(name, typed, names, [groep.id for groep in self._handbook.groepen])

    def _sessions(self, name: str) -> Value:
        sessions = {word: sessie.id for sessie in self._handbook.sessies for word in (sessie.id, sessie.titel)}
        return [found for part in _choices(self._cells[name]) if (found := self._one_of(name, part, sessions, list(sessions.values())))]

    def _choice(self, name: str, typed: str, choices: Iterable[Keuze]) -> str:
        members = list(choices)
        names = {word: member.value for member in members for word in (member.value, member.label)}
        return self._one_of(name, typed, names, [member.value for member in members])

    def _one_of(self, name: str, typed: str, names: Mapping[str, str], possible: Sequence[str]) -> str:
        """Return what was meant, however it was spelt; tell when it is nothing that exists."""
        by_plain = {plain(word): value for word, value in names.items()}
        found = by_plain.get(plain(typed)) or by_plain.get(plain(nearest(typed, names) or ""))
        if not found:
            self._tell(name, typed, f"Kies uit: {listed(dict.fromkeys(possible), 'of')}.")
        return found or ""

    def _tell(self, name: str, typed: str, advice: str) -> None:
        message = f"Concept ‘{self.title}’: ‘{typed[:60]}’ past niet bij ‘{name}’."
        self.problems.append(Problem("HB604", self.origin, message, advice))

    def _links(self, name: str) -> Value:
        return [found for part in _choices(self._cells[name]) if (found := self._choice(name, part, Schakel))]

    def _icon(self, name: str) -> Value:
        return self._choice(name, self._cells[name], Icoon)

    def _roles(self, name: str) -> Value:
        items: list[Value] = []
        for item in _items(self._cells[name]):
            typed, _, rest = item.partition(":")
            role, _, what = rest.partition(":")
            group, found = self._group(name, typed.strip()), self._choice(name, role.strip(), Rol)
            if group and found:
                items.append({"groep": group, "rol": found, **({"wat": what.strip()} if what.strip() else {})})
        return items

    def _steps(self, name: str) -> Value:
        return [_pair(item, ": ", "stap", "uitleg") for item in _items(self._cells[name])]

    def _pitfalls(self, name: str) -> Value:
        return [_pair(_TIP.sub(_TIP_MARK, item), _TIP_MARK, "valkuil", "tip") for item in _items(self._cells[name])]

    def _duration(self, name: str) -> Value:
        return {"tekst": " ".join(self._cells[name].split())}

    def _size(self, name: str) -> Value:
        numbers = re.findall(r"\d+", self._cells[name])
        if not 1 <= len(numbers) <= 2:
            self._tell(name, self._cells[name], "Schrijf een aantal, of een kleinste en een grootste: 5-20.")
            return {}
        return {"min": numbers[0], "max": numbers[-1]}

    def _cost(self, name: str) -> Value:
        typed, _, why = self._cells[name].partition(":")
        found = self._choice(name, typed.strip(), Kostenklasse)
        return {"klasse": found, "toelichting": why.strip() or NOG_IN_TE_VULLEN} if found else {}

    def _estimate(self, name: str) -> Value:
        typed = self._cells[name]
        if not re.fullmatch(r"[1-5]", typed):
            self._tell(name, typed, "Schrijf een heel getal van 1 tot en met 5.")
            return {}
        return {"score": typed, "door": BY_SESSION, "periode": f"{today():%Y-%m}"}

    SHAPES: Mapping[str, Callable[["Cells", str], Value]] = {
        "voor_wie": _groups,
        "wie_doet_mee": _roles,
        "schakel": _links,
        "aanpak": _steps,
        "duur": _duration,
        "groepsgrootte": _size,
        "kosten": _cost,
        **dict.fromkeys(_ESTIMATES, _estimate),
        "valkuilen": _pitfalls,
        "ontstaan_in": _sessions,
        "icoon": _icon,
    }
    """The fields that are more than one text, and who shapes them."""


def _items(cell: str) -> Iterator[str]:
    """Yield the items of a list; a dash, dot or number before an item is no part of it."""
    for item in _ITEMS.split(cell):
        bare = re.sub(r"^(?:[-•*]\s+|\d{1,2}[.)]\s+)", "", " ".join(item.split()))
        if bare:
            yield bare


def _choices(cell: str) -> Iterator[str]:
    return (part for part in _CHOICES.split(cell) if part)


def _pair(item: str, between: str, first: str, second: str) -> Value:
    start, _, rest = item.partition(between)
    return {first: start.strip(), **({second: rest.strip()} if rest.strip() else {})}

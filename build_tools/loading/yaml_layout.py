"""What goes wrong at the start of a line: tabs and hard spaces, and lines that stand too far in or out.

In: the lines, and the line at which YAML stopped. Out: a `Trap` with the line as it should be, or nothing.
"""

import re
from collections.abc import Sequence

import yaml

from build_tools.loading.yaml_lines import Entry, Trap, before, entry_of, is_blank, proposal, start_of

_USUAL = 2
_BLOCK = re.compile(r"[>|][+-]?\d?")
_FIELD = re.compile(r"\s*(?P<dashes>(?:-\s+)*)(?:(?P<name>[^\W\d][\w-]*):(?:\s|$))?")


def tab(lines: Sequence[str], number: int) -> Trap | None:
    """Tell about tabs in the indent of a line, together with all other lines that have them."""
    line = lines[number - 1]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        repair = {n: _spaced(text) for n, text in enumerate(lines, start=1) if "\t" in text[: len(text) - len(text.lstrip())]}
        numbers = [n for n, text in repair.items() if text.strip()]
        number = number if line.strip() or not numbers else numbers[0]
        also = [n for n in numbers if n != number]
        message = "De regel begint met een tab." + (f" Ook {_enumerated(also)}." if also else "")
        return Trap(number, "HB024", message, "Gebruik twee spaties in plaats van elke tab.", entry_of(lines, number).key, repair)
    if "\u00a0" in indent:
        repair = {number: line.replace("\u00a0", " ", indent.count("\u00a0"))}
        advice = "Wis het begin van de regel en typ gewone spaties."
        return Trap(number, "HB024", "De regel begint met een harde spatie.", advice, "", repair)
    return None


def _spaced(line: str) -> str:
    text = line.lstrip()
    return line[: len(line) - len(text)].replace("\t", "  ") + text if text else ""


def _enumerated(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:10])
    more = f" en nog {len(numbers) - 10}" if len(numbers) > 10 else ""
    return (f"regel {shown}" if len(numbers) == 1 else f"de regels {shown}") + more


def misplaced(lines: Sequence[str], number: int) -> Trap | None:
    """Tell where a line belongs that starts a field or an item at a column where nothing above it starts."""
    entry = entry_of(lines, number)
    if not entry.starts:
        return None
    columns = [(place.number, column) for place in _open_entries(lines, number) if (column := _column_for(entry, place)) is not None]
    fitting = [(abs(column - entry.indent), -place_number, column) for place_number, column in columns]
    if not fitting or min(fitting)[0] == 0:
        return None
    _, place_number, column = min(fitting)
    if trap := _first_moved(lines, entry_of(lines, -place_number), entry.indent - column, number):
        return trap
    repair = {number: " " * column + lines[number - 1].strip()}
    how = "te ver" if column < entry.indent else "niet ver genoeg"
    what = "het streepje recht onder het streepje" if entry.dashes else "de regel recht onder het veld"
    message = f"Deze regel springt {how} in: hij begint met {_spaces(entry.indent)}, en dat moeten er {column} zijn."
    return Trap(number, "HB025", message, f"Zet {what} van regel {-place_number}.", entry.key, repair)


def _first_moved(lines: Sequence[str], place: Entry, shift: int, number: int) -> Trap | None:
    """Tell that not this line but the first one of its group or list stands wrong: moved, that one has the usual two spaces."""
    parent = before(lines, place.number)
    if parent is None or not parent.key or parent.value or place.indent + shift - parent.key_at != _USUAL:
        return None
    repair = {place.number: " " * (place.indent + shift) + lines[place.number - 1].strip()}
    how = "te ver" if shift < 0 else "niet ver genoeg"
    message = f"Deze regel springt {how} in: hij begint met {_spaces(place.indent)}, en dat moeten er {place.indent + shift} zijn."
    return Trap(place.number, "HB025", message, f"Kijk naar regel {number}: die hoort bij dezelfde lijst of groep.", place.key, repair)


def _spaces(count: int) -> str:
    return "1 spatie" if count == 1 else f"{count or 'geen'} spaties"


def _column_for(entry: Entry, above: Entry) -> int | None:
    """Return the column at which a line would stand straight below the dash or the field name of a line above it."""
    if entry.dashes:
        return above.indent if above.dashes else None
    return above.key_at if above.key else None


def _open_entries(lines: Sequence[str], number: int) -> list[Entry]:
    """Return the lines above that are still open at this line: each starts further in than the one before it."""
    entries: list[Entry] = []
    for n in range(1, number):
        entry = entry_of(lines, n)
        if is_blank(lines[n - 1]) or not entry.starts:
            continue
        while entries and entries[-1].key_at > entry.indent:
            entries.pop()
        entries.append(entry)
    return entries


def first_indented(lines: Sequence[str], number: int) -> Trap | None:
    """Tell that the very first field starts with spaces while this line does not."""
    first = next((entry_of(lines, n) for n in range(1, number) if not is_blank(lines[n - 1])), None)
    if first is None or first.indent <= entry_of(lines, number).indent:
        return None
    message = f"De eerste regel begint met {_spaces(first.indent)}, en de regels eronder niet."
    repair = {first.number: lines[first.number - 1].lstrip()}
    return Trap(first.number, "HB025", message, proposal(repair), first.key, repair)


def glued_items(lines: Sequence[str], first: int, last: int) -> Trap | None:
    """Tell that a list item swallowed the next ones, because their dashes stand too far in."""
    start = entry_of(lines, first)
    if not start.dashes:
        return None
    for number in range(first + 1, last + 1):
        entry = entry_of(lines, number)
        if entry.dashes:
            if trap := _first_moved(lines, start, entry.indent - start.indent, number):
                return trap
            message = f"Het streepje springt te ver in; daardoor hoort de regel nu bij de tekst van regel {first}."
            repair = {number: " " * start.indent + lines[number - 1].strip()}
            return Trap(number, "HB025", message, f"Zet het streepje recht onder dat van regel {first}.", repair=repair)
    return None


def swallowed(lines: Sequence[str], event: yaml.ScalarEvent, names: frozenset[str]) -> Trap | None:
    """Tell that a text below `>-` or `|` swallowed a field or a list item, because that stands too far in.

    A text may well hold a word with a colon, and a list of Markdown below `|`; not a line that starts with the name of a field.
    """
    if event.start_mark is None or event.end_mark is None:  # libyaml always gives both
        return None
    first = event.start_mark.line + 1
    for number in range(first + 1, min(event.end_mark.line + 1, len(lines) + 1)):
        match = _FIELD.match(lines[number - 1])
        is_field = match is not None and match["name"] in names
        if match is None or not (is_field or (match["dashes"] and event.style == ">")):
            continue
        what = f"het veld ‘{match['name']}’" if is_field else "het streepje"
        message = f"Deze regel springt te ver in; daardoor hoort {what} nu bij de tekst van regel {first}."
        advice = "Zet de regel recht onder de regel waar hij bij hoort. Is het gewoon tekst? Begin de regel dan met een ander woord."
        return Trap(number, "HB025", message, advice, repair={number: ""})
    return None


def run_on(lines: Sequence[str], first: int, last: int) -> Trap | None:
    """Tell that a value goes on over the next lines without a sign that it does; a list below a value is that too."""
    start = entry_of(lines, first)
    if not start.starts:
        return None  # a text that stands below the name of its field as a whole
    number = next(n for n in range(first + 1, last + 1) if lines[n - 1].strip())
    if trap := below_a_value(lines, number):
        return trap
    how = f"Zet dan >- achter ‘{start.key}:’, en de hele tekst eronder." if start.key else "Zet dan alles op één regel."
    repair = dict.fromkeys(range(number, last + 1), "")
    advice = f"Is dat de bedoeling? {how} Zo niet: zet de naam van het goede veld erboven, of haal de tekst weg."
    if last > number:
        message = f"Hieronder staat nog meer tekst (regel {number} tot en met {last}), maar het veld heeft al een waarde."
        return Trap(first, "HB034", message, advice, start.key, repair)
    return Trap(number, "HB034", f"Deze regel hoort nu bij de tekst van regel {first}.", advice, start.key, repair)


def below_a_value(lines: Sequence[str], number: int) -> Trap | None:
    """Tell that a list or text stands below a field that has a value already, where the field above that one has none."""
    entry, above = entry_of(lines, number), before(lines, number)
    if above is None or not (above.key and above.value) or _BLOCK.fullmatch(above.value) or entry.indent < above.key_at:
        return None
    empty = before(lines, above.number)
    is_near = empty is not None and empty.key_at == above.key_at and empty.key and (not empty.value or _BLOCK.fullmatch(empty.value))
    if not is_near and (not entry.dashes or any(one.dashes for one in _open_entries(lines, number))):
        return None  # more likely an item of the list around it
    last = number
    while last < len(lines) and (not lines[last].strip() or entry_of(lines, last + 1).indent >= max(entry.indent, 1)):
        last += 1
    what = "lijst" if entry.dashes else "tekst"
    below = entry_of(lines, last + 1) if last < len(lines) else above
    if not is_near and below.key and not below.value and below.key_at == above.key_at:
        message = f"Deze regel hoort bij een lijst, maar staat boven de naam van het veld: ‘{below.key}’ (regel {below.number})."
        return Trap(number, "HB034", message, "Zet de naam van het veld boven de lijst.", "", dict.fromkeys(range(number, last + 1), ""))
    message = f"Onder ‘{above.key}’ staat een {what}, maar dat veld heeft al een waarde."
    advice = f"Zet boven de {what} de naam van het veld waar die bij hoort."
    if is_near and empty:
        advice = f"Hoort de {what} bij ‘{empty.key}’ (regel {empty.number})? Zet die regel dan recht boven de {what}."
    at = number if last == number and not is_near else above.number
    return Trap(at, "HB034", message, advice, above.key, dict.fromkeys(range(number, last + 1), ""))


def text_margin(lines: Sequence[str], number: int, names: frozenset[str]) -> Trap | None:
    """Tell which line of a text below `>-` does not stand below the others: its first, or this one."""
    entry = entry_of(lines, number)
    start = start_of(lines, number)
    if start.number == number and not entry.dashes and entry.key not in names:
        above = before(lines, number)
        start = start_of(lines, above.number) if above else start
    if start.number >= number or not _BLOCK.fullmatch(start.value):
        return None
    texts = [entry_of(lines, n) for n in range(start.number + 1, len(lines) + 1) if lines[n - 1].strip()]
    first, others = texts[0], [one.indent for one in texts[1:3] if one.number != number]
    if not first.indent > entry.indent > start.indent:
        return None
    is_first = others[:1] == [entry.indent] or (others[:1] != [first.indent] and entry.indent - start.key_at == _USUAL)
    wrong, right = (first, entry) if is_first else (entry, first)
    repair = {wrong.number: " " * right.indent + lines[wrong.number - 1].strip()}
    how = "te ver" if wrong.indent > right.indent else "niet ver genoeg"
    message = (
        f"Deze regel springt {how} in: hij begint met {_spaces(wrong.indent)}, en de tekst van regel {right.number} met {right.indent}."
    )
    return Trap(wrong.number, "HB025", message, f"Zet de regel recht onder of boven regel {right.number}.", start.key, repair)

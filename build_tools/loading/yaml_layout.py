"""What goes wrong at the start of a line: tabs and hard spaces, and lines that stand too far in or out.

In: the lines, and the line at which YAML stopped. Out: a `Trap` with the line as it should be, or nothing.
"""

from collections.abc import Sequence

from build_tools.loading.yaml_lines import Entry, Trap, entry_of, is_blank, proposal


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
    repair = {number: " " * column + lines[number - 1].strip()}
    how = "te ver" if column < entry.indent else "niet ver genoeg"
    what = "het streepje recht onder het streepje" if entry.dashes else "de regel recht onder het veld"
    message = f"Deze regel springt {how} in: hij begint met {_spaces(entry.indent)}, en dat moeten er {column} zijn."
    return Trap(number, "HB025", message, f"Zet {what} van regel {-place_number}.", entry.key, repair)


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
            message = f"Het streepje springt te ver in; daardoor hoort de regel nu bij de tekst van regel {first}."
            repair = {number: " " * start.indent + lines[number - 1].strip()}
            return Trap(number, "HB025", message, f"Zet het streepje recht onder dat van regel {first}.", repair=repair)
    return None

"""What goes wrong in a value: each well-known trap of YAML recognised in the line, in Dutch, with the line as it should be.

`diagnose` explains why libyaml stopped; `silent`, `feature` and `strange_name` find what YAML takes without a word but
reads differently from what the editor sees. A comment may follow a value after two spaces, as `# uitleg`; a single space
before `#`, or text straight after it, means that a piece of text would get lost.
"""

import re
from collections.abc import Callable, Mapping, Sequence

import yaml

from build_tools.loading import yaml_layout
from build_tools.loading.yaml_lines import (
    CURLY,
    Entry,
    Trap,
    before,
    end_of,
    entry_of,
    proposal,
    quoted,
    start_of,
    whole_value,
    with_quotes,
)
from build_tools.records.problems import CODES

_APOSTROPHE = re.compile(r"'(?:s|t|n|k|m|r|ie|em|er|tje|tjes)\b", re.IGNORECASE)
_CLOSED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""")
_SIGNS = "@`%&*!|>[]{},?-"
_NO_SPACE = re.compile(r"(?P<before>\s*(?:-\s+)*)(?P<key>[^\W\d][\w-]*)[ \t]*:(?P<space>[\u00a0\u2007\u202f]*)(?P<value>(?!//)\S.*)")
_NO_COLON = re.compile(r"(?P<before>\s*(?:-\s+)*)(?P<key>[^\W\d][\w-]*)(?:\s*[=;]\s*|\s+|$)(?P<value>.*)")
_COMMENT = re.compile(r"(?P<space>[ \t]+)#(?P<next>.?)")
_PAIRS = {"[": "]", "{": "}"}

_COLON = "In de tekst staat een dubbele punt. YAML denkt dan dat er een nieuw veld begint."
_HASH = "Alles na een spatie en een # telt als opmerking; dat stuk van de tekst valt weg."

Names = frozenset[str]
Finder = Callable[[Sequence[str], int, int, Names], "Trap | None"]


def diagnose(lines: Sequence[str], error: yaml.MarkedYAMLError, names: Names) -> Trap:
    """Explain why the YAML cannot be read; there is always an answer."""
    mark = error.problem_mark or error.context_mark
    number = min(mark.line + 1, len(lines)) if mark else len(lines)
    column = mark.column if mark else 0
    context = min(error.context_mark.line + 1, len(lines)) if error.context_mark else number
    problem = error.problem or ""
    if problem == "exceeded maximum nesting depth":
        return Trap(number, "HB030", "Hier zitten te veel haken in elkaar.", CODES["HB030"].cure)
    if trap := yaml_layout.text_margin(lines, number, names):
        return trap
    finders = [(finder, context if at_context else number) for words, finder, at_context in _FINDERS if problem.startswith(words)]
    traps = (finder(lines, at, column, names) for finder, at in finders)
    return next(filter(None, traps), None) or _otherwise(lines, finders[0][1] if finders else number)


def silent(lines: Sequence[str], event: yaml.ScalarEvent) -> Trap | None:
    """Find what YAML would take without a word: a text cut off at a #, a swallowed list item, curly quotes round a text.

    The caller knows the field.
    """
    if event.start_mark is None or event.end_mark is None:  # libyaml always gives both
        return None
    first, last, column = event.start_mark.line + 1, event.end_mark.line + 1, event.end_mark.column
    if _loses_text(lines[last - 1][column:], event.value):
        start = start_of(lines, first)
        repair = {} if start.value[:1] in _PAIRS else with_quotes(lines, start, last)
        return Trap(last, "HB023", _HASH, _hash_advice(repair), repair=repair)
    if last > first and (trap := yaml_layout.glued_items(lines, first, last) or yaml_layout.run_on(lines, first, last)):
        return trap
    if len(event.value) > 1 and event.value[0] in CURLY and event.value[-1] in CURLY:
        return _curly(lines, entry_of(lines, first), "")
    return None


def feature(lines: Sequence[str], number: int, column: int, field: str) -> Trap:
    """Refuse an anchor, an alias or a tag: either meant as such, or a text that starts with & * or !."""
    value = lines[number - 1][column:]
    name = re.match(r"[&*]([\w-]+)", value)
    partner = name and any(("*" if value[0] == "&" else "&") + name[1] in line for line in lines)
    if partner or value.startswith(("!!", "!<")):
        message = "Hier staat een anker, verwijzing of type van YAML; die zijn niet toegestaan."
        return Trap(number, "HB029", message, "Schrijf de waarde gewoon uit.", field)
    start = entry_of(lines, number)
    return _sign_trap(with_quotes(lines, start, end_of(lines, start)), value[:1], number, field)


def strange_name(lines: Sequence[str], number: int, field: str) -> Trap:
    """Refuse a list or group where the name of a field should stand."""
    entry = entry_of(lines, number)
    if entry.value[:1] in _PAIRS:
        return _sign_trap(with_quotes(lines, entry), entry.value[0], number, entry.key or field)
    return Trap(number, "HB031", "Hier hoort de naam van een veld.", "Schrijf: naam, dubbele punt, spatie, waarde.", field)


def _colon(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:
    entry = entry_of(lines, number)
    if entry.dashes and (trap := yaml_layout.below_a_value(lines, number)):
        return trap
    if column >= entry.value_at:
        return _curly(lines, entry, entry.key, only_wrapped=False) or _quote_around(lines, start_of(lines, number))
    above = before(lines, number)
    if above is None:
        return None
    if not above.starts and above.indent == entry.indent and (trap := _no_space(lines, above.number, 0, names)):
        return trap
    if entry.key in names or not above.value:
        return (
            yaml_layout.below_a_value(lines, number)
            or yaml_layout.misplaced(lines, number)
            or _quote_around(lines, start_of(lines, above.number))
        )
    start = start_of(lines, above.number)
    return _quote_around(lines, start, end_of(lines, start, number), number)


def _quote_around(lines: Sequence[str], start: Entry, last: int = 0, number: int = 0) -> Trap:
    last = last or end_of(lines, start)
    repair = with_quotes(lines, start, last)
    advice = f"Zet rechte dubbele aanhalingstekens om de hele tekst. {proposal(repair)}".strip()
    return Trap(number or start.number, "HB020", _COLON, advice, start.key, repair)


def _curly(lines: Sequence[str], entry: Entry, field: str, *, only_wrapped: bool = True) -> Trap | None:
    value = entry.value
    wrapped = len(value) > 1 and (value[-1] in CURLY or (value[0] == "‘" and value[-1] == "’"))
    if not (value[:1] in CURLY or (value[:1] == "‘" and not only_wrapped)) or (only_wrapped and not wrapped):
        return None
    if value[0] == "‘" and not wrapped:
        return None
    text = value[1:-1] if wrapped else value[1:]
    repair = with_quotes(lines, entry, text=text.strip() or value)
    message = "Dit zijn gekrulde aanhalingstekens, bijvoorbeeld uit Word. YAML kent alleen rechte."
    return Trap(entry.number, "HB021", message, proposal(repair), field, repair)


def _unclosed(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:  # noqa: ARG001 - one shape for all finders
    entry = entry_of(lines, number)
    if _APOSTROPHE.match(entry.value):
        return _apostrophe(lines, entry)
    if entry.value[:1] in ("'", '"'):
        sign, last = entry.value[0], end_of(lines, entry)
        text = whole_value(lines, entry, last)[1:].rstrip("'\"")
        repair = with_quotes(lines, entry, last, text or " ")
        message = f"De tekst begint met {sign}, maar dat aanhalingsteken wordt niet gesloten."
        return Trap(number, "HB028", message, proposal(repair), entry.key, repair)
    return None


def _apostrophe(lines: Sequence[str], entry: Entry) -> Trap:
    repair = with_quotes(lines, entry, end_of(lines, entry))
    message = "De tekst begint met een apostrof. YAML denkt dan dat er een aanhalingsteken open gaat."
    return Trap(entry.number, "HB022", message, proposal(repair), entry.key, repair)


def _misfit(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:
    """Explain a piece of text that fits nowhere: after a closed quote or bracket, after a comment, or badly indented."""
    entry = entry_of(lines, number)
    if column >= entry.value_at and (trap := _after_quote(lines, entry) or _quote_open_above(lines, number, names)):
        return trap
    if trap := yaml_layout.below_a_value(lines, number):
        return trap
    above = before(lines, number)
    if above is not None and (trap := _hash_above(lines, above, number)):
        return trap
    return _quote_open_above(lines, number, names) or yaml_layout.misplaced(lines, number)


def _no_start(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:
    return yaml_layout.first_indented(lines, number) or _misfit(lines, number, column, names)


def _after_quote(lines: Sequence[str], entry: Entry) -> Trap | None:
    value = entry.value
    if _APOSTROPHE.match(value):
        return _apostrophe(lines, entry)
    if value[:1] in _PAIRS:
        return _sign_trap(with_quotes(lines, entry), value[0], entry.number, entry.key)
    closed = _CLOSED.match(value)
    if closed is None or closed.end() == len(value):
        return None
    repair = with_quotes(lines, entry)
    message = f"Na het gesloten aanhalingsteken ({closed[0][-1]}) staat nog tekst."
    return Trap(entry.number, "HB032", message, proposal(repair), entry.key, repair)


def _quote_open_above(lines: Sequence[str], number: int, names: Names) -> Trap | None:
    """Find a quote that was opened on an earlier line and closed by chance, in another field."""
    for n in range(number - 1, 0, -1):
        entry = entry_of(lines, n)
        if entry.value[:1] in ("'", '"') and not _CLOSED.match(entry.value):
            crossed = any(entry_of(lines, between).key in names for between in range(n + 1, number + 1))
            return _unclosed(lines, n, 0, names) if crossed or _APOSTROPHE.match(entry.value) else None
    return None


def _hash_above(lines: Sequence[str], above: Entry, number: int) -> Trap | None:
    if entry_of(lines, number).starts or above.value[:1] in ("'", '"'):
        return None
    start = start_of(lines, above.number)
    if not re.search(r"\s#", above.value) or entry_of(lines, number).indent <= start.indent:
        return None
    repair = with_quotes(lines, start, end_of(lines, start, number))
    return Trap(above.number, "HB023", _HASH, _hash_advice(repair), start.key, repair)


def _hash_advice(repair: Mapping[int, str]) -> str:
    how = "Hoort het bij de tekst? Zet aanhalingstekens om het geheel. Is het een opmerking? Zet er twee spaties voor en één erna."
    return f"{how} {proposal(repair)}".strip()


def _loses_text(rest: str, value: str) -> bool:
    match = _COMMENT.match(rest)
    if match is None:
        return False
    set_apart = not value or len(match["space"]) > 1 or "\t" in match["space"]
    return not (set_apart and match["next"] in ("", " "))


def _sign(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:  # noqa: ARG001 - one shape for all finders
    if trap := yaml_layout.tab(lines, number):
        return trap
    entry = entry_of(lines, number)
    if not entry.starts and (trap := _dash(lines, number)):
        return trap
    if entry.value[:1] not in tuple(_SIGNS) or column < entry.value_at or not (entry.starts or before(lines, number)):
        return None
    return _sign_trap(with_quotes(lines, entry, end_of(lines, entry)), entry.value[0], number, entry.key)


def _sign_trap(repair: Mapping[int, str], sign: str, number: int, field: str) -> Trap:
    message = f"De tekst begint met een bijzonder teken: {sign} betekent in YAML iets anders."
    advice = f"Zet rechte dubbele aanhalingstekens om de hele tekst. {proposal(repair)}"
    return Trap(number, "HB027", message, advice, field, repair)


def _no_colon(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:
    above = before(lines, number)
    if above is not None and (trap := _hash_above(lines, above, number)):
        return trap
    if trap := _no_space(lines, number, column, names):
        return trap
    if trap := _dash(lines, number):
        return trap
    match = _NO_COLON.fullmatch(lines[number - 1])
    if match is None or match["key"] not in names:
        return None
    repair = {number: f"{match['before']}{match['key']}: {match['value']}".rstrip()}
    return Trap(number, "HB031", f"Na ‘{match['key']}’ hoort een dubbele punt en een spatie.", proposal(repair), match["key"], repair)


def _dash(lines: Sequence[str], number: int) -> Trap | None:
    match = re.match(r"(\s*)-(?=[^\s-])(.*)", lines[number - 1])
    if match is None:
        return None
    repair = {number: f"{match[1]}- {match[2]}"}
    return Trap(number, "HB031", "Na het streepje hoort een spatie.", proposal(repair), "", repair)


def _no_space(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:  # noqa: ARG001 - one shape for all finders
    match = _NO_SPACE.fullmatch(lines[number - 1])
    if match is None:
        return None
    value = match["value"].strip()
    text = value if value[:1] in ("'", '"') or not re.search(r":\s| #", value) else quoted(value)
    repair = {number: f"{match['before']}{match['key']}: {text}"}
    hard = match["space"] and "Na de dubbele punt staat een harde spatie; daar hoort een gewone."
    return Trap(number, "HB031", hard or "Na de dubbele punt hoort een spatie.", proposal(repair), match["key"], repair)


def _bracket(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:  # noqa: ARG001 - one shape for all finders
    entry = entry_of(lines, number)
    opening = entry.value[:1]
    if opening not in _PAIRS:
        return None
    if opening == "[" and (entry.value.startswith("[[") or entry.value.startswith("[@")):
        return _sign_trap(with_quotes(lines, entry), opening, number, entry.key)
    repair = {number: f"{lines[number - 1].rstrip()}{_PAIRS[opening]}"}
    message = f"De tekst begint met {opening}, maar de haak {_PAIRS[opening]} ontbreekt."
    return Trap(number, "HB028", message, proposal(repair), entry.key, repair)


def _backslash(lines: Sequence[str], number: int, column: int, names: Names) -> Trap | None:  # noqa: ARG001 - one shape for all finders
    entry = start_of(lines, number)
    if not entry.value.startswith('"'):
        return None
    last = end_of(lines, entry, number)
    text = whole_value(lines, entry, last).removeprefix('"').removesuffix('"').replace('\\"', '"')
    repair = with_quotes(lines, entry, last, text)
    message = "Tussen dubbele aanhalingstekens heeft een schuine streep naar links (\\) een bijzondere betekenis."
    return Trap(number, "HB033", message, proposal(repair), entry.key, repair)


def _otherwise(lines: Sequence[str], number: int) -> Trap:
    """Say that a line is no YAML, or the nearest one above it that holds something; it is then left out."""
    above = before(lines, number)
    at = number if lines[number - 1].strip() or above is None else above.number
    shown = lines[at - 1].strip()[:40]
    message = f"Deze regel is geen geldige YAML: ‘{shown}’."
    advice = "Een veld is: naam, dubbele punt, spatie, waarde."
    return Trap(at, "HB031", message, advice, "", {at: ""})


_FINDERS: tuple[tuple[str, Finder, bool], ...] = (
    ("mapping values are not allowed", _colon, False),
    ("found unexpected end of stream", _unclosed, True),
    ("found unexpected document indicator", _unclosed, True),
    ("did not find expected key", _misfit, False),
    ("did not find expected '-' indicator", _misfit, False),
    ("did not find expected <document start>", _no_start, False),
    ("did not find expected ',' or", _bracket, True),
    ("did not find expected", _sign, False),
    ("found character that cannot start", _sign, False),
    ("found a tab character", _sign, False),
    ("found unknown directive name", _sign, False),
    ("found undefined tag handle", _sign, False),
    ("block sequence entries are not allowed", _sign, False),
    ("mapping keys are not allowed", _sign, False),
    ("could not find expected ':'", _no_colon, True),
    ("found unknown escape character", _backslash, False),
    ("found invalid Unicode character", _backslash, False),
    ("did not find expected hexdecimal number", _backslash, False),
)
"""What libyaml says (the start of it), who explains it, and whether the mistake is where libyaml began or where it stopped."""

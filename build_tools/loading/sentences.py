"""What pydantic finds, in Dutch: a code and a sentence for each of its error types.

`RULES` has the types that our models give, `GROUPS` covers the others by the beginning of their name, so that a field of a
new sort never speaks English. A sentence may use the context of the error (`{max_length}`, `{ge}` …), `{value}` as typed
and `{length}`, its length.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Rule(NamedTuple):
    """The code of an error type and its sentence."""

    code: str
    sentence: str


RULES: Mapping[str, Rule] = {
    "missing": Rule("HB102", "Dit veld is verplicht, maar ontbreekt."),
    "extra_forbidden": Rule("HB101", "Dit veld bestaat niet."),
    "string_type": Rule("HB110", "Hier hoort gewone tekst."),
    "string_too_long": Rule("HB103", "De tekst is {length} tekens lang; hoogstens {max_length} mag."),
    "string_too_short": Rule("HB104", "De tekst is te kort; minstens {min_length} teken is nodig."),
    "string_pattern_mismatch": Rule("HB112", "‘{value}’ heeft niet de goede vorm."),
    "enum": Rule("HB105", "‘{value}’ is hier geen keuze."),
    "int_parsing": Rule("HB106", "‘{value}’ is geen heel getal."),
    "int_parsing_size": Rule("HB107", "Dit getal is veel te groot."),
    "greater_than_equal": Rule("HB107", "{value} is te klein; het moet minstens {ge} zijn."),
    "less_than_equal": Rule("HB107", "{value} is te groot; het mag hoogstens {le} zijn."),
    "greater_than": Rule("HB107", "{value} is te klein; het moet meer zijn dan {gt}."),
    "less_than": Rule("HB107", "{value} is te groot; het moet minder zijn dan {lt}."),
    "too_short": Rule("HB114", "De lijst is te kort: {actual_length}, en minstens {min_length} is nodig."),
    "too_long": Rule("HB113", "De lijst is te lang: {actual_length}, en hoogstens {max_length} mag."),
    "tuple_type": Rule("HB109", "Hier hoort een lijst."),
    "list_type": Rule("HB109", "Hier hoort een lijst."),
    "model_type": Rule("HB111", "Hier horen velden met een naam."),
    "periode": Rule("HB108", "‘{value}’ is geen periode."),
    "csl_datum": Rule("HB108", "‘{value}’ is geen datum; bij een bron staan hier alleen cijfers."),
    "naam_vorm": Rule("HB115", "Een naam heeft óf family (een persoon) óf literal (een organisatie), en niet allebei."),
    "spreker": Rule("HB115", "Bij deze weergave hoort een naam of functie die niet is ingevuld."),
    "actie_link": Rule("HB115", "Bij soort link hoort een volledig adres, maar hier staat ‘{value}’."),
}
"""The error types that our models give, pydantic's own and those of `records`."""

GROUPS: tuple[tuple[tuple[str, ...], Rule], ...] = (
    (
        ("int_", "float_", "decimal_", "fraction_", "complex_", "finite_", "multiple_of", "bool_"),
        Rule("HB106", "‘{value}’ is geen getal dat hier past."),
    ),
    (("date", "time", "timezone_"), Rule("HB108", "‘{value}’ is geen datum of tijd.")),
    (("list_", "tuple_", "set_", "frozen_set_", "deque_", "iter", "named_tuple_"), Rule("HB109", "Hier hoort een lijst.")),
    (
        ("model_", "dataclass_", "dict_", "frozen_dict_", "ordered_dict_", "counter_", "mapping_"),
        Rule("HB111", "Hier horen velden met een naam."),
    ),
    (("string_", "bytes_", "is_instance_of", "is_subclass_of", "none_required"), Rule("HB110", "Hier hoort gewone tekst.")),
    (("url_", "uuid_"), Rule("HB112", "‘{value}’ heeft niet de goede vorm.")),
    (("literal_", "union_tag_"), Rule("HB105", "‘{value}’ is hier geen keuze.")),
    (("value_error", "assertion_error"), Rule("HB115", "De velden passen niet bij elkaar.")),
)
"""Every other error type that data can give, by the beginning of its name."""

OTHERWISE = Rule("HB112", "Deze waarde kan hier niet staan.")
"""For what data alone cannot give, such as an error in the code of a model."""


def rule_for(error_type: str) -> Rule:
    """Return the rule for an error type of pydantic."""
    if error_type in RULES:
        return RULES[error_type]
    return next((rule for starts, rule in GROUPS if error_type.startswith(starts)), OTHERWISE)


def sentence(rule: Rule, value: object, context: Mapping[str, object]) -> str:
    """Return the sentence of a rule about a value."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    shown = text if len(text) <= 40 else text[:37].rstrip() + "…"
    length = len(value.strip()) if isinstance(value, str) else 0
    return rule.sentence.format_map({**_UNKNOWN, **context, "value": shown, "length": length})


_UNKNOWN: Mapping[str, object] = dict.fromkeys(("min_length", "max_length", "actual_length", "ge", "le", "gt", "lt"), "?")

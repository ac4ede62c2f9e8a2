"""A CSL item from elsewhere -> the fields of a source as an editor types them, and what could not be taken over.

What does not fit is left out and told, so that one strange value costs no source; a source without a title or type is refused.
"""

import re
from collections.abc import Iterator, Mapping

from build_tools.citations.dates import read_date
from build_tools.citations.fields import DATE_FIELDS, NAME_FIELDS, TEXT_FIELDS
from build_tools.citations.names import Name, read_names
from build_tools.citations.works import bare_doi
from build_tools.editing.incoming import Item
from build_tools.editing.own_fields import own_of
from build_tools.loading.validate import validate
from build_tools.loading.yaml_text import Value
from build_tools.records.bron import ANNOTATION, Bron, CslType
from build_tools.records.handbook import Place
from build_tools.records.problems import Problem

_NEAR = {
    "article": "report", "article-magazine": "article-journal", "article-newspaper": "article-journal", "bill": "legislation",
    "broadcast": "motion_picture", "document": "report", "entry-encyclopedia": "chapter", "hearing": "legislation",
    "legal_case": "legislation", "manuscript": "report", "pamphlet": "report", "post": "webpage", "post-weblog": "webpage",
    "regulation": "legislation", "review": "article-journal", "software": "webpage", "speech": "paper-conference", "standard": "report",
    "treaty": "legislation",
}  # fmt: skip
"""Types of CSL that the handbook does not use -> the one that is set nearly the same."""
_LANGUAGES = {
    "dutch": "nl", "nederlands": "nl", "nld": "nl", "dut": "nl", "english": "en", "engels": "en", "eng": "en",
    "german": "de", "duits": "de",
    "deu": "de", "ger": "de", "french": "fr", "frans": "fr", "fra": "fr", "fre": "fr",
}  # fmt: skip
_TAG = re.compile(r"</?(?:i|b|em|strong|sub|sup|span|sc)(?: [^<>]*)?>")
_FIELDS = {info.alias or name for name, info in Bron.model_fields.items()}
_KNOWN = TEXT_FIELDS | NAME_FIELDS | DATE_FIELDS
_SILENT = frozenset(("id", "type", "custom", "citation-key", "title-short", "shortTitle", "system_id", "_graph"))
"""Fields without which nothing is lost."""


class _Taken:
    """The fields taken so far, and what was said about them."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.fields: dict[str, Value] = {}
        self.problems: list[Problem] = []
        self.left_out: set[str] = set(item.left_out)

    def tell(self, code: str, message: str, advice: str) -> None:
        title = str(self.item.fields.get("title") or self.item.fields.get("id") or "zonder titel")
        shown = title if len(title) <= 60 else f"{title[:57].rstrip()}…"
        self.problems.append(Problem(code, self.item.origin, f"Bron ‘{shown}’: {message}", advice))


def source_fields(item: Item) -> tuple[dict[str, Value] | None, tuple[Problem, ...], frozenset[str]]:
    """Return the fields in the order of the record, without id; what was wrong; and the names of the fields that were left out.

    The fields are None when the item cannot be a source.
    """
    taken = _Taken(item)
    _type(taken)
    for name, value in item.fields.items():
        if value in (None, "", [], {}) or name in _SILENT:
            continue
        if name not in _FIELDS or name not in _KNOWN:
            taken.left_out.add(name)
        elif name in NAME_FIELDS:
            _names(taken, name, value)
        elif name in DATE_FIELDS:
            _date(taken, name, value)
        else:
            _text(taken, name, value)
    taken.fields |= _annotation(item.fields)
    return _checked(taken), tuple(taken.problems), frozenset(taken.left_out)


def _type(taken: _Taken) -> None:
    kind = str(taken.item.fields.get("type") or "").strip()
    known = {one.value for one in CslType}
    if kind not in known:
        instead = next(one for one in CslType if one.value == _NEAR.get(kind, CslType.REPORT.value))
        what = f"de soort ‘{kind}’ kennen we niet" if kind else "er staat geen soort bij"
        taken.tell("HB606", f"{what}.", f"We maakten er ‘{instead.value}’ van ({instead.label.lower()}). Kijk of dat klopt.")
        kind = instead.value
    taken.fields["type"] = kind


def _text(taken: _Taken, name: str, value: object) -> None:
    text = " ".join(_TAG.sub("", str(value)).replace("\N{NO-BREAK SPACE}", " ").replace("\N{SOFT HYPHEN}", "").split())
    if name == "DOI":
        text = bare_doi(text)
    elif name == "page":
        text = re.sub(r"\s*[–—-]+\s*", "-", text)
    elif name == "language":
        text = _LANGUAGES.get(text.casefold(), text.replace("_", "-"))
    if text:
        taken.fields[name] = text


def _date(taken: _Taken, name: str, value: object) -> None:
    try:
        date = read_date(value)
    except (ValueError, TypeError):
        shown = value.get("raw", value.get("literal", value)) if isinstance(value, Mapping) else value
        taken.tell("HB604", f"‘{shown}’ is geen datum die we kennen ({name}).", "Vul de datum zelf in: jaar, jaar-maand of jaar-maand-dag.")
        return
    if date is not None:
        taken.fields[name] = date.iso


def _names(taken: _Taken, name: str, value: object) -> None:
    try:
        names = read_names(value)
    except ValueError:
        taken.tell("HB604", f"een naam bij ‘{name}’ is niet te lezen.", "Vul de namen zelf in.")
        return
    fields: list[Value] = [dict(_name(one)) for one in names if one.family]
    if fields:
        taken.fields[name] = fields


def _name(name: Name) -> Iterator[tuple[str, Value]]:
    if name.organisation:
        yield "literal", name.family
        return
    yield "family", f"{name.family}, {name.suffix}" if name.suffix else name.family
    if name.given:
        yield "given", name.given
    if name.voorvoegsel:
        yield "non-dropping-particle", name.voorvoegsel


def _annotation(item: Mapping[str, object]) -> Iterator[tuple[str, Value]]:
    """Yield what our own export put beside CSL's fields."""
    for name, value in own_of(item).items():
        if name in ANNOTATION and isinstance(value, str | list):
            yield name, [str(one) for one in value] if isinstance(value, list) else value


def _checked(taken: _Taken) -> dict[str, Value] | None:
    """Return the fields that make a source, in the order of the record; what does not fit is taken out and told."""
    while True:
        record, problems = validate(Bron, {"id": "x", **taken.fields}, Place(taken.item.origin.file))
        if record is not None:
            return in_order(taken.fields)
        wrong = {problem.origin.field.partition(".")[0]: problem for problem in problems}
        removable = [name for name in wrong if name in taken.fields and name not in ("type", "title")]
        if not removable:
            problem = next(iter(wrong.values()))
            taken.tell(
                "HB605", f"veld ‘{problem.origin.field}’: {problem.message}", problem.advice or "Vul het aan en voer de bron opnieuw in."
            )
            return None
        for name in removable:
            value = taken.fields.pop(name)
            shown = str(value)[:60]
            taken.tell("HB604", f"‘{shown}’ past niet in het veld ‘{name}’.", wrong[name].advice or "Vul het veld zelf in.")


def in_order(fields: Mapping[str, Value]) -> dict[str, Value]:
    """Return the fields in the order of the record, with those that every record has first."""
    names = ("status", "gewijzigd", *(info.alias or own for own, info in Bron.model_fields.items()))
    return {name: fields[name] for name in names if name in fields and name != "id"}

"""RIS, read by rispy: references become CSL items; the other way round stands in `citations/ris.py`."""

from collections.abc import Iterator, Mapping, Sequence

import rispy

from build_tools.editing.incoming import Incoming, Item
from build_tools.editing.own_fields import CUSTOM, from_notes, is_note_of_ours
from build_tools.records.problems import Origin, Problem

_TYPES = {
    "BLOG": "webpage", "BOOK": "book", "CHAP": "chapter", "CONF": "paper-conference", "CPAPER": "paper-conference", "DATA": "dataset",
    "EBOOK": "book", "ECHAP": "chapter", "EJOUR": "article-journal", "ELEC": "webpage", "GOVDOC": "report", "INPR": "article-journal",
    "JFULL": "article-journal", "JOUR": "article-journal", "LEGAL": "legislation", "MPCT": "motion_picture", "RPRT": "report",
    "SER": "book", "STAT": "legislation", "THES": "thesis", "UNPB": "report", "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip
_TEXTS = {
    "ID": "id", "TI": "title", "T1": "title", "T2": "container-title", "JO": "container-title", "JF": "container-title",
    "BT": "container-title", "T3": "collection-title", "VL": "volume", "IS": "issue", "ET": "edition", "PB": "publisher",
    "CY": "publisher-place", "PP": "publisher-place", "DO": "DOI", "UR": "URL", "LA": "language", "M3": "genre",
}  # fmt: skip
_NAMES = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A4": "translator"}
_DATES = {"DA": "issued", "PY": "issued", "Y1": "issued", "Y2": "accessed"}
_OTHERS = frozenset(("TY", "SP", "EP", "SN", "M1"))
_TAGS = {tag: tag for tag in (*rispy.TAG_KEY_MAPPING, "BT", "ED", "PP")}
_ADVICE = "Een bron begint met ‘TY  - ’ en eindigt met ‘ER  - ’."


def read_ris(file: str, text: str) -> Incoming:
    """Read the references of a file."""
    incoming = Incoming()
    starts = [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("TY  -")]
    ends = sum(line.startswith("ER  -") for line in text.split("\n"))
    found = rispy.loads(text, mapping=_TAGS, list_tags=list(_TAGS), delimiter_tags_mapping={})
    if not starts:
        incoming.problems.append(Problem("HB601", Origin(file), "In dit bestand staat geen RIS.", _ADVICE))
    elif len(starts) != ends or len(found) != len(starts):
        incoming.problems.append(Problem("HB605", Origin(file, starts[-1]), "Een bron in dit bestand is niet afgesloten.", _ADVICE))
        return incoming
    incoming.items += [_item(file, line, reference) for line, reference in zip(starts, found, strict=True)]
    return incoming


def _item(file: str, line: int, reference: Mapping[str, object]) -> Item:
    values = {tag: _lines(value) for tag, value in reference.items()}
    known = _TEXTS.keys() | _NAMES.keys() | _DATES.keys() | _OTHERS
    known |= {"N1"} if all(map(is_note_of_ours, values.get("N1", ()))) else set()
    fields = {**dict(_fields(values)), "custom": {CUSTOM: from_notes(values.get("N1", ()))}}
    return Item(fields, Origin(file, line), tuple(sorted(values.keys() - known)))


def _lines(value: object) -> Sequence[str]:
    return [str(one) for one in value if one] if isinstance(value, list) else [str(value)]


def _fields(values: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, object]]:
    kind = (values.get("TY") or [""])[0]
    yield "type", _TYPES.get(kind, kind)
    for tag, csl in reversed(_TEXTS.items()):
        if values.get(tag):
            yield csl, " ".join(values[tag]) if tag in ("TI", "T1", "T2", "T3") else values[tag][0]
    for tag, csl in reversed(_DATES.items()):
        if values.get(tag):
            yield csl, _date(values[tag][0])
    for tag, role in _NAMES.items():
        if values.get(tag):
            yield role, [_name(name) for name in values[tag]]
    if pages := [*values.get("SP", ())[:1], *values.get("EP", ())[:1]]:
        yield "page", "-".join(pages)
    for number in values.get("SN", ()):
        yield ("ISSN" if len(number.replace("-", "").strip()) == 8 else "ISBN"), number
    if values.get("M1"):
        yield ("collection-number" if values.get("T3") else "number"), values["M1"][0]


def _date(text: str) -> str:
    """Return a date as ISO has it; `2015/06//` is June 2015."""
    return "-".join(part.strip() for part in text.split("/")[:3] if part.strip())


def _name(text: str) -> dict[str, str]:
    """Return a name for CSL; without a comma it is an organisation, as our own export writes it."""
    family, comma, rest = text.partition(",")
    given, _, suffix = rest.partition(",")
    if not comma:
        return {"literal": text.strip()}
    parts = {"family": family, "given": given, "suffix": suffix}
    return {key: part.strip() for key, part in parts.items() if part.strip()}

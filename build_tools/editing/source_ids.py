"""The id of a new source, made like those that are there: author, year, word of the title (`felten2021mbo`); and what it doubles.

In: the fields of a source and the sources that there are. Out: an id that is free, or the id of the source that it is again.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from build_tools.loading.yaml_text import Value
from build_tools.records.base import ID_PATTERN
from build_tools.records.text import folded

Fields = Mapping[str, Value]
_LONGEST = 60
_TELLING = 5
"""So many letters an id has that somebody thought of; a number or key of a program has fewer."""
_GENERAL_TEXT = """
    aan about all als and beroepsonderwijs bij dan dat der die dit does door dutch een een effect eindrapport from handboek handreiking
    het hoe hoger into kan maar meer met middelbaar naar nederland nederlandse niet onder onderzoek ook over rapport report study that the
    their this tussen uit van vanuit verslag voor waar waarom was wat welke werk what when where which why wie with within zijn zonder
"""
_GENERAL = frozenset(_GENERAL_TEXT.split())
"""Words that tell little about a title."""
_OFFICES_TEXT = """
    bureau centraal centrum commissie de department dienst expertisecentrum faculteit gemeente het hogeschool instituut kenniscentrum
    kennisplatform koninklijke landelijk ministerie nationaal organisatie platform provincie raad stichting the universiteit university
    vereniging voor van
"""
_OFFICES = frozenset(_OFFICES_TEXT.split())
"""Words that tell little about the name of an organisation."""


def new_source_id(fields: Fields, wanted: str, taken: Iterable[str]) -> str:
    """Return a free id: the wanted one when it has the form of an id, else one of author, year and title."""
    used = frozenset(taken)
    is_telling = re.fullmatch(ID_PATTERN, wanted) and len(re.findall(r"[a-z]", wanted)) >= _TELLING
    if is_telling and len(wanted) <= _LONGEST and wanted not in used:
        return wanted
    return next(name for name in _proposals(fields) if name not in used)


def double_of(fields: Fields, known: Mapping[str, Fields]) -> str | None:
    """Return the id of the source that this is again: the same DOI, or the same title and year when one of the two has no DOI."""
    doi, named = _text(fields, "DOI").casefold(), _named(fields)
    for name, other in known.items():
        other_doi = _text(other, "DOI").casefold()
        if (doi == other_doi) if doi and other_doi else (named == _named(other)):
            return name
    return None


def _named(fields: Fields) -> tuple[str, str]:
    return re.sub(r"[^a-z0-9]+", "", folded(_text(fields, "title"))), _text(fields, "issued")[:4]


def _proposals(fields: Fields) -> Iterator[str]:
    words = [word for word in _words(_text(fields, "title")) if len(word) > 2 and word not in _GENERAL] or ["bron"]
    author = _author(fields) or words.pop(0)
    words = words or ["bron"]
    start = f"{author}{_text(fields, 'issued')[:4]}"
    bases = [base[:_LONGEST] for base in (start + words[0], *(start + "".join(words[:count]) for count in range(2, len(words) + 1)))]
    yield from bases
    yield from (f"{bases[0][: _LONGEST - 4]}{number}" for number in range(2, 10_000))


def _author(fields: Fields) -> str:
    """Return the family name of the first author (or editor), with what stands before it, or the telling word of an organisation."""
    for role in ("author", "editor"):
        names = fields.get(role)
        if isinstance(names, list) and names and isinstance(names[0], dict):
            first = names[0]
            if family := _text(first, "family"):
                return "".join(_words(f"{_text(first, 'non-dropping-particle')} {family}"))
            return _organisation(_text(first, "literal"))
    return _organisation(_text(fields, "publisher"))


def _organisation(name: str) -> str:
    words = list(_words(name))
    return next((word for word in words if word not in _OFFICES and len(word) > 1), words[0] if words else "")


def _words(text: str) -> Iterator[str]:
    return (word for word in re.split(r"[^a-z0-9]+", folded(text)) if word)


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name, "")
    return value if isinstance(value, str) else ""

"""The only module that imports citeproc (and with it lxml): one work in, one marked text out.

Import it only when a list is really formatted: loading the library and the style takes longer than formatting a page's sources.
What the style would print badly is cured here in the data going in; `entry.py` does the rest on what comes out.
"""

import io
import json
from collections.abc import Mapping
from functools import cache, lru_cache

from citeproc import VARIABLES, Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.model import CitationStylesElement, Macro
from citeproc.source.json import CiteProcJSON

from build_tools.citations import marks
from build_tools.citations.sorting import fold
from build_tools.citations.style import dutch_apa
from build_tools.citations.works import Work

_KEY = "work"  # citeproc lowers keys, so it never sees our ids
_KNOWN = frozenset(VARIABLES)  # it warns about fields of newer CSL versions


def format_entry(work: Work, year_suffix: str) -> str:
    """Return the entry of `work` in the reference list, as text with marks."""
    return _format(json.dumps(_to_citeproc(work, year_suffix), sort_keys=True))


@lru_cache(maxsize=1024)
def _format(item: str) -> str:
    """Format an item given as JSON: text can be remembered, so that a live preview formats only what changed."""
    bibliography = CitationStylesBibliography(_style(), CiteProcJSON([json.loads(item)]), marks)
    bibliography.register(Citation([CitationItem(_KEY)]))
    [entry] = bibliography.bibliography()
    return str(entry)


@cache
def _style() -> CitationStylesStyle:
    # Without validation: the file is our own, and citeproc would warn instead of fail.
    style = CitationStylesStyle(io.BytesIO(dutch_apa()), locale="nl-NL", validate=False)
    _find_once(style)
    return style


def _find_once(style: CitationStylesStyle) -> None:
    """Find the macros of the one style once, what each of them calls, and whatever else stands in it.

    Hack: citeproc-py 0.11 looks a macro up by XPath, and goes through all that it calls, each time that another one mentions it: more
    than half the time of a list. Terms and options it looks up so too: a third of the rest. None of that depends on the work.
    """
    macros = {macro.get("name"): macro for macro in style.root.iterchildren("{*}macro")}
    calls_variable = Macro.calls_variable
    calls: dict[str, bool] = {}

    def known(macro: Macro) -> bool:
        name = macro.get("name")
        if name not in calls:
            calls[name] = calls_variable(macro)
        return calls[name]

    CitationStylesElement.get_macro = lambda _, name: macros[name]
    Macro.calls_variable = known
    CitationStylesElement.xpath_search = cache(CitationStylesElement.xpath_search)


def _to_citeproc(work: Work, year_suffix: str) -> Mapping[str, object]:
    item: dict[str, object] = {"language": "nl", **work.texts}
    item |= {role: [name.to_csl() for name in names] for role, names in work.names.items()}
    item |= {field: date.to_csl() for field, date in work.dates.items()}
    if work.creators and work.names.keys().isdisjoint(("author", "editor")):
        item["author"] = [name.to_csl() for name in work.creators]
    if _repeats_publisher(work):
        del item["publisher"]
    for field in ("DOI", "accessed"):
        item.pop(field, None)
    known = {key: value for key, value in item.items() if key.replace("-", "_") in _KNOWN}
    # Every work gets the mark, also one without a link: the style leaves out what cannot be retrieved.
    chapter = {"type": "chapter" if work.is_chapter else work.type}
    return known | chapter | {"id": _KEY, "URL": marks.LINK, "year-suffix": year_suffix}


def _repeats_publisher(work: Work) -> bool:
    """Tell whether the publisher only repeats an author or the site that contains the work."""
    others = {name.family for name in work.creators if name.organisation} | {work.texts.get("container-title", "")}
    publisher = fold(work.texts.get("publisher", ""))
    return bool(publisher) and publisher in map(fold, others)

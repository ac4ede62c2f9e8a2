"""What a page is, in words for machines: JSON-LD of schema.org, with facts from the records only.

In: the Handbook, a planned page, the pages above it. Out: plain values that the page's template writes as JSON.
What the records do not say (a licence that was not chosen, an author) is left out.
"""

from collections.abc import Iterable, Iterator

from build_tools.pages.addresses import page_uri, url
from build_tools.pages.planned import Planned
from build_tools.records.bron import Bron, CslType, Naam
from build_tools.records.concept import Concept
from build_tools.records.handbook import Handbook
from build_tools.records.periode import Periode

Facts = dict[str, object]
_TYPES = {
    CslType.ARTICLE_JOURNAL: "ScholarlyArticle",
    CslType.PAPER_CONFERENCE: "ScholarlyArticle",
    CslType.BOOK: "Book",
    CslType.CHAPTER: "Chapter",
    CslType.DATASET: "Dataset",
    CslType.LEGISLATION: "Legislation",
    CslType.REPORT: "Report",
    CslType.THESIS: "Thesis",
    CslType.WEBPAGE: "WebPage",
}
"""Types of CSL -> types of schema.org; every other one is a CreativeWork."""


def facts(handbook: Handbook, template: str, page: Planned, above: Iterable[tuple[str, str]], site_url: str) -> Facts:
    """Return the facts of a page; `above` are the titles and addresses of the pages above it, `site_url` ends with a slash."""
    crumbs = [*((title, "" if way == "." else way) for title, way in above), (page.title, url(page.uri))]
    graph = [_page(handbook, template, page, site_url), *([_breadcrumb(crumbs, site_url)] if len(crumbs) > 1 else [])]
    return {"@context": "https://schema.org", "@graph": graph}


def _page(handbook: Handbook, template: str, page: Planned, site_url: str) -> Facts:
    site = {"@type": "WebSite", "@id": f"{site_url}#site", "name": handbook.uitgave.titel, "url": site_url}
    common = {"name": page.title, "description": page.description, "url": site_url + url(page.uri), "inLanguage": "nl"}
    if template == "home":
        publisher = {"@type": "Organization", "name": handbook.uitgave.uitgever}
        return {**site, **common, "name": handbook.uitgave.titel, "publisher": publisher, "version": handbook.uitgave.editie}
    match page.context.get(template):
        case Concept() as concept:
            own = _concept(handbook, concept, site_url)
        case _ if template == "bronnen":
            own = {"@type": "CollectionPage", "mainEntity": [_source(bron, site_url) for bron in handbook.bronnen]}
        case _:
            own = {"@type": "WebPage"}
    return {**own, **common, "isPartOf": site}


def _concept(handbook: Handbook, concept: Concept, site_url: str) -> Facts:
    audience = [{"@type": "Audience", "audienceType": groep.meervoud} for groep in handbook.groepen.pick(concept.voor_wie)]
    sources = [{"@id": site_url + _anchor(bron)} for bron in handbook.cited_in(concept)]
    return {
        "@type": "LearningResource",
        "position": concept.nummer,
        "audience": audience,
        **({"creativeWorkStatus": "werkversie"} if concept.werkversie else {}),
        **_day("dateModified", concept.gewijzigd),
        **({"citation": sources} if sources else {}),
    }


def _source(bron: Bron, site_url: str) -> Facts:
    address = f"https://doi.org/{bron.doi}" if bron.doi else bron.url
    return {
        "@type": _TYPES.get(bron.type, "CreativeWork"),
        "@id": site_url + _anchor(bron),
        "name": bron.title,
        **({"author": [_person(name) for name in bron.author]} if bron.author else {}),
        **_day("datePublished", bron.issued),
        **({"url": address} if address else {}),
    }


def _anchor(bron: Bron) -> str:
    """Return where a source stands, below the site."""
    return f"{url(page_uri(bron))}#{bron.id}"


def _person(name: Naam) -> Facts:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    return {"@type": "Person", "name": " ".join(filter(None, (name.given, name.non_dropping_particle, name.family)))}


def _day(field: str, period: Periode | None) -> Facts:
    """Return a date as schema.org has it: a day, a month or a year; nothing for a period in words."""
    if period is None or not all(part.isdigit() for part in period.tekst.split("-")):
        return {}
    return {field: period.tekst}


def _breadcrumb(crumbs: Iterable[tuple[str, str]], site_url: str) -> Facts:
    return {"@type": "BreadcrumbList", "itemListElement": list(_steps(crumbs, site_url))}


def _steps(crumbs: Iterable[tuple[str, str]], site_url: str) -> Iterator[Facts]:
    for position, (title, way) in enumerate(crumbs, 1):
        yield {"@type": "ListItem", "position": position, "name": title, "item": site_url + way}

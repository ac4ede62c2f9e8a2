"""`PAGES`: every kind of page, with its template and the pages it makes out of the Handbook."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from build_tools.pages.addresses import address, page_uri
from build_tools.pages.guide import GUIDE, all_fields, first_concept, messages
from build_tools.pages.planned import PageKind, Planned
from build_tools.pages.security_txt import SECURITY_PAGE, SECURITY_TXT
from build_tools.records.base import Record
from build_tools.records.citaat import Citaat
from build_tools.records.concept import Schakel
from build_tools.records.drukwerk import Afdeling, Papier
from build_tools.records.folders import PAGES_FOLDER
from build_tools.records.groep import Groep
from build_tools.records.handbook import ANY, Handbook, Key
from build_tools.records.oproep import Doelgroep
from build_tools.records.partner import Betrokkenheid
from build_tools.records.printplan import GROEPSGROOTTES, printplan
from build_tools.records.problems import Origin, Problem
from build_tools.records.publish import only_public
from build_tools.records.resultaat import ResultaatSoort


def _hand(uri: str, /, *above: str, **context: object) -> Callable[[Handbook], Iterable[Planned]]:
    """Plan a page whose title and words are written by hand in content/pages; without that file there is no page."""

    def plan(handbook: Handbook) -> Iterable[Planned]:
        page = handbook.pagina(uri)
        if page is not None:
            meta: dict[str, object] = {"hide": _HIDDEN[uri]} if uri in _HIDDEN else {}
            if uri in _SCRIPTS:
                meta["scripts"] = _SCRIPTS[uri]
            yield Planned(uri, page.title, page.description, above, {"pagina": page, **context}, meta)

    return plan


def _each(soort: str, name: str, *above: str) -> Callable[[Handbook], Iterable[Planned]]:
    """Plan a page for each record of a kind; the template gets the record under `name`."""

    def plan(handbook: Handbook) -> Iterable[Planned]:
        for record in handbook.of(soort):
            yield Planned(page_uri(record), record.opschrift, _description(record), above, {name: record})

    return plan


def _description(record: Record) -> str:
    """Return one sentence about a record, for search engines and lists."""
    if isinstance(record, Groep):
        return f"Wat {record.meervoud} nodig hebben, inbrengen en kunnen doen voor gelijke stagekansen."
    return next(text for name in ("kern", "wat") if isinstance(text := getattr(record, name, None), str))


def _bestuurder(handbook: Handbook) -> Iterable[Planned]:
    """Plan the page for board members, who have a call but are no stakeholder group."""
    for oproep in handbook.oproepen:
        if oproep.doelgroep is Doelgroep.BESTUURDER:
            groep = handbook.groepen.get(oproep.groep or "")
            yield Planned("voor/bestuurder.md", oproep.opschrift, oproep.vraag, ("voor/index.md",), {"oproep": oproep, "groep": groep})


def _printplan(handbook: Handbook) -> Iterable[Planned]:
    """Plan the page that tells how much to print; its table counts the records."""
    plans = tuple(printplan(handbook, people) for people in GROEPSGROOTTES)
    papers = (Papier.A4, Papier.A3)
    return _hand(_PRINTPLAN, "materialen/index.md", plannen=plans, papieren=papers, afdelingen=Afdeling)(handbook)


def _other_hand_pages(handbook: Handbook) -> Iterable[Planned]:
    """Plan every hand-written page that no other kind of page takes up."""
    for page in handbook.paginas:
        if page.uri not in _TAKEN:
            folder = page.uri.rpartition("/")[0]
            above = (f"{folder}/index.md",) if folder and not page.uri.endswith("/index.md") else ()
            yield Planned(page.uri, page.title, page.description, above, {"pagina": page})


_HAND_WRITTEN = {
    "home": ("index.md",),
    "aan-de-slag": ("aan-de-slag/index.md",),
    "concepten": ("concepten/index.md",),
    "vergelijk": ("concepten/vergelijk.md", "concepten/index.md"),
    "selectie": ("concepten/selectie.md", "concepten/index.md"),
    "kaart": ("concepten/kaart.md", "concepten/index.md"),
    "voor-wie": ("voor/index.md",),
    "aanpak": ("aanpak/index.md",),
    "sessies": ("aanpak/sessies/index.md", "aanpak/index.md"),
    "methoden": ("aanpak/methoden/index.md", "aanpak/index.md"),
    "tracks": ("tracks/index.md",),
    "materialen": ("materialen/index.md",),
    "draaiboeken": ("materialen/draaiboeken/index.md", "materialen/index.md"),
    "werkbladen": ("materialen/werkbladen/index.md", "materialen/index.md"),
    "resultaten": ("resultaten.md",),
    "bronnen": ("bronnen/index.md",),
    "begrippen": ("begrippen.md",),
    "partners": ("partners.md",),
    "doe-mee": ("doe-mee.md",),
    "over": ("over/index.md",),
    "open-data": ("over/open-data.md", "over/index.md"),
    "verwijzen": ("over/zo-verwijs-je.md", "over/index.md"),
    "wijzigingen": ("over/wijzigingen.md", "over/index.md"),
    "beveiliging": (SECURITY_PAGE, "over/index.md"),
    "bijdragen": (GUIDE,),
}
"""Template of a page with generated parts -> its path and the pages above it."""
_HIDDEN = {
    "index.md": ("navigation", "toc"),
    "concepten/index.md": ("toc",),
    "concepten/kaart.md": ("toc",),
    "concepten/vergelijk.md": ("toc",),
    "concepten/selectie.md": ("toc",),
    "voor/index.md": ("toc",),
    "materialen/index.md": ("toc",),
    "materialen/kaarten.md": ("toc",),
    "materialen/canvassen.md": ("toc",),
    "materialen/posters.md": ("toc",),
    "materialen/printplan.md": ("toc",),
}
"""Wide pages -> the side columns that they leave out."""
_SCRIPTS = {
    "concepten/index.md": ("filter",),
    "concepten/kaart.md": ("samenhang",),
    "concepten/vergelijk.md": ("vergelijk",),
    "concepten/selectie.md": ("mijn-selectie",),
    "materialen/printplan.md": ("printplan",),
}
"""Pages -> the scripts of overrides/assets/javascripts/ that they have besides those of every page."""
_CHOICES: Mapping[str, object] = {
    "schakels": tuple(Schakel),
    "resultaatsoorten": tuple(ResultaatSoort),
    "betrokkenheden": tuple(Betrokkenheid),
    "afdelingen": Afdeling,
    "security_txt": SECURITY_TXT,
}
"""Closed lists in their own order, by which the templates of these pages sort, and the path of a file they lead to."""
_MATERIALS: Mapping[str, tuple[tuple[Afdeling, str, str], ...]] = {
    "materialen/kaarten.md": ((Afdeling.KAARTEN, "Alle kaarten", "alle-kaarten"),),
    "materialen/canvassen.md": (
        (Afdeling.CANVASSEN, "Canvassen", "alle-canvassen"),
        (Afdeling.FORMULIEREN, "Formulieren en andere papieren", "formulieren"),
    ),
    "materialen/posters.md": ((Afdeling.POSTERS, "Alle posters", "alle-posters"),),
}
"""Page of materials -> the kinds of printed work on it, each with its heading and anchor."""
_PRINTPLAN = "materialen/printplan.md"
_TAKEN = frozenset((*(paths[0] for paths in _HAND_WRITTEN.values()), *_MATERIALS, _PRINTPLAN))
_ALWAYS = frozenset(("hulp-en-melden.md", "privacy.md", "toegankelijkheid.md", "bijdragen/links-en-verwijzingen.md"))
"""Pages without generated parts that every site has."""

PAGES: tuple[PageKind, ...] = (
    *(PageKind(template, _hand(*paths, **_CHOICES)) for template, paths in _HAND_WRITTEN.items()),
    *(PageKind("materiaal", _hand(uri, "materialen/index.md", soorten=kinds)) for uri, kinds in _MATERIALS.items()),
    PageKind("printplan", _printplan),
    PageKind("concept", _each("concept", "concept", "concepten/index.md")),
    PageKind("groep", _each("groep", "groep", "voor/index.md")),
    PageKind("bestuurder", _bestuurder),
    PageKind("fase", _each("fase", "fase", "aanpak/index.md")),
    PageKind("sessie", _each("sessie", "sessie", "aanpak/index.md", "aanpak/sessies/index.md")),
    PageKind("methode", _each("methode", "methode", "aanpak/index.md", "aanpak/methoden/index.md")),
    PageKind("draaiboek", _each("draaiboek", "draaiboek", "materialen/index.md", "materialen/draaiboeken/index.md")),
    PageKind("werkblad", _each("werkblad", "werkblad", "materialen/index.md", "materialen/werkbladen/index.md")),
    PageKind("track", _each("track", "track", "tracks/index.md")),
    PageKind("meldingen", messages),
    PageKind("velden", all_fields),
    PageKind("eerste-concept", first_concept),
    PageKind("pagina", _other_hand_pages),
)
"""Every kind of page; an entry needs the template `pages/<template>.md.jinja`."""


def missing_pages(handbook: Handbook) -> Iterator[Problem]:
    """Report each page of the site map whose words have to be written by hand, and are not."""
    for uri in sorted(_TAKEN | _ALWAYS):
        if handbook.pagina(uri) is None and handbook.broken.isdisjoint((Key("pagina", uri), Key("pagina", ANY))):
            yield Problem("HB005", Origin(f"{PAGES_FOLDER}/{uri}"), "Deze pagina ontbreekt.", "Zet het bestand terug.")


def link_targets(handbook: Handbook) -> dict[str, frozenset[str]]:
    """Return the path of each page that readers get, with the ids of the records that share it.

    A page that should be there and is not counts too: `missing_pages` tells it, once.
    """
    public = only_public(handbook)
    found: dict[str, set[str]] = {uri: set() for uri in page_uris(public) | _TAKEN | _ALWAYS}
    for record in public:
        uri, _, name = address(record).removeprefix("/").partition("#")
        if name and not isinstance(record, Citaat):
            found[uri].add(name)
    return {uri: frozenset(names) for uri, names in found.items()}


def planned(handbook: Handbook) -> tuple[tuple[PageKind, Planned], ...]:
    """Return every page to be made with its kind, in the order of its path."""
    pairs = [(kind, page) for kind in PAGES for page in kind.plan(handbook)]
    return tuple(sorted(pairs, key=lambda pair: pair[1].uri))


def page_uris(handbook: Handbook) -> frozenset[str]:
    """Return the paths of all pages that this Handbook makes."""
    return frozenset(page.uri for _, page in planned(handbook))

"""Which pages have a picture of their own for sharing, and what it says; every other page shares that of the home page.

In: the Handbook and a planned page. Out: a `Deelbeeld`, or nothing for a page whose picture would say no more than that of the
home page.
"""

from build_tools.pages.planned import Planned
from build_tools.records.base import Written
from build_tools.records.concept import Concept
from build_tools.records.groep import Groep
from build_tools.records.handbook import Handbook
from build_tools.records.sessie import Sessie
from build_tools.records.track import Track
from build_tools.visuals.deelbeeld import Deelbeeld, Opschrift, draw
from build_tools.visuals.words import count

FOLDER = "assets/delen"
"""Where the pictures stand below the site."""
_COUNTED = {
    "home": (("concepten", "concept"), ("tracks", "track"), ("bronnen", "bron")),
    "concepten": (("concepten", "concept"),),
    "tracks": (("tracks", "track"),),
    "sessies": (("sessies", "sessie"),),
    "methoden": (("methoden", "methode"),),
    "bronnen": (("bronnen", "bron"),),
    "voor-wie": (("groepen", "groep"),),
    "doe-mee": (("oproepen", "oproep"),),
    "materialen": (("draaiboeken", "draaiboek"), ("werkbladen", "werkblad")),
}
"""Template of an overview -> what its picture counts: collections of the Handbook, and the word for one of them."""


def picture_uri(page: str) -> str:
    """Return the path of the picture of a page: `concepten/x.md` -> `assets/delen/concepten/x.png`."""
    return f"{FOLDER}/{page.removesuffix('.md')}.png"


def shared(handbook: Handbook, template: str, page: Planned) -> Deelbeeld | None:
    """Return the picture of a page, when pages of its kind have one of their own."""
    opschrift = _overview(handbook, template, page) if template in _COUNTED else _record(handbook, template, page)
    if opschrift is None:
        return None
    return draw(page.uri.removesuffix(".md").replace("/", "-"), opschrift, handbook.groepen, handbook.uitgave.titel)


def _overview(handbook: Handbook, template: str, page: Planned) -> Opschrift:
    counts = (count(len(getattr(handbook, many)), one, many) for many, one in _COUNTED[template])
    return Opschrift(", ".join(counts), page.title, page.description)


def _record(handbook: Handbook, template: str, page: Planned) -> Opschrift | None:
    match page.context.get(template):
        case Concept() as concept:
            kind = _marked("Concept", concept)
            return Opschrift(kind, concept.titel, concept.kern, concept.nummer, concept.icoon, concept.voor_wie)
        case Track() as track:
            team = {lid.groep for lid in track.team}
            return Opschrift(_marked("Track", track), track.titel, track.kern, track.nummer, track.icoon, team or None)
        case Sessie() as sessie:
            return Opschrift(_marked("Sessie", sessie), sessie.titel, sessie.kern)
        case Groep() as groep:
            number = len(handbook.concepten_voor(groep))
            return Opschrift(f"Voor wie · {count(number, 'concept', 'concepten')}", groep.titel, page.description, groepen={groep.id})
    return None


def _marked(kind: str, record: Written) -> str:
    return f"{kind} · werkversie" if record.werkversie else kind

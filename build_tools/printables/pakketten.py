"""Packages for a session: all that is printed for so many people, in one file, in the order in which it is printed.

In: the public Handbook, a script, a number of people and the concepts of the session. Out: a bundle: a front that tells how many
sheets of which paper, then every work as often as the print plan says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from build_tools.printables import cards, draaiboeken, large_cards, oogstformulier, posters, werkbladen
from build_tools.printables.anchors import Website
from build_tools.printables.press import Work
from build_tools.printables.printable import Bundle, Part, Printable, Sheet, set_sheet
from build_tools.records.base import Record
from build_tools.records.concept import Concept
from build_tools.records.draaiboek import Draaiboek
from build_tools.records.drukwerk import Afdeling, Papier, Zijden
from build_tools.records.handbook import Collection, Handbook
from build_tools.records.printplan import GROEPSGROOTTES, Printplan, printplan
from build_tools.records.werkblad import Werkblad, WerkbladSoort

_POSTERS = 2
"""So many posters hang in a session (ux.md c.3, rows 9 and 10): the first two."""
_ONE_EACH = frozenset({WerkbladSoort.LEEG_BEELD, WerkbladSoort.TAFELBORD})
"""Worksheets of which one is enough; that of the signs has a page for each table."""


@dataclass(frozen=True)
class Sessie:
    """The session that a package is for."""

    draaiboek: Draaiboek
    deelnemers: int
    concepten: tuple[Concept, ...]


@dataclass(frozen=True)
class Opdracht:
    """One print job: pages of the file that go on the same paper in the same way, and what they are."""

    papier: Papier
    zijden: Zijden
    van: int
    tot: int
    delen: tuple[tuple[Part, int], ...]
    """Each part with its sheets."""

    @property
    def vellen(self) -> int:
        """The sheets of paper."""
        return sum(sheets for _, sheets in self.delen)


def plan(handbook: Handbook) -> Iterator[Printable]:
    """Plan the packages that stand ready: each script with every concept, for each size of group."""
    for draaiboek in handbook.draaiboeken:
        for people in GROEPSGROOTTES:
            yield package(handbook, Sessie(draaiboek, people, tuple(handbook.concepten)))


def package(handbook: Handbook, sessie: Sessie) -> Bundle:
    """Return the package for a session."""
    draaiboek, people = sessie.draaiboek, sessie.deelnemers
    chosen = len(sessie.concepten) < len(handbook.concepten)
    numbers = "".join(f"-{concept.nummer}" for concept in sessie.concepten) if chosen else ""
    return Bundle(
        path=f"downloads/pakketten/{draaiboek.id}-{people}-mensen{numbers and '-concepten'}{numbers}.pdf",
        titel=f"Sessiepakket {draaiboek.titel}, {people} mensen",
        afdeling=Afdeling.PAKKETTEN,
        gemengd=True,
        deelnemers=people,
        hoe="Voorin staat welke pagina’s je op welk papier print, en wat je klaarlegt.",
        record=draaiboek,
        parts=tuple(_in_print_order(_parts(handbook, sessie))),
        make=partial(_front, sessie),
    )


def _parts(handbook: Handbook, sessie: Sessie) -> Iterator[Part]:
    """Yield what is printed, as often as the plan says."""
    plan_ = printplan(handbook, sessie.deelnemers, len(sessie.concepten))
    normal, large_script = (printable for printable in draaiboeken.plan(handbook) if printable.record == sessie.draaiboek)
    yield Part(normal, plan_.begeleiders)
    decks = {printable.path: printable for printable in cards.plan(handbook)}
    whole = len(sessie.concepten) == len(handbook.concepten)
    if whole:
        yield Part(decks["downloads/kaarten/concepten-dubbelzijdig.pdf"], plan_.tafels if _chooses(handbook, sessie) else 1)
    else:
        yield Part(cards.deck_of(sessie.concepten), plan_.tafels)
    yield Part(decks["downloads/kaarten/groepen-dubbelzijdig.pdf"], plan_.tafels)
    yield Part(large_script)  # behind cards without page numbers, so that none seems to count on from the other script
    for form in oogstformulier.plan(handbook):
        yield Part(form, plan_.tafels)
    yield from _worksheets(handbook, sessie, plan_)
    for poster in list(posters.plan(handbook))[:_POSTERS]:
        yield Part(poster, (plan_.regel("posters").vellen or 0) // _POSTERS)
    for large in large_cards.plan(handbook):
        ids = frozenset(concept.id for concept in sessie.concepten)
        yield Part(large if whole else replace(large, path=_only_path(sessie), make=partial(_only, ids, large)))


def _chooses(handbook: Handbook, sessie: Sessie) -> bool:
    """Tell whether every table gets the cards of all concepts: in the first script, or when there are few.

    In later scripts tables work on what was chosen before: one deck is enough to take the card from.
    """
    return sessie.draaiboek == next(iter(handbook.draaiboeken)) or len(sessie.concepten) < len(handbook.concepten)


def _worksheets(handbook: Handbook, sessie: Sessie, plan_: Printplan) -> Iterator[Part]:
    """Yield the worksheets that the script uses, and the signs on the tables; canvases once in large type too."""
    used = {str(ref) for stap in sessie.draaiboek.stappen for ref in stap.werkbladen}
    for printable in werkbladen.plan(handbook):
        sheet = printable.record
        if not isinstance(sheet, Werkblad) or not (sheet.id in used or sheet.soort is WerkbladSoort.TAFELBORD):
            continue
        if sheet.soort is WerkbladSoort.TAFELBORD:
            yield Part(werkbladen.signs(printable, plan_.tafels))
        elif printable.groot or sheet.soort in _ONE_EACH:
            yield Part(printable)
        else:
            yield Part(printable, plan_.regel(sheet.soort.value).vellen or 0)


def _only_path(sessie: Sessie) -> str:
    return f"downloads/onderdelen/grote-letter-{'-'.join(str(concept.nummer) for concept in sessie.concepten)}.pdf"


def _only(ids: frozenset[str], of: Printable, handbook: Handbook, website: Website, printable: Printable) -> Work:
    """Set a work as if there were only these concepts."""
    concepts: Collection[Record] = Collection(concept for concept in handbook.concepten if concept.id in ids)
    return of.make(replace(handbook, records={**handbook.records, "concept": concepts}), website, printable)


def _in_print_order(parts: Iterator[Part]) -> Sequence[Part]:
    """Sort parts by the paper and the way in which they are printed, so that one print job follows another: two-sided A4 first."""
    return sorted(parts, key=lambda part: (part.werk.papier is not Papier.A4, part.werk.zijden is Zijden.ENKEL))


def _front(sessie: Sessie, handbook: Handbook, website: Website, printable: Printable) -> Work:
    """Set the two pages in front: what is printed how, and what goes where in the room.

    Packages of one script look alike: the site shows one picture, of the smallest group.
    """
    if not isinstance(printable, Bundle):
        raise TypeError("a front belongs to a bundle")
    plan_ = printplan(handbook, sessie.deelnemers, len(sessie.concepten))
    return set_sheet(
        printable,
        handbook,
        website,
        Sheet("pakket", headings=(("pakket", printable.titel),), numbered=False, picture=sessie.deelnemers == min(GROEPSGROOTTES)),
        sessie=sessie,
        plan=plan_,
        opdrachten=tuple(_jobs(printable)),
        kiezen=_chooses(handbook, sessie),
        vellen=_by_kind(printable),
    )


def _by_kind(bundle: Bundle) -> dict[str, list[Werkblad]]:
    """Return the worksheets of a package by what they are; those in large type lie with the set in large type."""
    kinds: dict[str, list[Werkblad]] = {kind.value: [] for kind in WerkbladSoort}
    for part in bundle.parts:
        if isinstance(part.werk.record, Werkblad) and not part.werk.groot:
            kinds[part.werk.record.soort.value].append(part.werk.record)
    return kinds


def _jobs(bundle: Bundle, front: int = 2) -> Iterator[Opdracht]:
    """Yield the print jobs; the first page behind the front has number 3."""
    page = front + 1
    parts = list(bundle.parts)
    while parts:
        kind = parts[0].werk.papier, parts[0].werk.zijden
        same = [part for part in parts if (part.werk.papier, part.werk.zijden) == kind]
        parts = [part for part in parts if part not in same]
        end = page + sum(bundle.pages_of(part) for part in same) - 1
        yield Opdracht(*kind, page, end, tuple((part, bundle.sheets_of(part)) for part in same))
        page = end + 1

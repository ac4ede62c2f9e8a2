"""Goes through all prose of the Handbook: what it mentions, and what is wrong in it.

In: the whole Handbook (drafts too) and the addresses of all public pages. Out: mentions, which make the backlinks, and problems.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.prose.places import Pages, Targets, is_broken
from build_tools.prose.scan import Address, Citation, Found, Heading, Link, OpenFence, OwnId, Picture, RawHtml, Spot, Unread, scan
from build_tools.prose.syntax import MalformedCitationError, read_cites
from build_tools.prose.typed_html import unsafe_parts
from build_tools.records.base import Record, Status
from build_tools.records.beeld import Beeld
from build_tools.records.fields import fields_with
from build_tools.records.folders import MEDIA_FOLDER
from build_tools.records.handbook import ANY, Handbook, Key, Mention, Place, key_of
from build_tools.records.kinds import KINDS
from build_tools.records.problems import Origin, Problem
from build_tools.records.publish import is_public
from build_tools.records.spelling import did_you_mean
from build_tools.records.text import Proza
from build_tools.records.walk import Path, prose
from build_tools.shelf import Notes

LOWEST_HEADING = 4
"""The lowest level of a heading in a text."""
_INSTEAD = {
    Spot.TABLE: "Schrijf in een tabel [[id]], zonder eigen tekst.",
    Spot.TEXT: "Schrijf [[id]] of [[id|tekst]], met gewone tekst zonder haken.",
    Spot.HTML: "Zet de link of bron buiten de HTML, bijvoorbeeld onder </details>.",
}
"""What to do about a link that is not read where it stands."""
_BODY = ("body",)
"""Where the long text of a record stands."""


@dataclass(frozen=True)
class _Text:
    """A piece of prose: whose it is, whether that is public, the text, and in which field of which record it stands.

    `top` is the level of its first heading, as the template that shows it expects; 0 in a field, where there is no room for headings.
    """

    owner: Key
    public: bool
    text: Proza
    place: Place
    path: Path
    top: int = 0

    def origin(self, line: int) -> Origin:
        """Return where a line (from 0) stands in the file; inside a field only the line of the field is known."""
        return Origin(self.place.file, self.place.body_line + line) if self.path == _BODY else self.place.at(*self.path)


def check_prose(handbook: Handbook, pages: Pages, notes: Notes | None = None) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """Return all mentions and all problems; `pages` are those that a Markdown link may point to, with the ids of records on them.

    `notes` keep what is found in each text.
    """
    mentions: list[Mention] = []
    problems: list[Problem] = []
    targets = Targets(handbook, pages)
    for text in _texts(handbook):
        level = text.top - 1
        for found in scan(text.text, notes):
            origin = text.origin(found.line)
            if isinstance(found, Heading):
                problems.extend(_heading(text, found.level, level, origin))
                level = found.level
            for result in _judge(targets, text, found, origin):
                if isinstance(result, Mention):
                    mentions.append(result)
                else:
                    problems.append(result)
    return tuple(mentions), tuple(problems)


def _texts(handbook: Handbook) -> Iterator[_Text]:
    for record in handbook:
        owner, public, place = key_of(record), is_public(record), handbook.place_of(record)
        for path, value in prose(record):
            yield _Text(owner, public, value, place, path, top=3 if path == _BODY else 0)
    for page in handbook.paginas:
        key = Key("pagina", page.uri)
        yield _Text(key, True, page.body, handbook.places.get(key, Place(page.uri)), _BODY, top=2)
    key = Key("uitgave", "handboek")
    edition = handbook.places.get(key, Place("content/handboek.yml"))
    for path, value in prose(handbook.uitgave):
        yield _Text(key, True, value, edition, path)


def _judge(targets: Targets, text: _Text, found: Found, origin: Origin) -> Iterator[Mention | Problem]:
    match found:
        case Link(target):
            yield from _link(targets.handbook, text, target.strip(), origin)
        case Citation(cited):
            yield from _citation(targets.handbook, text, cited, origin)
        case Address(href):
            yield from targets.judge(href, text.text, origin, public=text.public)
        case Picture(src):
            message = f"Het beeld ‘{src}’ kan niet in een tekst staan: daar hebben maker, rechten en toestemming geen plek."
            yield Problem("HB304", origin, message, _place_for_pictures(text.owner.soort))
        case Unread(shown, spot):
            yield Problem("HB308", origin, f"‘{shown}’ werkt hier niet: de lezer ziet de haken.", _INSTEAD[spot])
        case OpenFence():
            yield _fence(found, origin)
        case OwnId(shown):
            yield Problem(
                "HB303", origin, f"Een eigen adres, ‘{shown}’, mag niet in een tekst.", "Haal het weg; een kop krijgt vanzelf een adres."
            )
        case RawHtml(html):
            for part in unsafe_parts(html):
                yield Problem("HB303", origin, f"{part} mag niet in een tekst.", "Gebruik Markdown, of haal het weg.")


def _fence(found: OpenFence, origin: Origin) -> Problem:
    if found.inside:
        advice = f"Zet het erbuiten, met {found.sign} zonder spaties ervoor."
        return Problem("HB306", origin, "Een codeblok kan niet in een lijst of citaat staan.", advice)
    advice = f"Zet om de code twee regels met precies {found.sign}, zonder spaties ervoor."
    return Problem("HB306", origin, "Het codeblok dat hier begint, is niet gesloten.", advice)


def _heading(text: _Text, level: int, before: int, origin: Origin) -> Iterator[Problem]:
    """Judge a heading by the level of the one before; a reader's software counts on levels without gaps."""
    shown = "#" * level
    if not text.top:
        advice = "Haal de kop weg, of zet de tekst onder de velden."
        yield Problem("HB307", origin, f"Een kop ({shown}) kan niet in een veld staan.", advice)
    elif not text.top <= level <= LOWEST_HEADING:
        advice = f"Gebruik koppen van {'#' * text.top} tot en met {'#' * LOWEST_HEADING}."
        yield Problem("HB307", origin, f"Een kop van niveau {level} ({shown}) past niet in deze tekst.", advice)
    elif level > before + 1:
        yield Problem("HB307", origin, f"De kop ({shown}) slaat een niveau over.", f"Gebruik hier {'#' * (before + 1)}.")


def _link(handbook: Handbook, text: _Text, target: str, origin: Origin) -> Iterator[Mention | Problem]:
    record = handbook.find(target)
    if record is not None:
        yield Mention(text.owner, key_of(record), origin)
        yield from _hidden("HB305", text, record, origin)
    elif not is_broken(handbook, target):
        yield Problem("HB301", origin, f"‘[[{target}]]’ wijst naar iets dat niet bestaat.", _advice(target, _all_ids(handbook)))


def _citation(handbook: Handbook, text: _Text, cited: str, origin: Origin) -> Iterator[Mention | Problem]:
    try:
        cites = read_cites(cited)
    except MalformedCitationError as error:
        message = f"‘{error.part or cited}’ is geen verwijzing naar een bron."
        yield Problem("HB302", origin, message, "Schrijf [@id], [@id, p. 12] of [@id; @id2].")
        return
    for cite in cites:
        bron = handbook.bronnen.get(cite.id)
        if bron is not None:
            yield Mention(text.owner, key_of(bron), origin)
            yield from _hidden("HB305", text, bron, origin)
        elif handbook.broken.isdisjoint((Key("bron", cite.id), Key("bron", ANY))):
            ids = {bron.id: bron.opschrift for bron in handbook.bronnen}
            yield Problem("HB302", origin, f"Bron ‘{cite.id}’ bestaat niet.", _advice(cite.id, ids))


def _place_for_pictures(soort: str) -> str:
    """Return where a picture can stand in a record of this kind, or which kinds have a place for it."""
    having = {kind.soort: fields[0].typed for kind in KINDS if (fields := fields_with(kind.model, Beeld))}
    if soort in having:
        return f"Zet het in {MEDIA_FOLDER} en noem het in het veld ‘{having[soort]}’."
    return f"Haal het weg. Een plek voor beelden is er bij: {', '.join(having)}."


def _hidden(code: str, text: _Text, record: Record, origin: Origin) -> Iterator[Problem]:
    if text.public and not is_public(record):
        status = record.status.label.lower() if record.status is not Status.PUBLIEK else "zonder toestemming"
        message = f"‘{record.opschrift}’ is {status}; de lezer ziet alleen tekst."
        yield Problem(code, origin, message, "Zet het record op publiek of haal de link weg.")


def _all_ids(handbook: Handbook) -> dict[str, str]:
    return {record.id: record.opschrift for kind in reversed(KINDS) if kind.linkable for record in handbook.of(kind.soort)}


def _advice(wrong: str, known: dict[str, str], form: str = "{}") -> str:
    return did_you_mean(wrong, known, form) or "Controleer de spelling."

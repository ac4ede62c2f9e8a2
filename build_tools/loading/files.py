"""Finding the files: which file holds which record, and which file has a name or a place where nobody would read it.

In: the root of the project. Out: the files of each kind in a fixed order, and problems for what would be passed over in
silence. What editors' computers leave behind (backups, hidden files, README.md) is passed over.
"""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.loading.file_names import FileName
from build_tools.loading.source import is_inside
from build_tools.records import spelling
from build_tools.records.folders import EDITION_FILE, MEDIA_FOLDER, PAGES_FOLDER
from build_tools.records.handbook import ANY, Key
from build_tools.records.kinds import KINDS, Kind
from build_tools.records.problems import Origin, Problem

_HARMLESS = re.compile(r"[._~#].*|.*(~|\.bak|\.orig|\.swp|\.tmp)|(readme|leesmij)(\..*)?|thumbs\.db|desktop\.ini", re.IGNORECASE)
_TEXT = frozenset(
    (".md", ".yml", ".yaml", ".markdown", ".mdown", ".mkdn", ".mkd", ".txt", ".docx", ".odt", ".rtf", ".json", ".bib", ".ris")
)
_IMAGE = frozenset((".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif", ".tif", ".tiff", ".heic"))
_CONTENT = "content"
_DEEPEST = 8


@dataclass
class Found:
    """The files of a project, as posix paths relative to its root: single records, lists, and hand-written pages."""

    records: list[tuple[Kind, str]] = field(default_factory=list)
    lists: list[tuple[Kind, str]] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    broken: list[Key] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find_files(root: Path) -> Found:
    """Look for the files of every kind."""
    found = Found()
    _check_content(root, found)
    for kind in KINDS:
        if kind.is_list:
            _find_list(root, kind, found)
        else:
            _find_records(root, kind, found)
    _find_pages(root, PAGES_FOLDER, found)
    return found


def is_harmless(name: str) -> bool:
    """Tell whether a file or folder is one that editors' computers leave behind."""
    return _HARMLESS.fullmatch(name) is not None


def _entries(root: Path, folder: str, found: Found, *soorten: str) -> list[Path]:
    """Return what stands in a folder in a fixed order; nothing when the folder is absent or leads out of the project.

    `soorten` are the kinds that stand in the folder: nothing is known about them when it cannot be read.
    """
    path = root / folder
    unread = [Key(soort, ANY) for soort in soorten]
    if not is_inside(root, path):
        message = "Deze map is een snelkoppeling naar een plek buiten het project."
        found.problems.append(Problem("HB004", Origin(folder), message, "Zet de map zelf in het project."))
        found.broken += unread
        return []
    try:
        entries = sorted((entry for entry in path.iterdir() if not is_harmless(entry.name)), key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError:
        message = "Deze map kan niet gelezen worden."
        found.problems.append(Problem("HB007", Origin(folder), message, "Controleer of je de map zelf kunt openen."))
        found.broken += unread
        return []
    for name in (_shown(entry) for entry in entries if _shown(entry) != entry.name):
        message = "In deze naam staat een letter die niet te lezen is: hij komt van een computer die letters anders opslaat."
        found.problems.append(Problem("HB006", Origin(f"{folder}/{name}"), message, "Typ de naam opnieuw."))
        found.broken += unread
    return [entry for entry in entries if _shown(entry) == entry.name]


def _shown(entry: Path) -> str:
    """Return the name of a file as it can be written down; another one when it is no UTF-8 (PEP 383)."""
    return os.fsencode(entry.name).decode(errors="replace")


def _find_list(root: Path, kind: Kind, found: Found) -> None:
    if (root / kind.place).exists() or (root / kind.place).is_symlink():
        found.lists.append((kind, kind.place))
        return
    found.broken.append(Key(kind.soort, ANY))
    if not any(problem.origin.file.startswith(kind.place.removesuffix(".yml")) for problem in found.problems):
        advice = "Zet het terug. Is er (nog) niets in te vullen? Maak het bestand dan met alleen: []"
        found.problems.append(Problem("HB005", Origin(kind.place), f"Het bestand met alle {kind.meervoud} ontbreekt.", advice))


def _find_records(root: Path, kind: Kind, found: Found) -> None:
    for entry in _entries(root, kind.place, found, kind.soort):
        file = f"{kind.place}/{entry.name}"
        if entry.suffix == kind.suffix:
            found.records.append((kind, file))
            continue
        found.problems.append(_misnamed(kind, file, entry))
        found.broken.append(Key(kind.soort, ANY if entry.is_dir() else FileName.of(kind, f"{entry.stem}{kind.suffix}").id))


def _misnamed(kind: Kind, file: str, entry: Path) -> Problem:
    origin = Origin(file)
    if entry.is_dir():
        message = f"In deze map staan alleen losse bestanden; een map in {kind.place} wordt niet gelezen."
        return Problem("HB006", origin, message, "Zet de bestanden een map hoger. Moet iets van de site af? Kies dan status: archief.")
    if entry.suffix.lower() in _IMAGE:
        return Problem("HB006", origin, "Een beeld hoort hier niet.", f"Zet het in {MEDIA_FOLDER}.")
    message = f"Dit bestand wordt niet gelezen: een {kind.soort} heeft een bestand dat eindigt op {kind.suffix}."
    if entry.suffix.lower() in _TEXT:
        return Problem("HB006", origin, message, f"Noem het {kind.place}/{entry.stem}{kind.suffix}, of haal het weg.")
    return Problem("HB006", origin, message, "Haal het weg, of zet het op een andere plek.")


def _check_content(root: Path, found: Found) -> None:
    """Find what stands straight in content/ without being read."""
    known = {place.removeprefix(f"{_CONTENT}/") for place in (EDITION_FILE, PAGES_FOLDER, MEDIA_FOLDER, *(kind.place for kind in KINDS))}
    for entry in _entries(root, _CONTENT, found):
        if entry.name in known or (entry.is_file() and entry.suffix.lower() not in _TEXT):
            continue
        what = "Deze map" if entry.is_dir() else "Dit bestand"
        near = spelling.nearest(entry.stem if entry.is_file() else entry.name, {name.removesuffix(".yml") for name in known})
        target = next((f"{_CONTENT}/{name}" for name in sorted(known) if near and name.removesuffix(".yml") == near), None)
        advice = f"Bedoel je {target}?" if target else "Haal het weg, of zet het op de plek waar het hoort."
        message = f"{what} wordt niet gelezen: deze naam kent het handboek niet."
        found.problems.append(Problem("HB006", Origin(f"{_CONTENT}/{entry.name}"), message, advice))
        found.broken += [Key(kind.soort, ANY) for kind in KINDS if kind.place == target]


def _find_pages(root: Path, folder: str, found: Found) -> None:
    if folder.count("/") > _DEEPEST:
        message = "Deze map zit te diep in andere mappen; hij wordt niet gelezen."
        found.problems.append(Problem("HB006", Origin(folder), message, "Zet de pagina's hoger."))
        found.broken.append(Key("pagina", ANY))
        return
    for entry in _entries(root, folder, found, "pagina"):
        file = f"{folder}/{entry.name}"
        if entry.is_symlink():
            message = f"{'Deze map' if entry.is_dir() else 'Dit bestand'} is een snelkoppeling; die volgen we niet."
            found.problems.append(Problem("HB004", Origin(file), message, "Zet de bestanden zelf in de map."))
            found.broken.append(Key("pagina", ANY if entry.is_dir() else _uri(folder, entry)))
        elif entry.is_dir() and entry.suffix != ".md":
            _find_pages(root, file, found)
        elif entry.suffix == ".md":
            found.pages.append(file)
        else:
            found.problems.append(_no_page(folder, file, entry))
            found.broken.append(Key("pagina", _uri(folder, entry)))


def _uri(folder: str, entry: Path) -> str:
    """Return the path of the page that a file seems to be meant for."""
    return f"{folder}/{entry.stem}.md".removeprefix(f"{PAGES_FOLDER}/")


def _no_page(folder: str, file: str, entry: Path) -> Problem:
    suffix = entry.suffix.lower()
    if suffix in _IMAGE:
        return Problem("HB006", Origin(file), "Een beeld hoort hier niet.", f"Zet het in {MEDIA_FOLDER}.")
    message = "Dit bestand wordt niet gelezen: een pagina heeft een bestand dat eindigt op .md."
    advice = f"Noem het {folder}/{entry.stem}.md, of haal het weg." if suffix in _TEXT else "Haal het weg, of zet het op een andere plek."
    return Problem("HB006", Origin(file), message, advice)

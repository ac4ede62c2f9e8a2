"""Looking for the pictures that records name: present, spelt exactly so, inside the media folder, and fit to be shown.

In: a record and its place. Out: problems at the line of the file name, and the size of each picture that is fit. A file is judged
once, however many records name it; so are the names in a folder.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from build_tools.loading.finding import Finding
from build_tools.loading.photos import FORMATS, read_photo
from build_tools.loading.source import is_inside
from build_tools.records import spelling
from build_tools.records.base import Part
from build_tools.records.beeld import Beeld, Maat
from build_tools.records.folders import MEDIA_FOLDER
from build_tools.records.handbook import Place
from build_tools.records.problems import Problem
from build_tools.records.walk import parts

MAX_PHOTO = 3_000_000
"""The largest photo in bytes: what a reader still gets within a few seconds on a telephone."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
"""A name that is the same in every address and on every computer."""


class Media:
    """The media folder of a project; `maten` has the size of each picture found fit so far, by the name that records use."""

    def __init__(self, root: Path) -> None:
        """Look below the root of the project."""
        self.maten: dict[str, Maat] = {}
        self._folder = root / MEDIA_FOLDER
        self._names: dict[Path, tuple[str, ...]] = {}
        self._findings: dict[str, Finding | None] = {}

    def check(self, part: Part, place: Place) -> Iterator[Problem]:
        """Tell which pictures of a record cannot be used."""
        for path, beeld in parts(part, Beeld):
            finding = self._finding(beeld.bestand)
            if finding is not None:
                yield Problem(finding.code, place.at(*path, "bestand"), finding.message, finding.advice)

    def _finding(self, name: str) -> Finding | None:
        if name not in self._findings:
            file = self._find(name)
            found = file if isinstance(file, Finding) else _read(file)
            self._findings[name] = found if isinstance(found, Finding) else None
            if isinstance(found, Maat):
                self.maten[name] = found
        return self._findings[name]

    def _find(self, name: str) -> Path | Finding:
        """Return the file with this name, or why it cannot be read."""
        shown, steps = name[:60], name.split("/")
        if any(sign in name for sign in "\\:") or any(step in ("", ".", "..") for step in steps):
            message = f"‘{shown}’ is geen naam van een bestand in {MEDIA_FOLDER}."
            return Finding("HB004", message, "Schrijf alleen de naam, bijvoorbeeld sessie-1.jpg.")
        folder = self._folder
        for position, step in enumerate(steps):
            names = self._names_in(folder)
            if step not in names:
                return _missing(shown, "/".join(steps[:position]), step, names)
            folder /= step
        if not is_inside(self._folder, folder):
            message = f"Het beeld ‘{shown}’ is een snelkoppeling naar een plek buiten {MEDIA_FOLDER}."
            return Finding("HB004", message, "Zet het bestand zelf in de map.")
        if not folder.is_file():
            return Finding("HB214", f"‘{shown}’ is geen bestand met een beeld.", "Schrijf de naam van het bestand zelf.")
        if not all(map(_NAME.fullmatch, steps)):
            right = f"{spelling.as_id(folder.stem) or 'beeld'}{folder.suffix.lower()}"
            return Finding(
                "HB006", "De bestandsnaam van een beeld heeft alleen letters, cijfers, streepjes en punten.", f"Noem het {right}."
            )
        return folder

    def _names_in(self, folder: Path) -> tuple[str, ...]:
        """Return the names in a folder; nothing when it cannot be read or lies outside."""
        if folder not in self._names:
            try:
                names = tuple(sorted(entry.name for entry in folder.iterdir())) if is_inside(self._folder, folder) else ()
            except OSError:
                names = ()
            self._names[folder] = names
        return self._names[folder]


def _read(file: Path) -> Maat | Finding:
    """Judge a picture by its content; never reads more than it may be large."""
    suffix = PurePosixPath(file.name).suffix.lower()
    if suffix not in (*FORMATS, ".svg"):
        message = f"Een beeld dat eindigt op ‘{suffix[:10]}’ kan niet op de site." if suffix else "De naam zegt niet wat voor beeld dit is."
        return Finding("HB220", message, "Sla het op als jpg, png, webp of svg.")
    if suffix == ".svg":
        from build_tools.loading import drawings  # noqa: PLC0415  # most handbooks have none, and a check loads as little as it can

        return _judged(file, drawings.MAX_BYTES, drawings.read_drawing)
    return _judged(file, MAX_PHOTO, lambda content: read_photo(content, suffix))


def _judged(file: Path, limit: int, judge: Callable[[bytes], Maat | Finding]) -> Maat | Finding:
    try:
        with file.open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError:
        return Finding("HB007", "Dit beeld kan niet gelezen worden.", "Controleer of je het bestand zelf kunt openen.")
    if len(content) > limit:
        most = f"{limit / 1_000_000:.1f}".replace(".", ",").removesuffix(",0")
        return Finding("HB220", f"Dit beeld is te groot: hoogstens {most} MB mag.", "Maak het kleiner: 2400 beeldpunten breed is genoeg.")
    return judge(content)


def _missing(shown: str, above: str, part: str, names: tuple[str, ...]) -> Finding:
    start = f"{above}/" if above else ""
    if right := next((name for name in names if name.casefold() == part.casefold()), None):
        message = f"Het beeld ‘{shown}’ heeft andere hoofdletters dan het bestand."
        return Finding("HB214", message, f"Schrijf: {start}{right}")
    near = spelling.nearest(part, names)
    advice = f"Bedoel je ‘{start}{near}’?" if near else "Zet het bestand in die map."
    return Finding("HB214", f"Het beeld ‘{shown}’ staat niet in {MEDIA_FOLDER}.", advice)

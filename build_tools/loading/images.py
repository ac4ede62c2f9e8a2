"""Looking for the pictures that records name: present, spelt exactly so, inside the media folder.

In: a record and its place. Out: problems at the line of the file name. The names in a folder are read once per `Media`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from build_tools.loading import suggest
from build_tools.loading.source import is_inside
from build_tools.records.base import Beeld, Part
from build_tools.records.handbook import Place
from build_tools.records.kinds import MEDIA_FOLDER
from build_tools.records.problems import Problem
from build_tools.records.walk import parts


class _Finding(NamedTuple):
    code: str
    message: str
    advice: str


class Media:
    """The media folder of a project."""

    def __init__(self, root: Path) -> None:
        """Look below the root of the project."""
        self._folder = root / MEDIA_FOLDER
        self._names: dict[Path, tuple[str, ...]] = {}

    def check(self, part: Part, place: Place) -> Iterator[Problem]:
        """Tell which pictures of a record cannot be used."""
        for path, beeld in parts(part, Beeld):
            finding = self._finding(beeld.bestand)
            if finding is not None:
                yield Problem(finding.code, place.at(*path, "bestand"), finding.message, finding.advice)

    def _finding(self, name: str) -> _Finding | None:
        shown, steps = name[:60], name.split("/")
        if any(sign in name for sign in "\\:") or any(step in ("", ".", "..") for step in steps):
            message = f"‘{shown}’ is geen naam van een bestand in {MEDIA_FOLDER}."
            return _Finding("HB004", message, "Schrijf alleen de naam, bijvoorbeeld sessie-1.jpg.")
        folder = self._folder
        for position, step in enumerate(steps):
            names = self._names_in(folder)
            if step not in names:
                return _missing(shown, "/".join(steps[:position]), step, names)
            folder /= step
        if not is_inside(self._folder, folder):
            message = f"Het beeld ‘{shown}’ is een snelkoppeling naar een plek buiten {MEDIA_FOLDER}."
            return _Finding("HB004", message, "Zet het bestand zelf in de map.")
        if not folder.is_file():
            return _Finding("HB214", f"‘{shown}’ is geen bestand met een beeld.", "Schrijf de naam van het bestand zelf.")
        return None

    def _names_in(self, folder: Path) -> tuple[str, ...]:
        """Return the names in a folder; nothing when it cannot be read or lies outside."""
        if folder not in self._names:
            try:
                names = tuple(sorted(entry.name for entry in folder.iterdir())) if is_inside(self._folder, folder) else ()
            except OSError:
                names = ()
            self._names[folder] = names
        return self._names[folder]


def _missing(shown: str, above: str, part: str, names: tuple[str, ...]) -> _Finding:
    start = f"{above}/" if above else ""
    if right := next((name for name in names if name.casefold() == part.casefold()), None):
        message = f"Het beeld ‘{shown}’ heeft andere hoofdletters dan het bestand."
        return _Finding("HB214", message, f"Schrijf: {start}{right}")
    near = suggest.nearest(part, names)
    advice = f"Bedoel je ‘{start}{near}’?" if near else "Zet het bestand in die map."
    return _Finding("HB214", f"Het beeld ‘{shown}’ staat niet in {MEDIA_FOLDER}.", advice)

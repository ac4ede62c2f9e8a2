"""Looking for the pictures that records name: present, spelt exactly so, inside the media folder.

In: a record and its place. Out: problems at the line of the file name. The names in a folder are read once per `Media`.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_tools.loading import suggest
from build_tools.loading.source import is_inside
from build_tools.records.base import Beeld, Part
from build_tools.records.handbook import Place
from build_tools.records.kinds import MEDIA_FOLDER
from build_tools.records.problems import Problem
from build_tools.records.walk import Path as FieldPath


class Media:
    """The media folder of a project."""

    def __init__(self, root: Path) -> None:
        """Look below the root of the project."""
        self._folder = root / MEDIA_FOLDER
        self._names: dict[Path, Mapping[str, str]] = {}

    def check(self, part: Part, place: Place) -> Iterator[Problem]:
        """Tell which pictures of a record cannot be used."""
        for path, beeld in _pictures(part):
            problem = self._problem(beeld.bestand)
            if problem is not None:
                code, message, advice = problem
                yield Problem(code, place.at(*path, "bestand"), message, advice)

    def _problem(self, name: str) -> tuple[str, str, str] | None:
        parts = name.split("/")
        if "\\" in name or ":" in name or name.startswith("/") or any(part in ("", ".", "..") for part in parts):
            return "HB004", f"‘{name[:60]}’ is geen naam van een bestand in {MEDIA_FOLDER}.", "Schrijf alleen de naam, bijvoorbeeld sessie-1.jpg."
        folder = self._folder
        for position, part in enumerate(parts):
            names = self._names_in(folder)
            if part not in names.values():
                right = names.get(part.casefold()) or suggest.nearest(part, names.values())
                hint = "/".join((*parts[:position], right)) if right else ""
                only_case = right is not None and right.casefold() == part.casefold()
                message = f"Het beeld ‘{name[:60]}’ staat niet in {MEDIA_FOLDER}."
                if only_case:
                    message = f"Het beeld ‘{name[:60]}’ heeft andere hoofdletters dan het bestand."
                return "HB214", message, f"Schrijf: {hint}" if only_case else (f"Bedoel je ‘{hint}’?" if hint else "Zet het bestand in die map.")
            folder /= part
        if not is_inside(self._folder, folder):
            return "HB004", f"Het beeld ‘{name[:60]}’ is een snelkoppeling naar een plek buiten {MEDIA_FOLDER}.", "Zet het bestand zelf in de map."
        if not folder.is_file():
            return "HB214", f"‘{name[:60]}’ is geen bestand met een beeld.", "Schrijf de naam van het bestand zelf."
        return None

    def _names_in(self, folder: Path) -> Mapping[str, str]:
        """Return the names in a folder by their lower case form; nothing when it cannot be read or lies outside."""
        if folder not in self._names:
            try:
                names = sorted(os.listdir(folder)) if is_inside(self._folder, folder) else []
            except OSError:
                names = []
            self._names[folder] = {name.casefold(): name for name in names}
        return self._names[folder]


def _pictures(value: object, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Beeld]]:
    if isinstance(value, Beeld):
        yield path, value
    elif isinstance(value, Part):
        for name, info in type(value).model_fields.items():
            yield from _pictures(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _pictures(item, (*path, index))

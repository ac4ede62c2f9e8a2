"""The files that tell an editor's program what fits: a schema per kind, the ids that exist, and the settings of VS Code.

In: the project and its Handbook. Out: files in `.vscode/`. The schemas and settings change only when a model does; the ids with every
record, so those are written again whenever the command or the preview has read the records.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_tools.editing.front_matter import front_matter
from build_tools.editing.json_schema import CHOICES, choices, edition_schema, schema_of
from build_tools.records.folders import EDITION_FILE
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KINDS

FOLDER = ".vscode/schema"
SETTINGS = ".vscode/settings.json"
_EDITION = "handboek.json"


class UnreadableSettingsError(Exception):
    """The settings of VS Code are no plain JSON, so nothing can be added to them."""


def schemas() -> Mapping[str, str]:
    """Return the schema files by their path; they follow from the models alone."""
    files = {f"{kind.soort}.json": schema_of(kind) for kind in KINDS} | {_EDITION: edition_schema()}
    return {f"{FOLDER}/{name}": _text(schema) for name, schema in files.items()}


def settings(present: str) -> str:
    """Return the settings of VS Code: what is there, and ours; raise `UnreadableSettingsError` when it is no plain JSON."""
    try:
        data = json.loads(present or "{}")
    except json.JSONDecodeError as error:
        raise UnreadableSettingsError from error
    files = {
        f"./{FOLDER}/{kind.soort}.json": f"/{kind.place}" if kind.is_list else f"/{kind.place}/*.yml"
        for kind in KINDS
        if kind.suffix == ".yml"
    }
    own = {"yaml.schemas": {**files, f"./{FOLDER}/{_EDITION}": f"/{EDITION_FILE}"}, **front_matter()}
    return _text({**data, **own})


def write_choices(root: Path, handbook: Handbook) -> None:
    """Write the ids that exist, when they have changed; a project that has no schemas gets none, and a disk that refuses is no fault."""
    path = root / FOLDER / CHOICES
    text = _text(choices(handbook)).encode()
    try:
        if path.parent.is_dir() and (not path.exists() or path.read_bytes() != text):
            path.write_bytes(text)
    except OSError:
        return


def write_all(root: Path, handbook: Handbook) -> tuple[str, ...]:
    """Write every file; return the paths of those that changed. Raise `UnreadableSettingsError` with nothing written, or `OSError`."""
    path = root / SETTINGS
    present = path.read_text(encoding="utf-8") if path.exists() else ""
    files = {**schemas(), f"{FOLDER}/{CHOICES}": _text(choices(handbook)), SETTINGS: settings(present)}
    changed = [name for name, text in files.items() if not (root / name).exists() or (root / name).read_bytes() != text.encode()]
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for name in changed:
        (root / name).write_bytes(files[name].encode())
    return tuple(changed)


def _text(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

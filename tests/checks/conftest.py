"""A Handbook out of the small handbook in tests/data/records.yml, with the changes that a test or case asks for."""

import copy
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.records.folders import EDITION_FILE, PAGES_FOLDER
from build_tools.records.handbook import Handbook, Key, Place
from build_tools.records.kinds import KIND, KINDS
from build_tools.records.pagina import Pagina
from build_tools.records.uitgave import Uitgave

DATA = Path(__file__).parents[1] / "data" / "records.yml"
BODY_LINE = 40
"""The line on which every body starts, so that a case can tell lines in it."""


def read_text_only(path: Path) -> Any:
    """Read YAML with every scalar as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # builds text, lists and dicts only


def with_changes(base: Any, changes: Any) -> Any:
    """Return the base with the changes: dicts are merged, `null` takes a field away, anything else replaces."""
    if not (isinstance(base, dict) and isinstance(changes, dict)):
        return changes
    merged = {**base, **{name: with_changes(base.get(name), value) for name, value in changes.items()}}
    return {name: value for name, value in merged.items() if value != "null"}


def file_of(soort: str, name: str, fields: Mapping[str, Any]) -> str:
    kind = KIND[soort]
    if kind.is_list:
        return kind.place
    number = f"{int(fields['nummer']):02d}-" if soort == "concept" else ""
    return f"{kind.place}/{number}{name}{kind.suffix}"


def build(data: Mapping[str, Any]) -> Handbook:
    """Return the Handbook that the data describe; no field has a line, every body starts on the same one."""
    records, places = [], {Key("uitgave", "handboek"): Place(EDITION_FILE)}
    for soort, by_id in data["records"].items():
        for name, fields in by_id.items():
            records.append(KIND[soort].model.model_validate({"id": name, **fields}))
            places[Key(soort, name)] = Place(file_of(soort, name, fields), {}, BODY_LINE)
    pages = [Pagina(uri=uri, title="Proef", description="Proef", body=body) for uri, body in data["paginas"].items()]
    places |= {Key("pagina", page.uri): Place(f"{PAGES_FOLDER}/{page.uri}", {}, BODY_LINE) for page in pages}
    broken = [Key(*name.split("/")) for name in data.get("broken", ())]
    return Handbook.build(Uitgave.model_validate(data["uitgave"]), records, pages, places, broken)


@pytest.fixture(scope="session")
def data() -> Any:
    """Read the small handbook as plain data, not to be changed."""
    return read_text_only(DATA)


@pytest.fixture(scope="session")
def changed(data: Any) -> Callable[..., Handbook]:
    """Build the small handbook with changes."""

    def change(changes: Mapping[str, Any] | None = None) -> Handbook:
        return build(with_changes(copy.deepcopy(data), changes or {}))

    assert [kind.soort for kind in KINDS if not data["records"].get(kind.soort)] == []
    return change

"""The small handbook of tests/data/records.yml as records, without files and lines."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.records.base import Record
from build_tools.records.handbook import Handbook
from build_tools.records.kinds import KIND
from build_tools.records.pagina import Pagina
from build_tools.records.uitgave import Uitgave

DATA = Path(__file__).parents[1] / "data" / "records.yml"


@pytest.fixture(scope="session")
def data() -> Mapping[str, Any]:
    """Read the small handbook as plain data, not to be changed."""
    return dict(yaml.load(DATA.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))  # noqa: S506  # builds text, lists and dicts only


@pytest.fixture(scope="session")
def fields(data: Mapping[str, Any]) -> Callable[..., dict[str, Any]]:
    """Return the fields of one record, with changes."""
    return lambda soort, name, **changes: {"id": name, **data["records"][soort][name], **changes}


@pytest.fixture(scope="session")
def record(fields: Callable[..., dict[str, Any]]) -> Callable[..., Record]:
    """Make one record, with changes."""
    return lambda soort, name, **changes: KIND[soort].model.model_validate(fields(soort, name, **changes))


@pytest.fixture(scope="session")
def handbook(data: Mapping[str, Any], record: Callable[..., Record]) -> Handbook:
    """Make the whole small handbook."""
    records = [record(soort, name) for soort, by_id in data["records"].items() for name in by_id]
    pages = [Pagina(uri=uri, title="Proef", description="Proef", body=body) for uri, body in data["paginas"].items()]
    return Handbook.build(Uitgave.model_validate(data["uitgave"]), records, pages)

"""Plugins of pydantic are off for the command, and nothing is loaded to look for them."""

import inspect
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from build_tools.cli.plugins import look_for_no_plugins


def test_what_is_replaced_is_still_what_pydantic_asks() -> None:
    spec = find_spec("pydantic.plugin._schema_validator")
    assert spec is not None
    assert spec.origin is not None
    assert "from ._loader import get_plugins" in Path(spec.origin).read_text(encoding="utf-8")
    assert inspect.signature(look_for_no_plugins).parameters == {}


@pytest.mark.parametrize(("choice", "loads"), [(None, False), ("__all__", False), ("iets", True)])
def test_nothing_looks_for_plugins_unless_somebody_chose_them(choice: str | None, *, loads: bool) -> None:
    code = f"""
import os, sys
choice = {choice!r}
os.environ.pop("PYDANTIC_DISABLE_PLUGINS", None)
if choice: os.environ["PYDANTIC_DISABLE_PLUGINS"] = choice
from build_tools.cli.plugins import look_for_no_plugins
look_for_no_plugins()
from pydantic import BaseModel
class Proef(BaseModel):
    getal: int
print(Proef.model_validate({{"getal": "3"}}).getal, "importlib.metadata" in sys.modules)
"""
    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert output.split() == ["3", str(loads)]

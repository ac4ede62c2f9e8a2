"""Plugins of pydantic: nobody has one, and looking for them takes a tenth of a check, and loading what would look another tenth."""

import os
import sys
from types import ModuleType

_ALL = "__all__"
_LOADER = "pydantic.plugin._loader"


def look_for_no_plugins() -> None:
    """Turn plugins off, unless somebody turned on or off some of them.

    Hack: pydantic 2.14 imports `importlib.metadata`, and with it all of `email`, before it reads that plugins are off. What stands in the
    place of its loader says what that would say then.
    """
    if os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", _ALL) == _ALL and _LOADER not in sys.modules:
        loader = ModuleType(_LOADER)
        vars(loader)["get_plugins"] = tuple
        sys.modules[_LOADER] = loader

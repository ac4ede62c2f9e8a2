"""What the settings of the site say, read without MkDocs.

In: the root of the project. Out: plain data; `!ENV` is read as MkDocs reads it.
"""

import os
from pathlib import Path

import yaml

SETTINGS = "mkdocs.yml"


class _Settings(yaml.SafeLoader):
    """Reads the settings as plain data."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> str:
    """Read `!ENV [NAME, default]`: the first name that is set, else the default."""
    *names, default = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value, ""]
    return str(next((os.environ[name] for name in names if name in os.environ), default))


_Settings.add_constructor("!ENV", _from_environment)


def site_url(root: Path) -> str:
    """Return the address of the website, or `/` when the settings name none."""
    path = root / SETTINGS
    settings = yaml.load(path.read_text(encoding="utf-8"), _Settings) if path.exists() else None  # noqa: S506  a safe loader
    return str(settings.get("site_url") or "/") if isinstance(settings, dict) else "/"
